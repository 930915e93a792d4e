"""A program they chose passes the same limits as everything else (issue 4)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.browse import show_program
from coach.course import USUAL, Course, Flare, Resting, Swap
from coach.exercises import Library
from coach.flare_pages import Gentle
from coach.model import Deed, Own
from coach.outcomes import Ready, Step
from coach.own import begin_program
from coach.pages import ProgramPage
from coach.ports import Book
from coach.programs import held, held_by
from coach.routine import begin, today
from coach.todays import todays
from tests.coach.lives import ANNA, NOW, TODAY, settled
from tests.coach.programs import BAR, DAY, NECK, TOWEL, done, open_plan

YOGA, SETS, SOON = "s0-yoga-poses", "ours-strong-back", TODAY + timedelta(days=7)


def without(*tags: str) -> Course:
    return replace(USUAL, resting=tuple(Resting(tag, SOON) for tag in tags))


def page(book: Book, library: Library, program: str) -> ProgramPage:
    shown = show_program(book, ANNA, program, "programs", library, NOW)
    assert isinstance(shown, ProgramPage)
    return shown


@pytest.mark.parametrize(
    ("tags", "barred", "played"),
    [
        ((), 0, {"childs-pose", "bridge", "cat-cow"}),
        (("kneel",), 2, {"bridge"}),
        (("kneel", "supine_long"), 3, set()),
    ],
)
def test_its_page_says_how_many_are_left_out_and_it_plays_the_rest(
    book: Book, library: Library, tags: tuple[str, ...], barred: int, played: set[str]
) -> None:
    settled(book, course=without(*tags))
    shown = page(book, library, YOGA)
    assert shown.barred == barred
    own = {effort.exercise for effort in shown.plan} & set(library.programs[YOGA].exercises)
    assert own == played
    assert shown.can_begin == bool(played)
    assert isinstance(begin_program(book, ANNA, YOGA, library, NOW), Step) == bool(played)


def test_what_they_left_out_themselves_is_not_counted(book: Book, library: Library) -> None:
    settled(book, own=Own(left_out=("bridge",)), course=without("kneel"))
    assert page(book, library, YOGA).barred == 2


def test_one_of_which_nothing_is_left_is_empty_and_another_round_comes(
    book: Book, library: Library
) -> None:
    settled(book, own=Own(YOGA), course=without("kneel", "supine_long"))
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready)
    assert shown.follows == "empty"
    assert shown.moves >= 3


@pytest.mark.parametrize("stage", ["acute", "early", "building", "returning"])
def test_it_waits_for_a_flare_to_pass(book: Book, library: Library, stage: str) -> None:
    flare = Flare(NOW, stage, TODAY, position="lying")  # type: ignore[arg-type]
    known = settled(book, own=Own(YOGA), course=replace(USUAL, flare=flare))
    plan = todays(book, known, library, NOW)
    assert (plan.follows, plan.reason.key, plan.played) == ("waits", "flare", None)
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready if stage == "returning" else Gentle)
    assert page(book, library, YOGA).flare
    assert isinstance(begin_program(book, ANNA, YOGA, library, NOW), ProgramPage)
    # What is there for a bad moment does not wait.
    assert isinstance(begin_program(book, ANNA, "ours-easy-positions", library, NOW), Step)


def test_after_days_off_it_is_a_level_down_too(book: Book, library: Library) -> None:
    """Ten days (clinical.md section 3, GAP): its page promises what is played."""
    settled(book)
    before = page(book, library, SETS)
    book.note_deed(Deed(ANNA, "routine", TODAY - 10 * DAY, 60, "session:0", NOW))
    shown = page(book, library, SETS)
    assert len(shown.plan) < len(before.plan)
    assert isinstance(begin_program(book, ANNA, SETS, library, NOW), Step)
    assert open_plan(book) == shown.plan


def test_nothing_stands_in_that_has_days_of_its_own(book: Book, library: Library) -> None:
    to = Swap("neck-side-bend", "neck-isometric-four-way", "easy", TODAY)
    settled(book, own=Own(NECK), course=replace(USUAL, swaps=(to,)))
    assert isinstance(begin(book, ANNA, library, NOW), Step)
    names = {effort.exercise for effort in open_plan(book)}
    assert names.isdisjoint({"neck-side-bend", "neck-isometric-four-way"})


def test_swaps_that_lead_back_to_where_they_began_end(book: Book, library: Library) -> None:
    ring = (Swap("bridge", "cat-cow", "hard", TODAY), Swap("cat-cow", "bridge", "hard", TODAY))
    settled(book, course=replace(USUAL, swaps=ring))
    assert isinstance(begin(book, ANNA, library, NOW), Step)
    assert {"bridge", "cat-cow"}.isdisjoint({e.exercise for e in open_plan(book)})


@pytest.mark.parametrize("ago", [None, 0, 3, 30])
def test_all_that_is_held_back_is_what_is_held_back_one_by_one(
    book: Book, library: Library, ago: int | None
) -> None:
    settled(book)
    if ago is not None:
        for program in (NECK, BAR, TOWEL):
            done(book, program, *(TODAY - (ago + n) * DAY for n in range(8)))
    days = {name: book.program_days(ANNA, name) for name in library.programs}
    one_by_one = {
        name for name in library.exercises if held_by(book, ANNA, name, library, TODAY)[0] != "no"
    }
    assert held(library, days, TODAY) == one_by_one
