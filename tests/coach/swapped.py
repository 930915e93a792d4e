"""What tests of swaps share: saying it, as a person does, and what was kept of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from coach.exercises import Library
from coach.model import Effort, Person, Press
from coach.outcomes import Instead, Outcome, Step
from coach.plan import efforts
from coach.ports import Book
from coach.swapping import other
from tests.coach.lives import ANNA, NOW
from tests.coach.test_steps import LATER

Said = Callable[[Book, Press, Library, datetime], Outcome]
WEEK = timedelta(days=7)


def says(book: Book, press: Press, what: Said, library: Library, now: datetime = LATER) -> Outcome:
    other(book, press, library, now)
    return what(book, press, library, now)


def instead(outcome: Outcome) -> Step:
    assert isinstance(outcome, Instead), outcome
    assert isinstance(outcome.then, Step), outcome.then
    return outcome.then


def anna(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


def feels(book: Book, **course: Any) -> None:
    book.keep(replace(anna(book), course=replace(anna(book).course, **course)))


def pairs(book: Book) -> list[tuple[str, str]]:
    return [(swap.exercise, swap.to) for swap in anna(book).course.swaps]


def alone(book: Book, exercise: str, library: Library) -> Press:
    """Somebody with this exercise, and nothing else, before them."""
    plan = tuple(efforts(library.exercises[exercise], 1))
    session = book.begin_session(ANNA, "routine", plan, NOW)
    return Press(ANNA, session.id, 0)


def in_order(names: tuple[str, ...], library: Library) -> tuple[Effort, ...]:
    return tuple(e for name in names for e in efforts(library.exercises[name], 1))
