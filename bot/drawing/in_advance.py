"""What is drawn before anybody asks: a still of everything, and the films of the usual days."""

from collections.abc import Iterable, Iterator

from coach.day import MINUTES
from coach.exercises import Library
from coach.model import Effort
from coach.plan import routine
from content.cover import COVER
from content.picture_list import film, preview, ways
from content.pictures import CoverSpec, Spec, StillSpec


def in_advance(library: Library) -> Iterator[Spec]:
    """In the usual look, the usual routines first, and of these the shortest: somebody may be
    about to begin it. Films of anything else are drawn when they are wanted. A picture may come
    twice."""
    days = [(floor, minutes) for floor in (True, False) for minutes in sorted(MINUTES)]
    first, *others = [routine(library, floor, minutes) for floor, minutes in days]
    others_soon = [effort for efforts in others for effort in efforts]
    all_of_them = [exercise for _, exercise in sorted(library.exercises.items())]
    yield from (StillSpec(effort.exercise, effort.side) for effort in (*first, *others_soon))
    yield from _moving(first)
    yield CoverSpec(COVER)
    yield from _moving(others_soon)
    yield from (StillSpec(one.id, side) for one in all_of_them for side in ways(one))
    yield from (preview(one.id, side, one.dose) for one in all_of_them for side in ways(one))


def _moving(efforts: Iterable[Effort]) -> Iterator[Spec]:
    """As they will be shown: before Start, and after it."""
    for effort in efforts:
        yield preview(effort.exercise, effort.side, effort)
        yield film(effort.exercise, effort.side, effort)
