"""Which steps make today's routine: the gentle program, fitted into the minutes wished for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from coach.course import USUAL, Course
from coach.exercises import Dose, Exercise, Library, Position, Program
from coach.ladder import dose_of
from coach.limits import Limits
from coach.model import Effort, Own
from coach.stand_ins import FREE, bears_as_chosen, in_place_of

# design.md section 5: every film begins with these seconds.
GET_READY_S = 3
# Between two taps people turn over and read; a routine of 5 minutes has to leave room for it.
CHANGEOVER_S = 10
FLOOR_PROGRAM = "ours-gentle-floor"
STANDING_PROGRAM = "ours-gentle-standing"
GET_UP = "side-roll-rise"
FEWEST, MOST_SETS = 2, 4
# People get up once: what is done lying comes first, then on all fours, then upright.
LOWEST_FIRST: tuple[Position, ...] = (
    "supine",
    "side_lying",
    "prone",
    "hands_and_knees",
    "kneeling",
    "floor_sitting",
)
# A walk in steps of minutes, as long as there are films for it.
WALKS_S = (60, 120, 180, 300)
# A plan may be this much longer than the minutes wished for (issue 4: at most 10 %).
ALLOWANCE = 0.06
# What ends a plan for whoever may not get up by rolling to the side.
UPRIGHT_ENDS = ("break-corridor-walk", "walking", "slow-breathing")
# A rest or a walk is longer than this, and is not better for being done three times.
LONGEST_REPEATED_S = 90

NOTHING_OWN = Own()


def routine(
    library: Library,
    floor: bool,
    minutes: int,
    own: Own = NOTHING_OWN,
    limits: Limits = FREE,
    course: Course = USUAL,
) -> tuple[Effort, ...]:
    """The program in its order and what they added, without what they left out and what their
    limits bar, with what stands in for it, and with the walk that ends it; time that is left buys
    more sets. `own.added` are exercises that can be done there (coach.todays sees to it).

    Empty when nothing at all may be done."""
    program = library.programs[FLOOR_PROGRAM if floor else STANDING_PROGRAM]
    exercises = [
        _as_far_as_they_are(library.exercises[name], course)
        for name in gentle_names(library, program, own, limits, course)
    ]
    wish_s = minutes * 60 * min(course.volume, 100) / 100
    walks = [exercise for exercise in exercises if exercise.kind == "walking"]
    moved = [exercise for exercise in exercises if exercise.kind != "walking"]
    walked = [_walk(exercise, wish_s) for exercise in walks]
    left_s = wish_s * (1 + ALLOWANCE) - plan_s(walked)
    names = [exercise.id for exercise in exercises]
    more = [library.exercises[name] for name in own.added if name not in names]
    added = [_as_far_as_they_are(exercise, course) for exercise in more]
    plan = (*_sets_within(moved, added, left_s), *walked)
    return gets_up(plan or tuple(_walk_anyway(library, program, limits)), library, limits)


def _as_far_as_they_are(exercise: Exercise, course: Course) -> Exercise:
    return replace(exercise, dose=dose_of(exercise, course))


def gentle_names(
    library: Library, program: Program, own: Own, limits: Limits, course: Course
) -> tuple[str, ...]:
    """What of the gentle program is left, each once, with what stands in for the rest."""
    stand_ins = (
        in_place_of(name, library, limits, course)
        for name in program.exercises
        if name not in own.left_out
    )
    return tuple(dict.fromkeys(name for name in stand_ins if name))


def efforts(exercise: Exercise, sets: int | None = None) -> Iterator[Effort]:
    """One side of one set each, in the order they are done."""
    dose = exercise.dose
    return efforts_of(exercise.id, dose if sets is None else replace(dose, sets=sets))


def efforts_of(exercise: str, dose: Dose) -> Iterator[Effort]:
    """The same with a dose that is not the exercise's own. Between two sets they rest."""
    for number in range(1, dose.sets + 1):
        for side in dose.sides:
            rests = number < dose.sets and side == dose.sides[-1]
            yield Effort(
                exercise,
                side,
                number,
                dose.sets,
                dose.repetitions,
                dose.pace_s,
                dose.hold_s,
                dose.rest_s if rests else 0,
            )


def takes_s(effort: Effort) -> int:
    return GET_READY_S + effort.seconds + CHANGEOVER_S + effort.rest_s


def plan_s(plan: Iterable[Effort]) -> int:
    """What a plan promises, and what a finished one counts."""
    return sum(map(takes_s, plan))


