"""Whole routines with what is said around them, and what came of it."""

from datetime import datetime, timedelta

from coach.checks import say_now
from coach.course import Before, Check, Felt
from coach.exercises import Library
from coach.hurts import felt
from coach.model import Person
from coach.outcomes import Finished, Step
from coach.player import finish_step
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, press_on

# The moment of the next day at which they come back.
NEXT_DAY = NOW + timedelta(days=1)


def known(book: Book) -> Person:
    person = book.person(ANNA)
    assert person is not None
    return person


def checked(book: Book, session: int = 1) -> Check:
    check = book.check(session, ANNA)
    assert check is not None
    return check


def why(book: Book) -> list[str]:
    made = (each for each in book.decisions(ANNA) if each.rule not in ("plan", "signs"))
    return [decision.why for decision in made]


def done_through(book: Book, library: Library, step: object, now: datetime) -> int:
    """Every step of it, to the last."""
    while isinstance(step, Step):
        session, step = step.session, finish_step(book, press_on(step), library, now)
    assert isinstance(step, Finished)
    return session


def routine(
    book: Book,
    library: Library,
    before: Before = "easy",
    after: Felt = "same",
    now: datetime = NOW,
) -> int:
    """One whole routine, with what is said around it."""
    session = done_through(book, library, say_now(book, ANNA, before, library, now), now)
    felt(book, ANNA, session, after, library, now)
    return session
