"""Reads what has been done lately, once for a plan."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from coach.course import Check
from coach.exercises import Library
from coach.history import FEW, LATELY_DAYS, History
from coach.model import Deed, Person
from coach.moments import local_date
from coach.ports import Book
from coach.programs import with_days_of_their_own
from coach.stage import begins_tough, on_a_day_begun, was_tough

ONE_DAY = timedelta(days=1)


def history_of(book: Book, person: Person, library: Library, today: date) -> History:
    lately = _days(book.deeds(person.id, today - timedelta(days=LATELY_DAYS)))
    first = book.first_deed(person.id) if len(lately) < FEW else None
    ever = _days(book.deeds(person.id, first)) if first else lately
    asked = [program.id for program in with_days_of_their_own(library)]
    asked += [person.own.program] if person.own.program else []
    checks = book.checks(person.id, today - ONE_DAY)
    return History(
        days=lately,
        earlier=len(ever) - len(lately),
        done={name: tuple(book.program_days(person.id, name)) for name in asked},
        check=_weightiest(checks, today),
    )


def as_it_began(book: Book, person: Person, now: datetime) -> Person:
    """For what they choose by themselves on such a day."""
    today = local_date(person.zone, now)
    check = _weightiest(book.checks(person.id, today), today)
    return on_a_day_begun(person, check, today, now)


def _weightiest(checks: Sequence[Check], today: date) -> Check | None:
    """Tough today, else the newest tough one, else the newest: no routine that is opened and left
    afterwards makes a day less gentle."""
    tough = [check for check in checks if was_tough(check)]
    so_today = [check for check in tough if begins_tough(check, today)]
    found = so_today or tough or checks
    return found[-1] if found else None


def _days(deeds: Iterable[Deed]) -> tuple[date, ...]:
    return tuple(sorted({deed.date for deed in deeds if deed.kind == "routine"}))
