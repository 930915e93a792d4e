"""Today's plan where nobody laid one out: warm-up, work, comfort, cool-down, other moves every
day. The same inputs give the same plan."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

from coach.candidates import Ask, Candidates, candidates
from coach.draft import RANKS, Draft, move_of
from coach.exercises import Exercise
from coach.model import Effort
from coach.plan import (
    ALLOWANCE,
    GET_UP,
    LOWEST_FIRST,
    MOST_SETS,
    gets_up,
    one_set_s,
    walk_within,
)
from coach.portions import area_of
from coach.stand_ins import bears_as_chosen, lessened
from coach.turns import apart, around, mixed, rotated

# Raised when the same person on the same day would get another plan, or another reason for it;
# logged with every routine that is begun.
COMPOSE_VERSION = 1
# A plan is not shorter than this part of the wish, when there is enough on the shelves.
ENOUGH = 0.8
# clinical.md section 3: core 1 -> 3 sets, stretches 2-4 times.
USUAL_SETS = 3
# Every so many days the walk may take half of the time: walking is the backbone.
WALK_DAY = 4
QUARTER, HALF = 1 / 4, 1 / 2
# A day with the floor has to leave room for getting up.
FLOOR_FROM_S = 240
# From this length on there is time for a breath at the end.
BREATH_FROM_S = 450
# The two-minute version (clinical.md section 7: 1-2 minutes, counts fully).
SHORT_S = 120
# Far from the plans of the days around, and odd, so that a day on the floor becomes one without.
OTHER_PLAN = 37
# Every so many days what they added waits until the day's own move has found room.
OWN_FIRST = 3
# Of five minutes a warm-up takes no more than this.
SHORT_WARM_UP_S = 61
# Two moves of work, and one more for each of these seconds.
WORKS, WORK_MORE_S = 2, 300
MOST_HIGH = len(LOWEST_FIRST)
Kind = Literal["upright", "floor", "any"]


def compose(ask: Ask) -> tuple[Effort, ...]:
    """Never more than `ALLOWANCE` over the wish. Empty when nothing at all is left."""
    found = candidates(ask)
    kind, turn = _kind_of_day(found, ask)
    here = found.upright() if kind == "upright" else found
    draft = _draft(ask, here, turn)
    slots = _slots(here, kind, turn, draft.most_s >= BREATH_FROM_S)
    if turn % OWN_FIRST:
        draft.add_first_of(slots.wished)
    _choose(draft, slots, comfort_first=kind == "floor" and turn % 2 == 1)
    _lengthen(draft, slots, ask)
    return gets_up(draft.laid_out(), ask.library, ask.limits)


def short(ask: Ask) -> tuple[Effort, ...]:
    """Two minutes: a walk and one move that needs no getting up, another one every day."""
    found, turn = candidates(ask).upright(), _turn(ask)
    walk = walk_within(found.walk, SHORT_S * QUARTER) if found.walk else None
    draft = Draft(SHORT_S * (1 + ALLOWANCE), False, walk, None)
    draft.add_first_of([*rotated(found.work, turn), *rotated(found.warm_up, turn)])
    if found.breath:
        draft.add(move_of(found.breath))
    return draft.laid_out()


def _turn(ask: Ask) -> int:
    return ask.day.toordinal() + ask.person.id + OTHER_PLAN * ask.another


def _wish_s(ask: Ask) -> float:
    return ask.person.minutes * 60 * min(ask.course.volume, 100) / 100


def _kind_of_day(found: Candidates, ask: Ask) -> tuple[Kind, int]:
    """And whose turn it is among the days of this kind.

    Every other day is on the floor where both kinds can be had, so that no two days running are
    alike; where there is only one kind, or something lying was wished for, all are "any"."""
    wished = any(each.on_floor for each in found.wished)
    lying = wished or any(each.on_floor for each in (*found.work, *found.warm_up))
    turn, upright = _turn(ask), found.upright()
    can_rise = found.has_upright_end or _way_up(ask) is not None
    if not (ask.limits.floor and lying and can_rise):
        return "upright", turn
    if wished or not (upright.work or upright.warm_up):
        return "any", turn
    if _wish_s(ask) < FLOOR_FROM_S:
        return "upright", turn
    if turn % 2:
        return "upright", turn // 2
    return "floor", turn // 2


def _way_up(ask: Ask) -> Exercise | None:
    way_up = ask.library.exercises.get(GET_UP)
    return way_up if way_up and bears_as_chosen(ask.limits, way_up) else None


def _draft(ask: Ask, here: Candidates, turn: int) -> Draft:
    wish_s, walk = _wish_s(ask), None
    long = not here.work or (turn % WALK_DAY == 0 and wish_s >= BREATH_FROM_S)
    if here.walk:
        share_s = wish_s * (HALF if long else QUARTER)
        so_far_s = ask.course.walk.seconds if ask.course.walk else share_s
        walk = walk_within(here.walk, min(share_s, so_far_s))
    return Draft(wish_s * (1 + ALLOWANCE), ask.chapter == "everyday", walk, _way_up(ask))


def _slots(here: Candidates, kind: Kind, turn: int, has_time: bool) -> Candidates:
    """Each slot in the order of the day."""
    quick = here.warm_up if has_time else tuple(filter(_is_quick, here.warm_up))
    work, warm_up = rotated(here.work, turn), rotated(quick, turn)
    if kind == "floor":
        lies = any(each.on_floor for each in here.work)
        work = apart(here.work, turn, floor_first=True)
        warm_up = apart(quick, turn, floor_first=not lies)
    comfort, wished = rotated(here.comfort, turn), around(here.wished, turn)
    if kind == "floor" and turn % 2:  # work on all fours or lying, by turns: see _stays_low
        comfort = apart(here.comfort, turn // 2, floor_first=True)
    return replace(here, work=mixed(work, turn), warm_up=warm_up, comfort=comfort, wished=wished)


def _choose(draft: Draft, slots: Candidates, comfort_first: bool) -> None:
    """Each slot once, the day's own before all; then as many as the time asks for."""
    has_time = draft.most_s >= BREATH_FROM_S
    if comfort_first and has_time:
        draft.add_first_of(slots.comfort)
    first = _stays_low(slots.work, draft)
    lying = [each for each in first if each.on_floor] if comfort_first else []
    draft.add_first_of(lying[:1] or first or slots.warm_up)
    draft.add_first_of(slots.warm_up)
    for wish in slots.wished:
        draft.add(move_of(wish))
    if has_time:
        draft.add_first_of(_stays_low(slots.comfort, draft))
    _add_work(draft, slots.work, 2)
    if slots.breath and has_time:
        draft.add(move_of(slots.breath))
    if not draft.count("comfort"):
        draft.add_first_of(_stays_low(slots.comfort, draft))
    _add_work(draft, slots.work, WORKS + int(draft.most_s // WORK_MORE_S))
    if has_time:
        draft.add_first_of(slots.warm_up)


def _add_work(draft: Draft, work: Sequence[Exercise], most: int) -> None:
    """Until there are so many, each from the part of the body that has had the least, and no
    easier or harder kin of what is there while others wait."""
    while draft.count("work") < most:
        there = [move.exercise for move in draft.moves if move.portion == "work"]
        left = [each for each in _stays_low(work, draft) if not draft.holds(each)]
        if not draft.add_first_of(sorted(left, key=partial(_likeness, there=there))):
            return


def _likeness(exercise: Exercise, there: Sequence[Exercise]) -> tuple[int, bool, int]:
    """Whoever has lain down for one move does another one there."""
    kin = [each for each in there if _are_kin(each, exercise)]
    on_floor = sum(each.on_floor for each in there) == 1
    alike = sum(area_of(each) == area_of(exercise) for each in there)
    return len(kin), on_floor and not exercise.on_floor, alike


def _are_kin(one: Exercise, other: Exercise) -> bool:
    return other.id in (*one.easier, *one.harder) or one.id in (*other.easier, *other.harder)


def _stays_low(exercises: Iterable[Exercise], draft: Draft) -> list[Exercise]:
    """What keeps to the order: on the floor work comes before comfort, and low before high."""
    floor = [move for move in draft.moves if move.exercise.on_floor]
    works = [move.height for move in floor if move.portion == "work"]
    comforts = [move.height for move in floor if move.portion == "comfort"]
    lowest, highest = max(works, default=0), min(comforts, default=MOST_HIGH)
    kept = []
    for exercise in exercises:
        move = move_of(exercise)
        fits = lowest <= move.height if move.portion == "comfort" else move.height <= highest
        if fits or not exercise.on_floor:
            kept.append(exercise)
    return kept


def _lengthen(draft: Draft, slots: Candidates, ask: Ask) -> None:
    """Time that is left buys sets; where the shelves are nearly bare, all that there is."""
    draft.to_their_sets(ask.course.volume)
    usual = lessened(USUAL_SETS, ask.course.volume)
    while draft.one_more_set("work", usual):
        pass
    draft.one_more_set("comfort", usual)
    others = [*slots.work, *slots.warm_up, *slots.comfort]
    others += [slots.breath] if slots.breath else []
    wish_s = _wish_s(ask)
    while draft.seconds < wish_s * ENOUGH:
        grown = draft.add_first_of(others) or draft.walk_longer(wish_s)
        if not grown and not sum(draft.one_more_set(each, MOST_SETS) for each in RANKS):
            return


def _is_quick(exercise: Exercise) -> bool:
    return one_set_s(exercise) <= SHORT_WARM_UP_S
