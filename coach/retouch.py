"""Single moves of one day, swapped or left out: the rest of the plan stays as it is."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from coach.candidates import Ask
from coach.exercises import Exercise, Library
from coach.ladder import dose_of
from coach.model import Effort
from coach.plan import GET_UP, efforts, gets_up, one_set_s, plan_s
from coach.portions import may_be_composed, portion_of

# A plan may be this much longer than the minutes wished for (issue 4: at most 10 %).
MOST_OVER = 1.1


def retouched(
    plan: tuple[Effort, ...], swaps: Sequence[tuple[str, str]], ask: Ask
) -> tuple[Effort, ...]:
    """Each first of a pair gives way to its second; "" is nothing. What no longer may be done, or
    would leave nothing at all, changes nothing."""
    ended_lying = bool(plan) and ask.library.exercises[plan[-1].exercise].on_floor
    for was, to in swaps:
        changed = _swapped(plan, was, to, ask)
        if any(ask.library.exercises[each.exercise].kind != "transition" for each in changed):
            plan = changed
    return plan if ended_lying else gets_up(plan, ask.library, ask.limits)


def others_for(plan: Sequence[Effort], exercise: Exercise, ask: Ask) -> tuple[Exercise, ...]:
    """What could stand in its place today, the likest first and always in the same order: from
    the same height, for the same portion of the plan, and within the time."""
    there = {effort.exercise for effort in plan}
    rest_s = plan_s(effort for effort in plan if effort.exercise != exercise.id)
    most_s = max(ask.person.minutes * 60 * MOST_OVER, plan_s(plan))
    found = [
        each
        for each in ask.limits.among(ask.library.exercises.values())
        if each.id not in there and _fits(each, exercise, ask)
        if rest_s + one_set_s(each) <= most_s
    ]
    return tuple(sorted(found, key=lambda each: (-_alike(each, exercise), each.id)))


def _fits(other: Exercise, exercise: Exercise, ask: Ask) -> bool:
    same = portion_of(other) == portion_of(exercise) and other.on_floor == exercise.on_floor
    level = not exercise.on_floor or other.position == exercise.position
    free = other.id not in ask.held and other.intensity <= exercise.intensity
    return same and level and free and may_be_composed(other, ask.chapter)


def _alike(one: Exercise, other: Exercise) -> int:
    return len({*one.regions} & {*other.regions})


def _swapped(plan: tuple[Effort, ...], was: str, to: str, ask: Ask) -> tuple[Effort, ...]:
    there = [effort.exercise for effort in plan]
    stand_in = ask.library.exercises.get(to)
    if was not in there or was == GET_UP or to in there:
        return plan
    if to and (stand_in is None or to in ask.held or not ask.limits.allows(stand_in)):
        return plan
    changed: list[Effort] = []
    for name, group in groupby(plan, key=lambda effort: effort.exercise):
        own = tuple(group)
        if name == was:
            own = _in_its_place(own, stand_in, ask) if stand_in else ()
        changed += own
    return _nobody_gets_up_for_nothing(tuple(changed), ask.library)


def _in_its_place(own: tuple[Effort, ...], stand_in: Exercise, ask: Ask) -> tuple[Effort, ...]:
    """As many sets as fit into the time that is given free, one at least."""
    laddered = replace(stand_in, dose=dose_of(stand_in, ask.course))
    for sets in range(own[0].sets, 1, -1):
        more = tuple(efforts(laddered, sets))
        if plan_s(more) <= plan_s(own):
            return more
    return tuple(efforts(laddered, 1))


def _nobody_gets_up_for_nothing(plan: tuple[Effort, ...], library: Library) -> tuple[Effort, ...]:
    """Whoever does not lie any more has no getting up."""
    lies = any(library.exercises[e.exercise].on_floor and e.exercise != GET_UP for e in plan)
    return plan if lies else tuple(effort for effort in plan if effort.exercise != GET_UP)
