"""What stands in for what: how somebody's list of swaps grows, turns back and is undone."""

from dataclasses import replace
from datetime import date
from typing import Literal

from coach.aches import is_out
from coach.course import Course, Swap
from coach.exercises import Library


def swapped(course: Course, swap: Swap) -> Course:
    """`swap` holds from now on. A swap on top of a swap replaces: what its exercise stood in for
    gets the new one as well, so that nothing that stands in is itself swapped away."""
    return replace(course, swaps=(*_others(course, swap), swap))


def _others(course: Course, swap: Swap) -> tuple[Swap, ...]:
    ended = (swap.exercise, swap.to)
    return tuple(
        replace(each, to=swap.to) if each.to == swap.exercise else each
        for each in course.swaps_on(swap.since)
        if each.exercise not in ended
    )


def stood_in(course: Course, to: str, why: Literal["hard", "easy"], today: date) -> Swap | None:
    """The newest swap of this kind through which `to` came in."""
    found = [swap for swap in course.swaps_on(today) if swap.to == to and swap.why == why]
    return found[-1] if found else None


def turned_back(course: Course, swap: Swap, library: Library) -> Course:
    """The original is back. What had come to the same stand-in over it comes back as far."""

    def nearer(each: Swap) -> Swap:
        known = library.exercises.get(each.exercise)
        over = each.to == swap.to and known and swap.exercise in known.easier
        return replace(each, to=swap.exercise) if over else each

    left = (each for each in course.swaps if each.exercise != swap.exercise)
    return replace(course, swaps=tuple(map(nearer, left)))


def as_before(course: Course, exercise: str) -> Course:
    """No swap of it, and it stands in for nothing."""
    left = (swap for swap in course.swaps if exercise not in (swap.exercise, swap.to))
    return replace(course, swaps=tuple(left))


def wanted(course: Course, exercise: str) -> Course:
    """Nothing stands in for it."""
    left = (swap for swap in course.swaps if swap.exercise != exercise)
    return replace(course, swaps=tuple(left))


def changed(course: Course, today: date) -> tuple[str, ...]:
    """What comes up no more by itself, because it hurt twice or was swapped away."""
    hurt = (ache.exercise for ache in course.aches if is_out(course, ache.exercise))
    return (*hurt, *(swap.exercise for swap in course.swaps_on(today)))
