"""The taps in the player: what each does in each phase, and whose they are."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from coach.exercises import Library
from coach.hurts import hurts
from coach.model import OPEN, Effort, Phase, Place, Press, Session
from coach.outcomes import (
    Finished,
    Outcome,
    Ready,
    Stale,
    Step,
    Stopped,
)
from coach.plan import takes_s
from coach.player import back, finish_step, pause, resume, skip, start_step, stop, stop_open
from coach.ports import Book
from coach.routine import today
from tests.coach.lives import ANNA, BOB, NOW, TODAY, letters, settled

Tap = Callable[[Book, Press, Library, datetime], Outcome]
TAPS: dict[str, Tap] = {
    "start": start_step,
    "done": finish_step,
    "skip": skip,
    "back": back,
    "pause": pause,
    "resume": resume,
    "stop": stop,
    "hurts": hurts,
}
LATER = NOW + timedelta(minutes=1)
# Two sets of two sides, and two exercises more; the last has one short hold.
ONE, TWO, THREE = "bird-dog", "bridge", "cat-cow"
PLAN = (
    Effort(ONE, "left", 1, 2, 1, 0, 20),
    Effort(ONE, "right", 1, 2, 1, 0, 20),
    Effort(ONE, "left", 2, 2, 1, 0, 20),
    Effort(ONE, "right", 2, 2, 1, 0, 20),
    Effort(TWO, "both", 1, 1, 6, 8, 5),
    Effort(THREE, "both", 1, 1, 1, 0, 10),
)


def at(book: Book, step: int, phase: Phase = "ready", number: int = ANNA) -> Press:
    """Somebody who stands at this step, and their press there."""
    settled(book, number)
    session = book.begin_session(number, "routine", PLAN, NOW)
    ends = NOW + timedelta(seconds=23) if phase == "running" else None
    book.move(Press(number, session.id, 0), OPEN, Place(step, phase, ends), NOW)
    return Press(number, session.id, step)


def standing(book: Book, press: Press) -> Session:
    session = book.session(press.session, press.person)
    assert session is not None
    return session


@pytest.mark.parametrize(
    ("tap", "phase", "to_step", "to_phase"),
    [
        ("start", "ready", 0, "running"),
        ("start", "paused", 0, "running"),
        ("start", "running", None, None),
        ("done", "ready", 1, "running"),
        ("done", "running", 1, "running"),
        ("done", "paused", 1, "running"),
        ("skip", "ready", 4, "ready"),
        ("skip", "running", 4, "ready"),
        ("skip", "paused", 4, "ready"),
        ("back", "ready", 0, "ready"),
        ("back", "running", 0, "ready"),
        ("pause", "ready", 0, "paused"),
        ("pause", "running", 0, "paused"),
        ("pause", "paused", None, None),
        ("resume", "paused", 0, "ready"),
        ("resume", "running", 0, "ready"),
        ("resume", "ready", 0, "ready"),
        ("stop", "ready", 0, "stopped"),
        ("stop", "running", 0, "stopped"),
        ("stop", "paused", 0, "stopped"),
        ("hurts", "running", 0, "paused"),
        ("hurts", "ready", 0, "paused"),
    ],
)
def test_every_tap_in_every_phase(
    book: Book, library: Library, tap: str, phase: Phase, to_step: int | None, to_phase: str
) -> None:
    press = at(book, 0, phase)
    before = standing(book, press)
    said = TAPS[tap](book, press, library, LATER)
    now = standing(book, press)
    if to_step is None:
        assert isinstance(said, Stale)
        assert now == before
    else:
        assert (now.step, now.phase, now.moved_utc) == (to_step, to_phase, LATER)


@pytest.mark.parametrize(
    ("step", "to_step", "to_phase"),
    [(0, 1, "running"), (1, 2, "running"), (3, 4, "ready"), (4, 5, "ready"), (5, 5, "finished")],
    ids=["other side", "next set", "next exercise", "the one after", "the end"],
)
def test_done_leads_on(
    book: Book, library: Library, step: int, to_step: int, to_phase: str
) -> None:
    press = at(book, step, "running")
    finish_step(book, press, library, LATER)
    now = standing(book, press)
    assert (now.step, now.phase) == (to_step, to_phase)
    assert (now.done_s, now.done_steps) == (takes_s(PLAN[step]), 1)
    runs = LATER + timedelta(seconds=3 + PLAN[to_step].seconds) if to_phase == "running" else None
    assert now.ends_utc == runs
    assert len(letters(book)) == (1 if runs else 0)


@pytest.mark.parametrize(
    ("step", "to_step", "to_phase"),
    [(0, 4, "ready"), (1, 4, "ready"), (3, 4, "ready"), (4, 5, "ready"), (5, 5, "finished")],
)
def test_skip_goes_past_the_exercise_and_counts_nothing(
    book: Book, library: Library, step: int, to_step: int, to_phase: str
) -> None:
    press = at(book, step)
    skip(book, press, library, LATER)
    now = standing(book, press)
    assert (now.step, now.phase, now.done_s, now.done_steps) == (to_step, to_phase, 0, 0)


@pytest.mark.parametrize(("step", "to_step"), [(0, 0), (1, 0), (5, 4)])
def test_back_is_one_step_and_never_before_the_first(
    book: Book, library: Library, step: int, to_step: int
) -> None:
    press = at(book, step, "running")
    back(book, press, library, LATER)
    assert (standing(book, press).step, standing(book, press).phase) == (to_step, "ready")


@pytest.mark.parametrize("tap", TAPS)
@pytest.mark.parametrize(
    "forged",
    [
        lambda press: replace(press, step=press.step + 1),
        lambda press: replace(press, step=-1),
        lambda press: replace(press, step=10**9),
        lambda press: replace(press, session=press.session + 1),
        lambda press: replace(press, person=BOB),
        lambda press: replace(press, person=99),
    ],
    ids=["next step", "before the first", "far away", "no session", "somebody else's", "stranger"],
)
def test_a_press_that_does_not_fit_changes_nothing(
    book: Book, library: Library, tap: str, forged: Callable[[Press], Press]
) -> None:
    at(book, 2, number=BOB)
    press = at(book, 1)
    before = standing(book, press), book.open_session(BOB)
    assert isinstance(TAPS[tap](book, forged(press), library, LATER), Stale)
    assert (standing(book, press), book.open_session(BOB)) == before


@pytest.mark.parametrize("tap", TAPS)
@pytest.mark.parametrize("end", [finish_step, stop])
def test_what_is_over_stays_over(book: Book, library: Library, tap: str, end: Tap) -> None:
    press = at(book, 5)
    end(book, press, library, NOW)
    before = standing(book, press), book.deeds(ANNA, TODAY)
    said = TAPS[tap](book, press, library, LATER)
    assert isinstance(said, Stale)
    assert type(said.current) is (Finished if end is finish_step else Stopped)
    assert (standing(book, press), book.deeds(ANNA, TODAY)) == before


def test_a_tap_too_late_is_shown_where_they_are_without_moving_it(
    book: Book, library: Library
) -> None:
    press = at(book, 1, "running")
    said = finish_step(book, replace(press, step=0), library, LATER)
    assert isinstance(said, Stale)
    assert isinstance(said.current, Step)
    assert (said.current.step, said.current.phase) == (1, "running")
    assert standing(book, press).phase == "running"


def test_a_routine_whose_exercise_left_the_shelves_is_not_played(
    book: Book, library: Library
) -> None:
    press = at(book, 0)
    shelf = {name: one for name, one in library.exercises.items() if name != ONE}
    left = Library(shelf, library.programs)
    before = standing(book, press)
    for name, tap in TAPS.items():
        said = tap(book, press, left, LATER)
        assert isinstance(said, Stale), name
        assert isinstance(said.current, Ready), name
    assert standing(book, press) == before


def test_a_step_says_what_there_is_to_know(book: Book, library: Library) -> None:
    press = at(book, 4)
    said = start_step(book, press, library, NOW)
    assert isinstance(said, Step)
    assert (said.person, said.session, said.step) == (ANNA, press.session, 4)
    assert (said.move, said.moves) == (2, 3), "people count exercises, not sides and sets"
    assert (said.kind, said.effort, said.exercise.id) == ("routine", PLAN[4], TWO)
    assert said.phase == "running"


@pytest.mark.parametrize(("step", "again"), [(0, False), (1, True), (3, True), (4, False)])
def test_the_words_of_an_exercise_are_known_the_second_time(
    book: Book, library: Library, step: int, again: bool
) -> None:
    said = start_step(book, at(book, step), library, NOW)
    assert isinstance(said, Step)
    assert said.again is again


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
    ids=" to ".join,
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


def test_a_finished_routine_is_one_deed(book: Book, library: Library) -> None:
    press = at(book, 0)
    for step in range(len(PLAN)):
        said = finish_step(book, replace(press, step=step), library, LATER)
    total = sum(takes_s(effort) for effort in PLAN)
    assert said == Finished(press.session, "routine", 3, total)
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.kind, deed.seconds, deed.date, deed.done_utc) == ("routine", total, TODAY, LATER)


@pytest.mark.parametrize(("done", "deeds"), [(0, 0), (2, 1)])
def test_stopping_counts_what_was_done(
    book: Book, library: Library, done: int, deeds: int
) -> None:
    press = at(book, 0)
    for step in range(done):
        finish_step(book, replace(press, step=step), library, LATER)
    assert stop(book, replace(press, step=done), library, LATER) == Stopped(press.session, done)
    assert len(book.deeds(ANNA, TODAY)) == deeds


def test_cancel_counts_what_was_done_on_the_day_it_was_done(book: Book, library: Library) -> None:
    press = at(book, 0)
    finish_step(book, press, library, NOW)
    assert stop_open(book, ANNA, NOW + timedelta(days=2)) == Stopped(press.session, 1)
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.date, deed.done_utc) == (TODAY, NOW)
    assert stop_open(book, ANNA, NOW) is None


def test_a_deed_is_of_the_date_on_their_wall(book: Book, library: Library) -> None:
    press = at(book, 5)
    settled(book, zone="Pacific/Auckland")
    late = datetime.fromisoformat("2026-03-03T12:30:00+00:00")
    finish_step(book, press, library, late)
    [deed] = book.deeds(ANNA, TODAY)
    assert deed.date == TODAY + timedelta(days=1)


def test_where_they_are_is_not_the_middle_of_a_hold(book: Book, library: Library) -> None:
    press = at(book, 1, "running")
    said = today(book, ANNA, library, LATER)
    assert isinstance(said, Step)
    assert (said.step, said.phase) == (1, "ready")
    assert standing(book, press).ends_utc is None
