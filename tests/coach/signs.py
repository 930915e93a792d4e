"""People who answer the warning signs, for the tests of what follows from it."""

from datetime import datetime

from coach.exercises import Library
from coach.model import Person
from coach.outcomes import Outcome
from coach.ports import Book
from coach.safety import answer_signs
from coach.second import answer_second, say_which
from coach.signs import LIST_B
from coach.signs_pages import SecondScreening, WhichAsked
from tests.coach.lives import ANNA, NOW


def kept(book: Book, number: int = ANNA) -> Person:
    known = book.person(number)
    assert known is not None
    return known


def day_of(book: Book, number: int = ANNA) -> int:
    """What the buttons under the second list carry."""
    on = kept(book, number).course.signs.on
    assert on is not None
    return on.toordinal()


def both_clean(book: Book, library: Library, now: datetime = NOW, number: int = ANNA) -> Outcome:
    """None of these, and none of these."""
    first = answer_signs(book, number, "none", library, now)
    assert isinstance(first, SecondScreening), first
    return answer_second(book, number, "none", first.day, library, now)


def mask_of(*rows: str) -> int:
    return sum(1 << bit for bit, sign in enumerate(LIST_B) if sign.id in rows)


def has(book: Book, library: Library, *rows: str) -> Outcome:
    """Yes to list B, and then these rows of it and Done."""
    asked = answer_second(book, ANNA, "yes", day_of(book), library, NOW)
    assert isinstance(asked, WhichAsked), asked
    return say_which(book, ANNA, asked.day, mask_of(*rows), library, NOW)
