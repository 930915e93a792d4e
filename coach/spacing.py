"""Nothing unasked comes within minutes of anything else unasked (issue 5: one live at a time)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from coach.model import Person
from coach.moments import local_date
from coach.ports import Book

# Two within minutes annoy, and the first loses its buttons to the second: a break leaves its slot
# out, and a letter waits so long, or is not said at all when it is too late by then.
APART = timedelta(minutes=15)
DAY = timedelta(days=1)


def near(
    moments: Iterable[datetime | None], now: datetime, apart: timedelta = APART
) -> datetime | None:
    """The last of these, if it was just now; also by a clock that was put back a little since."""
    return max((at for at in moments if at and abs(now - at) < apart), default=None)


def free_from(book: Book, person: Person, now: datetime) -> datetime:
    """The first moment from now on at which something unasked may come; `now` if that is now."""
    nudges = book.nudges(person.id, local_date(person.zone, now) - DAY)
    last = near([person.sense.told_utc, *(nudge.sent_utc for nudge in nudges)], now)
    return last + APART if last else now


def was_told(book: Book, person: int, now: datetime) -> None:
    """A letter that nobody asked for has arrived. Of a nudge its own moment is known."""
    if known := book.person(person):
        book.keep(replace(known, sense=replace(known.sense, told_utc=now)))
