"""Rows that ask for an appointment: "until then we go on gently" (clinical.md section 1, B)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.course import Course, Rung, Signs
from coach.exercises import Library
from coach.load_up import asks_morning
from coach.model import Deed, Own
from coach.ports import Book
from coach.safety import answer_signs, open_signs
from coach.todays import todays
from tests.coach.lives import ANNA, NOW, settled
from tests.coach.loads import FIVE_GREENS, USUAL_MOVES, check, lived, whys
from tests.coach.plans import EVERYDAY, names
from tests.coach.signs import both_clean, has, kept

DAY = timedelta(days=1)
SEEN = Signs(rows=("B9",))


@pytest.fixture
def anna(book: Book) -> None:
    settled(book, minutes=10)
    for day in EVERYDAY.days:
        book.note_deed(Deed(ANNA, "routine", day, 300, f"done:{day}", NOW))


def has_row(book: Book, library: Library, row: str) -> None:
    open_signs(book, ANNA, "asked", NOW)
    answer_signs(book, ANNA, "none", library, NOW)
    has(book, library, row)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("row", ["B7-tingling", "B8", "B9", "B11"])
def test_every_plan_is_gentle_and_says_so(book: Book, library: Library, row: str) -> None:
    has_row(book, library, row)
    assert kept(book).safety == "clear"
    for days in range(7):
        today = todays(book, kept(book), library, NOW + days * DAY)
        assert {library.exercises[name].intensity for name in names(today.plan)} == {1}
        assert today.reason.key == "looked-at"


@pytest.mark.usefixtures("anna")
def test_a_program_with_more_in_it_waits(book: Book, library: Library) -> None:
    book.keep(replace(kept(book), own=Own("ours-strong-back")))
    has_row(book, library, "B9")
    assert todays(book, kept(book), library, NOW).follows == "waits"


@pytest.mark.usefixtures("anna")
def test_after_both_lists_are_clean_again_it_is_everyday(book: Book, library: Library) -> None:
    has_row(book, library, "B9")
    open_signs(book, ANNA, "asked", NOW)
    both_clean(book, library)
    assert todays(book, kept(book), library, NOW).reason.key in ("areas", "walk")


def test_meanwhile_nothing_steps_up_and_no_morning_is_asked_for_it(library: Library) -> None:
    for volume in (70, 100):
        decided = lived(library, FIVE_GREENS, Course(signs=SEEN, volume=volume))
        assert set(whys(decided)) == {"green-hold"}
    told, routine = replace(check(0), morning=None), [library.exercises[e] for e in USUAL_MOVES]
    assert not asks_morning(Course(signs=SEEN), told, routine)
    assert asks_morning(Course(signs=SEEN), replace(told, after="bit"), routine)


def test_what_is_too_much_is_less_as_ever(library: Library) -> None:
    before = Course(signs=SEEN, rungs=(Rung("bridge", 1, NOW.date()),))
    assert lived(library, [check(0, "red")], before)[0].rungs == ()
