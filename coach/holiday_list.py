"""The list of holidays: seen, added to by taps, and taken from."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.door import agreed
from coach.holidays import LONGEST_DAYS, last_day
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Welcome
from coach.pause_pages import DayAsked
from coach.pause_shown import holidays_page
from coach.pauses import take_back, take_days
from coach.ports import Book
from coach.wishes import Holiday

PAGE = timedelta(weeks=4)
WEEK = timedelta(days=6)  # from its first day to its last


def show(book: Book, person: int, now: datetime) -> Outcome:
    """What they type next may be a holiday."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    asking = known.asking if known.asking == "zone" else "holiday"
    book.keep(asked := replace(known, asking=asking))
    return holidays_page(book, asked, "list", now)


def add_span(book: Book, person: int, span: int, now: datetime) -> Outcome:
    """What most people want: the rest of this week, the next one, two from today."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    today = local_date(known.zone, now)
    sunday = today + timedelta(days=6 - today.weekday())
    monday = sunday + timedelta(days=1)
    spans = (
        Holiday(today, sunday),
        Holiday(monday, monday + WEEK),
        Holiday(today, today + timedelta(days=13)),
    )
    if not 0 <= span < len(spans):
        return holidays_page(book, known, "list", now)
    return take_days(book, known, spans[span], now)


def ask_first(book: Book, person: int, page: int, now: datetime) -> Outcome:
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    today = local_date(known.zone, now)
    return _asked(today, last_day(today), page, None)


def ask_last(book: Book, person: int, first: int, page: int, now: datetime) -> Outcome:
    """`first` is a date's ordinal number; one that nobody may choose leads back to the list."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    today, begins = local_date(known.zone, now), _day(first)
    if begins is None or not today <= begins <= last_day(today):
        return holidays_page(book, known, "list", now)
    return _asked(begins, begins + timedelta(days=LONGEST_DAYS - 1), page, begins)


def add(book: Book, person: int, first: int, last: int, now: datetime) -> Outcome:
    known, wish = _named(book, person, first, last)
    if not isinstance(known, Person):
        return known
    if wish is None:
        return holidays_page(book, known, "list", now)
    return take_days(book, known, wish, now)


def remove(book: Book, person: int, first: int, last: int, now: datetime) -> Outcome:
    """Named by its days, so that a doubled tap takes no other with it."""
    known, wish = _named(book, person, first, last)
    if not isinstance(known, Person):
        return known
    if wish is None:
        return holidays_page(book, known, "list", now)
    return take_back(book, known, wish, now)


def _named(
    book: Book, person: int, first: int, last: int
) -> tuple[Person | Welcome, Holiday | None]:
    begins, ends = _day(first), _day(last)
    wish = Holiday(begins, ends) if begins and ends else None
    return agreed(book, person), wish


def _day(ordinal: int) -> date | None:
    """None for a number that is no date."""
    return date.fromordinal(ordinal) if 1 <= ordinal < date.max.toordinal() else None


def _asked(earliest: date, latest: date, page: int, first: date | None) -> DayAsked:
    monday = earliest - timedelta(days=earliest.weekday())
    pages = (latest - monday) // PAGE + 1
    page = min(page, pages - 1)
    return DayAsked(monday + page * PAGE, earliest, latest, page, pages, first)
