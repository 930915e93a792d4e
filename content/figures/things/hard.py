"""What does not give way: a chair, a bench, a desk, stairs, a bar, a doorway, a wall."""

from collections.abc import Iterator

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import vec
from content.figures.things.soft import cushioned
from content.figures.things.solids import Block, Solid, Thing

HALF_SEAT, SEAT_HIGH, BACK_HIGH = 21.0, 45.0, 44.0
BENCH_HIGH, BENCH_OUT = 45.0, 17.0
DESK_HIGH, DESK_OUT, DESK_DEEP = 73.0, 52.0, 50.0
STEP_HIGH, STEP_DEEP, STAIR_OUT = 17.0, 28.0, 38.0
BAR_OUT, BAR_R, JAMB = 46.0, 1.6, 7.0
DOOR_OUT, DOOR_HIGH, DOOR_DEEP = 42.0, 192.0, 11.0
WALL_NEAR, WALL_FAR, WALL_HIGH, WALL_THICK = -48.0, 78.0, 196.0, 6.0
BASEBOARD = 9.0


def chair(thing: Thing) -> Iterator[Solid]:
    """Its middle at `x`, the seat `h` high; who sits on it faces east."""
    x, high = float(thing.get("x", 0)), float(thing.get("h", SEAT_HIGH))
    low = (x - 21, -HALF_SEAT, high - 4.5)
    yield from cushioned(low, (x + 19, HALF_SEAT, high), 1.8, "wood", "seat")
    out = HALF_SEAT - 2.5
    for px in (x - 18.5, x + 16.5):
        for py in (-out, out):
            foot = vec(px * 1.0 + (1 if px > x else -1), py, 1)
            yield Capsule(foot, vec(px, py, high - 4), 1.5, 1.9, "wood", "chair leg")
    if thing.get("back", True):
        yield from _chair_back(x, high, out)


def _chair_back(x: float, high: float, out: float) -> Iterator[Solid]:
    for py in (-out, out):
        foot, top = vec(x - 19, py, high - 2), vec(x - 25, py, high + BACK_HIGH)
        yield Capsule(foot, top, 1.9, 1.6, "wood", "chair leg")
    for up, down in ((BACK_HIGH - 1, 27.0), (20.0, 15.0)):
        lean = -19 - 6 * (up + down) / 2 / BACK_HIGH
        low = (x + lean - 1.5, -out, high + down)
        yield from cushioned(low, (x + lean + 1.5, out, high + up), 1.4, "wood", "seat back")


def bench(thing: Thing) -> Iterator[Solid]:
    """A long seat without a back; `w` is half its width."""
    x0, x1 = float(thing.get("x0", -60)), float(thing.get("x1", 60))
    high, out = float(thing.get("h", BENCH_HIGH)), float(thing.get("w", BENCH_OUT))
    yield from cushioned((x0, -out, high - 6), (x1, out, high), 2.4, "mat", "bench")
    for x in (x0 + 7, x1 - 11):
        for y in (-out + 2, out - 6):
            yield Block((x, y, 0), (x + 4, y + 4, high - 6), "wood", "bench leg")


def desk(thing: Thing) -> Iterator[Solid]:
    """Its middle at `x`; the top is `h` high."""
    x = float(thing.get("x", 0)) - DESK_DEEP / 2
    high = float(thing.get("h", DESK_HIGH))
    out = float(thing.get("w", DESK_OUT))
    top = (x, -out, high - 4), (x + DESK_DEEP, out, high)
    yield from cushioned(*top, 1.6, "wood", "desk")
    for px in (x + 4, x + DESK_DEEP - 8):
        for py in (-out + 3, out - 7):
            yield Block((px, py, 0), (px + 4, py + 4, high - 4), "wood", "desk leg")


def stairs(thing: Thing) -> Iterator[Solid]:
    """`n` steps from the first riser at `x` to the east, each `h` high."""
    x, high = float(thing.get("x", 0)), float(thing.get("h", STEP_HIGH))
    out, count = float(thing.get("w", STAIR_OUT)), int(thing.get("n", 1))
    for step in range(count):
        x0, top = x + STEP_DEEP * step, high * (step + 1)
        yield Block((x0, -out, 0), (x0 + STEP_DEEP, out, top - 3), "wall", "step")
        tread = (x0 - 1.5, -out - 0.5, top - 3), (x0 + STEP_DEEP, out + 0.5, top)
        yield Block(*tread, "wood", "step")


def bar(thing: Thing) -> Iterator[Solid]:
    """Across a door frame, its middle at `x` and `z`."""
    x, z = float(thing.get("x", 0)), float(thing["z"])
    yield Capsule(vec(x, -BAR_OUT, z), vec(x, BAR_OUT, z), BAR_R, BAR_R, "metal", "bar")
    for side in (-1.0, 1.0):
        at = vec(x, side * (BAR_OUT - 2.2), z)
        yield Capsule(at, at + vec(0, side * 2.2, 0), 3.2, 3.2, "metal", "bar")
    yield from _frame(x - JAMB / 2, JAMB, BAR_OUT, z + 12, "post")


def doorway(thing: Thing) -> Iterator[Solid]:
    """Open from west to east; the frame's west side is at `x`, its posts begin `w` from the
    middle."""
    out = float(thing.get("w", DOOR_OUT))
    yield from _frame(float(thing.get("x", 0)), DOOR_DEEP, out, DOOR_HIGH, "doorway")


def _frame(x: float, deep: float, out: float, high: float, part: str) -> Iterator[Solid]:
    for y0, y1 in ((-out - JAMB, -out), (out, out + JAMB)):
        yield Block((x, y0, 0), (x + deep, y1, high), "wood", part)
    yield Block((x, -out - JAMB, high), (x + deep, out + JAMB, high + JAMB), "wood", part)


def wall(thing: Thing) -> Iterator[Solid]:
    """Its surface at `x`, towards the middle of the room; a baseboard at its foot."""
    x = float(thing["x"])
    way = -1.0 if x < 0 else 1.0

    def slab(near_x: float, far_x: float, high: float, material: str) -> Block:
        x0, x1 = sorted((near_x, far_x))
        return Block((x0, WALL_NEAR, 0), (x1, WALL_FAR, high), material, "wall")

    yield slab(x, x + WALL_THICK * way, WALL_HIGH, "wall")
    yield slab(x - 0.8 * way, x, BASEBOARD, "wood")
