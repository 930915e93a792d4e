"""Things before the camera: what stands still, and what has to be in the picture of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from content.figures.paint.canvas import Canvas
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import vec
from content.figures.things.room import solids
from content.figures.things.solids import Block, Solid, Thing

# Of these only what the body touches matters: they may leave the picture.
CUT = frozenset(("wall", "bed", "bed frame", "desk", "desk leg", "step", "trunk", "crown"))


def draw_things(canvas: Canvas, things: Sequence[Thing]) -> None:
    """All that stands still; mats and the floor are in the backdrop."""
    for solid in solids(things):
        if isinstance(solid, Capsule):
            canvas.capsule(solid)
        elif solid.part != "wall" or faces(canvas, solid):
            canvas.box(solid.low, solid.high, solid.material, solid.part)


def faces(canvas: Canvas, wall: Block) -> bool:
    """Whether one sees the side of it that looks into the room; from behind it would hide all."""
    return (wall.low[0] + wall.high[0]) * float(canvas.near[0]) <= 0


def reach_of(things: Sequence[Thing]) -> Iterator[Capsule]:
    """What has to be in the picture of them."""
    yield from _in_picture(s for s in solids(things) if s.part not in CUT)


def _in_picture(found: Iterable[Solid]) -> Iterator[Capsule]:
    for solid in found:
        if isinstance(solid, Capsule):
            yield solid
            continue
        for corner in product(*zip(solid.low, solid.high, strict=True)):
            yield Capsule(vec(*corner), vec(*corner), 0, 0, solid.material, solid.part)
