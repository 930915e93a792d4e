"""All programs, on any day of anybody's doing them, played in the real player to their end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.browse import show_program
from coach.exercises import Library
from coach.model import Deed, Own
from coach.outcomes import Finished, Step
from coach.own import begin_program, wish
from coach.pages import ProgramPage
from coach.plan import GET_UP, in_minutes, moves, takes_s
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.programs import program_plan
from content.library import load_library
from content.picture_list import everything
from content.pictures import FilmSpec
from tests.coach.examples import examples
from tests.coach.lives import ANNA, NOW, TODAY, Rooms, press_on, settled, taken_back

LIBRARY = load_library()
PROGRAMS = sorted(LIBRARY.programs)
FILMS = set(everything(LIBRARY))
histories = st.lists(st.integers(1, 90), max_size=40).map(
    lambda ago: [TODAY - timedelta(days=n) for n in sorted(ago, reverse=True)]
)


@pytest.mark.parametrize("name", PROGRAMS)
def test_it_plays_from_its_first_step_to_its_last(book: Book, library: Library, name: str) -> None:
    """The seconds it promises are those of its steps, and both are what is counted at the end."""
    settled(book)
    step = begin_program(book, ANNA, name, library, NOW)
    played = []
    now = NOW
    while isinstance(step, Step):
        played.append(step.effort)
        if step.phase == "ready":
            started = start_step(book, press_on(step), library, now)
            assert isinstance(started, Step)
        now += timedelta(seconds=takes_s(step.effort))
        step = finish_step(book, press_on(step), library, now)
    assert isinstance(step, Finished)
    program = library.programs[name]
    assert tuple(played) == program_plan(library, program, Own(), [], TODAY)
    assert {effort.exercise for effort in played} <= set(program.whole)
    lived_s = (now - NOW).total_seconds()
    assert abs(lived_s - step.seconds) <= 0.1 * lived_s
    assert step.moves == moves(played)


@given(name=st.sampled_from(PROGRAMS), days=histories, data=st.data())
@examples(60, 2000)
def test_whatever_was_done_before_it_is_whole_in_order_and_has_films(
    rooms: Rooms, name: str, days: list[date], data: st.DataObject
) -> None:
    program = rooms.library.programs[name]
    left_out = data.draw(st.sets(st.sampled_from(program.whole), max_size=3))
    plan = program_plan(rooms.library, program, Own(left_out=tuple(left_out)), days, TODAY)
    names = [effort.exercise for effort in plan]
    assert not set(names) & left_out - {GET_UP}
    own = [name for name in dict.fromkeys(names) if name in program.whole]
    assert own == [name for name in dict.fromkeys(program.whole) if name in own]
    assert set(names) - set(own) <= {GET_UP}
    last = rooms.library.exercises[names[-1]] if names else None
    assert not last or not last.on_floor or last.kind == "transition" or program.stays_down
    for effort in plan:
        dose = effort.hold_s, effort.repetitions, effort.pace_s
        assert FilmSpec(effort.exercise, effort.side, *dose) in FILMS


@given(name=st.sampled_from(PROGRAMS), times=st.integers(0, 30))
@examples(40, 1000)
def test_its_page_promises_what_its_steps_add_up_to(rooms: Rooms, name: str, times: int) -> None:
    with taken_back(rooms.store) as book:
        settled(book)
        for n in range(times):
            day = TODAY - timedelta(days=n + 20)
            book.note_deed(Deed(ANNA, "program", day, 0, f"program:{n}", NOW, name))
        wish(book, ANNA, "bridge", "all", "leave-out", rooms.library, NOW)
        page = show_program(book, ANNA, name, "programs", rooms.library, NOW)
        assert isinstance(page, ProgramPage)
        step = begin_program(book, ANNA, name, rooms.library, NOW)
        session = book.open_session(ANNA)
        assert page.can_begin == isinstance(step, Step) == (session is not None)
        if session:
            assert page.minutes == in_minutes(sum(map(takes_s, session.plan)))
