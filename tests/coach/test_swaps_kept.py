"""What is remembered of a swap, what too easy asks first, and the way back."""

from datetime import timedelta
from typing import Any

import pytest

from coach.browse import shelf, show_move
from coach.course import Ache, Flare
from coach.exercises import Library
from coach.limits import limits
from coach.model import Press
from coach.on_shelves import MINE
from coach.outcomes import Instead
from coach.own import unswap, wish
from coach.pages import LibraryHome, MovePage, ShelfPage
from coach.ports import Book
from coach.swapping import cant_here, too_easy, too_hard
from tests.coach.lives import ANNA, NOW, TODAY, settled
from tests.coach.swapped import WEEK, Said, alone, anna, feels, instead, pairs, says
from tests.coach.test_steps import PLAN, TWO, at, standing


@pytest.mark.parametrize(
    "course",
    [
        pytest.param({"flare": Flare(NOW, "returning", TODAY)}, id="in a flare"),
        pytest.param({"volume": 50}, id="on the way back from one"),
        pytest.param({"aches": (Ache(TWO, 1, TODAY),)}, id="it hurt once"),
        pytest.param({"stepped_on": TODAY - timedelta(days=6)}, id="a step up this week"),
    ],
)
def test_harder_is_only_noted(book: Book, library: Library, course: dict[str, Any]) -> None:
    press = at(book, 4)
    feels(book, **course)
    before = anna(book).course
    said = says(book, press, too_easy, library)
    assert isinstance(said, Instead)
    assert (said.note.how, instead(said).exercise.id) == ("stays", TWO)
    check = book.check(press.session, ANNA)
    assert check is not None
    assert check.easy == (TWO,)
    assert anna(book).course == before
    assert standing(book, press).plan == PLAN


def test_one_step_up_a_week(book: Book, library: Library) -> None:
    """clinical.md section 3: max one step per exercise per week; ours: of anything."""
    instead(says(book, at(book, 4), too_easy, library))
    assert anna(book).course.stepped_on == TODAY
    session = book.begin_session(ANNA, "routine", PLAN, NOW)
    said = says(book, Press(ANNA, session.id, 0), too_easy, library)
    assert isinstance(said, Instead)
    assert said.note.how == "stays"
    later = book.begin_session(ANNA, "routine", PLAN, NOW + WEEK)
    said = says(book, Press(ANNA, later.id, 0), too_easy, library, NOW + WEEK)
    assert isinstance(said, Instead)
    assert said.note.how == "instead"


def test_a_walk_grows_by_minutes_and_not_by_a_tap(book: Book, library: Library) -> None:
    settled(book)
    said = says(book, alone(book, "walking", library), too_easy, library)
    assert isinstance(said, Instead)
    assert said.note.how == "stays"


def test_a_swap_on_top_of_a_swap_replaces(book: Book, library: Library) -> None:
    press = at(book, 4)
    first = instead(says(book, press, too_hard, library)).exercise.id
    second = instead(says(book, press, too_hard, library)).exercise.id
    assert pairs(book) == [(TWO, second), (first, second)]


def test_too_easy_takes_back_too_hard_rung_by_rung(book: Book, library: Library) -> None:
    press = at(book, 4)
    first = instead(says(book, press, too_hard, library)).exercise.id
    instead(says(book, press, too_hard, library))
    said = says(book, press, too_easy, library)
    assert isinstance(said, Instead)
    assert (said.note.how, instead(said).exercise.id) == ("back", first)
    assert pairs(book) == [(TWO, first)]
    assert instead(says(book, press, too_easy, library)).exercise.id == TWO
    assert pairs(book) == []
    assert anna(book).course.stepped_on is None, "what they did before is no step up"


def test_too_hard_takes_back_too_easy(book: Book, library: Library) -> None:
    press = at(book, 4)
    harder = instead(says(book, press, too_easy, library)).exercise.id
    said = says(book, press, too_hard, library)
    assert isinstance(said, Instead)
    assert (said.note.how, instead(said).exercise.id) == ("back", TWO)
    assert pairs(book) == [(harder, TWO)]


def test_in_a_flare_too_easy_takes_nothing_back(book: Book, library: Library) -> None:
    press = at(book, 4)
    first = instead(says(book, press, too_hard, library)).exercise.id
    feels(book, flare=Flare(NOW, "early", TODAY))
    assert instead(says(book, press, too_easy, library)).exercise.id == first
    assert pairs(book) == [(TWO, first)]


@pytest.mark.parametrize("which", ["the original", "what stands in"])
def test_as_before_on_either_page(book: Book, library: Library, which: str) -> None:
    first = instead(says(book, at(book, 4), too_hard, library)).exercise.id
    named = TWO if which == "the original" else first
    page = show_move(book, ANNA, named, MINE, library, NOW)
    assert isinstance(page, MovePage)
    [swap] = page.swaps
    assert (swap.exercise.id, swap.to and swap.to.id, swap.why) == (TWO, first, "hard")
    after = unswap(book, ANNA, named, library, NOW)
    assert isinstance(after, MovePage)
    assert after.swaps == ()
    assert pairs(book) == []
    assert book.decisions(ANNA)[-1].why == "as-before"


def test_a_swap_stands_among_what_is_theirs(book: Book, library: Library) -> None:
    says(book, at(book, 4), too_hard, library)
    mine = shelf(book, ANNA, MINE, 0, library, NOW)
    assert isinstance(mine, ShelfPage)
    assert [item.id for item in mine.items] == [TWO]


@pytest.mark.parametrize(("days", "left_out"), [(0, True), (6, True), (7, False)])
def test_what_could_not_be_done_here_comes_again_after_a_week(
    book: Book, library: Library, days: int, left_out: bool
) -> None:
    says(book, at(book, 4), cant_here, library)
    then = NOW + timedelta(days=days)
    assert (TWO in limits(anna(book), then).names) is left_out
    on_shelf = shelf(book, ANNA, MINE, 0, library, then)
    assert isinstance(on_shelf, ShelfPage if left_out else LibraryHome)


@pytest.mark.parametrize("what", [too_hard, too_easy])
def test_hard_and_easy_hold_until_they_say_otherwise(
    book: Book, library: Library, what: Said
) -> None:
    says(book, at(book, 4), what, library)
    assert TWO in limits(anna(book), NOW + timedelta(days=400)).names


@pytest.mark.parametrize(("what", "field"), [(too_hard, "hard"), (too_easy, "easy")])
def test_the_load_rules_are_told(book: Book, library: Library, what: Said, field: str) -> None:
    press = at(book, 4)
    says(book, press, what, library)
    check = book.check(press.session, ANNA)
    assert check is not None
    assert (getattr(check, field), check.date) == ((TWO,), TODAY)


def test_a_place_is_no_matter_of_the_load(book: Book, library: Library) -> None:
    press = at(book, 4)
    says(book, press, cant_here, library)
    assert book.check(press.session, ANNA) is None


def test_who_adds_it_to_the_routine_wants_it_again(book: Book, library: Library) -> None:
    settled(book)
    press = alone(book, "sit-to-stand", library)
    says(book, press, too_hard, library)
    feels(book, aches=(Ache("sit-to-stand", 2, TODAY),))
    assert "sit-to-stand" in limits(anna(book), NOW).names
    wish(book, ANNA, "sit-to-stand", MINE, "add", library, NOW)
    assert "sit-to-stand" not in limits(anna(book), NOW).names
