"""The first meeting: what the bot is, consent, and then the warning signs."""

from dataclasses import replace
from datetime import datetime

from coach.door import CONSENT_VERSION, door
from coach.exercises import Library
from coach.model import Person
from coach.outcomes import Outcome, Screening, Told, Welcome
from coach.player import stop_open
from coach.ports import Book
from coach.reminders import replan, silence
from coach.signs_pages import NotForYou
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
        replan(book, known, now)
    stop = door(known)
    return stop if isinstance(stop, Screening) else where_they_are(book, known, library, now)


def too_young(book: Book, person: int, now: datetime) -> NotForYou:
    """B12, under 18: the sentence, and nothing is kept of it. Somebody who agreed before, as an
    adult, has said both: the stricter counts, and the way in is shut."""
    known = book.person(person)
    if known and known.agreed:
        stop_open(book, person, now)
        book.keep(out := replace(known, agreed=0, asking="nothing"))
        silence(book, out)
    return NotForYou(known.country if known else None)


def tell(book: Book, person: int, page: str, now: datetime) -> Told:
    return Told("help" if page == "help" else "privacy")
