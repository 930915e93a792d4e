"""Reads what has been done lately, once for a plan."""

from collections.abc import Iterable
from datetime import date, timedelta

from coach.exercises import Library
from coach.history import FEW, LATELY_DAYS, History
from coach.model import Deed, Person
from coach.ports import Book
from coach.programs import with_days_of_their_own

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
        check=checks[-1] if checks else None,
    )


def _days(deeds: Iterable[Deed]) -> tuple[date, ...]:
    return tuple(sorted({deed.date for deed in deeds if deed.kind == "routine"}))
