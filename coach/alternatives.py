"""Which exercise may take the place of another one, now and here: easier, harder or at a desk."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal

from coach.aches import times_ached
from coach.at_step import AtStep
from coach.course import Course
from coach.exercises import Exercise
from coach.limits import Limits, limits
from coach.programs import held_by
from coach.standing import gates

Why = Literal["hard", "easy", "here", "hurts"]
# clinical.md section 3: at most one step up a week.
STEP_DAYS = timedelta(days=7)


def alternative(at: AtStep, why: Why) -> Exercise | None:
    """The first of its shelf's list that is allowed, rather one that is not in this plan anyway.

    What is harder never comes twice into one plan."""
    given = limits(at.person, at.now)
    found = [one for one in _named(at, why) if _may_stand_in(at, one, why, given)]
    planned = {effort.exercise for effort in at.session.plan}
    fresh = [one for one in found if one.id not in planned]
    return next(iter(fresh if why == "easy" else [*fresh, *found]), None)


def may_return(at: AtStep, exercise: str, course: Course) -> bool:
    """Whether the original may be done, once `course` no longer swaps it away."""
    known = at.library.exercises.get(exercise)
    free = limits(at.keeping(course), at.now)
    return known is not None and free.allows(known) and _fits(at, known)


def may_grow(at: AtStep) -> bool:
    """Nothing harder in a flare or on the way back from one, on a tough day, where it hurts, and
    never in a program for bad moments or with steps that wait for a word."""
    course, check = at.person.course, at.book.check(at.session.id, at.person.id)
    program = at.library.programs.get(at.session.program or "")
    calm = course.flare is None and course.volume >= 100
    well = not check or not (check.before == "tough" or check.severe or check.hurt)
    usual = program is None or (program.when != "flare" and not program.only_if_easy)
    walks = at.exercise.kind == "walking"  # which grows by the minute, with its own rule
    return calm and well and usual and not walks and not times_ached(course, at.exercise.id)


def may_step_up(at: AtStep) -> bool:
    """May grow, and nothing else did this week."""
    stepped = at.person.course.stepped_on
    return may_grow(at) and (stepped is None or at.today - stepped >= STEP_DAYS)


def is_gated(at: AtStep) -> bool:
    """It waits for the word that all before it was easy: nothing else waits in its place."""
    return at.exercise.id in gates(at.session, at.library)


def _named(at: AtStep, why: Why) -> Iterable[Exercise]:
    shown = at.exercise
    names = {"easy": shown.harder, "here": shown.at_desk}.get(why, shown.easier)
    return (at.library.exercises[name] for name in names if name in at.library.exercises)


def _may_stand_in(at: AtStep, other: Exercise, why: Why, given: Limits) -> bool:
    """Not what hurts already, and not what a program holds back (coach.programs.held_by)."""
    if not given.allows(other) or times_ached(at.person.course, other.id):
        return False
    if held_by(at.book, at.person.id, other.id, at.library, at.today)[0] != "no":
        return False
    return _is_possible_here(at, other) if why == "here" else _fits(at, other)


def _is_possible_here(at: AtStep, other: Exercise) -> bool:
    """What is missing is the floor or the equipment; a chair stands wherever people sit."""
    missing = set(at.exercise.equipment) - {"chair"}
    return not other.on_floor and missing.isdisjoint(other.equipment)


def _fits(at: AtStep, other: Exercise) -> bool:
    """Nobody is sent down to the floor from their feet, unless they are to go there anyway."""
    ahead = at.session.plan[at.press.step :]
    lies = any(at.library.exercises[effort.exercise].on_floor for effort in ahead)
    return lies or not other.on_floor
