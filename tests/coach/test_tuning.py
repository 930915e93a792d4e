"""Tuning one day: it holds for that day, and no tap on an old screen does harm."""

from datetime import timedelta

import pytest

from coach.course import Tuned
from coach.exercises import Library
from coach.model import Deed, Own, Person
from coach.outcomes import Outcome, Ready, Stale, Step
from coach.plan import GET_UP, in_minutes, plan_s
from coach.plan_pages import PlanMovePage, PlanPage
from coach.player import finish_step
from coach.ports import Book
from coach.routine import begin, today
from coach.standing import done_today
from coach.tuning import (
    another,
    as_it_was,
    keep_favourite,
    shorten,
    show_plan,
    show_plan_move,
    swap_today,
)
from tests.coach.lives import ANNA, NOW, TODAY, in_routine, press_on, settled
from tests.coach.programs import open_plan

DAY = timedelta(days=1)


def shown(outcome: Outcome) -> list[str]:
    assert isinstance(outcome, PlanPage), outcome
    return [move.exercise.id for move in outcome.moves]


def kept(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


def test_what_is_in_it_is_what_is_played(book: Book, library: Library) -> None:
    settled(book)
    page = show_plan(book, ANNA, library, NOW)
    in_routine(book, library)
    assert shown(page) == list(dict.fromkeys(e.exercise for e in open_plan(book)))


def test_after_days_off_it_is_what_is_played_too(book: Book, library: Library) -> None:
    """Ten days: a level down (clinical.md section 3, GAP), on the page as in the player."""
    settled(book, minutes=20)
    book.note_deed(Deed(ANNA, "routine", TODAY - 10 * DAY, 60, "session:0", NOW))
    page = show_plan(book, ANNA, library, NOW)
    assert isinstance(page, PlanPage)
    in_routine(book, library)
    assert kept(book).course.volume == 85
    assert page.minutes == in_minutes(plan_s(open_plan(book)))
    assert shown(page) == list(dict.fromkeys(e.exercise for e in open_plan(book)))


def test_another_one_instead_holds_for_today(book: Book, library: Library) -> None:
    settled(book)
    page = show_plan_move(book, ANNA, "bridge", library, NOW)
    assert isinstance(page, PlanMovePage)
    assert page.other is not None
    other = page.other.id
    after = shown(swap_today(book, ANNA, "bridge", False, library, NOW))
    assert other in after
    assert "bridge" not in after
    assert "bridge" in shown(show_plan(book, ANNA, library, NOW + DAY))


def test_a_second_tap_on_it_changes_nothing(book: Book, library: Library) -> None:
    settled(book)
    first = shown(swap_today(book, ANNA, "bridge", False, library, NOW))
    assert shown(swap_today(book, ANNA, "bridge", False, library, NOW)) == first


def test_what_was_swapped_in_is_swapped_on(book: Book, library: Library) -> None:
    settled(book)
    before = shown(show_plan(book, ANNA, library, NOW))
    after = shown(swap_today(book, ANNA, "cat-cow", False, library, NOW))
    [other] = set(after) - set(before)
    last = shown(swap_today(book, ANNA, other, False, library, NOW))
    assert not {"cat-cow", other} & set(last)
    tuned = kept(book).course.tuned
    assert tuned is not None
    assert len(tuned.swaps) == 1


def test_all_but_one_can_be_left_out_for_today(book: Book, library: Library) -> None:
    settled(book)
    names = shown(show_plan(book, ANNA, library, NOW))
    for name in names:
        swap_today(book, ANNA, name, True, library, NOW)
    assert shown(show_plan(book, ANNA, library, NOW)) == [names[-1]]
    assert kept(book).own == Own()


def test_getting_up_is_not_swapped_or_left_out(book: Book, library: Library) -> None:
    settled(book, own=Own("ours-first-days"))
    before = show_plan(book, ANNA, library, NOW)
    assert GET_UP in shown(before)
    assert swap_today(book, ANNA, GET_UP, True, library, NOW) == before
    assert show_plan_move(book, ANNA, GET_UP, library, NOW) == before


def test_two_minutes_begin_at_once_and_count_fully(book: Book, library: Library) -> None:
    settled(book)
    step = shorten(book, ANNA, True, library, NOW)
    while isinstance(step, Step):
        step = finish_step(book, press_on(step), library, NOW)
    assert done_today(book, kept(book), NOW)
    [deed] = book.deeds(ANNA, TODAY)
    assert deed.kind == "routine"
    assert deed.seconds <= 132


def test_shorter_is_shown_first_when_they_look_at_the_plan(book: Book, library: Library) -> None:
    settled(book, minutes=20)
    page = shorten(book, ANNA, False, library, NOW)
    assert isinstance(page, PlanPage)
    assert (page.minutes, page.short, page.tuned) == (2, True, True)
    assert book.open_session(ANNA) is None
    ready = today(book, ANNA, library, NOW)
    assert isinstance(ready, Ready)
    assert ready.short
    whole = as_it_was(book, ANNA, library, NOW)
    assert isinstance(whole, PlanPage)
    assert (whole.short, whole.tuned) == (False, False)
    assert 16 <= whole.minutes <= 22


def test_another_plan_is_counted_once_a_tap(book: Book, library: Library) -> None:
    settled(book)
    before = shown(show_plan(book, ANNA, library, NOW))
    first = shown(another(book, ANNA, 0, library, NOW))
    assert first != before
    assert shown(another(book, ANNA, 0, library, NOW)) == first
    assert shown(another(book, ANNA, 1, library, NOW)) != first
    assert kept(book).course.tuned == Tuned(TODAY, another=2)
    assert shown(as_it_was(book, ANNA, library, NOW)) == before


@pytest.mark.parametrize("number", [5, 20, 10**17])
def test_a_forged_number_counts_nothing(book: Book, library: Library, number: int) -> None:
    settled(book)
    another(book, ANNA, number, library, NOW)
    assert kept(book).course.tuned is None


def test_a_favourite_comes_with_every_routine(book: Book, library: Library) -> None:
    settled(book)
    page = keep_favourite(book, ANNA, "cat-cow", library, NOW)
    assert isinstance(page, PlanMovePage)
    assert (page.favourite, page.can_keep) == (True, False)
    keep_favourite(book, ANNA, "cat-cow", library, NOW)
    keep_favourite(book, ANNA, "dead-hang", library, NOW)
    assert kept(book).own.added == ("cat-cow",)


def test_a_routine_that_was_only_looked_at_is_laid_out_anew(book: Book, library: Library) -> None:
    settled(book)
    in_routine(book, library)
    swap_today(book, ANNA, "bridge", True, library, NOW)
    begin(book, ANNA, library, NOW)
    assert "bridge" not in {effort.exercise for effort in open_plan(book)}


def test_one_under_way_is_not_changed(book: Book, library: Library) -> None:
    settled(book)
    step = finish_step(book, press_on(in_routine(book, library)), library, NOW)
    before = open_plan(book)
    for tap in (
        show_plan(book, ANNA, library, NOW),
        swap_today(book, ANNA, "bridge", True, library, NOW),
        shorten(book, ANNA, True, library, NOW),
        another(book, ANNA, 0, library, NOW),
        as_it_was(book, ANNA, library, NOW),
        keep_favourite(book, ANNA, "bridge", library, NOW),
    ):
        assert tap == Stale(step)
    assert open_plan(book) == before
    assert kept(book).course.tuned is None


def test_what_is_not_in_the_plan_shows_the_plan(book: Book, library: Library) -> None:
    settled(book)
    plan = show_plan(book, ANNA, library, NOW)
    for name in ("wall-squat", "no-longer-there"):
        assert show_plan_move(book, ANNA, name, library, NOW) == plan
        assert swap_today(book, ANNA, name, False, library, NOW) == plan
        assert keep_favourite(book, ANNA, name, library, NOW) == plan


def test_with_nothing_to_do_nothing_is_begun(book: Book, library: Library) -> None:
    settled(book, own=Own(left_out=tuple(library.exercises)))
    for tap in (
        begin(book, ANNA, library, NOW),
        shorten(book, ANNA, True, library, NOW),
        show_plan(book, ANNA, library, NOW),
    ):
        here = tap.current if isinstance(tap, Stale) else tap
        assert isinstance(here, Ready)
        assert (here.moves, here.reason.key) == (0, "waits")
    assert book.open_session(ANNA) is None
