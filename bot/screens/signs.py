"""The warning signs on the screen, and what to do about one: whom to call, whom to see."""

from collections.abc import Iterable

from bot.buttons import Seen, SeenWhen, ShowSigns, Signs, Today
from bot.screens.screen import Look, Row, Screen, Tap
from bot.signs_buttons import AskWhich, SayWhich, SecondSigns, ShortSigns, ShowSecond, TickSign
from coach.outcomes import Crisis, Locked, Screening
from coach.signs import LIST_A, LIST_B, strictest
from coach.signs_pages import NotForYou, SecondScreening, SeeSomeone, WhichAsked
from content.emergency import Numbers
from content.words import Html, Words

BITS = {sign.id: bit for bit, sign in enumerate(LIST_B)}


def screening(outcome: Screening, look: Look) -> Screen:
    say = look.say
    rows = [sign.id for sign in LIST_A if sign.id not in outcome.without]
    kind = ShortSigns if outcome.without else Signs
    asked = (
        (Tap(say("button-signs-none"), kind(0)),),
        (Tap(say("button-signs-yes"), kind(1)), Tap(say("button-signs-unsure"), kind(2))),
    )
    page: tuple[Row, ...] = ((Tap(say("button-second"), ShowSecond()),),)
    return Screen(
        "\n\n".join((say("signs", why=outcome.why), _list(rows, say), say("signs-all"))),
        asked + page if outcome.why == "asked" else asked,
        tells="signs" if outcome.came_up else None,
        alone=outcome.came_up,
    )


def second(outcome: SecondScreening, look: Look) -> Screen:
    say, day = look.say, outcome.day
    return Screen(
        "\n\n".join((say("second", why=outcome.why), _list(outcome.rows, say))),
        (
            (Tap(say("button-signs-none"), SecondSigns(day, 0)),),
            (
                Tap(say("button-signs-yes"), SecondSigns(day, 1)),
                Tap(say("button-signs-unsure"), SecondSigns(day, 2)),
            ),
        ),
    )


def which(outcome: WhichAsked, look: Look) -> Screen:
    say, day, mask = look.say, outcome.day, outcome.mask
    rows: list[Row] = []
    for row in outcome.rows:
        bit = 1 << BITS[row]
        label = say("sign-choice", name=say("sign-short", row=row), on=_yes(mask & bit))
        rows.append((Tap(label, TickSign(day, mask ^ bit), "success" if mask & bit else None),))
    rows.append((Tap(say("button-which-done"), SayWhich(day, mask), "primary"),))
    return Screen(say("which"), tuple(rows), tells="soon", alone=True)


def see_someone(outcome: SeeSomeone, look: Look) -> Screen:
    """What, by when, and why; then what they can do about it here."""
    if outcome.asks_when:
        return _asks_when(look.say)
    say, first = look.say, strictest(outcome.rows)
    lines = [say("see-someone", when=first.when if first else "unsaid")]
    if outcome.stricter:
        lines.insert(0, say("stricter"))
    if outcome.rows:
        named = "\n".join(f"• {say('sign-short', row=row)}" for row in outcome.rows)
        lines.append(say("see-someone-rows", rows=Html(named)))
    lines.append(say("see-someone-ends", holds=_yes(outcome.holds), number=_number(outcome, look)))
    return Screen("\n\n".join(lines), _ways_on(outcome, say), tells="soon", alone=outcome.holds)


def locked(outcome: Locked, look: Look) -> Screen:
    if outcome.asks_when:
        return _asks_when(look.say)
    say = look.say
    lines = [say("locked", number=_number(outcome, look))]
    if outcome.stricter:
        lines.append(say("stricter"))
    rows = ((Tap(say("button-seen"), Seen()),), (Tap(say("button-list"), ShowSigns()),))
    return Screen("\n\n".join(lines), rows, tells="warning", alone=True)


def crisis(outcome: Crisis, look: Look) -> Screen:
    say = look.say
    line = _spoken(look.lines.to_talk_to(outcome.country), say)
    text = say("crisis", line=line or "none", number=_number(outcome, look))
    return Screen(text, tells="crisis", alone=True)


def not_for_you(outcome: NotForYou, look: Look) -> Screen:
    say = look.say
    text = say("not-for-you", number=_number(outcome, look))
    return Screen(text, ((Tap(say("button-list"), ShowSigns()),),), alone=True)


def _list(rows: Iterable[str], say: Words) -> str:
    return "\n".join(f"• {say('sign', row=row)}" for row in rows)


def _ways_on(outcome: SeeSomeone, say: Words) -> tuple[Row, ...]:
    signs = Tap(say("button-list"), ShowSigns())
    if not outcome.holds:
        return ((Tap(say("button-gently-on"), Today(), "primary"),), (signs,))
    seen = Tap(say("button-seen"), Seen())
    if outcome.rows:
        return (seen,), (signs,)
    return (Tap(say("button-which"), AskWhich(), "primary"),), (seen,), (signs,)


def _asks_when(say: Words) -> Screen:
    whens = enumerate(("today", "days", "not-since"))
    row = tuple(Tap(say("button-seen-when", when=when), SeenWhen(n)) for n, when in whens)
    return Screen(say("seen-when"), (row,))


def _number(outcome: Locked | SeeSomeone | Crisis | NotForYou, look: Look) -> str:
    """Of the country that they confirmed; elsewhere than there they need another."""
    said = _spoken(look.lines.to_call(outcome.country), look.say)
    return look.say("emergency-number", number=said or "none")


def _spoken(numbers: Numbers, say: Words) -> str:
    if len(numbers) > 1:
        return say("either-number", one=numbers[0], other=numbers[1])
    return numbers[0] if numbers else ""


def _yes(said: int | bool) -> str:
    return "yes" if said else "no"
