"""What a tap under a nudge does: done, later, shorter, not this one, not today."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from coach.door import enter
from coach.exercises import Library
from coach.model import Deed, Nudge, NudgeState, Person
from coach.moments import local_date
from coach.nudges import careful
from coach.outcomes import NudgeAnswered, Outcome, Stale
from coach.plan import efforts
from coach.ports import Book
from coach.standing import as_they_stand

LATER = timedelta(minutes=10)

Answer = Literal["done", "later", "skipped", "not-today"]
Stands = Literal["done", "later", "skipped", "not-today", "over"]
STANDS: dict[NudgeState, Stands] = {"done": "done", "later": "later", "skipped": "skipped"}


def answer_nudge(
    book: Book, person: int, nudge: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """One answer counts; a later tap finds the nudge as it is."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return Stale(known)
    offered = book.nudge(nudge, person)
    if offered is None or offered.exercise not in library.exercises:
        return Stale(as_they_stand(book, known, library, now))
    if answer == "later" and not careful(known, now).bears(library.exercises[offered.exercise]):
        # It was sent before they told us what it asks too much of.
        book.settle(nudge, person, "sent", "dropped")
    again_due = now + LATER if answer == "later" else None
    state = "skipped" if answer == "not-today" else answer
    if not book.settle(nudge, person, "sent", state, again_due):
        quiet = offered.state == "skipped" and known.quiet_on == local_date(known.zone, now)
        stands = "not-today" if quiet else STANDS.get(offered.state, "over")
        return _answered(book, known, offered, stands, library, now)
    if answer == "done":
        _count(book, known, offered, library, now)
    if answer == "not-today":
        book.keep(replace(known, quiet_on=local_date(known.zone, now)))
    return _answered(book, known, offered, answer, library, now)


def _count(book: Book, person: Person, nudge: Nudge, library: Library, now: datetime) -> None:
    seconds = sum(e.seconds for e in efforts(library.exercises[nudge.exercise], 1))
    day = local_date(person.zone, now)
    book.note_deed(Deed(person.id, "break", day, seconds, f"nudge:{nudge.id}", now))


def _answered(
    book: Book,
    person: Person,
    nudge: Nudge,
    answer: Stands,
    library: Library,
    now: datetime,
) -> NudgeAnswered:
    today = book.deeds(person.id, local_date(person.zone, now))
    breaks = sum(deed.kind == "break" for deed in today)
    return NudgeAnswered(nudge.id, library.exercises[nudge.exercise], answer, breaks)
