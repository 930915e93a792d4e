"""Everybody who is called for something, and what they hear all day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from coach.body import Body
from coach.due import claim_due
from coach.exercises import Library
from coach.kinds import PROGRAM_OF
from coach.letters import delivered, take_letters
from coach.model import Deed, Person, RuleKind
from coach.ports import Book
from coach.reminders import replan
from coach.spacing import APART
from coach.unasked import RoutineDue
from coach.wishes import Wishes
from tests.coach.lives import (
    ANNA,
    EVERY_KIND,
    NOW,
    SCREENED,
    TODAY,
    letters,
    settled,
    shown,
    wall,
)
from tests.coach.rounds import known

DAY = timedelta(days=1)
CALL: tuple[RuleKind, ...] = ("call",)
BAR: tuple[RuleKind, ...] = ("bar",)
REVIEW: tuple[RuleKind, ...] = ("review",)
BAR_KIT = Body(answered_on=TODAY, kit=("horizontal bar",))
LYING = Wishes(lying_at=(time(9, 30), time(13), time(20)))
EVERYTHING = Wishes(
    posture_min=30,
    evening_at=time(16, 45),
    walk_at=time(12, 30),
    bar_at=time(10),
    lying_at=(time(9, 30), time(13)),
    neck_at=(time(9, 40), time(16)),
)


def heard(book: Book, library: Library, end: str, now: datetime = NOW) -> list[tuple[str, object]]:
    """All that is said from now on, but for the small breaks: when, and what."""
    said: list[tuple[str, object]] = []
    while (due := _next_look(book, now)) and due <= wall(end):
        now = max(now, due)
        claim_due(book, library, 40, now)
        for delivery in take_letters(book, EVERY_KIND, library, 40, now):
            delivered(book, delivery.letter, now)
            said.append((shown(now), delivery.says))
    return said


def _next_look(book: Book, now: datetime) -> datetime | None:
    """When something is due, or a letter has waited for what came before it."""
    due, waits = book.next_due(ANNA), bool(letters(book))
    return min(due or now + APART, now + APART) if waits else due


def calls(book: Book, library: Library, end: str, now: datetime = NOW) -> list[str]:
    """The same without the routine's own reminders: only when."""
    said = heard(book, library, end, now)
    return [when for when, says in said if not isinstance(says, RoutineDue)]


def did(book: Book, kind: RuleKind, at: str, library: Library) -> None:
    """Some of the program's own was done; it is planned anew, as after every change."""
    done, day = wall(at), date.fromisoformat(at[:10])
    mark = f"program:{at}"
    book.note_deed(Deed(ANNA, "program", day, 0, mark, done, PROGRAM_OF[kind]))
    replan(book, known(book), done)


def quietly(book: Book, **change: Any) -> Person:
    changed = replace(known(book), **change)
    book.keep(changed)
    replan(book, changed, NOW)
    return changed


def all_of_them(book: Book, library: Library) -> None:
    """Somebody who wishes for every kind, on a day on which each of them is due."""
    # Breaks every two hours leave changes of posture some of the eight a day.
    tuesday: dict[str, Any] = {"days": (0, 1), "body": BAR_KIT, "wishes": EVERYTHING}
    tuesday["every_min"] = 120
    settled(book, **tuesday, course=replace(SCREENED, reviewed_on=TODAY - 9 * DAY))
    did(book, "bar", "2026-02-23 10:00", library)
    replan(book, known(book), NOW)


def since_1970(moment: datetime) -> int:
    return int(moment.timestamp()) // 60
