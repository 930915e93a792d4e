"""What a step says of itself: which exercise of how many, known or new, and how to get there."""

import pytest

from coach.exercises import Library
from coach.model import Effort, Press
from coach.outcomes import (
    Step,
)
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.routine import today
from tests.coach.lives import ANNA, NOW, settled
from tests.coach.test_steps import LATER, PLAN, TWO, at, standing


def test_a_step_says_what_there_is_to_know(book: Book, library: Library) -> None:
    press = at(book, 4)
    said = start_step(book, press, library, NOW)
    assert isinstance(said, Step)
    assert (said.person, said.session, said.step) == (ANNA, press.session, 4)
    assert (said.kind, said.effort, said.exercise.id) == ("routine", PLAN[4], TWO)
    assert said.phase == "running"


@pytest.mark.parametrize(("step", "again"), [(0, False), (1, True), (3, True), (4, False)])
def test_the_words_of_an_exercise_are_known_the_second_time(
    book: Book, library: Library, step: int, again: bool
) -> None:
    said = start_step(book, at(book, step), library, NOW)
    assert isinstance(said, Step)
    assert said.again is again


def test_the_first_step_is_new_even_if_the_last_is_the_same(book: Book, library: Library) -> None:
    settled(book)
    session = book.begin_session(ANNA, "break", PLAN[:2], NOW)
    said = start_step(book, Press(ANNA, session.id, 0), library, NOW)
    assert isinstance(said, Step)
    assert not said.again


@pytest.mark.parametrize(("step", "number"), [(0, 1), (1, 1), (3, 1), (4, 2), (5, 3)])
def test_people_count_exercises_not_sides_and_sets(
    book: Book, library: Library, step: int, number: int
) -> None:
    said = start_step(book, at(book, step), library, NOW)
    assert isinstance(said, Step)
    assert (said.move, said.moves) == (number, 3)


@pytest.mark.parametrize(
    ("names", "turn"),
    [
        (("bridge", "standing-march"), "up-lying"),
        (("cat-cow", "walking"), "up-kneeling"),
        (("cat-cow", "sit-to-stand"), "up-kneeling"),
        (("bridge", "cat-cow"), "over"),
        (("cat-cow", "bridge"), "none"),
        (("cat-cow", "bird-dog"), "none"),
        (("standing-march", "bridge"), "none"),
        (("standing-march", "cat-cow"), "none"),
        (("standing-march", "hip-hinge"), "none"),
        (("bridge", "bridge"), "none"),
    ],
    ids=lambda said: " to ".join(said) if isinstance(said, tuple) else said,
)
def test_getting_up_or_over_is_said_when_it_is_time(
    book: Book, library: Library, names: tuple[str, str], turn: str
) -> None:
    settled(book)
    plan = tuple(Effort(name, "both", 1, 1, 1, 0, 30) for name in names)
    session = book.begin_session(ANNA, "routine", plan, NOW)
    first = start_step(book, Press(ANNA, session.id, 0), library, NOW)
    assert isinstance(first, Step)
    assert first.turn == "none"
    second = finish_step(book, Press(ANNA, session.id, 0), library, NOW)
    assert isinstance(second, Step)
    assert second.turn == turn


def test_where_they_are_is_not_the_middle_of_a_hold(book: Book, library: Library) -> None:
    press = at(book, 1, "running")
    said = today(book, ANNA, library, LATER)
    assert isinstance(said, Step)
    assert (said.step, said.phase) == (1, "ready")
    assert standing(book, press).ends_utc is None
