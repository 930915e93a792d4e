"""The day that a time-bound condition hangs on, and the word of their own team."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.body import Had
from coach.condition_table import BY_NUMBER, GROUPS, ROWS, WEEKS_14, Row
from coach.door import agreed
from coach.exercises import Library
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Welcome
from coach.ports import Book
from coach.telling import ask_since, body_page, group_page, keep_body, log
from coach.typed_dates import Span, read_since, within

# Nobody's operation was longer ago, and no baby is due later than 42 weeks from now.
LONGEST_AGO = timedelta(days=365 * 100)
LONGEST_AHEAD = timedelta(weeks=42)
# A button's "over a year ago" is the widest that anybody says.
WIDEST_DAYS = 366


def window(row: Row, today: date) -> tuple[date, date]:
    """Between which days it can be: a birth or an operation has been; a baby that was due more
    than fourteen weeks ago is told as a birth."""
    if row.dated == "due":
        return today - WEEKS_14 + timedelta(days=1), today + LONGEST_AHEAD
    return today - LONGEST_AGO, today


def ask_date(book: Book, person: int, number: int, now: datetime) -> Outcome:
    known, row = agreed(book, person), BY_NUMBER.get(number)
    if isinstance(known, Welcome):
        return known
    if row is None or row.dated == "no" or known.body.has(row.id) is None:
        return body_page(book, known, now)
    return ask_since(book, known, row, now)


def set_since(
    book: Book,
    person: int,
    number: int,
    day: date | None,
    days: int,
    library: Library,
    now: datetime,
) -> Outcome:
    """By a button; None: not sure. A day that it cannot be changes nothing and is asked again."""
    known, row = agreed(book, person), BY_NUMBER.get(number)
    if isinstance(known, Welcome):
        return known
    if row is None or row.dated == "no" or known.body.has(row.id) is None:
        return body_page(book, known, now)
    today = local_date(known.zone, now)
    likely = day is not None and days <= WIDEST_DAYS
    span = within(Span(day, days), window(row, today)) if day and likely else None
    if day and span is None:
        return ask_since(book, known, row, now)
    return _dated(book, known, row, span, library, now)


def hear_date(book: Book, person: Person, words: str, library: Library, now: datetime) -> Outcome:
    """Typed, where a date was asked for."""
    row = ROWS.get(person.body.dating)
    if row is None or person.body.has(row.id) is None:
        return body_page(book, person, now)
    today = local_date(person.zone, now)
    span = read_since(words, row.dated, today, window(row, today))
    if span is None:
        return ask_since(book, person, row, now, unclear=words)
    return _dated(book, person, row, span, library, now)


def clear(
    book: Book, person: int, number: int, on: bool, library: Library, now: datetime
) -> Outcome:
    """ "My team has cleared me", or not after all."""
    known, row = agreed(book, person), BY_NUMBER.get(number)
    if isinstance(known, Welcome):
        return known
    had = known.body.has(row.id) if row and row.clears else None
    if had is None or (had.cleared is not None) == on:
        return body_page(book, known, now)
    log(book, known, "cleared" if on else "not-cleared", had.condition, now)
    cleared = local_date(known.zone, now) if on else None
    known, stopped = _with(book, known, replace(had, cleared=cleared), library, now)
    return replace(body_page(book, known, now, "cleared" if on else "none"), stopped=stopped)


def _dated(
    book: Book, person: Person, row: Row, span: Span | None, library: Library, now: datetime
) -> Outcome:
    """Whoever answers for the first time goes on picking; a new day needs a new clearance."""
    log(book, person, "dated" if span else "no-date", row.id, now)
    dated = Had(row.id, span.first, span.within) if span else Had(row.id)
    person = replace(person, body=replace(person.body, dating=""))
    person, stopped = _with(book, person, dated, library, now)
    return group_page(book, person, GROUPS.index(row.group), stopped)


def _with(
    book: Book, person: Person, had: Had, library: Library, now: datetime
) -> tuple[Person, bool]:
    all_had = tuple(had if one.condition == had.condition else one for one in person.body.had)
    return keep_body(book, person, replace(person.body, had=all_had), library, now)
