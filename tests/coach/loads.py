"""Weeks of routines for the rule of load: each a day and what was said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from coach.course import USUAL, Check, Course, Decision
from coach.exercises import Library
from coach.limits import Limits
from coach.load import Decided, Ground, decide
from tests.coach.lives import ANNA, NOW, TODAY

# The gentle routine on the floor, without its walk; bridge is its one strength move.
USUAL_MOVES = ("pelvic-tilt-rocking", "supine-knee-rolls", "bridge", "cat-cow")
# What a colour is said with.
SAID: dict[str, dict[str, Any]] = {
    "green": {"before": "easy", "after": "same", "morning": "settled"},
    "amber": {"before": "easy", "after": "bit", "morning": "settled"},
    "red": {"before": "easy", "after": "lot"},
    "unsaid": {"before": "easy", "after": "same", "asks": True},
}


def check(day: int, colour: str = "green", **said: Any) -> Check:
    """The routine of this day, from 0; its session is its number."""
    words = {**SAID[colour], "done": 100, **said}
    return Check(ANNA, day + 1, TODAY + timedelta(days=day), **words)


def ground(
    library: Library, day: int, moves: Sequence[str] = USUAL_MOVES, **differs: Any
) -> Ground:
    """That day, on which everything is allowed and every routine had these moves."""
    exercises = tuple(library.exercises[name] for name in moves)
    kit = frozenset(need for e in library.exercises.values() for need in e.equipment)
    usual = Ground(
        person=ANNA,
        now=NOW + timedelta(days=day),
        today=TODAY + timedelta(days=day),
        library=library,
        limits=Limits(kit=kit),
        routines=dict.fromkeys(range(1, 1000), exercises),
        last=TODAY + timedelta(days=day),
    )
    return replace(usual, **differs)


def lived(
    library: Library,
    checks: Iterable[Check],
    course: Course = USUAL,
    moves: Sequence[str] = USUAL_MOVES,
) -> Decided:
    """Each routine decided on the morning after it, and all that was decided."""
    had: list[Check] = []
    noted: list[Decision] = []
    for each in checks:
        had.append(each)
        day = (each.date - TODAY).days + 1
        course, decisions = decide(course, had, ground(library, day, moves, last=each.date))
        noted += decisions
    return course, tuple(noted)


def whys(decided: Decided) -> list[str]:
    return [decision.why for decision in decided[1]]


FIVE_GREENS = tuple(check(day) for day in range(5))


def steps(course: Course) -> dict[str, int]:
    return {rung.exercise: rung.step for rung in course.rungs}


def on_day(day: int) -> date:
    return TODAY + timedelta(days=day)
