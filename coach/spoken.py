"""Typed words that mean a button of the step under way; and what is sent that is no word."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from coach import hurts, pauses, player, swapping
from coach.day import cancel
from coach.door import enter, may_hear_from_us
from coach.exercises import Library
from coach.flare_way import it_hurts
from coach.model import Person, Press
from coach.moments import local_date
from coach.outcomes import Cancelled, NotUnderstood, NotWords, Outcome, Step
from coach.pause_shown import quiet_of
from coach.ports import Book
from coach.routine import here
from coach.standing import STILL_AT_IT

Verb = Callable[[Book, Press, Library, datetime], Outcome]


def done(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    return _on_step(book, person, _finish, library, now) or NotUnderstood()


def skip(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    return _on_step(book, person, player.skip, library, now) or NotUnderstood()


def pause(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """The step, where there is one; else the reminders, as /pause does."""
    return _on_step(book, person, player.pause, library, now) or pauses.pause(book, person, now)


def stop(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """What is under way; where nothing is, they may mean the reminders, and are asked."""
    known, ended = book.person(person), cancel(book, person, now)
    if known is None or not may_hear_from_us(known) or quiet_of(known, now):
        return ended
    today = local_date(known.zone, now)
    return Cancelled(today) if isinstance(ended, Cancelled) else ended


def hurts_now(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """The question how much, where there is a step; else the way of "it hurts now"."""
    asked = _on_step(book, person, hurts.hurts, library, now)
    return asked or it_hurts(book, person, library, now)


def too_hard(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    verb = partial(_as_if_asked, swapping.too_hard)
    return _on_step(book, person, verb, library, now) or NotUnderstood()


def too_easy(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    verb = partial(_as_if_asked, swapping.too_easy)
    return _on_step(book, person, verb, library, now) or NotUnderstood()


def cant_here(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    verb = partial(_as_if_asked, swapping.cant_here)
    return _on_step(book, person, verb, library, now) or NotUnderstood()


def not_words(book: Book, person: int, now: datetime) -> NotWords:
    return NotWords()


def _finish(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """A step that waits for a word, or for the rest before it, has not been done."""
    stands = here(book, press.person, library, now)
    waits = (
        isinstance(stands, Step) and stands.phase == "ready" and (stands.gated or stands.rest_s)
    )
    return stands if waits else player.finish_step(book, press, library, now)


def _as_if_asked(verb: Verb, book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """As if they had tapped the question first, for which the step waits."""
    swapping.other(book, press, library, now)
    return verb(book, press, library, now)


def _on_step(
    book: Book, person: int, verb: Verb, library: Library, now: datetime
) -> Outcome | None:
    """None where no step is under way; what stands in the door, if something does."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    session = book.open_session(person)
    if session is None or now - session.moved_utc > STILL_AT_IT:
        return None
    return verb(book, Press(person, session.id, session.step), library, now)
