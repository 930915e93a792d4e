"""Why today's plan is as it is: one reason, the weightiest of those that hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.course import Check, Course, Rung, Tuned
from coach.exercises import Exercise, Library
from coach.limits import Limits, is_safest
from coach.load_change import RED_RESTS, USUAL_VOLUME
from coach.model import Effort, Person
from coach.plan import plan_s
from coach.portions import Area, areas_worked
from coach.stage import LONG_PAUSE, Chapter, was_tough

Key = Literal[
    "waits",
    "flare",
    "gap",
    "back",
    "tough",
    "tough-today",
    "short",
    "another",
    "more",
    "less",
    "looked-at",
    "told",
    "smaller",
    "first-days",
    "again",
    "yours",
    "safest",
    "walk",
    "areas",
    "easy",
]
# clinical.md section 3, GAP: up to 3 days nothing is to be said of them.
SOME_DAYS = 4
# A day on which walking has so much of the time is a walk day.
WALK_SHARE = 0.4
# What they told us about their body is the reason for so many days after they did.
FRESH_DAYS = 1
# A plan of less than this part of the wish has to be explained.
ENOUGH = 0.8


@dataclass(frozen=True, slots=True)
class Reason:
    """`move` is the exercise it is about; `areas` are the parts of the body a day works on."""

    key: Key
    move: Exercise | None = None
    areas: tuple[Area, ...] = ()


EASY = Reason("easy")
# Whether it is so, and the reason that it is then, if there is one.
Holds = tuple[bool, Callable[[], Reason | None]]


@dataclass(frozen=True, slots=True)
class Known:
    """`away`: days since the last routine; None: none lately."""

    person: Person
    day: date
    chapter: Chapter
    check: Check | None
    away: int | None
    limits: Limits


def reason_for(
    known: Known, plan: Sequence[Effort], library: Library, tuned: Tuned, follows: bool
) -> Reason:
    """The first that holds, in this order of weight (issue 4: every plan is explainable)."""
    course = known.person.course
    holds: list[Holds] = [
        (not plan, lambda: Reason("waits")),
        (course.flare is not None, lambda: Reason("flare")),
        ((known.away or 0) >= LONG_PAUSE, lambda: Reason("gap")),
        (was_tough(known.check), lambda: _tough(known)),
        (bool(course.signs.rows), lambda: Reason("looked-at")),
        (tuned.short, lambda: Reason("short")),
        (tuned.another > 0, lambda: Reason("another")),
        (known.chapter == "recovering", lambda: Reason("back")),
        (True, lambda: _stepped(known, plan, library)),
        *_of_a_usual_day(known, plan, library, follows),
    ]
    found = (make() for is_so, make in holds if is_so)
    return next((reason for reason in found if reason), EASY)


def _of_a_usual_day(
    known: Known, plan: Sequence[Effort], library: Library, follows: bool
) -> list[Holds]:
    """A plan of much less than the wish says what makes it so."""
    course, body = known.person.course, known.person.body
    told = body.answered_on is not None and (known.day - body.answered_on).days <= FRESH_DAYS
    is_little = plan_s(plan) < known.person.minutes * 60 * ENOUGH
    return [
        (told and bool(body.had or body.unsure), lambda: Reason("told")),
        (follows, lambda: Reason("yours")),
        (_is_safest(known, plan, library), lambda: Reason("safest")),
        (is_little and course.volume < USUAL_VOLUME, lambda: Reason("smaller")),
        (is_little and _leaves_out(known.limits), lambda: Reason("told")),
        (known.chapter == "beginning", lambda: Reason("first-days")),
        ((known.away or 0) >= SOME_DAYS, lambda: Reason("again")),
        (True, lambda: _of_the_moves(plan, library)),
    ]


def _tough(known: Known) -> Reason:
    today = known.check is not None and known.check.date == known.day
    return Reason("tough-today" if today else "tough")


def _stepped(known: Known, plan: Sequence[Effort], library: Library) -> Reason | None:
    """What has grown or shrunk, from its change until it has been done once more."""
    done = {effort.exercise for effort in plan}
    rung = next((r for r in known.person.course.rungs if _is_new(r, known, done)), None)
    if rung is None or rung.exercise not in library.exercises:
        return None
    up = _is_up(rung, known.person.course)
    return Reason("more" if up else "less", library.exercises[rung.exercise])


def _is_new(rung: Rung, known: Known, done: set[str]) -> bool:
    changed = (known.day - rung.since).days
    return rung.exercise in done and 0 <= changed <= min(known.away or 0, LONG_PAUSE)


def _is_up(rung: Rung, course: Course) -> bool:
    """Below its own dose a step up is one as well. What was RED on such a day has its rest."""
    rested = any(
        rest.what == rung.exercise and rest.until >= rung.since + RED_RESTS
        for rest in course.resting
    )
    return course.stepped_on == rung.since and not rested


def _is_safest(known: Known, plan: Sequence[Effort], library: Library) -> bool:
    """Only the safest set, where something that they told leaves out more than their own wish."""
    barred = known.limits.safest or bool(known.limits.tags)
    return barred and all(is_safest(library.exercises[effort.exercise]) for effort in plan)


def _leaves_out(limits: Limits) -> bool:
    return bool(limits.tags or limits.names)


def _of_the_moves(plan: Sequence[Effort], library: Library) -> Reason:
    walks = [e for e in plan if library.exercises[e.exercise].kind == "walking"]
    if plan_s(walks) >= plan_s(plan) * WALK_SHARE:
        return Reason("walk")
    areas = areas_worked(plan, library)
    return Reason("areas", areas=areas[:2]) if areas else EASY
