"""All that stands in an exercise's room, as solids."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from content.figures.things import hard, soft
from content.figures.things.solids import Block, Solid, Thing

FLOOR = Block((-1000, -1000, -1000), (1000, 1000, 0), "ground", "floor")
KINDS: Mapping[str, Callable[[Thing], Iterator[Solid]]] = {
    "chair": hard.chair,
    "bench": hard.bench,
    "desk": hard.desk,
    "stairs": hard.stairs,
    "bar": hard.bar,
    "doorway": hard.doorway,
    "wall": hard.wall,
    "pillow": soft.pillow,
    "cushion": soft.pillow,
    "towel": soft.towel,
    "ball": soft.ball,
    "bed": soft.bed,
}
# Drawn elsewhere: flat on the floor, over everything, or with each posture anew.
OTHERS = frozenset(("mat", "water", "strap", "dumbbell"))


def solids(things: Iterable[Thing]) -> list[Solid]:
    """What kind of thing is not known is not there."""
    return [s for thing in things if (made := KINDS.get(thing["kind"])) for s in made(thing)]
