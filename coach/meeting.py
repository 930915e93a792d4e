"""The first meeting: what the bot is, consent, and then the warning signs."""

from dataclasses import replace
from datetime import datetime

from coach.door import CONSENT_VERSION, door
from coach.exercises import Library
from coach.model import Person
from coach.outcomes import Outcome, Screening, Told, Welcome
from coach.ports import Book
from coach.standing import where_they_are


def start(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """/start: a stranger is welcomed, everybody else is where they left off."""
    return where_they_are(book, book.person(person), library, now)


def what_is_kept(book: Book, person: int, now: datetime) -> Welcome | Told:
    known = book.person(person)
    return Told("privacy") if known and known.agreed >= CONSENT_VERSION else Welcome(more=True)


def agree(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """18 or over, and consent: kept with its version and moment."""
    known = book.person(person) or Person(person, now)
    if known.agreed < CONSENT_VERSION:
        known = replace(known, agreed=CONSENT_VERSION)
        book.keep(known)
        book.note_consent(person, CONSENT_VERSION, now)
    stop = door(known)
    return stop if isinstance(stop, Screening) else where_they_are(book, known, library, now)


def tell(book: Book, person: int, page: str, now: datetime) -> Told:
    return Told("help" if page == "help" else "privacy")
