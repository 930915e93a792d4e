"""Which steps make today's routine: the gentle program, fitted into the minutes wished for."""

from collections.abc import Iterable, Iterator, Sequence

from coach.exercises import Exercise, Library
from coach.model import Effort

# design.md section 5: every film begins with these seconds.
GET_READY_S = 3
# Between two taps people turn over and read; a routine of 5 minutes has to leave room for it.
CHANGEOVER_S = 10
FLOOR_PROGRAM = "ours-gentle-floor"
STANDING_PROGRAM = "ours-gentle-standing"
FEWEST, MOST_SETS = 2, 3
# A rest or a walk is longer than this, and is not better for being done three times.
LONGEST_REPEATED_S = 90


def routine(library: Library, floor: bool, minutes: int) -> tuple[Effort, ...]:
    """The program in its order, as far as the minutes go; time that is left buys more sets."""
    program = library.programs[FLOOR_PROGRAM if floor else STANDING_PROGRAM]
    exercises = [library.exercises[name] for name in program.exercises]
    counts = range(FEWEST, len(exercises) + 1)
    fitting = [n for n in counts if plan_s(_once(exercises[:n])) <= minutes * 60]
    chosen = exercises[: max(fitting, default=FEWEST)]
    sets = dict.fromkeys([exercise.id for exercise in chosen], 1)
    for exercise in _worth_repeating(chosen):
        more = sets | {exercise.id: sets[exercise.id] + 1}
        if plan_s(_laid_out(chosen, more)) > minutes * 60:
            break
        sets = more
    return tuple(_laid_out(chosen, sets))


def efforts(exercise: Exercise, sets: int | None = None) -> Iterator[Effort]:
    """One side of one set each, in the order they are done."""
    dose = exercise.dose
    total = dose.sets if sets is None else sets
    for number in range(1, total + 1):
        for side in dose.sides:
            yield Effort(
                exercise.id, side, number, total, dose.repetitions, dose.pace_s, dose.hold_s
            )


def takes_s(effort: Effort) -> int:
    return GET_READY_S + effort.seconds + CHANGEOVER_S


def plan_s(plan: Iterable[Effort]) -> int:
    """What a plan promises, and what a finished one counts."""
    return sum(map(takes_s, plan))


def in_minutes(seconds: int) -> int:
    """As said to people: a few seconds are a minute too."""
    return max(1, round(seconds / 60))


def moves(plan: Iterable[Effort]) -> int:
    return len({effort.exercise for effort in plan})


def _once(exercises: Sequence[Exercise]) -> Iterator[Effort]:
    return (effort for exercise in exercises for effort in efforts(exercise, 1))


def _laid_out(exercises: Sequence[Exercise], sets: dict[str, int]) -> Iterator[Effort]:
    return (e for exercise in exercises for e in efforts(exercise, sets[exercise.id]))


def _worth_repeating(exercises: Sequence[Exercise]) -> Iterator[Exercise]:
    """Each once more, in order, and then each a third time."""
    for _ in range(1, MOST_SETS):
        for exercise in exercises:
            if max(effort.seconds for effort in efforts(exercise, 1)) <= LONGEST_REPEATED_S:
                yield exercise
