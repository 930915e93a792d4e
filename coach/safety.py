"""Warning signs (clinical.md section 1): the screen, the lock, and the way out."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from coach.door import CONSENT_VERSION
from coach.exercises import Library
from coach.model import Letter, LetterKind, Person
from coach.moments import local_date
from coach.net import Caught
from coach.outcomes import Crisis, Locked, Outcome, Screening, Welcome
from coach.player import stop_open
from coach.ports import Book
from coach.reminders import replan, silence
from coach.standing import onward, where_they_are

# List A, A1 to A12, as asked; raised when its meaning changes. Stored with every answer.
SIGNS_VERSION = 1
# The handler shows a safety answer at once; if that fails, the clock sends it this much later.
SECOND_WAY = timedelta(seconds=5)
Answer = Literal["none", "yes", "unsure"]
When = Literal["today", "days", "not-since"]


def show_signs(book: Book, person: int, now: datetime) -> Screening:
    """/warning: the list can be seen at any time, by anybody."""
    return Screening("asked")


def heard_signs(book: Book, person: int, caught: Caught, now: datetime) -> Crisis | Screening:
    """Typed words went into the net: nothing else goes on until they are answered."""
    if caught == "warning":
        return open_signs(book, person, "words", now)
    stop_open(book, person, now)
    if known := book.person(person):
        book.keep(replace(known, quiet_on=local_date(known.zone, now)))
    _post(book, "crisis", person, now)
    return Crisis()


def open_signs(
    book: Book, person: int, why: Literal["words", "leg", "severe", "flare"], now: datetime
) -> Screening:
    """The list came up by itself: until it is answered the door is shut, and all is quiet."""
    stop_open(book, person, now)
    known = book.person(person)
    if known and known.safety == "clear":
        book.keep(waiting := replace(known, safety="unasked", asking="nothing"))
        silence(book, waiting)
    _post(book, "signs", person, now)
    return Screening(why)


def answer_signs(
    book: Book, person: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """Not sure counts as yes. A clean answer never opens a lock: being seen does."""
    book.cross_out_all(person, ("signs",))
    known = book.person(person)
    if answer != "none":
        return lock(book, known or Person(person, now), answer, now)
    if known is None or known.agreed < CONSENT_VERSION:
        return Welcome()
    if known.safety == "locked":
        return Locked()
    book.note_screening(person, answer, SIGNS_VERSION, now)
    book.keep(clear := replace(known, safety="clear"))
    if known.safety == "clear":
        return where_they_are(book, clear, library, now)
    replan(book, clear, now)
    new_here = book.first_deed(person) is None
    return onward(book, clear, library, now, "first" if new_here else "checked")


def lock(book: Book, person: Person, answer: Answer, now: datetime) -> Locked:
    """No exercise, no reminder, no letter from here on, all in this unit of work; and the text
    that says what to do now goes out at least once."""
    if person.agreed >= CONSENT_VERSION:  # an answer about health is kept of nobody else
        book.note_screening(person.id, answer, SIGNS_VERSION, now)
    book.keep(locked := replace(person, safety="locked", asking="nothing"))
    stop_open(book, person.id, now)
    silence(book, locked)
    _post(book, "warning", person.id, now)
    return Locked()


def seen(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """The first of two taps: somebody with medical training has looked at them."""
    known = book.person(person)
    if known and known.safety == "locked":
        return Locked(asks_when=True)
    return where_they_are(book, known, library, now)


def seen_when(book: Book, person: int, when: When, library: Library, now: datetime) -> Outcome:
    """The second tap, which opens the lock."""
    known = book.person(person)
    if known is None or known.safety != "locked":
        return where_they_are(book, known, library, now)
    if when == "not-since":  # a visit from before the sign says nothing about it
        return Locked()
    if known.agreed >= CONSENT_VERSION:
        book.note_screening(person, f"seen: {when}", SIGNS_VERSION, now)
    book.keep(clear := replace(known, safety="clear"))
    book.cross_out_all(person, ("warning",))
    replan(book, clear, now)
    if known.agreed < CONSENT_VERSION:
        return Welcome()
    return onward(book, clear, library, now, "unlocked")


def was_told(book: Book, person: int, kind: LetterKind, now: datetime) -> None:
    """The handler's own message arrived: the letter need not."""
    book.cross_out_all(person, (kind,))


def _post(book: Book, kind: LetterKind, person: int, now: datetime) -> None:
    book.post(Letter(kind, person, 0, 0, now + SECOND_WAY))
