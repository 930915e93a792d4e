"""What is drawn before anybody asks: a still of everything, and the films of the usual days."""

from collections.abc import Iterator

from bot.screens.pictures import cover, film, preview, shown_side, still
from coach.day import MINUTES
from coach.exercises import Exercise, Library, Side
from coach.plan import routine
from content.pictures import Spec


def in_advance(library: Library) -> Iterator[Spec]:
    """In the usual look, the usual routines first: somebody may be about to begin one. Films of
    anything else are drawn when they are wanted. A picture may come twice."""
    ways = [(floor, minutes) for floor in (True, False) for minutes in MINUTES]
    soon = [effort for floor, minutes in ways for effort in routine(library, floor, minutes)]
    everything = [exercise for _, exercise in sorted(library.exercises.items())]
    yield from (still(effort.exercise, effort.side) for effort in soon)
    yield cover()
    yield from (still(one.id, side) for one in everything for side in _sides(one))
    for effort in soon:
        yield preview(effort.exercise, effort.side, effort)
        yield film(effort)
    yield from (preview(one.id, side, one.dose) for one in everything for side in _sides(one))


def _sides(exercise: Exercise) -> tuple[Side, ...]:
    """That of its own page first."""
    return tuple(dict.fromkeys((shown_side(exercise), *exercise.dose.sides)))
