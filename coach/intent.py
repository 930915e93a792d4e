"""If-then: after what in the day the routine fits, and what if the day gets in the way
(clinical.md section 7: if-then plans work better with a barrier plan)."""

from dataclasses import replace
from datetime import datetime

from coach.course import Intent
from coach.door import enter
from coach.exercises import Library
from coach.model import Person, Session
from coach.outcomes import Outcome, Stale
from coach.ports import Book
from coach.standing import as_they_stand
from coach.week_pages import FitAsked, Fits, HurdleAsked

CUES = ("coffee", "teeth", "desk", "lunch", "work")
HURDLES = ("meeting", "tired", "floor", "away")
ASK = len(CUES)
NO_HURDLE = len(HURDLES)


def after(book: Book, person: int, cue: int, library: Library, now: datetime) -> Outcome:
    """After what; ASK is the question itself. What was said of a barrier stays until it is
    said anew."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    was = known.course.intent
    if cue == ASK:
        return FitAsked(was)
    intent = Intent(CUES[cue], was.barrier if was else None)
    _keep(book, known, intent)
    return HurdleAsked(intent)


def if_hurdle(book: Book, person: int, hurdle: int, library: Library, now: datetime) -> Outcome:
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if known.course.intent is None:
        return Stale(as_they_stand(book, known, library, now))
    barrier = None if hurdle == NO_HURDLE else HURDLES[hurdle]
    intent = replace(known.course.intent, barrier=barrier)
    _keep(book, known, intent)
    return Fits(intent)


def not_after(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Not now, or no more: it is not asked again by itself."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    _keep(book, known, None)
    return as_they_stand(book, book.person(person), library, now)


def asks_after(book: Book, known: Person, session: Session) -> bool:
    """Whether this finished routine is the one after which they are asked: the first of which
    they say how it was, when it is known where they are. Of a doubled tap it is still that one."""
    course = known.course
    first = course.intent is None and course.fit_asked in (0, session.id)
    if session.kind != "routine" or known.zone is None or course.flare or not first:
        return False
    if not course.fit_asked:
        book.keep(replace(known, course=replace(course, fit_asked=session.id)))
    return True


def asks_later(book: Book, known: Person) -> bool:
    """After the question where they are, which came first."""
    course = known.course
    unasked = course.intent is None and not course.fit_asked and course.flare is None
    return unasked and book.first_deed(known.id) is not None


def _keep(book: Book, known: Person, intent: Intent | None) -> None:
    asked = known.course.fit_asked or -1
    book.keep(replace(known, course=replace(known.course, intent=intent, fit_asked=asked)))
