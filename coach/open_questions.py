"""What typed words may answer: the screen where somebody stands, and what they were asked."""

from collections.abc import Iterator
from datetime import datetime

from coach.door import door
from coach.exercises import Library
from coach.flare_pages import Gentle
from coach.light import asks_severe
from coach.load_pages import SevereAsked
from coach.model import Person
from coach.moments import local_date
from coach.nudges import as_offered, offered_on
from coach.outcomes import HurtsAsked, Outcome, Ready, Step
from coach.ports import Book
from coach.routine import here
from coach.sense_pages import FewerAsked
from coach.standing import STILL_AT_IT, finished
from coach.swap_pages import OtherAsked
from coach.unasked import Offer


def open_questions(
    book: Book, person: int, library: Library, now: datetime
) -> tuple[Outcome | Offer, ...]:
    """Where they stand first, then what was sent unasked; a step under way has all the words that
    a nudge has. Nothing is changed by looking."""
    known, standing = book.person(person), _standing(book, person, library, now)
    if known is None or door(known) or isinstance(standing[0], Step):
        return standing
    return *standing, *_unasked(book, known, library, now)


def _standing(book: Book, person: int, library: Library, now: datetime) -> tuple[Outcome, ...]:
    stands = here(book, person, library, now)
    if isinstance(stands, Step) and stands.phase == "paused":
        other = OtherAsked(stands.session, stands.step, stands.exercise, stands.effort.side)
        return stands, HurtsAsked(stands), other
    if isinstance(stands, Ready | Gentle):
        return stands, *_after(book, person, now), SevereAsked("before")
    return (stands,)


def _unasked(
    book: Book, known: Person, library: Library, now: datetime
) -> Iterator[Outcome | Offer]:
    """The last small break of today, if nobody has answered it, and the question about fewer."""
    day = local_date(known.zone, now)
    today = offered_on(book.nudges(known.id, day), day)
    if today and today[-1].state == "sent" and (again := as_offered(today[-1], known, library)):
        yield again
    if known.sense.halved and known.sense.asked_on:
        yield FewerAsked(known.sense.asked_on.toordinal())


def _after(book: Book, person: int, now: datetime) -> Iterator[Outcome]:
    """How the routine was that is just over, and whether it was 8 or more of 10."""
    known = book.person(person)
    today = book.checks(person, local_date(known.zone, now)) if known else []
    over = book.session(today[-1].session, person) if today else None
    if over is None or over.phase != "finished" or now - over.moved_utc > STILL_AT_IT:
        return
    if today[-1].after is None:
        yield finished(over)
    elif asks_severe(today[-1]):
        yield SevereAsked("after", over.id)
