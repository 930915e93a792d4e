"""Swaps in programs with their rules, in single breaks, and over all of the shelves."""

from dataclasses import replace

import pytest

from coach.course import Course
from coach.exercises import Library
from coach.model import OPEN, Place, Press
from coach.outcomes import Finished, Instead, Outcome, Step, Stopped
from coach.own import begin_program, try_now
from coach.plan import efforts, plan_s
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.replanning import stand_in
from coach.routine import take_break
from coach.swapping import cant_here, too_easy, too_hard
from tests.coach.lives import ANNA, NOW, press_on, settled
from tests.coach.swapped import Said, alone, anna, feels, in_order, instead, says
from tests.coach.test_steps import LATER, standing


def test_before_a_gate_too_hard_shuts_it(book: Book, library: Library) -> None:
    """The rest is for whom all of it was easy."""
    settled(book)
    begun = begin_program(book, ANNA, "s1-spasm-set", library, NOW)
    assert isinstance(begun, Step)
    says(book, press_on(begun), too_hard, library)
    gated = library.programs["s1-spasm-set"].only_if_easy
    session = book.open_session(ANNA)
    assert session is not None
    assert not {effort.exercise for effort in session.plan} & set(gated)


def test_before_a_gate_another_place_leaves_it_to_be_asked(book: Book, library: Library) -> None:
    settled(book)
    begun = begin_program(book, ANNA, "s1-spasm-set", library, NOW)
    assert isinstance(begun, Step)
    instead(says(book, press_on(begun), cant_here, library))
    session = book.open_session(ANNA)
    assert session is not None
    gated = library.programs["s1-spasm-set"].only_if_easy
    assert set(gated) <= {effort.exercise for effort in session.plan}


@pytest.mark.parametrize("what", [too_hard, cant_here])
def test_at_a_gate_it_is_left_at_that(book: Book, library: Library, what: Said) -> None:
    settled(book)
    begun = begin_program(book, ANNA, "s3-sudden-pain", library, NOW)
    assert isinstance(begun, Step)
    press = press_on(begun)
    start_step(book, press, library, NOW)
    gate = finish_step(book, press, library, NOW)
    assert isinstance(gate, Step)
    assert gate.gated
    after = instead(says(book, press_on(gate), what, library))
    assert after.exercise.id == "side-lying-fetal-rest"


def test_too_easy_leads_nowhere_on_a_bad_moment(book: Book, library: Library) -> None:
    settled(book)
    begun = begin_program(book, ANNA, "s3-sudden-pain", library, NOW)
    assert isinstance(begun, Step)
    said = says(book, press_on(begun), too_easy, library)
    assert isinstance(said, Instead)
    assert said.note.how == "stays"


def test_without_hanging_the_bar_does_not_rest(book: Book, library: Library) -> None:
    """What stands in is no step of the program's own: its days count from a true one."""
    settled(book)
    book.keep(replace(anna(book), body=replace(anna(book).body, kit=("horizontal bar",))))
    begun = begin_program(book, ANNA, "s2-bar-hang-pull-up", library, NOW)
    assert isinstance(begun, Step)
    session = book.session(begun.session, ANNA)
    assert session is not None
    hang = next(n for n, e in enumerate(session.plan) if e.exercise == "dead-hang")
    press = Press(ANNA, session.id, hang)
    book.move(Press(ANNA, session.id, 0), OPEN, Place(hang, "ready"), NOW)
    here = instead(says(book, press, cant_here, library))
    finish_step(book, press_on(here), library, LATER)
    assert book.program_days(ANNA, "s2-bar-hang-pull-up") == []


def test_nobody_gets_up_who_is_up(book: Book, library: Library) -> None:
    settled(book)
    names = ("bridge", "side-roll-rise")
    session = book.begin_session(ANNA, "routine", in_order(names, library), NOW)
    instead(says(book, Press(ANNA, session.id, 0), cant_here, library))
    changed = standing(book, Press(ANNA, session.id, 0))
    assert "side-roll-rise" not in {effort.exercise for effort in changed.plan}


