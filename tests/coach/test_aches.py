"""What "Hurts" leaves behind: counted, told, left out at two, let back in; and down the leg."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.aches import POSITIONS, movements
from coach.browse import home, shelf, show_move
from coach.course import Ache, Course, Flare, Resting
from coach.exercises import Library
from coach.hurts import Hurt, hurts, hurts_so
from coach.limits import limits
from coach.model import OPEN, Own, Person, Place, Press
from coach.on_shelves import MINE
from coach.outcomes import Instead, Outcome, Screening, Step, Stopped
from coach.own import wish
from coach.pages import LibraryHome, MovePage, ShelfPage
from coach.plan import efforts
from coach.player import back
from coach.ports import Book
from tests.coach.lives import ANNA, BOB, NO_BABY, NOW, TODAY, settled
from tests.coach.test_steps import LATER, ONE, PLAN, THREE, TWO, at, standing


def says(book: Book, press: Press, how: Hurt, library: Library) -> Outcome:
    hurts(book, press, library, NOW)
    return hurts_so(book, press, how, library, LATER)


def again(book: Book, step: int) -> Press:
    """Another routine, at this step, with all that was said before."""
    session = book.begin_session(ANNA, "routine", PLAN, NOW)
    book.move(Press(ANNA, session.id, 0), OPEN, Place(step, "ready"), NOW)
    return Press(ANNA, session.id, step)


def anna(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


def page(book: Book, exercise: str, library: Library) -> MovePage:
    shown = show_move(book, ANNA, exercise, MINE, library, NOW)
    assert isinstance(shown, MovePage)
    return shown


def test_once_is_counted_and_leaves_nothing_out(book: Book, library: Library) -> None:
    press = at(book, 4)
    says(book, press, "bit", library)
    assert anna(book).course.aches == (Ache(TWO, 1, TODAY, press.session, 4),)
    assert TWO not in limits(anna(book), NOW).names


@pytest.mark.parametrize(("first", "second"), [("bit", "bit"), ("lot", "bit"), ("bit", "lot")])
def test_twice_leaves_it_out_and_says_so_at_once(
    book: Book, library: Library, first: Hurt, second: Hurt
) -> None:
    says(book, at(book, 4), first, library)
    said = says(book, again(book, 4), second, library)
    assert isinstance(said, Instead)
    assert said.note.out
    assert said.note.was.id == TWO
    assert isinstance(said.then, Stopped if second == "lot" else Step)
    assert TWO in limits(anna(book), NOW).names
    assert page(book, TWO, library).stands == "hurt"
    assert [d.why for d in book.decisions(ANNA) if d.rule == "ache"] == ["hurts-twice"]


def test_a_lot_in_two_routines_running_leaves_it_out_and_is_the_list(
    book: Book, library: Library
) -> None:
    """clinical.md section 3: 2 RED in a row -> flare mode, run screen. That comes before news
    of what is left out; its page says it."""
    says(book, at(book, 4), "lot", library)
    assert says(book, again(book, 4), "lot", library) == Screening("flare", NO_BABY)
    assert book.open_session(ANNA) is None
    assert TWO in limits(anna(book), NOW).names
    assert [d.why for d in book.decisions(ANNA) if d.rule == "ache"] == ["hurts-twice"]
    book.keep(replace(anna(book), safety="clear"))
    assert page(book, TWO, library).stands == "hurt"


def test_a_double_tap_counts_once(book: Book, library: Library) -> None:
    press = at(book, 4)
    says(book, press, "bit", library)
    hurts_so(book, press, "bit", library, LATER)
    assert [(ache.exercise, ache.times) for ache in anna(book).course.aches] == [(TWO, 1)]


def test_the_second_of_two_taps_says_nothing_of_what_came_instead(
    book: Book, library: Library
) -> None:
    press = at(book, 4)
    says(book, press, "bit", library)
    once = standing(book, press)
    hurts_so(book, press, "bit", library, LATER)
    assert standing(book, press) == once


def test_the_same_step_found_again_counts_once(book: Book, library: Library) -> None:
    """There was nothing easier, so it was passed; Back leads to it once more."""
    press = at(book, 4)
    book.keep(replace(anna(book), own=Own(left_out=library.exercises[TWO].easier)))
    says(book, press, "bit", library)
    back(book, replace(press, step=5), library, NOW)
    says(book, press, "bit", library)
    assert anna(book).course.aches[0].times == 1


def test_a_lot_twice_tapped_counts_once(book: Book, library: Library) -> None:
    press = at(book, 4)
    says(book, press, "lot", library)
    hurts_so(book, press, "lot", library, LATER)
    assert anna(book).course.aches[0].times == 1


def test_let_back_in_counts_anew(book: Book, library: Library) -> None:
    says(book, at(book, 4), "bit", library)
    says(book, again(book, 4), "bit", library)
    wish(book, ANNA, TWO, MINE, "as-before", library, NOW)
    assert anna(book).course.aches == ()
    assert page(book, TWO, library).stands == "usual"
    says(book, again(book, 4), "bit", library)
    assert anna(book).course.aches[0].times == 1


def test_what_hurt_twice_stands_among_what_is_theirs(book: Book, library: Library) -> None:
    says(book, at(book, 4), "bit", library)
    says(book, again(book, 4), "bit", library)
    opened, mine = home(book, ANNA, library, NOW), shelf(book, ANNA, MINE, 0, library, NOW)
    assert isinstance(opened, LibraryHome)
    assert opened.mine
    assert isinstance(mine, ShelfPage)
    assert [item.id for item in mine.items] == [TWO]


def test_what_hurt_before_is_no_easier_alternative(book: Book, library: Library) -> None:
    first, second = library.exercises[TWO].easier
    press = at(book, 4)
    book.keep(replace(anna(book), course=Course(aches=(Ache(first, 1, TODAY),))))
    said = says(book, press, "bit", library)
    assert isinstance(said, Instead)
    assert isinstance(said.then, Step)
    assert said.then.exercise.id == second


def test_an_easier_one_after_hurts_is_for_this_time_only(book: Book, library: Library) -> None:
    says(book, at(book, 4), "bit", library)
    assert anna(book).course.swaps == ()


@pytest.mark.parametrize("how", ["bit", "lot", "leg"])
def test_the_load_rules_are_told_what_hurt(book: Book, library: Library, how: Hurt) -> None:
    press = at(book, 4)
    says(book, press, how, library)
    check = book.check(press.session, ANNA)
    assert check is not None
    assert (check.hurt, check.date) == ((TWO,), TODAY)


def test_the_way_up_from_the_floor_is_never_left_out(book: Book, library: Library) -> None:
    settled(book, ANNA)
    for _ in range(3):
        plan = tuple(efforts(library.exercises["side-roll-rise"], 1))
        session = book.begin_session(ANNA, "routine", plan, NOW)
        says(book, Press(ANNA, session.id, 0), "bit", library)
    assert anna(book).course.aches == ()


def test_leg_worse_removes_that_movement_for_seven_days(book: Book, library: Library) -> None:
    """clinical.md section 3: leg=worse -> remove that movement tag 7 days, run screen."""
    settled(book, ANNA)
    plan = tuple(efforts(library.exercises["double-knee-to-chest"], 1))
    session = book.begin_session(ANNA, "routine", plan, NOW)
    says(book, Press(ANNA, session.id, 0), "leg", library)
    until = TODAY + timedelta(days=7)
    assert set(anna(book).course.resting) == {
        Resting(what, until)
        for what in ("double-knee-to-chest", "flex_end", "deep_hip", "knee_hug")
    }
    lying = library.exercises["supine-butterfly"]
    for days, free in ((0, False), (6, False), (7, True)):
        then = limits(anna(book), NOW + timedelta(days=days))
        assert then.allows(library.exercises["single-knee-to-chest"]) is free
        assert then.allows(lying), "the floor does not rest"
    whys = [(d.rule, d.why) for d in book.decisions(ANNA) if d.rule != "signs"]
    assert set(whys) == {("ache", "leg"), ("decide", "red-back"), ("decide", "red-rest")}


def test_leg_worse_in_what_has_only_positions_rests_itself(book: Book, library: Library) -> None:
    says(book, at(book, 5), "leg", library)
    assert [rest.what for rest in anna(book).course.resting] == [THREE]


def test_leg_worse_twice_rests_from_the_last(book: Book, library: Library) -> None:
    says(book, at(book, 5), "leg", library)
    book.keep(replace(anna(book), safety="clear"))
    press = again(book, 5)
    hurts_so(book, press, "leg", library, NOW + timedelta(days=3))
    assert anna(book).course.resting == (Resting(THREE, TODAY + timedelta(days=10)),)


def test_nobody_elses_ache_is_counted(book: Book, library: Library) -> None:
    press = at(book, 1, "paused")
    settled(book, BOB)
    for how in ("bit", "lot", "leg"):
        hurts_so(book, replace(press, person=BOB), how, library, LATER)
    for number in (ANNA, BOB):
        known = book.person(number)
        assert known is not None
        assert (known.course.aches, known.course.resting) == ((), ())


def test_every_position_is_a_tag_of_the_shelves(library: Library) -> None:
    used = {tag for exercise in library.exercises.values() for tag in exercise.tags}
    assert {"floor", "supine_long", "all_but_walking"} <= POSITIONS
    assert POSITIONS - used <= {"heat", "breath_hold", "massage_ball", "side_plank"}
    assert movements(library.exercises[ONE]) == ("single_leg",)


def test_in_a_flare_hurts_is_counted_as_ever(book: Book, library: Library) -> None:
    press = at(book, 4)
    book.keep(replace(anna(book), course=Course(flare=Flare(NOW, "early", TODAY))))
    says(book, press, "bit", library)
    assert anna(book).course.aches[0].times == 1
