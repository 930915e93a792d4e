"""Variety without chance: whose turn it is on a day, in a slot of the plan."""

from collections.abc import Sequence
from typing import TypeVar

from coach.exercises import Exercise
from coach.portions import Area, area_of

T = TypeVar("T")


def apart(exercises: Sequence[Exercise], turn: int, floor_first: bool) -> tuple[Exercise, ...]:
    """What is done on the floor and what is not, each in the order of the day."""
    floor = rotated([each for each in exercises if each.on_floor], turn)
    upright = rotated([each for each in exercises if not each.on_floor], turn)
    return (*floor, *upright) if floor_first else (*upright, *floor)


def mixed(work: Sequence[Exercise], turn: int) -> tuple[Exercise, ...]:
    """The first of the day, and then in each part of the body another one first every day."""
    by_area: dict[Area, list[Exercise]] = {}
    for each in work[1:]:
        by_area.setdefault(area_of(each), []).append(each)
    areas = around(list(by_area), turn)
    return (*work[:1], *(each for area in areas for each in around(by_area[area], turn)))


def around(all_of: Sequence[T], turn: int) -> tuple[T, ...]:
    start = turn % len(all_of) if all_of else 0
    return (*all_of[start:], *all_of[:start])


def rotated(exercises: Sequence[Exercise], turn: int) -> tuple[Exercise, ...]:
    """From another one on every day; and the one that was first yesterday rests today, so that
    two days running are never alike."""
    in_order = around(exercises, turn)
    return in_order[:-1] if len(in_order) > 1 else in_order