def test_nobody_is_left_lying_who_was_to_end_on_their_feet(book: Book, library: Library) -> None:
    settled(book)
    names = ("wall-back-bend", "bridge", "side-roll-rise", "wall-back-bend")
    session = book.begin_session(ANNA, "routine", in_order(names, library), NOW)
    here = instead(says(book, Press(ANNA, session.id, 0), too_hard, library))
    assert here.exercise.on_floor
    assert standing(book, press_on(here)).plan[-1].exercise == "side-roll-rise"


def test_a_single_break_is_swapped_as_well_and_counts(book: Book, library: Library) -> None:
    settled(book)
    step = take_break(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    here = instead(says(book, press_on(step), cant_here, library))
    assert (here.kind, here.step) == ("break", 0)
    outcome: Outcome = here
    while isinstance(outcome, Step):
        outcome = finish_step(book, press_on(outcome), library, LATER)
    assert isinstance(outcome, Finished)


def test_a_single_one_with_nothing_easier_is_over(book: Book, library: Library) -> None:
    settled(book)
    step = try_now(book, ANNA, "slow-breathing", library, NOW)
    assert isinstance(step, Step)
    said = says(book, press_on(step), too_hard, library)
    assert isinstance(said, Instead)
    assert isinstance(said.then, Stopped)


@pytest.mark.parametrize("field", ["easier", "harder"])
def test_every_chain_of_the_shelves_ends(library: Library, field: str) -> None:
    def length(name: str, seen: tuple[str, ...] = ()) -> int:
        assert name not in seen, (*seen, name)
        nexts = getattr(library.exercises[name], field)
        return 1 + max((length(one, (*seen, name)) for one in nexts), default=0)

    assert max(map(length, library.exercises)) < 20


def test_what_has_nothing_easier_is_easy_itself(library: Library) -> None:
    bare = {each.id: each.intensity for each in library.exercises.values() if not each.easier}
    assert len(library.exercises) == 128
    assert bare == {
        "seated-march": 1,
        "shoulder-blade-squeeze": 1,
        "side-plank-wall": 1,
        "slow-breathing": 1,
        "supine-neck-rotation": 1,
    }


@pytest.mark.slow
@pytest.mark.parametrize("what", [too_hard, cant_here])
def test_said_again_and_again_every_exercise_comes_to_an_end(
    book: Book, library: Library, what: Said
) -> None:
    """Through no swap that swaps itself away, and never back to what was left."""
    settled(book)
    for name in library.exercises:
        if library.exercises[name].kind == "transition":
            continue
        feels(book, swaps=())
        press, seen = alone(book, name, library), [name]
        for _ in range(20):
            said = says(book, press, what, library)
            swaps = anna(book).course.swaps
            assert not {swap.exercise for swap in swaps} & {swap.to for swap in swaps}, seen
            if not isinstance(said, Instead) or not isinstance(said.then, Step):
                break
            assert said.then.exercise.id not in seen
            seen.append(said.then.exercise.id)
        else:
            raise AssertionError(seen)


def test_a_stand_in_has_no_more_sets_than_are_left_and_is_no_longer(library: Library) -> None:
    """But one set at least, and a rest is not better for being done three times."""
    long, short = library.exercises["cat-cow"], library.exercises["seated-march"]
    for sets in (1, 2, 3):
        group = tuple(efforts(long, sets))
        for other in library.exercises.values():
            plan = stand_in(other, group, Course())
            done = {effort.number for effort in plan}
            assert done == set(range(1, len(done) + 1))
            assert len(done) <= sets
            assert len(done) == 1 or plan_s(plan) <= plan_s(group)
    assert len({e.number for e in stand_in(short, group, Course())}) == 3


def test_an_easier_walk_is_no_longer_than_the_walk(book: Book, library: Library) -> None:
    settled(book)
    short = replace(next(efforts(library.exercises["walk-ten-minutes"], 1)), hold_s=180)
    session = book.begin_session(ANNA, "routine", (short,), NOW)
    here = instead(says(book, Press(ANNA, session.id, 0), too_hard, library))
    assert here.exercise.id == "walk-five-minutes"
    assert here.effort.seconds == 180
