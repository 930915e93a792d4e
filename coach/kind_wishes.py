"""The kinds of reminders, switched on and off: each with its times, in one tap or typed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from coach.call_pages import KindLine, KindPage, KindsPage
from coach.call_rules import bar_at, last_of_the_week, review_at
from coach.day import ask_zone
from coach.door import agreed, waits_for
from coach.exercises import Library
from coach.kinds import PROGRAM_OF
from coach.model import Person, Question, RuleKind
from coach.next_to_come import next_to_come
from coach.outcomes import Outcome
from coach.ports import Book
from coach.posture import POSTURES_MIN
from coach.quiet import in_quiet_hours
from coach.reminders import plan
from coach.slots import clock
from coach.typed import read_clock

# In the order in which they are listed.
WISHED: tuple[RuleKind, ...] = (
    "call",
    "posture",
    "walk",
    "evening",
    "lying",
    "neck",
    "bar",
    "review",
)
# As their programs ask for it: s1, three times a day; s2, in the morning and later.
LYING_AT = (time(7, 30), time(13), time(21))
NECK_AT = (time(8), time(17, 30))
DEFAULTS: dict[RuleKind, tuple[time, ...]] = {
    "walk": (time(12, 30),),
    "evening": (time(21),),
    "lying": LYING_AT,
    "neck": NECK_AT,
}
TYPED: dict[RuleKind, Question] = {
    "walk": "walk-at",
    "evening": "evening-at",
    "lying": "lying-at",
    "neck": "neck-at",
    "bar": "bar-at",
}
MOST_TIMES: dict[RuleKind, int] = {"lying": 3, "neck": 2}
LONGEST = 60  # characters
DAY_MIN = 24 * 60
ON, OFF = "on", "off"


def show_kinds(book: Book, person: int, now: datetime) -> Outcome:
    """All of them, each with its times or "off"."""
    known = agreed(book, person)
    if not isinstance(known, Person):
        return known
    if known.zone is None:
        return ask_zone(book, person, now)
    lines = tuple(line_of(known, kind) for kind in WISHED)
    coming = next_to_come(book, known, now)
    return KindsPage(lines, known.days, coming, known.zone, waits_for(known))


def show_kind(book: Book, person: int, kind: RuleKind, library: Library, now: datetime) -> Outcome:
    """One of them, with its choices; where it has times, they may be typed next."""
    known = agreed(book, person)
    if not isinstance(known, Person):
        return known
    if known.zone is None:
        return ask_zone(book, person, now)
    book.keep(known := replace(known, asking=TYPED.get(kind, "nothing")))
    return _page(book, known, kind, library, now)


def set_kind(
    book: Book, person: int, kind: RuleKind, choice: str, library: Library, now: datetime
) -> Outcome:
    """`choice`: "on", "off", minutes of the day as in "450-780", or of the posture's rhythm.

    What none of our buttons has changes nothing."""
    known = agreed(book, person)
    wish = WISH[kind](choice)
    if isinstance(known, Person) and known.zone and wish is not None:
        _keep(book, known, kind, wish, now)
    return show_kind(book, person, kind, library, now)


def hear_kind(
    book: Book, person: Person, words: str, library: Library, now: datetime
) -> KindPage | None:
    """Times typed, where times were asked for; None: they were not. What is unclear keeps both
    the old times and the question."""
    kind = next((kind for kind, asking in TYPED.items() if asking == person.asking), None)
    if kind is None:
        return None
    if words.strip().casefold() in ("off", "no", "never"):
        wish = WISH[kind](OFF)
    else:
        times = _read_times(words, MOST_TIMES.get(kind, 1))
        wish = WISH[kind](packed(times)) if times else None
    if wish is None:
        return replace(_page(book, person, kind, library, now), unclear=words)
    known = _keep(book, person, kind, wish, now)
    book.keep(known := replace(known, asking="nothing"))
    return _page(book, known, kind, library, now)


def packed(times: Sequence[time]) -> str:
    return "-".join(str(at.hour * 60 + at.minute) for at in times)


def line_of(person: Person, kind: RuleKind) -> KindLine:
    """How they wish it now."""
    wishes = person.wishes
    match kind:
        case "call":
            return KindLine(kind, wishes.second_call and person.routine_at is not None)
        case "posture":
            return KindLine(kind, bool(wishes.posture_min), every_min=wishes.posture_min or 0)
        case "review":
            day = last_of_the_week(person.days)
            return KindLine(kind, wishes.review, (review_at(person),), day=day)
        case "bar":
            return KindLine(kind, wishes.bar, (bar_at(person),))
        case "walk" | "evening":
            at = wishes.walk_at if kind == "walk" else wishes.evening_at
            return KindLine(kind, at is not None, (at,) if at else ())
        case _:
            times = wishes.lying_at if kind == "lying" else wishes.neck_at
            return KindLine(kind, bool(times), times)


def _keep(
    book: Book, person: Person, kind: RuleKind, wish: dict[str, Any], now: datetime
) -> Person:
    known = replace(person, wishes=replace(person.wishes, **wish))
    book.keep(known)
    plan(book, known, kind, now)
    return known


def _page(book: Book, person: Person, kind: RuleKind, library: Library, now: datetime) -> KindPage:
    line = line_of(person, kind)
    quiet = person.wishes.quiet
    done = book.program_days(person.id, PROGRAM_OF["bar"]) if kind == "bar" else []
    return KindPage(
        line,
        person.days,
        next_to_come(book, person, now, (kind,), comes_by=True) if line.on else None,
        person.zone or "UTC",
        tuple(at for at in line.times if line.on and in_quiet_hours(at, quiet)),
        done[-1] if done else None,
        library.programs.get(PROGRAM_OF.get(kind, "")),
        waits=waits_for(person),
    )


def _read_times(words: str, most: int) -> tuple[time, ...] | None:
    """ "7:30, 13:00 and 21:00", in order, each once."""
    if len(words) > LONGEST:
        return None
    read = [read_clock(part) for part in re.split(r"\s*(?:,|;|\band\b)\s*", words.casefold())]
    times = sorted({at for at in read if at})
    return tuple(times) if None not in read and len(times) <= most else None


def _unpacked(choice: str, most: int) -> tuple[time, ...] | None:
    parts = choice.split("-")
    if len(parts) > most or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    if any(int(part) >= DAY_MIN for part in parts):
        return None
    return tuple(sorted({clock(int(part)) for part in parts}))


def _switch(name: str) -> Callable[[str], dict[str, Any] | None]:
    return lambda choice: {name: choice == ON} if choice in (ON, OFF) else None


def _once(name: str) -> Callable[[str], dict[str, Any] | None]:
    def wish(choice: str) -> dict[str, Any] | None:
        times = () if choice == OFF else _unpacked(choice, 1)
        return None if times is None else {name: times[0] if times else None}

    return wish


def _several(name: str, most: int) -> Callable[[str], dict[str, Any] | None]:
    def wish(choice: str) -> dict[str, Any] | None:
        times = () if choice == OFF else _unpacked(choice, most)
        return None if times is None else {name: times}

    return wish


def _posture(choice: str) -> dict[str, Any] | None:
    if choice == OFF:
        return {"posture_min": None}
    known = choice in map(str, POSTURES_MIN)
    return {"posture_min": int(choice)} if known else None


def _bar(choice: str) -> dict[str, Any] | None:
    """On again without a time of its own: beside the routine."""
    if choice in (ON, OFF):
        return {"bar": choice == ON, "bar_at": None}
    times = _unpacked(choice, 1)
    return {"bar": True, "bar_at": times[0]} if times else None


WISH: dict[RuleKind, Callable[[str], dict[str, Any] | None]] = {
    "call": _switch("second_call"),
    "posture": _posture,
    "walk": _once("walk_at"),
    "evening": _once("evening_at"),
    "lying": _several("lying_at", MOST_TIMES["lying"]),
    "neck": _several("neck_at", MOST_TIMES["neck"]),
    "bar": _bar,
    "review": _switch("review"),
}
