"""It hurts now: plain and calm, one question at a time; and the way to it from every screen."""

from dataclasses import replace

from bot.buttons import Begin, FeltSo, ShowSigns, Today
from bot.flare_buttons import Bears, HowIs, InFlare, Ouch, ShowMeanwhile, Through, Worse8
from bot.library_buttons import BeginProgram
from bot.screens.screen import Look, Row, Screen, Tap
from coach.body_pages import Clearance
from coach.flare_pages import AbleAsked, Gentle, HowIsIt, Meanwhile, NewsAsked, PositionAsked
from coach.flare_stages import POSITIONS
from coach.flare_way import PROTOCOL
from coach.outcomes import (
    Crisis,
    Deleted,
    Finished,
    HurtsAsked,
    Instead,
    Locked,
    Outcome,
    Screening,
    Step,
    Welcome,
)
from coach.plan import in_minutes
from coach.signs_pages import NotForYou, SecondScreening, SeeSomeone, WhichAsked

# Here something comes before it, or the way itself is on: see issue 4 point 6.
WITHOUT = (
    Welcome,
    Screening,
    SecondScreening,
    WhichAsked,
    SeeSomeone,
    NotForYou,
    Locked,
    Crisis,
    Clearance,
    Deleted,
    Instead,  # it has that of what comes then
    Step,
    HurtsAsked,
    PositionAsked,
    NewsAsked,
    HowIsIt,
    AbleAsked,
)


def with_way(screen: Screen, outcome: Outcome | None, look: Look) -> Screen:
    """The last row of every screen, and plain. None: a nudge or a reminder."""
    if isinstance(outcome, WITHOUT):
        return screen
    return replace(screen, rows=(*screen.rows, (Tap(look.say("button-ouch"), Ouch()),)))


def position_asked(outcome: PositionAsked, look: Look) -> Screen:
    say = look.say
    text = say(
        "position-asked",
        clean="yes" if outcome.clean else "no",
        severe="yes" if outcome.severe else "no",
    )
    places = [
        Tap(say("button-position", position=name), Bears(outcome.check, n))
        for n, name in enumerate(POSITIONS)
    ]
    rows: tuple[Row, ...] = (tuple(places[:2]), tuple(places[2:]), (_strength(outcome, look),))
    if not outcome.severe:
        rows = (*rows, (_through(outcome.check, look),))
    return Screen(_with_someone(text, outcome.someone, look), rows, alone=True)


def news_asked(outcome: NewsAsked, look: Look) -> Screen:
    say = look.say
    return Screen(
        say("news-asked"),
        (
            (Tap(say("button-flare-news", new="no"), InFlare(outcome.check, 0)),),
            (Tap(say("button-flare-news", new="yes"), InFlare(outcome.check, 1)),),
            (Tap(say("button-list"), ShowSigns()),),
        ),
        alone=True,
    )


def how_is_it(outcome: HowIsIt, look: Look) -> Screen:
    """Its first line is on a locked phone: it names nothing."""
    say = look.say
    answers = tuple(
        Tap(say("button-how-is", how=how), HowIs(outcome.check, n))
        for n, how in enumerate(("better", "same", "worse"))
    )
    return Screen(say("how-is-it", when="morning" if outcome.morning else "hours"), (answers,))


def able_asked(outcome: AbleAsked, look: Look) -> Screen:
    say = look.say
    yes, no = (Tap(say("button-able", able=a), InFlare(outcome.check, n)) for a, n in ABLE)
    return Screen(say("able-asked", stage=outcome.stage), ((yes, no),))


ABLE = (("yes", 2), ("no", 3))


def gentle(outcome: Gentle, look: Look) -> Screen:
    say = look.say
    lines = [
        say("gentle", severe="yes" if outcome.severe else "no"),
        say(
            "gentle-stage",
            stage="severe" if outcome.severe else outcome.stage,
            strong="yes" if outcome.strong else "no",
        ),
    ]
    text = _with_someone("\n".join(lines), outcome.someone, look)
    begin = say("button-begin-gentle", moves=outcome.moves, minutes=outcome.minutes)
    rows: tuple[Row, ...] = (
        (Tap(begin, Begin(), "primary"),),
        (Tap(say("button-meanwhile"), ShowMeanwhile()),),
    )
    last = _strength(outcome, look) if outcome.severe else _through(outcome.check, look)
    return Screen(text, (*rows, (last,)))


def eased(outcome: Finished, look: Look) -> Screen:
    """After the easy positions."""
    say = look.say
    return Screen(
        say("eased", minutes=in_minutes(outcome.seconds)),
        (
            (Tap(say("button-meanwhile"), ShowMeanwhile()),),
            (Tap(say("button-felt", how="leg"), FeltSo(outcome.session, 3)),),
        ),
    )


def meanwhile(outcome: Meanwhile, look: Look) -> Screen:
    say = look.say
    lines = [say("meanwhile-heat")] if outcome.heat else []
    lines.append(say("meanwhile", severe="yes" if outcome.severe else "no"))
    rows: tuple[Row, ...] = ()
    if outcome.moves:
        rows = ((Tap(say("button-gentle"), Today()),),)
    if outcome.protocol:
        rows = (*rows, (Tap(say("button-protocol"), BeginProgram(PROTOCOL)),))
    return Screen(_with_someone("\n\n".join(lines), outcome.someone, look), rows)


def _with_someone(text: str, someone: bool, look: Look) -> str:
    return f"{text}\n\n{look.say('see-somebody')}" if someone else text


def _strength(outcome: PositionAsked | Gentle, look: Look) -> Tap:
    less = outcome.severe
    return Tap(look.say("button-strength", less="yes" if less else "no"), Worse8(int(not less)))


def _through(check: int, look: Look) -> Tap:
    return Tap(look.say("button-through"), Through(check))
