"""What a tap under a call does: done, or not today."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.call_pages import CallAnswered
from coach.door import enter
from coach.exercises import Library
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.ports import Book
from coach.reminders import replan
from coach.standing import as_they_stand

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Later than any clock of ours will show; a button may say anything.
LAST_MIN = timedelta(days=365 * 200) // timedelta(minutes=1)


def posture_changed(book: Book, person: int, now: datetime) -> Outcome:
    """It is no break, and nothing is counted."""
    known = enter(book, person)
    return CallAnswered("done") if isinstance(known, Person) else known


def not_today(book: Book, person: int, due_min: int, library: Library, now: datetime) -> Outcome:
    """Nothing more today, of any kind, as under a nudge. `due_min`: when the call was due, in
    minutes since 1970; one of another day quietens nothing."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    today = local_date(known.zone, now)
    due = EPOCH + timedelta(minutes=min(due_min, LAST_MIN))
    if local_date(known.zone, due) != today:
        return Stale(as_they_stand(book, known, library, now))
    if known.quiet_on != today:
        known = replace(known, quiet_on=today)
        book.keep(known)
        replan(book, known, now)
    return CallAnswered("not-today")
