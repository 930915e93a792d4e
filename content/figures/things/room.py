"""All that stands in an exercise's room, as solids."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from content.figures.rig.turns import vec
from content.figures.things import hard, outdoors, soft
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
    "tree": outdoors.tree,
}
# Drawn elsewhere: flat on the floor, over everything, or with each posture anew.
OTHERS = frozenset(("mat", "water", "strap", "dumbbell"))


def solids(things: Iterable[Thing]) -> list[Solid]:
    """What stands still; what goes with the body (`between`) is not here. `turn = 180`: it faces
    west."""
    found: list[Solid] = []
    for thing in things:
        stands = thing["kind"] in KINDS and "between" not in thing
        made = [*KINDS[thing["kind"]](thing)] if stands else []
        if thing.get("turn") == 180:
            made = [_about(solid, float(thing.get("x", 0))) for solid in made]
        found += made
    return found


def _about(solid: Solid, x: float) -> Solid:
    """Turned about: east and west exchanged."""
    if isinstance(solid, Block):
        low, high = solid.low, solid.high
        west, east = 2 * x - high[0], 2 * x - low[0]
        return replace(solid, low=(west, *low[1:]), high=(east, *high[1:]))
    about = vec(2 * x, 0, 0)
    flip = vec(-1, 1, 1)
    return replace(solid, a=solid.a * flip + about, b=solid.b * flip + about)
