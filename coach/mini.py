"""The version of 20 seconds: a break for a moment that bears no more, and it counts in full."""

from dataclasses import replace

from coach.exercises import Exercise
from coach.model import Effort
from coach.plan import efforts

# Issue 5, part 3: "Skipped long ones come back as a 20-second mini".
MINI_S = 20
# A hold that is shorter than this is over before it is found.
SHORTEST_HOLD_S = 5


def mini_of(exercise: Exercise) -> Exercise:
    """The same move for at most 20 seconds in all, on both sides if it has sides.

    At least one repetition or a hold of 5 s a side, and never more of it than its own dose has:
    less of what limits allow is allowed. clinical.md section 7: "Minimum version always one tap
    and counts fully"."""
    dose = exercise.dose
    each_s = MINI_S // len(dose.sides)
    if dose.pace_s:
        less = replace(dose, repetitions=max(1, min(dose.repetitions, each_s // dose.pace_s)))
    else:
        less = replace(dose, hold_s=min(dose.hold_s, max(SHORTEST_HOLD_S, each_s)))
    return replace(exercise, dose=replace(less, sets=1, rest_s=0))


def small_break(exercise: Exercise, mini: bool = False) -> tuple[Effort, ...]:
    """What a nudge asks for: one set, on all its sides."""
    return tuple(efforts(mini_of(exercise) if mini else exercise, 1))


def lasts_s(exercise: Exercise, mini: bool = False) -> int:
    """Seconds of that."""
    return sum(effort.seconds for effort in small_break(exercise, mini))


def is_long(exercise: Exercise) -> bool:
    """Whether there is a shorter version of it."""
    return lasts_s(exercise) > MINI_S
