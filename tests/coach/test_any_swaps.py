"""Whatever people say of their steps, in any order, on any message: what must hold after each."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import own, routine, spoken, swapping
from coach.exercises import Library
from coach.limits import limits
from coach.model import Press, Session
from coach.outcomes import Instead, Step
from coach.plan import GET_UP
from storage.book import SqlBook
from tests.coach.examples import examples
from tests.coach.lives import Rooms, settled, taken_back
from tests.coach.test_any_taps import (
    ACTS,
    CROWD,
    WHOSE,
    Act,
    Life,
    done_is_what_was_done,
    every_session_is_sound,
    known,
    on_step,
    only_its_owner_moved,
    press_of,
    shut_means_shut,
    the_outbox_is_true,
)


def at_theirs(verb: str) -> Act:
    """On the library page of what their step shows, or of the bridge."""

    def act(life: Life, who: int, press: Press) -> object:
        session = life.book.open_session(who)
        name = session.plan[session.step].exercise if session else "bridge"
        if verb == "unswap":
            return own.unswap(life.book, who, name, life.library, life.now)
        return own.wish(life.book, who, name, "all", "as-before", life.library, life.now)

    return act


SAYS: dict[str, Act] = {
    "other": on_step(swapping.other),
    "too hard": on_step(swapping.too_hard),
    "too easy": on_step(swapping.too_easy),
    "can't here": on_step(swapping.cant_here),
    "types too hard": known(spoken.too_hard),
    "types too easy": known(spoken.too_easy),
    "types can't here": known(spoken.cant_here),
    "as before": at_theirs("unswap"),
    "lets in": at_theirs("let in"),
    "a program": known(own.begin_program, "s1-spasm-set"),
    "bar": known(own.begin_program, "s2-bar-hang-pull-up"),
    "/break": known(routine.take_break),
}
ALL = ACTS | SAYS
# A pair that follows each other is what people do: first the question, then the answer.
PAIRS = [("other", name) for name in ("too hard", "too easy", "can't here")] * 2
PAIRS += [("hurts", f"hurts {how}") for how in ("a bit", "a bit", "a bit", "a lot")]
PAIRS += [("hurts down the leg", "no signs"), ("start", "done"), ("skip", "back")]
PLAYER = ["start", "done", "done", "skip", "back", "pause", "resume", "stop", "begin", "begin"]
SINGLE = [(name,) for name in [*SAYS, *PLAYER, "letters", "afresh", "stands", "/cancel"]]
Taps = tuple[tuple[str, ...], int, str, int, int]
TAPS = st.tuples(
    st.sampled_from([*SINGLE, *PAIRS, *PAIRS]),
    st.sampled_from(CROWD),
    st.sampled_from(WHOSE),
    st.integers(-1, 14),
    st.sampled_from([0, 0, 1, 20, 60, 600, 24 * 3600, 4 * 24 * 3600]),
)


@pytest.mark.slow
@given(taps=st.lists(TAPS, min_size=10, max_size=60))
@examples(25, 1000)
def test_whatever_is_said(rooms: Rooms, taps: list[Taps]) -> None:
    with taken_back(rooms.store) as book:
        life = Life(book, rooms.library)
        for number in CROWD:
            settled(book, number, floor=number != 2)
            routine.begin(book, number, rooms.library, life.now)
        life.look()
        for names, who, whose, number, seconds in taps:
            life.now += timedelta(seconds=seconds)
            press = press_of(life, who, whose, number)
            for name in names:
                tapped(life, name, press)
        for number in CROWD:
            no_swap_swaps_itself_away(life, number)


def tapped(life: Life, name: str, press: Press) -> None:
    book, who = life.book, press.person
    life.tapped.append(press)
    before = life.seen
    outcome = ALL[name](life, who, press)
    after = life.look()
    only_its_owner_moved(before, after, who)
    done_is_what_was_done(life, name, before, after)
    every_session_is_sound(book, after)
    the_outbox_is_true(book, after)
    shut_means_shut(book, who, outcome)
    what_is_behind_stays(before, after)
    what_comes_in_is_allowed(life, before, after)
    no_swap_swaps_itself_away(life, who)
    if isinstance(outcome, Instead):
        what_was_said_is_gone(outcome, book, life.library)


def what_is_behind_stays(before: dict[int, Session], after: dict[int, Session]) -> None:
    for number, now in after.items():
        was = before.get(number)
        if was and was.plan != now.plan:
            assert now.plan[: was.step] == was.plan[: was.step]
            assert now.step >= was.step


def what_comes_in_is_allowed(
    life: Life, before: dict[int, Session], after: dict[int, Session]
) -> None:
    """Into a plan under way; which exercises begin one is another rule's (coach.todays)."""
    for number, now in after.items():
        was = before.get(number)
        if was is None or was == now:
            continue
        new = {e.exercise for e in now.plan} - {e.exercise for e in was.plan} - {GET_UP}
        person = life.book.person(now.person)
        assert person is not None
        allowed = limits(person, life.now)
        assert all(allowed.allows(life.library.exercises[name]) for name in new), new


def no_swap_swaps_itself_away(life: Life, who: int) -> None:
    person = life.book.person(who)
    assert person is not None
    swaps = person.course.swaps_on(life.now.date())
    swapped = [swap.exercise for swap in swaps]
    assert len(set(swapped)) == len(swapped)
    assert not set(swapped) & {swap.to for swap in swaps}
    assert all(swap.to in ("", *life.library.exercises) for swap in swaps)


def what_was_said_is_gone(outcome: Instead, book: SqlBook, library: Library) -> None:
    """The plan holds it no more from here on, unless it stays."""
    if not isinstance(outcome.then, Step) or outcome.note.how == "stays":
        return
    step = outcome.then
    session = book.session(step.session, step.person)
    assert session is not None
    ahead = {effort.exercise for effort in session.plan[step.step :]}
    assert outcome.note.was.id not in ahead
    assert step.exercise.id in library.exercises
