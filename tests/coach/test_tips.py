"""One short fact a day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from coach.course import Felt
from coach.exercises import Library, Tip
from coach.hurts import felt
from coach.model import Deed, Effort, Place, Press
from coach.outcomes import Finished
from coach.ports import Book
from coach.tips import tip_of_the_day
from tests.coach.lives import ANNA, NOW, TODAY, settled

HOLD = (Effort("cat-cow", "both", 1, 1, 1, 0, 30),)


def told(library: Library, person: int, days: int) -> list[Tip | None]:
    return [tip_of_the_day(library.tips, person, TODAY + timedelta(days=n)) for n in range(days)]


def test_nobody_hears_one_twice_before_they_have_heard_all(library: Library) -> None:
    for person in (ANNA, ANNA + 1, 10**12):
        heard = told(library, person, len(library.tips))
        assert len(set(heard)) == len(library.tips) >= 60


def test_neighbouring_days_are_seldom_of_one_topic(library: Library) -> None:
    topics = [tip.topic for tip in told(library, ANNA, len(library.tips)) if tip]
    same = sum(a == b for a, b in pairwise(topics))
    assert same < len(topics) / 3


def test_people_do_not_all_hear_the_same(library: Library) -> None:
    assert len({tip_of_the_day(library.tips, person, TODAY) for person in range(50)}) == 50


@pytest.mark.parametrize("many", [1, 2, 37, 74, 89])
def test_any_number_of_tips_is_gone_through(many: int) -> None:
    tips = [Tip(str(n), "habits", "x", False) for n in range(many)]
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(many)]
    assert len({tip_of_the_day(tips, ANNA, day) for day in days}) == many
    assert tip_of_the_day([], ANNA, TODAY) is None


@pytest.mark.parametrize(("how", "gets_one"), [("same", True), ("bit", False)])
def test_it_follows_a_routine_that_went_well(
    book: Book, library: Library, how: Felt, gets_one: bool
) -> None:
    settled(book)
    session = book.begin_session(ANNA, "routine", HOLD, NOW)
    book.move(Press(ANNA, session.id, 0), ("ready",), Place(0, "finished", None, 43, 1), NOW)
    ended = felt(book, ANNA, session.id, how, library, NOW)
    assert isinstance(ended, Finished)
    assert (ended.tip is not None) == gets_one


def test_a_second_routine_of_the_day_brings_none(book: Book, library: Library) -> None:
    settled(book)
    for number in (1, 2):
        book.note_deed(Deed(ANNA, "routine", TODAY, 300, f"session:{900 + number}", NOW))
    session = book.begin_session(ANNA, "routine", HOLD, NOW)
    book.move(Press(ANNA, session.id, 0), ("ready",), Place(0, "finished", None, 43, 1), NOW)
    ended = felt(book, ANNA, session.id, "same", library, NOW)
    assert isinstance(ended, Finished)
    assert ended.tip is None
