"""A changed wish: kept, in the due-table at once, and shown."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from coach.day_pages import QuietPage, WeekdayPage, WeekdaysPage
from coach.door import agreed
from coach.intent import asks_later
from coach.kinds import BREAKS
from coach.model import Person, Question
from coach.next_to_come import next_to_come
from coach.outcomes import Outcome, Part, Settings, Welcome, ZoneAsked
from coach.ports import Book
from coach.quiet_sense import chosen
from coach.reminders import replan
from coach.typed_hours import WhyNot
from coach.wishes import Wishes

HOURS_OF: tuple[Question, ...] = (
    "hours-mon",
    "hours-tue",
    "hours-wed",
    "hours-thu",
    "hours-fri",
    "hours-sat",
    "hours-sun",
)


def change(book: Book, person: int, now: datetime, part: Part = "all", **wish: Any) -> Outcome:
    """What was asked is answered with it."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    return shown(book, kept(book, replace(known, **wish), now), part, now)


def change_wishes(book: Book, person: int, part: Part, now: datetime, **wish: Any) -> Outcome:
    """The same, of what is among a person's `wishes`."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    return change(book, person, now, part, wishes=replace(known.wishes, **wish))


def kept(book: Book, changed: Person, now: datetime, wishes: Wishes | None = None) -> Person:
    """A change by a button leaves nothing of a typed one to be taken back; with `wishes`, it
    was typed."""
    wishes = wishes or replace(changed.wishes, before=None)
    asking: Question = "nothing" if changed.zone else "zone"  # they will be asked for it
    changed = chosen(replace(changed, asking=asking, wishes=wishes), book.person(changed.id))
    book.keep(changed)
    replan(book, changed, now)
    return changed


def unchanged(book: Book, person: int, part: Part, now: datetime) -> Outcome:
    """For a value that none of our buttons has."""
    known = agreed(book, person)
    return known if isinstance(known, Welcome) else shown(book, known, part, now)


def shown(
    book: Book,
    person: Person,
    part: Part,
    now: datetime,
    unclear: str | None = None,
    why: WhyNot | None = None,
) -> Settings | ZoneAsked:
    """Days and hours mean nothing before it is known where they are."""
    if person.zone is None:
        return ZoneAsked()
    asks = part == "all" and asks_later(book, person)
    coming = next_to_come(book, person, now, BREAKS)
    return Settings(person, coming, part, unclear, asks, why)


def asked(book: Book, person: Person, question: Question) -> Person:
    """Their next typed words may answer this."""
    known = replace(person, asking=question)
    book.keep(known)
    return known


def weekdays(book: Book, person: int, now: datetime) -> Outcome:
    known = _placed(book, person)
    return WeekdaysPage(known) if isinstance(known, Person) else known


def weekday(book: Book, person: int, day: int, now: datetime) -> Outcome:
    known = _placed(book, person)
    if not isinstance(known, Person):
        return known
    if not 0 <= day < len(HOURS_OF):
        return WeekdaysPage(known)
    return WeekdayPage(asked(book, known, HOURS_OF[day]), day)


def quiet_page(book: Book, person: int, now: datetime) -> Outcome:
    known = _placed(book, person)
    if not isinstance(known, Person):
        return known
    return QuietPage(asked(book, known, "quiet"), next_to_come(book, known, now))


def _placed(book: Book, person: int) -> Person | Outcome:
    """The person, when they have agreed and it is known where they are."""
    known = agreed(book, person)
    if isinstance(known, Welcome) or known.zone:
        return known
    asked(book, known, "zone")
    return ZoneAsked()