def one_set_s(exercise: Exercise) -> int:
    """What a plan promises for one set of it, on all its sides."""
    dose = exercise.dose
    one_s = dose.repetitions * dose.pace_s if dose.pace_s else dose.hold_s
    return len(dose.sides) * (GET_READY_S + one_s + CHANGEOVER_S)


def in_minutes(seconds: int) -> int:
    """As said to people: a few seconds are a minute too."""
    return max(1, round(seconds / 60))


def moves(plan: Iterable[Effort]) -> int:
    """As people count them: all sets and sides are one, and one that comes again is another."""
    return sum(1 for _ in groupby(plan, key=lambda effort: effort.exercise))


def _walk(exercise: Exercise, wish_s: float) -> Effort:
    """About a quarter of the time: walking is the backbone (clinical.md section 3)."""
    return walk_within(exercise, wish_s / 4)


def walk_within(exercise: Exercise, seconds: float) -> Effort:
    """The longest walk with a film that is no longer, or else the shortest."""
    fits = [walk_s for walk_s in WALKS_S if walk_s <= seconds]
    return replace(next(efforts(exercise, 1)), hold_s=max(fits, default=WALKS_S[0]))


def _walk_anyway(library: Library, program: Program, limits: Limits) -> Iterator[Effort]:
    """Of a routine of which they left everything out its last move remains, if they bear it."""
    last = library.exercises[program.exercises[-1]]
    return efforts(last, 1) if limits.bears(last) else iter(())


def gets_up(
    plan: tuple[Effort, ...], library: Library, limits: Limits = FREE
) -> tuple[Effort, ...]:
    """Nobody is left lying (the inventory's rise-via-side). Whoever may not roll to the side is
    told how to get up before a walk or a breath, and where there is none does not lie down."""
    way_up = library.exercises.get(GET_UP)
    if way_up is None or not plan or not _lies_at_the_end(plan, library):
        return plan
    if bears_as_chosen(limits, way_up):
        return (*plan, *efforts(way_up, 1))
    for name in UPRIGHT_ENDS:
        end = library.exercises.get(name)
        if end and limits.allows(end):
            return (*plan, next(efforts(end, 1)))
    return tuple(e for e in plan if not library.exercises[e.exercise].on_floor)


def _lies_at_the_end(plan: tuple[Effort, ...], library: Library) -> bool:
    last = library.exercises[plan[-1].exercise]
    return last.on_floor and last.kind != "transition"


def _sets_within(
    usual: Sequence[Exercise], added: Sequence[Exercise], seconds: float
) -> tuple[Effort, ...]:
    """The first of the usual to begin with, what was added as far as the time goes, and then the
    rest of the usual; one set each, and more sets in order, as long as they fit. With nothing
    added never fewer than two."""
    fewest = 1 if (added := _fitting(usual[:1], added, seconds)) else FEWEST
    counts = range(fewest, len(usual) + 1)
    fitting = [n for n in counts if plan_s(_laid_out([*usual[:n], *added], {})) <= seconds]
    chosen = _in_order([*usual[: max(fitting, default=fewest)], *added])
    sets: dict[str, int] = {}
    for exercise in _worth_repeating(chosen):
        more = sets | {exercise.id: sets.get(exercise.id, 1) + 1}
        if plan_s(_laid_out(chosen, more)) > seconds:
            break
        sets = more
    return tuple(_laid_out(chosen, sets))


def _fitting(
    first: Sequence[Exercise], added: Sequence[Exercise], seconds: float
) -> Sequence[Exercise]:
    """Theirs in their order; one that is too long for what is left makes room for the next."""
    fits: list[Exercise] = []
    for exercise in added:
        if plan_s(_laid_out([*first, *fits, exercise], {})) <= seconds:
            fits.append(exercise)
    return fits


def _in_order(exercises: Sequence[Exercise]) -> Sequence[Exercise]:
    """From the floor up, and otherwise as they are."""
    heights = {position: height for height, position in enumerate(LOWEST_FIRST)}
    return sorted(exercises, key=lambda each: heights.get(each.position, len(heights)))


def _laid_out(exercises: Sequence[Exercise], sets: dict[str, int]) -> Iterator[Effort]:
    """With one set where nothing else is said."""
    return (e for exercise in exercises for e in efforts(exercise, sets.get(exercise.id, 1)))


def _worth_repeating(exercises: Sequence[Exercise]) -> Iterator[Exercise]:
    """Each once more, in order, and then each a third time, and a fourth."""
    for _ in range(1, MOST_SETS):
        for exercise in exercises:
            if max(effort.seconds for effort in efforts(exercise, 1)) <= LONGEST_REPEATED_S:
                yield exercise
