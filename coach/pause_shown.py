"""What is said of a pause: which one holds, until when, and what comes after it."""

from datetime import datetime, timedelta
from operator import attrgetter

from coach.door import waits_for
from coach.holidays import are_on, known_days
from coach.model import Person
from coach.moments import local_date
from coach.next_to_come import next_to_come
from coach.outcomes import Outcome, Paused, Resumed
from coach.pause_pages import HolidaySaid, HolidaysPage, Quieted, QuietWhy
from coach.ports import Book
from coach.quiet import in_meeting, quiet_until
from coach.wishes import Holiday

# From here on a weekday alone could be that of another week.
FAR = timedelta(days=6)


def quiet_of(person: Person, now: datetime) -> QuietWhy | None:
    """The quiet with an end that they asked for and that holds now; the night is not meant."""
    if are_on(person, now):
        return "days"
    if person.quiet_on == local_date(person.zone, now):
        return "today"
    return "meeting" if in_meeting(person, now) else None


def as_it_is(book: Book, person: Person, now: datetime) -> Outcome:
    """The quiet that holds now, and if none does, that."""
    if person.paused:
        return Paused(routine=waits_for(person) == "no")
    if why := quiet_of(person, now):
        return quieted(book, person, why, now)
    return Resumed(next_to_come(book, person, now), person.zone)


def quieted(book: Book, person: Person, why: QuietWhy, now: datetime) -> Quieted:
    due = next_to_come(book, person, now)
    until = quiet_until(person, now)
    days = max(are_on(person, now), key=attrgetter("last"), default=None)
    return Quieted(why, until, due, person.zone, days, _is_far(due, now))


def holidays_page(
    book: Book,
    person: Person,
    said: HolidaySaid,
    now: datetime,
    typed: str = "",
    just: Holiday | None = None,
) -> HolidaysPage:
    due = next_to_come(book, person, now)
    days, far = known_days(person, now), _is_far(due, now)
    return HolidaysPage(days, said, due, person.zone, typed, just, person.paused, far)


def _is_far(due: datetime | None, now: datetime) -> bool:
    return due is not None and due - now >= FAR
