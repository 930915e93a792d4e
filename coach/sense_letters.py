"""What the notes of a silence and the question about fewer say, if they are still true."""

from datetime import datetime

from coach.door import may_hear_from_us
from coach.model import Letter
from coach.moments import local_date
from coach.ports import Book
from coach.quiet import is_quiet
from coach.sense_pages import FewerAsked, SilenceNote
from coach.silence import is_silent, note_number
from coach.standing import STILL_AT_IT


def note_says(book: Book, letter: Letter, now: datetime) -> SilenceNote | None:
    """Not to who is back."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person) or is_quiet(person, now):
        return None
    if not is_silent(person, local_date(person.zone, now)):
        return None
    number = note_number(person, local_date(person.zone, letter.due_utc))
    return SilenceNote(number, shortens=person.course.flare is None)


def fewer_says(book: Book, letter: Letter, now: datetime) -> FewerAsked | None:
    """Not once they have said, nor in a bad spell or in the middle of something."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person) or is_quiet(person, now):
        return None
    going = book.open_session(person.id)
    at_it = going is not None and now - going.moved_utc <= STILL_AT_IT
    asked_on = person.sense.asked_on
    if at_it or person.course.flare or not person.sense.halved or asked_on is None:
        return None
    return FewerAsked(asked_on.toordinal())
