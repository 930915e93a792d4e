"""How an exercise grows and shrinks: one variable at a time, from its own dose."""

from dataclasses import replace

from coach.course import Course
from coach.exercises import Dose, Exercise

# clinical.md section 3, PROGRESS: about 10 %, at least one repetition; then sets; then a harder
# variant (coach.load). Strength is the backbone and grows; what is for comfort only shrinks: range
# gains flatten at about 4 minutes a session, however long a stretch is held.
GROWS = ("strength",)
SHRINKS = ("strength", "mobility", "stretch")
MORE_REPETITIONS = 2  # rungs of one repetition each, before sets
MOST_REPETITIONS, MOST_SETS = 15, 3
REST_S = 10  # before a set that the ladder adds, as the shelves have it between theirs
# REGRESS: about 30 % less. A hold goes in steps of 5 s where it is longer than 10 s.
LESS = 0.7
LONG_HOLD_S = 10


def dose_of(exercise: Exercise, course: Course) -> Dose:
    """Its dose on the rung where this person stands with it."""
    return dose_on(exercise, rung_of(exercise.id, course))


def rung_of(exercise: str, course: Course) -> int:
    """Steps up, or below 0 down, from its own dose."""
    return next((rung.step for rung in course.rungs if rung.exercise == exercise), 0)


def dose_on(exercise: Exercise, step: int) -> Dose:
    """`step` rungs above its own dose, or below; beyond the ladder's ends, its last rung.

    Between two neighbouring rungs one thing differs: repetitions, seconds or sets. A hold never
    grows: past 10 s an isometric one would need the tag `hold_long`."""
    ladder = _doses(exercise)
    at = max(lowest(exercise), min(step, highest(exercise))) - lowest(exercise)
    return ladder[at]


def highest(exercise: Exercise) -> int:
    """The last rung above its own dose; 0 where nothing grows."""
    return len(_up(exercise))


def lowest(exercise: Exercise) -> int:
    """The last rung below its own dose, as a negative number; 0 where nothing shrinks."""
    return -len(_down(exercise))


def ladder(exercise: Exercise) -> tuple[Dose, ...]:
    """Every dose that a person can be on, from the lowest."""
    return tuple(_doses(exercise))


def _doses(exercise: Exercise) -> list[Dose]:
    return [*reversed(_down(exercise)), exercise.dose, *_up(exercise)]


def _up(exercise: Exercise) -> list[Dose]:
    """Repetitions, then sets."""
    if exercise.kind not in GROWS:
        return []
    dose, rungs = exercise.dose, []
    for _ in range(MORE_REPETITIONS if dose.pace_s else 0):
        if dose.repetitions < MOST_REPETITIONS:
            dose = replace(dose, repetitions=dose.repetitions + 1)
            rungs.append(dose)
    while dose.sets < MOST_SETS:
        dose = replace(dose, sets=dose.sets + 1, rest_s=dose.rest_s or REST_S)
        rungs.append(dose)
    return rungs


def _down(exercise: Exercise) -> list[Dose]:
    """Less of it in one set, then fewer sets."""
    minutes_long = exercise.kind == "mobility" and not exercise.dose.pace_s
    if exercise.kind not in SHRINKS or minutes_long:
        return []
    dose = _less(exercise.dose)
    rungs = [dose]
    while dose.sets > 1:
        dose = replace(dose, sets=dose.sets - 1)
        rungs.append(dose)
    return rungs


def _less(dose: Dose) -> Dose:
    if dose.pace_s:
        return replace(dose, repetitions=max(1, round(dose.repetitions * LESS)))
    rounded = 5 if dose.hold_s > LONG_HOLD_S else 1
    return replace(dose, hold_s=max(1, round(dose.hold_s * LESS / rounded) * rounded))
