"""Which steps make today's routine: the gentle program, fitted into the minutes wished for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coach.exercises import Exercise, Library
from coach.model import Effort

# design.md section 5: every film begins with these seconds.
GET_READY_S = 3
# Between two taps people turn over and read; a routine of 5 minutes has to leave room for it.
CHANGEOVER_S = 10
FLOOR_PROGRAM = "ours-gentle-floor"
STANDING_PROGRAM = "ours-gentle-standing"
FEWEST, MOST_SETS = 2, 4
# A walk in steps of minutes, as long as there are films for it.
WALKS_S = (60, 120, 180, 300)
# A plan may be this much longer than the minutes wished for (issue 4: at most 10 %).
ALLOWANCE = 0.06
# A rest or a walk is longer than this, and is not better for being done three times.
LONGEST_REPEATED_S = 90


def routine(library: Library, floor: bool, minutes: int) -> tuple[Effort, ...]:
    """The program in its order, with the walk that ends it; time that is left buys more sets."""
    program = library.programs[FLOOR_PROGRAM if floor else STANDING_PROGRAM]
    exercises = [library.exercises[name] for name in program.exercises]
    walks = [exercise for exercise in exercises if exercise.kind == "walking"]
    moved = [exercise for exercise in exercises if exercise.kind != "walking"]
    walked = [_walk(exercise, minutes) for exercise in walks]
    left_s = minutes * 60 * (1 + ALLOWANCE) - plan_s(walked)
    return (*_sets_within(moved, left_s), *walked)


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


def _walk(exercise: Exercise, minutes: int) -> Effort:
    """About a quarter of the time: walking is the backbone (clinical.md section 3)."""
    fits = [seconds for seconds in WALKS_S if seconds <= minutes * 60 / 4]
    return replace(next(efforts(exercise, 1)), hold_s=max(fits, default=WALKS_S[0]))


def _sets_within(exercises: Sequence[Exercise], seconds: float) -> tuple[Effort, ...]:
    """One set each as far as the time goes, but never fewer than two; then second and third
    sets in order, as long as they fit."""
    counts = range(FEWEST, len(exercises) + 1)
    fitting = [n for n in counts if plan_s(_laid_out(exercises[:n], {})) <= seconds]
    chosen = exercises[: max(fitting, default=FEWEST)]
    sets: dict[str, int] = {}
    for exercise in _worth_repeating(chosen):
        more = sets | {exercise.id: sets.get(exercise.id, 1) + 1}
        if plan_s(_laid_out(chosen, more)) > seconds:
            break
        sets = more
    return tuple(_laid_out(chosen, sets))


def _laid_out(exercises: Sequence[Exercise], sets: dict[str, int]) -> Iterator[Effort]:
    """With one set where nothing else is said."""
    return (e for exercise in exercises for e in efforts(exercise, sets.get(exercise.id, 1)))


def _worth_repeating(exercises: Sequence[Exercise]) -> Iterator[Exercise]:
    """Each once more, in order, and then each a third time, and a fourth."""
    for _ in range(1, MOST_SETS):
        for exercise in exercises:
            if max(effort.seconds for effort in efforts(exercise, 1)) <= LONGEST_REPEATED_S:
                yield exercise
