"""What tells a walk outside from one in the house: trees."""

from collections.abc import Iterator

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import vec
from content.figures.things.solids import Solid, Thing

TREE_HIGH = 190.0
# Beside the middle, above the crown's foot, radius: parts of the tree's height.
CROWN = ((0.0, 0.80, 0.19), (-0.13, 0.64, 0.15), (0.13, 0.66, 0.15), (0.02, 0.60, 0.17))


def tree(thing: Thing) -> Iterator[Solid]:
    """Its trunk at `x` and `y`, `h` high in all; far behind whoever walks."""
    x, y = float(thing.get("x", 0)), float(thing.get("y", 90))
    high = float(thing.get("h", TREE_HIGH))
    top = vec(x, y, high * 0.6)
    yield Capsule(vec(x, y, 0), top, high * 0.032, high * 0.022, "wood", "trunk")
    for out, up, r in CROWN:
        at = vec(x + out * high, y, up * high)
        yield Capsule(at, at, r * high, r * high, "leaf", "crown")
