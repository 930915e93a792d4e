"""What a body needs care with: the question, the pages to tick, the days, and the kit."""

from datetime import date, timedelta

from bot.body_buttons import (
    Cleared,
    NoCondition,
    SetKit,
    SetSince,
    ShowBody,
    ShowGroup,
    StillSo,
    TickCondition,
    Unsure,
)
from bot.buttons import ShowSigns, Today
from bot.screens.screen import Look, Row, Screen, Style, Tap
from coach.body import Had
from coach.body_pages import (
    BodyAsked,
    BodyPage,
    Clearance,
    GroupPage,
    KitPage,
    SinceAsked,
    StillAsked,
)
from coach.condition_table import ROWS
from coach.condition_table import Row as Condition
from coach.conditions import is_over
from coach.limits import KIT
from content.words import Html, Words

ALL, KIT_PAGE = 1, 2
NOT_SURE, ASK = 0, 1
MONTHS_AHEAD = 10
# How long ago, in days: from, and until, as the buttons say it.
AGO_DAYS = {"weeks": (0, 41), "months": (42, 83), "year": (84, 364), "years": (365, 730)}


def asked(outcome: BodyAsked, look: Look) -> Screen:
    say = look.say
    none = Tap(say("button-signs-none"), NoCondition(), "primary")
    pick = Tap(say("button-body-pick"), ShowGroup(0))
    unsure = Tap(say("button-signs-unsure"), Unsure(1))
    return Screen(say("body-asked", why=outcome.why), ((none,), (pick, unsure)))


def still(outcome: StillAsked, look: Look) -> Screen:
    say = look.say
    lines = [say("body-still", ended="yes" if outcome.ended else "no")]
    lines += _told(outcome.had, outcome.unsure, None, say) or [say("body-nothing")]
    if outcome.ended:
        names = ", ".join(say("condition", id=had.condition) for had in outcome.ended)
        lines.append(say("body-ended", names=Html(names)))
    labels = [say("button-still", answer=answer) for answer in ("same", "changed", "unsure")]
    same, changed, unsure = [Tap(label, StillSo(n)) for n, label in enumerate(labels)]
    return Screen("\n".join(lines), ((same,), (changed, unsure)))


def group(outcome: GroupPage, look: Look) -> Screen:
    say, body = look.say, outcome.body
    lines = [
        say("body-group", group=outcome.group, page=outcome.page + 1, pages=outcome.pages),
        *([say("body-in-passing")] if outcome.typed else []),
        *_stopped(outcome.stopped, say),
    ]
    rows: list[Row] = [(_tick(row, body.has(row.id) is not None, say),) for row in outcome.rows]
    last = outcome.page + 1 == outcome.pages
    if last:
        label = say("button-something-else", on="yes" if body.unsure else "no")
        rows.append((Tap(label, Unsure(0 if body.unsure else 2), _style(body.unsure)),))
    onward = Tap(say("button-body-all"), ShowBody(ALL), "primary")
    following = Tap(say("button-body-next"), ShowGroup(outcome.page + 1), "primary")
    before = Tap(say("button-back"), ShowGroup(outcome.page - 1)) if outcome.page else None
    turns = (onward if last else following,)
    rows.append((before, *turns) if before else turns)
    return Screen("\n".join(lines), tuple(rows))


def since(outcome: SinceAsked, look: Look) -> Screen:
    say, row = look.say, outcome.row
    text = say(
        "since-asked",
        name=Html(say("condition", id=row.id)),
        dated=row.dated,
        clear="yes" if outcome.unclear is None else "no",
        typed=(outcome.unclear or "")[:40],
    )
    lines = [*_stopped(outcome.stopped, say), text]
    taps = _due_months(row, outcome.today, say) if row.dated == "due" else _ago(row, outcome, say)
    wide = 3 if row.dated == "due" else 2
    rows = [tuple(taps[at : at + wide]) for at in range(0, len(taps), wide)]
    rows.append((Tap(say("button-signs-unsure"), SetSince(1000 * row.number, NOT_SURE)),))
    return Screen("\n".join(lines), tuple(rows))


