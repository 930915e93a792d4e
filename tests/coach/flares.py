"""Somebody in a bad spell, for the rules."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from coach.course import Flare
from coach.exercises import Library
from coach.flare_bears import bears
from coach.flare_checks import how_it_is
from coach.flare_way import it_hurts
from coach.model import Person
from coach.outcomes import Outcome, Screening, Step
from coach.ports import Book
from tests.coach.lives import ANNA, NO_BABY, NOW, TODAY, settled
from tests.coach.signs import both_clean


def flare(**differs: Any) -> Flare:
    """One that began now, on the side of acute, with its position chosen."""
    usual = Flare(NOW, "acute", TODAY, position="lying", signs_utc=NOW, hurt_utc=NOW, check=2)
    return replace(usual, **differs)


def in_flare(book: Book, **differs: Any) -> Person:
    """Anna in the book, with a flare that `differs`."""
    known = settled(book)
    course = replace(known.course, flare=flare(**differs), volume=50)
    book.keep(replace(known, course=course))
    return replace(known, course=course)


def kept(book: Book) -> Flare | None:
    known = book.person(ANNA)
    assert known is not None
    return known.course.flare


def on(book: Book) -> Flare:
    found = kept(book)
    assert found is not None
    return found


def volume(book: Book) -> int:
    known = book.person(ANNA)
    assert known is not None
    return known.course.volume


def hurts_and_is_clean(book: Book, library: Library, now: datetime = NOW) -> Outcome:
    assert it_hurts(book, ANNA, library, now) == Screening("flare", NO_BABY)
    return both_clean(book, library, now)


def lies_down(book: Book, library: Library, now: datetime = NOW, position: str = "lying") -> Step:
    """From the tap to the first easy minutes."""
    hurts_and_is_clean(book, library, now)
    step = bears(book, ANNA, on(book).check, position, library, now)
    assert isinstance(step, Step)
    return step


def says_in_the_morning(book: Book, library: Library, how: Any) -> tuple[Outcome, datetime]:
    """The question of the next morning, answered when it comes."""
    here = on(book)
    assert here.morning_utc is not None
    at = here.morning_utc + timedelta(minutes=1)
    return how_it_is(book, ANNA, here.check + 1, how, library, at), at
