"""A sudden bad moment: lying first, and on only if all before was easy."""

import pytest

from coach.exercises import Library
from coach.outcomes import Step
from coach.own import begin_program, follow
from coach.plan import GET_UP
from coach.player import back, skip
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, press_on, settled
from tests.coach.programs import through


def test_sudden_pain_waits_for_the_word_that_it_was_easy(book: Book, library: Library) -> None:
    """Inventory, sudden-pain-flow, in the order of clinical.md section 2."""
    step = bad_moment(book, library)
    assert (step.exercise.id, step.gated) == ("side-lowering-to-hook-lying", False)
    step = through(book, step, library)
    assert (step.exercise.id, step.gated) == ("minimal-effort-cat-cow", True)
    step = through(book, step, library)
    assert (step.exercise.id, step.gated) == ("kneeling-forward-reach", True)
    step = through(book, step, library)
    assert (step.exercise.id, step.gated) == ("side-lying-fetal-rest", False)
    assert through(book, step, library).exercise.id == GET_UP


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_whoever_passes_over_a_step_of_it_is_led_to_a_rest_and_the_way_up(
    book: Book, library: Library, steps: int
) -> None:
    step = bad_moment(book, library)
    for _ in range(steps):
        step = through(book, step, library)
    after = skip(book, press_on(step), library, NOW)
    assert isinstance(after, Step)
    assert after.exercise.id == "side-lying-fetal-rest"
    assert through(book, after, library).exercise.id == GET_UP


def test_going_back_shows_the_gate_again(book: Book, library: Library) -> None:
    step = through(book, bad_moment(book, library), library)
    step = through(book, step, library)
    again = back(book, press_on(step), library, NOW)
    assert isinstance(again, Step)
    assert again.gated


def test_what_is_for_a_bad_moment_is_nobodys_daily_plan(book: Book, library: Library) -> None:
    settled(book)
    follow(book, ANNA, "s3-sudden-pain", "programs", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.own.program is None


def bad_moment(book: Book, library: Library) -> Step:
    settled(book)
    step = begin_program(book, ANNA, "s3-sudden-pain", library, NOW)
    assert isinstance(step, Step)
    return step
