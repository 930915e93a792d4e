"""What one sits on, hangs from, leans on or holds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from content.figures.paint.canvas import Canvas
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import vec

Thing: TypeAlias = Mapping[str, Any]
HALF_SEAT, SEAT_HIGH = 21.0, 45.0
BAR_OUT = 55.0


def draw_things(canvas: Canvas, things: Sequence[Thing]) -> None:
    """All that stands still; mats, walls and floors are in the backdrop."""
    for thing in things:
        for capsule in _capsules(thing):
            canvas.capsule(capsule)
        if thing["kind"] == "chair":
            _chair_boards(canvas, thing)


def reach_of(things: Sequence[Thing]) -> Iterator[Capsule]:
    """What has to be in the picture of them."""
    for thing in things:
        yield from _capsules(thing)


def _capsules(thing: Thing) -> Iterator[Capsule]:
    x = float(thing.get("x", 0))
    match thing["kind"]:
        case "chair":
            yield from _chair(x, float(thing.get("h", SEAT_HIGH)), bool(thing.get("back", True)))
        case "bar":
            z = float(thing["z"])
            yield Capsule(vec(x, -BAR_OUT, z), vec(x, BAR_OUT, z), 1.8, 1.8, "metal", "bar")
            for y in (-BAR_OUT, BAR_OUT):
                yield Capsule(vec(x, y, 0), vec(x, y, z), 2.2, 2.2, "wood", "post")
        case "pillow":
            y, z = float(thing.get("y", 0)), float(thing.get("z", 5))
            yield Capsule(vec(x, y - 14, z), vec(x, y + 14, z), 6.0, 6.0, "cloth", "pillow")


def _chair(x: float, high: float, back: bool) -> Iterator[Capsule]:
    out = HALF_SEAT - 2
    for px in (x - 19, x + 17):
        for py in (-out, out):
            yield Capsule(vec(px, py, 1), vec(px, py, high - 4), 1.7, 1.9, "wood", "chair leg")
    if back:
        for py in (-out, out):
            foot, top = vec(x - 20, py, high - 2), vec(x - 26, py, high + 44)
            yield Capsule(foot, top, 1.9, 1.7, "wood", "chair back")


def _chair_boards(canvas: Canvas, thing: Thing) -> None:
    x, high = float(thing.get("x", 0)), float(thing.get("h", SEAT_HIGH))
    low = (x - 21, -HALF_SEAT, high - 4)
    canvas.box(low, (x + 19, HALF_SEAT, high), "wood", "seat")
    if thing.get("back", True):
        out = HALF_SEAT - 2
        canvas.box((x - 27, -out, high + 24), (x - 23.5, out, high + 44), "wood", "chair back")
