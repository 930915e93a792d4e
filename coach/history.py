"""What has been done lately, as far as today's plan asks: read once, and then all is pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from coach.course import Check
from coach.exercises import Library
from coach.model import Deed, Person
from coach.ports import Book
from coach.programs import with_days_of_their_own

# As far back as a plan looks: longer than the longest pause that it knows (coach.stage).
LATELY_DAYS = 42
# So many days of a routine say that somebody is no beginner any more (coach.stage).
FEW = 6
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class History:
    """`days`: with a routine done to its end, in the last `LATELY_DAYS`, in order. `earlier`: how
    many such days there were before them; it is counted only while `days` are few.

    `done`: by program, the date of each time that something of its own was done; of the one they
    follow and of those whose exercises keep days of their own. `check`: the newest of yesterday
    and today."""

    days: tuple[date, ...] = ()
    earlier: int = 0
    done: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    check: Check | None = None


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
