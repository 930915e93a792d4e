"""After an AMBER or a RED: what becomes less, what rests, and when it is a flare."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from coach.aches import REST_DAYS, movements
from coach.course import Check, Course, Flare, Light
from coach.exercises import Exercise, Library
from coach.flare import listed, unsettled
from coach.light import light
from coach.limits import Limits
from coach.load_change import (
    RED_RESTS,
    Change,
    last_stepped,
    new_level,
    one_down,
    resting,
    with_less,
)

# clinical.md section 3, HOLD and REGRESS: 3 AMBER in a row take 10 to 20 %; a RED one level or
# 30 %, to be tried again after 24 to 48 hours; leg symptoms rest their movements for 7 days.
AMBERS, AMBER_LESS = 3, 15
RED_LESS = 30
REDS_OF_A_FLARE = 2
# 3 RED in 14 days: a clinician is suggested, and not again within the same days.
REDS_OF_ADVICE, ADVICE_DAYS = 3, timedelta(days=14)
Changed = tuple[Course, tuple[Change, ...]]


def eased(
    course: Course, checks: Sequence[Check], limits: Limits, library: Library, today: date
) -> Changed:
    """AMBER holds; the third in a row at this level takes back what was made harder last, or
    some of the amount."""
    at_level = [check for check in checks if check.session > course.level]
    if len(_run(at_level, "amber")) < AMBERS:
        return course, (Change("amber-hold"),)
    course = new_level(course, checks[-1].session, today)
    stepped = last_stepped(course)
    if stepped and stepped in library.exercises:
        lower, how = one_down(course, stepped, limits, library, today)
        if how:
            return lower, (Change("amber-back" if how == "back" else "amber-easier", stepped),)
    less = with_less(course, AMBER_LESS)
    if less.volume == course.volume:
        return course, (Change("amber-hold"),)
    return less, (Change("amber-volume", str(less.volume)),)


def stepped_back(
    course: Course,
    checks: Sequence[Check],
    routine: Sequence[Exercise],
    limits: Limits,
    library: Library,
    now: datetime,
    today: date,
) -> Changed:
    """RED: what hurt, else what was made harder last, else the amount; and its further rows."""
    check = checks[-1]
    hurt = [name for name in check.hurt if name in library.exercises]
    course, changes = _lowered(course, check.session, hurt, limits, library, today)
    if check.after == "leg":
        course, rests = _leg_rests(course, hurt, routine, library, today)
        changes += rests
    if course.flare:
        course = replace(course, flare=unsettled(course.flare))
    if _flares(course.flare, checks, hurt):
        course = replace(course, flare=listed(course.flare, now, today))
        changes.append(Change("moves-flare" if len(hurt) >= 2 else "reds-flare"))
    if _needs_advice(course, checks, today):
        course = replace(course, advise=True, advised_on=today)
        changes.append(Change("reds-clinician"))
    return course, tuple(changes)


def rests_longer(course: Course, today: date) -> Changed:
    """What was to be tried again has not settled: it rests for two days from now."""
    waits = [rest.what for rest in course.resting if today <= rest.until <= today + RED_RESTS]
    for name in waits:
        course = resting(course, name, today + RED_RESTS)
    return course, tuple(Change("red-rest-longer", name) for name in waits)


def _lowered(
    course: Course,
    session: int,
    hurt: Sequence[str],
    limits: Limits,
    library: Library,
    today: date,
) -> tuple[Course, list[Change]]:
    course = new_level(course, session, today)
    stepped = last_stepped(course)
    blamed = hurt or ([stepped] if stepped and stepped in library.exercises else [])
    changes = []
    for name in blamed:
        course, how = one_down(course, name, limits, library, today)
        if how:
            changes.append(Change("red-back" if how == "back" else "red-easier", name))
        course = resting(course, name, today + RED_RESTS)
        changes.append(Change("red-rest", name))
    if not blamed:
        course = with_less(course, RED_LESS)
        changes.append(Change("red-volume", str(course.volume)))
    return course, changes


def _leg_rests(
    course: Course,
    hurt: Sequence[str],
    routine: Sequence[Exercise],
    library: Library,
    today: date,
) -> tuple[Course, list[Change]]:
    """The movements of what it was said of, or of the whole routine; and, where that has none
    that could be named, the exercise itself."""
    exercises = [library.exercises[name] for name in hurt] or list(routine)
    tags = {tag for exercise in exercises for tag in movements(exercise)}
    until = today + timedelta(days=REST_DAYS)
    at_rest = {rest.what for rest in course.resting if rest.until >= until}
    rests = sorted(tags) or [exercise.id for exercise in exercises if hurt]
    rests = [what for what in rests if what not in at_rest]  # said in the player, it rests already
    for what in rests:
        course = resting(course, what, until)
    return course, [Change("leg-rest", what) for what in rests]


def _flares(flare: Flare | None, checks: Sequence[Check], hurt: Sequence[str]) -> bool:
    """In a flare only what was RED since this stage of it began, which is the list again."""
    since = flare.since if flare else date.min
    reds = _run([check for check in checks if check.date >= since], "red")
    return len(hurt) >= 2 or len(reds) >= REDS_OF_A_FLARE


def _run(checks: Sequence[Check], colour: Light) -> list[Check]:
    """The last ones of this colour in a row; of what nobody said anything, nothing is known."""
    seen = [check for check in checks if light(check)]
    return list(takewhile(lambda check: light(check) == colour, reversed(seen)))


def _needs_advice(course: Course, checks: Sequence[Check], today: date) -> bool:
    lately = [check for check in checks if today - check.date < ADVICE_DAYS]
    said = course.advised_on is not None and today - course.advised_on < ADVICE_DAYS
    return not said and sum(light(check) == "red" for check in lately) >= REDS_OF_ADVICE
