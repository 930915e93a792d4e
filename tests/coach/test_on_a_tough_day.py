"""A day that began at 6 and more: what they choose by themselves is as gentle as the plan."""

import pytest

from coach.checks import tough_so
from coach.course import Before
from coach.exercises import Library
from coach.outcomes import Step
from coach.own import begin_program, try_now
from coach.pages import MovePage
from coach.player import stop_open
from coach.ports import Book
from coach.routine import begin_so
from tests.coach.lives import ANNA, NOW, settled


def began(book: Book, library: Library, before: Before) -> None:
    settled(book)
    if before == "tough":
        assert isinstance(tough_so(book, ANNA, False, library, NOW), Step)
    else:
        assert isinstance(begin_so(book, ANNA, before, library, NOW), Step)
    stop_open(book, ANNA, NOW)


@pytest.mark.parametrize(("before", "waits"), [("easy", False), ("tough", True)])
def test_start_6_and_more_acute_menu_only_also_by_hand(
    book: Book, library: Library, before: Before, waits: bool
) -> None:
    began(book, library, before)
    page = try_now(book, ANNA, "crunch-arms-crossed", library, NOW)
    assert isinstance(page, MovePage if waits else Step)
    assert isinstance(try_now(book, ANNA, "pelvic-tilt-rocking", library, NOW), Step)


def test_a_program_leaves_out_what_waits(book: Book, library: Library) -> None:
    began(book, library, "tough")
    step = begin_program(book, ANNA, "ours-strong-back", library, NOW)
    session = book.open_session(ANNA)
    if isinstance(step, Step):
        assert session is not None
        tags = {tag for e in session.plan for tag in library.exercises[e.exercise].tags}
        assert tags.isdisjoint({"crunch", "flex_end", "rot_loaded", "impact", "lift"})
