"""What is drawn before anybody asks: a still of everything, and the films of the usual days."""

from collections.abc import Iterator

from coach.day import MINUTES
from coach.exercises import Library
from coach.plan import routine
from content.cover import COVER
from content.picture_list import film, preview, ways
from content.pictures import CoverSpec, Spec, StillSpec


def in_advance(library: Library) -> Iterator[Spec]:
    """In the usual look, the usual routines first: somebody may be about to begin one. Films of
    anything else are drawn when they are wanted. A picture may come twice."""
    days = [(floor, minutes) for floor in (True, False) for minutes in MINUTES]
    soon = [effort for floor, minutes in days for effort in routine(library, floor, minutes)]
    all_of_them = [exercise for _, exercise in sorted(library.exercises.items())]
    yield from (StillSpec(effort.exercise, effort.side) for effort in soon)
    yield CoverSpec(COVER)
    yield from (StillSpec(one.id, side) for one in all_of_them for side in ways(one))
    for effort in soon:
        yield preview(effort.exercise, effort.side, effort)
        yield film(effort.exercise, effort.side, effort)
    yield from (preview(one.id, side, one.dose) for one in all_of_them for side in ways(one))
