"""What gives way: a pillow, a rolled towel, an exercise ball, a bed."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec, vec
from content.figures.things.solids import Block, Solid, Thing

PILLOW_WIDE, PILLOW_THICK, PILLOW_DEEP = 44.0, 10.0, 30.0
TOWEL_R, TOWEL_WIDE = 6.0, 40.0
# How much a sphere must stick out of a roll to show as a stripe on it.
STRIPE = 0.2
# The cloth that a towel is rolled of is so thick, of the roll's radius, and goes round so often.
ROLLED, TURNS = 0.26, 2.0
# How thick the tips of a pillow are.
TIP = 0.75
BALL_R = 32.0
BED_HIGH, BED_OUT = 50.0, 48.0
MATTRESS, FRAME = 17.0, 8.0


def pillow(thing: Thing) -> Iterator[Solid]:
    """Round at its rim, with a soft tip at each corner."""
    x, y = float(thing.get("x", 0)), float(thing.get("y", 0))
    thick, out = float(thing.get("h", PILLOW_THICK)) / 2, float(thing.get("w", PILLOW_WIDE)) / 2
    z, deep = float(thing.get("z", thick)), PILLOW_DEEP / 2
    r = min(thick * 0.94, deep * 0.6, out * 0.6)
    low, high = (x - deep, y - out, z - thick), (x + deep, y + out, z + thick)
    yield from cushioned(low, high, r, "cloth", "pillow")
    tips = [vec(x + dx, y + dy, z) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    inward = vec(deep - r, out - r, 0), vec(deep - TIP, out - TIP, 0)
    middle = vec(x, y, z)
    inner, tips = ([middle + (tip - middle) * way for tip in tips] for way in inward)
    for a, b in zip(inner, tips, strict=True):
        yield Capsule(a, b, r * 0.94, TIP, "cloth", "pillow")


def towel(thing: Thing) -> Iterator[Solid]:
    """A roll across, with two stripes, and at each end the turns that it is rolled in."""
    x, y, r = float(thing.get("x", 0)), float(thing.get("y", 0)), float(thing.get("r", TOWEL_R))
    z, out = float(thing.get("z", r)), float(thing.get("w", TOWEL_WIDE)) / 2
    edge = out - r * ROLLED
    for sign in (-1, 1):
        end, way = vec(x, y + sign * edge, z), vec(0, -sign, 0)
        yield Capsule(vec(x, y, z), end, r, r, "cloth", "towel", (end, way))
        spot = vec(x, y + sign * edge * 0.84, z)
        yield Capsule(spot, spot, r + STRIPE, r + STRIPE, "water", "towel")
        yield from _turns(end, r)


def _turns(middle: Vec, r: float) -> Iterator[Solid]:
    """The end of a roll: its rim wound inward."""
    thick = r * ROLLED
    angles = np.arange(0, TURNS * 2 * np.pi + 0.1, np.pi / 4)
    reach = (r - thick) * (1 - angles / angles[-1])
    x, up = np.cos(angles) * reach, np.sin(angles) * reach
    spots = middle + np.column_stack([x, np.zeros_like(x), up])
    for n, (a, b) in enumerate(pairwise(spots)):
        yield Capsule(a, b, thick, thick, ("cloth", "water")[n // 8 % 2], "towel")


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