def page(outcome: BodyPage, look: Look) -> Screen:
    say, body = look.say, outcome.body
    told = _told(body.had, body.unsure, outcome.today, say)
    lines = [
        *_stopped(outcome.stopped, say),
        say("body-page", note=outcome.note),
        *(told or [say("body-nothing")]),
        *([say("body-choices")] if told else []),
    ]
    rows: list[Row] = [(Tap(say("button-body-all"), ShowBody(ALL), "primary"),)]
    rows += [(tap,) for had in body.had for tap in _about(had, say)]
    if body.unsure or any(had.condition not in ROWS for had in body.had):
        rows.append((Tap(say("button-sure-again"), Unsure(0)),))
    change = Tap(say("button-body-change"), ShowGroup(0))
    rows.append((change, Tap(say("button-kit"), ShowBody(KIT_PAGE))))
    return Screen("\n".join(lines), tuple(rows))


def kit(outcome: KitPage, look: Look) -> Screen:
    say = look.say
    there = (outcome.floor, *(name in outcome.kit for name in KIT))
    items = ("floor", *KIT)
    rows = [
        (
            Tap(
                say("button-kit-item", item=item.replace(" ", "-"), on="yes" if on else "no"),
                SetKit(2 * place + (not on)),
                _style(on),
            ),
        )
        for place, (item, on) in enumerate(zip(items, there, strict=True))
    ]
    back = (Tap(say("button-back"), ShowBody(0)), Tap(say("button-today"), Today()))
    return Screen(say("kit"), (*rows, back))


def clearance(outcome: Clearance, look: Look) -> Screen:
    say = look.say
    cleared = Tap(say("button-team-cleared"), Cleared(outcome.row.number, 1))
    change = Tap(say("button-body-change"), ShowBody(0))
    signs = Tap(say("button-list"), ShowSigns())
    text = say("clearance", name=Html(say("condition", id=outcome.row.id)), id=outcome.row.id)
    return Screen(text, ((signs,), (change, cleared)), alone=True)


def _told(had: tuple[Had, ...], unsure: bool, today: date | None, say: Words) -> list[str]:
    lines = [say("body-line", name=_named(one, today, say)) for one in had]
    return [*lines, say("body-unsure")] if unsure else lines


def _named(had: Had, today: date | None, say: Words) -> Html:
    """Its name, its day where it has one, and how it stands."""
    row = ROWS.get(had.condition)
    if row is None:
        return Html(say("condition", id="other"))
    over = today is not None and is_over(had, today)
    state = "over" if over else "cleared" if had.cleared else "holds"
    name = Html(say("condition", id=row.id))
    day = "" if row.dated == "no" else _day(had, say)
    return Html(say("condition-now", name=name, dated=row.dated, day=day, state=state))


def _day(had: Had, say: Words) -> str:
    if had.since is None or had.latest is None:
        return say("day-unknown")
    first = _date(had.since, say)
    return say("days-between", first=first, last=_date(had.latest, say)) if had.within else first


def _date(day: date, say: Words) -> str:
    month = say("month-name", month=day.month)
    return say("date", day=day.day, month=month, year=str(day.year))


def _about(had: Had, say: Words) -> list[Tap]:
    """What can still be said about it."""
    row = ROWS.get(had.condition)
    if row is None:
        return []
    name, taps = say("condition", id=row.id), list[Tap]()
    if row.dated != "no" and had.since is None:
        taps.append(Tap(say("button-since", name=name), SetSince(1000 * row.number, ASK)))
    if row.clears:
        on = had.cleared is None
        label = say("button-cleared", id=row.id, on="yes" if on else "no")
        taps.append(Tap(label, Cleared(row.number, int(on))))
    return taps


def _tick(row: Condition, on: bool, say: Words) -> Tap:
    label = say("condition-choice", id=row.id, on="yes" if on else "no")
    return Tap(label, TickCondition(2 * row.number + (not on)), _style(on))


def _style(on: bool) -> Style | None:
    return "success" if on else None


def _ago(row: Condition, outcome: SinceAsked, say: Words) -> list[Tap]:
    taps = []
    for ago, (newest, oldest) in AGO_DAYS.items():
        first = outcome.today - timedelta(days=oldest)
        taps.append(Tap(say("button-ago", ago=ago), _since(row, first, oldest - newest)))
    return taps


def _due_months(row: Condition, today: date, say: Words) -> list[Tap]:
    """This month and those to come: any day of it, and this month from today on."""
    taps, first = [], today
    for _ in range(MONTHS_AHEAD):
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        within = (following - first).days - 1
        label = say("month-name", month=first.month)
        taps.append(Tap(label, _since(row, first, within)))
        first = following
    return taps


def _since(row: Condition, day: date, within: int) -> SetSince:
    number = day.year * 10_000 + day.month * 100 + day.day
    return SetSince(1000 * row.number + within, number)


def _stopped(stopped: bool, say: Words) -> list[str]:
    return [say("body-stopped")] if stopped else []
