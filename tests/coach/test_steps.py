"""The taps in the player: what each does in each phase, and whose they are."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from coach.door import door
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
from coach.player import back, finish_step, pause, resume, skip, start_step, stop
from coach.ports import Book
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


@pytest.mark.parametrize("tap", TAPS)
@pytest.mark.parametrize("shut", [{"safety": "locked"}, {"safety": "unasked"}, {"agreed": 0}])
def test_nobody_plays_behind_the_door(
    book: Book, library: Library, tap: str, shut: dict[str, Any]
) -> None:
    """Even if a routine were open there, say when the consent's text has changed."""
    press = at(book, 1)
    before = standing(book, press)
    known = settled(book, **shut)
    assert TAPS[tap](book, press, library, LATER) == Stale(door(known))  # type: ignore[arg-type]
    assert standing(book, press) == before


@pytest.mark.parametrize(
    ("after", "shows"),
    [(timedelta(hours=4), Finished), (timedelta(hours=4, seconds=1), Ready)],
    ids=["just ended", "long ended"],
)
def test_a_tap_on_what_ended_shows_its_end_for_a_while(
    book: Book, library: Library, after: timedelta, shows: type
) -> None:
    press = at(book, 5)
    finish_step(book, press, library, NOW)
    said = finish_step(book, press, library, NOW + after)
    assert isinstance(said, Stale)
    assert type(said.current) is shows


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
