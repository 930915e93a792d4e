"""After a GREEN: whether something grows, and what; one variable of one exercise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from coach.course import Check, Course, Swap
from coach.exercises import Exercise, Library
from coach.ladder import GROWS, highest, rung_of
from coach.light import light
from coach.limits import Limits
from coach.load_change import USUAL_VOLUME, Change, first_allowed, new_level, on_rung
from coach.swaps import swapped

# clinical.md section 3, PROGRESS: 2 GREEN in a row at this level, done >= 80 %, >= 3 days on it.
GREENS = 2
DONE = 80
DAYS_ON_LEVEL = timedelta(days=3)
# There once a week for each exercise; issue 4 has no two steps of anything in one.
STEP_EVERY = timedelta(days=7)
VOLUME_STEP = 10
# The greens of these last days of a week can be the two that a step needs.
GREENS_TAKE = timedelta(days=2)


def grown(
    course: Course,
    checks: Sequence[Check],
    routine: Sequence[Exercise],
    limits: Limits,
    library: Library,
    today: date,
) -> tuple[Course, tuple[Change, ...]]:
    """The last of the checks is GREEN. The amount comes back before anything gets harder."""
    if not _has_earned_it(course, checks, today):
        return course, (Change("green-hold"),)
    stepped = new_level(replace(course, stepped_on=today), checks[-1].session, today)
    if course.volume < USUAL_VOLUME:
        volume = min(USUAL_VOLUME, course.volume + VOLUME_STEP)
        return replace(stepped, volume=volume), (Change("green-volume", str(volume)),)
    for exercise in _in_turn(course, routine, limits):
        if rung_of(exercise.id, course) < highest(exercise):
            step = rung_of(exercise.id, course) + 1
            return on_rung(stepped, exercise.id, step, today), (
                Change("green-step-up", exercise.id),
            )
        if harder := _harder(exercise, routine, limits, library):
            swap = Swap(exercise.id, harder, "easy", today)
            return swapped(stepped, swap), (Change("green-harder", harder),)
    return course, (Change("green-hold"),)


def asks_morning(course: Course, check: Check, routine: Sequence[Exercise]) -> bool:
    """Whether the next morning is asked for: after "a bit" and "a lot more"; and of a routine
    borne well only where its GREEN could be one of the two that a step up needs, in the days
    before the week since the last step is over (clinical.md section 0, finding 1: as few
    questions as the rule can do with). A flare asks for each morning itself."""
    if course.flare is not None:
        return False
    if check.after in ("bit", "lot"):
        return True
    if check.after != "same" or light(replace(check, morning="settled")) != "green":
        return False
    if course.signs.rows:
        return False
    soon = course.stepped_on is None or check.date - course.stepped_on >= STEP_EVERY - GREENS_TAKE
    rises = any(_may_rise(course, exercise) for exercise in routine)
    grows = rises or (bool(routine) and course.volume < USUAL_VOLUME)
    return soon and grows and _was_easy(check)


def _has_earned_it(course: Course, checks: Sequence[Check], today: date) -> bool:
    at_level = [check for check in checks if check.session > course.level]
    greens = list(takewhile(lambda check: light(check) == "green", reversed(at_level)))
    days = sorted({check.date for check in greens}, reverse=True)[:GREENS]
    if len(days) < GREENS or course.flare is not None or course.signs.rows:
        return False
    since = course.level_on or at_level[0].date
    rested = course.stepped_on is None or today - course.stepped_on >= STEP_EVERY
    easy = all(_was_easy(check) for check in greens if check.date in days)
    return easy and rested and today - since >= DAYS_ON_LEVEL


def _was_easy(check: Check) -> bool:
    """Effort <= 6 of 10 is no word of "too hard" (issue 4: bands of taps)."""
    return check.done >= DONE and not check.hard


def _in_turn(course: Course, routine: Sequence[Exercise], limits: Limits) -> Sequence[Exercise]:
    """The lowest rung first, then who has waited longest, then as they come in the routine."""
    since = {rung.exercise: rung.since for rung in course.rungs}
    fit = [e for e in routine if _may_rise(course, e) and limits.allows(e)]
    return sorted(fit, key=lambda e: (rung_of(e.id, course), since.get(e.id, date.min)))


def _may_rise(course: Course, exercise: Exercise) -> bool:
    """What is for comfort comes back to its own dose, and no further; see coach.ladder."""
    has_harder = exercise.kind in GROWS and bool(exercise.harder)
    return has_harder or rung_of(exercise.id, course) < highest(exercise)


def _harder(
    exercise: Exercise, routine: Sequence[Exercise], limits: Limits, library: Library
) -> str | None:
    """A harder variant that their body may do, that no program keeps back, and that is not in
    the routine already."""
    there = {each.id for each in routine}
    kept = {name for program in library.programs.values() for name in program.opens_on_day}
    for program in library.programs.values():
        kept.update(program.exercises if program.alone_too else ())
    names = [
        name
        for name in exercise.harder
        if name not in there | kept and library.exercises[name].kind in GROWS
    ]
    return first_allowed(names, limits, library)
