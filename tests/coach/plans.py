"""What tests of composed plans share: asking for one, and looking at it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from coach.candidates import Ask
from coach.exercises import Exercise, Library
from coach.history import History
from coach.limits import Limits
from coach.model import Effort, Own, Person
from coach.plan import GET_UP, LOWEST_FIRST, plan_s
from coach.stage import Chapter
from tests.coach.lives import TODAY, person

EVERYDAY = History(tuple(TODAY - timedelta(days=n) for n in range(10, 0, -1)))


def ask(
    library: Library,
    chapter: Chapter = "everyday",
    day: date = TODAY,
    limits: Limits | None = None,
    own: Own | None = None,
    who: Person | None = None,
    **wishes: Any,
) -> Ask:
    who = who or person(**wishes)
    limits = limits or Limits(floor=who.floor)
    return Ask(who, day, chapter, library, limits, own or Own())


def on(asked: Ask, ahead: int) -> Ask:
    return replace(asked, day=asked.day + timedelta(days=ahead))


def names(plan: Sequence[Effort]) -> list[str]:
    return list(dict.fromkeys(effort.exercise for effort in plan))


def seconds_of(plan: Sequence[Effort], library: Library, *kinds: str) -> int:
    return plan_s(e for e in plan if library.exercises[e.exercise].kind in kinds)


def moves_of(plan: Sequence[Effort], library: Library) -> list[Exercise]:
    return [library.exercises[name] for name in names(plan)]


def ends_upright(plan: Sequence[Effort], library: Library) -> bool:
    last = library.exercises[plan[-1].exercise]
    return not last.on_floor or last.kind == "transition"


def goes_down_once_and_low_to_high(plan: Sequence[Effort], library: Library) -> bool:
    """The floor is one stretch of the plan, getting up aside, and its heights only rise."""
    moves = [m for m in moves_of(plan, library) if m.id != GET_UP]
    down = [n for n, move in enumerate(moves) if move.on_floor]
    heights = [LOWEST_FIRST.index(moves[n].position) for n in down]
    in_one = not down or down == list(range(down[0], down[-1] + 1))
    return in_one and heights == sorted(heights)
