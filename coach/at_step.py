"""Where somebody stands when they say something of a step, and what is noted of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from coach.course import Course, Decision
from coach.door import enter
from coach.exercises import Exercise, Library
from coach.model import OPEN, Person, Press, Session
from coach.moments import local_date
from coach.ports import Book


@dataclass(frozen=True, slots=True)
class AtStep:
    """A tap that holds: theirs, on the step where they stand, and the way is free."""

    book: Book
    press: Press
    person: Person
    session: Session
    library: Library
    now: datetime

    @property
    def exercise(self) -> Exercise:
        return self.library.exercises[self.session.plan[self.press.step].exercise]

    @property
    def today(self) -> date:
        return local_date(self.person.zone, self.now)

    def keep_course(self, course: Course) -> "AtStep":
        self.book.keep(known := self.keeping(course))
        return replace(self, person=known)

    def keeping(self, course: Course) -> Person:
        """Who they would be with it."""
        return replace(self.person, course=course)

    def decided(self, rule: str, version: int, why: str, what: str) -> None:
        self.book.note_decision(Decision(self.person.id, rule, version, why, what, self.now))


def at_step(book: Book, press: Press, library: Library, now: datetime) -> AtStep | None:
    """None for a tap that is old, doubled or forged, or made before a shut door."""
    person, session = enter(book, press.person), book.session(press.session, press.person)
    if not isinstance(person, Person) or session is None:
        return None
    if session.phase not in OPEN or session.step != press.step:
        return None
    if any(effort.exercise not in library.exercises for effort in session.plan):
        return None
    return AtStep(book, press, person, session, library, now)
