"""What gives way: a pillow, a rolled towel, an exercise ball, a bed."""

from collections.abc import Iterator
from itertools import product

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import vec
from content.figures.things.solids import Block, Solid, Thing

PILLOW_WIDE, PILLOW_THICK, PILLOW_DEEP = 44.0, 10.0, 30.0
TOWEL_R, TOWEL_WIDE = 6.0, 40.0
# How much a sphere must stick out of a roll to show as a stripe on it.
STRIPE = 0.2
BALL_R = 32.0
BED_HIGH, BED_OUT = 50.0, 48.0
MATTRESS, FRAME = 17.0, 8.0


def pillow(thing: Thing) -> Iterator[Solid]:
    """Round at its rim, with a corner that sticks out at each end of it."""
    x, y = float(thing.get("x", 0)), float(thing.get("y", 0))
    thick, out = float(thing.get("h", PILLOW_THICK)) / 2, float(thing.get("w", PILLOW_WIDE)) / 2
    z, deep, r = float(thing.get("z", thick)), PILLOW_DEEP / 2, thick * 0.94
    low, high = (x - deep, y - out, z - thick), (x + deep, y + out, z + thick)
    yield from cushioned(low, high, r, "cloth", "pillow")
    for dx, dy in product((-deep, deep), (-out, out)):
        inner, tip = vec(x + dx * 0.62, y + dy * 0.74, z), vec(x + dx * 0.92, y + dy * 0.95, z)
        yield Capsule(inner, tip, r * 0.96, min(r * 0.4, 1.6), "cloth", "pillow")


def towel(thing: Thing) -> Iterator[Solid]:
    """A roll across, with two stripes."""
    x, y, r = float(thing.get("x", 0)), float(thing.get("y", 0)), float(thing.get("r", TOWEL_R))
    z, out = float(thing.get("z", r)), float(thing.get("w", TOWEL_WIDE)) / 2 - r
    yield Capsule(vec(x, y - out, z), vec(x, y + out, z), r, r, "cloth", "towel")
    for at in (-out, out):
        spot = vec(x, y + at * 0.82, z)
        yield Capsule(spot, spot, r + STRIPE, r + STRIPE, "water", "towel")


def ball(thing: Thing) -> Iterator[Capsule]:
    """`x` is the middle's, on the floor."""
    r = float(thing.get("r", BALL_R))
    at = vec(float(thing.get("x", 0)), float(thing.get("y", 0)), float(thing.get("z", r)))
    yield Capsule(at, at, r, r, "ball", "ball")


def bed(thing: Thing) -> Iterator[Solid]:
    """A mattress on a low frame; `w` is half its width."""
    x0, x1 = float(thing.get("x0", -100)), float(thing.get("x1", 100))
    high, out = float(thing.get("h", BED_HIGH)), float(thing.get("w", BED_OUT))
    low = high - MATTRESS
    yield from cushioned((x0, -out, low), (x1, out, high), 4.0, "cloth", "bed")
    frame = (x0 - 2, -out - 1, low - FRAME), (x1 + 2, out + 1, low)
    yield Block(*frame, "wood", "bed frame")
    for x in (x0 + 2, x1 - 8):
        for y in (-out + 1, out - 7):
            yield Block((x, y, 0), (x + 6, y + 6, low - FRAME), "wood", "bed frame")


def cushioned(
    low: tuple[float, float, float],
    high: tuple[float, float, float],
    r: float,
    material: str,
    part: str,
) -> Iterator[Solid]:
    """A block with rounded edges all the way round its sides."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    yield Block((x0 + r, y0 + r, z0), (x1 - r, y1 - r, z1), material, part)
    yield Block((x0, y0 + r, z0 + r), (x1, y1 - r, z1 - r), material, part)
    yield Block((x0 + r, y0, z0 + r), (x1 - r, y1, z1 - r), material, part)
    corners = [vec(x, y, 0) for x, y in ((x0 + r, y0 + r), (x1 - r, y0 + r))]
    corners += [vec(x, y, 0) for x, y in ((x1 - r, y1 - r), (x0 + r, y1 - r))]
    for z in (z0 + r, z1 - r):
        for a, b in zip(corners, [*corners[1:], corners[0]], strict=True):
            yield Capsule(a + vec(0, 0, z), b + vec(0, 0, z), r, r, material, part)
