"""Arrows over a picture: small movements, and presses against something that does not move."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageDraw

from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import Colour, Palette
from content.figures.rig.bones import SIDES, Joints
from content.figures.rig.turns import Vec, length, vec
from content.figures.rig.words import direction
from content.pose_files import ArrowFile

# In shares of the picture's width, so that a phone's list shows them too.
SHAFT, HEAD_WIDE, HEAD_LONG, BAR, RIM = 0.0115, 0.038, 0.034, 0.05, 0.0045
# The head takes no more than this share of the arrow.
MOST_HEAD = 0.62
# However it is foreshortened, so much of its length is seen, and so much of the picture's width.
LEAST_SEEN, LEAST_WIDE = 0.55, 0.07
FINE, STEPS = 4, 24
# Which part's front, head and out a joint's arrow is said in.
OF_HEAD, OF_CHEST = ("skull", "head"), ("thorax", "neck", "blade", "should", "elbow", "wrist")
Dots = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Its path and head in pixels of the picture; `strength` 0 to 1."""

    path: Vec
    press: bool
    strength: float


def towards(a: str, b: str, t: float) -> dict[str, float]:
    """How much the arrows of two keys show on the way from one to the other."""
    near = t * t * (3 - 2 * t)
    return {b: 1.0} if a == b else {a: 1 - near, b: near}


def strength(arrow: ArrowFile, shown: Mapping[str, float]) -> float:
    """`shown`: keys and how much of their arrows shows. An arrow without keys is in all."""
    return min(1.0, sum(shown.get(key, 0.0) for key in arrow.keys or shown))


def ends(arrow: ArrowFile, body: Joints) -> tuple[Vec, Vec]:
    """Where it begins and ends in the room; `out` is to the side of the joint that it is at."""
    name, _, side = arrow.at.partition(".")
    sign = SIDES.get(side, 1.0)
    x, out, z = arrow.off
    start = body.p[arrow.at] + vec(x, sign * out, z)
    own = body.m["head" if name in OF_HEAD else "pelvis"]
    if name.startswith((*OF_CHEST, "palm", "finger")):
        own = body.m["thorax2"]
    return start, start + direction(arrow.way, own, sign) * arrow.cm


def drawn(arrow: ArrowFile, body: Joints, canvas: Canvas, share: float) -> Drawn:
    """Its path in the picture: from end to end, `bend` degrees to the left on the way."""
    a, b = (canvas.pixel(end)[:2] / canvas.fine for end in ends(arrow, body))
    way, pixels = b - a, arrow.cm * canvas.scale / canvas.fine
    size, least = length(way), max(pixels * LEAST_SEEN, canvas.width / canvas.fine * LEAST_WIDE)
    way = way * (max(size, least) / size) if size > 1e-6 else np.array((0.0, -least))
    a = b - way  # its tip stays: it may meet another one, or press against something
    t = np.linspace(0, 1, STEPS + 1)[:, None]
    path = a + way * t
    if arrow.bend:
        # An arc over the chord: its height beside each point of the chord.
        half = np.radians(arrow.bend) / 2
        angle = (2 * t - 1) * half
        along = (np.sin(angle) / np.sin(half) + 1) / 2
        high = (np.cos(angle) - np.cos(half)) / (2 * np.sin(half))
        right = np.array((-way[1], way[0]))  # of who goes along it, as y goes down
        path = a + way * along + right * high
    return Drawn(path, arrow.press, share)


def turned(arrow: Drawn) -> Drawn:
    """The same arc the other way, but for a press: that goes nowhere."""
    return arrow if arrow.press else replace(arrow, path=arrow.path[::-1])


def with_arrows(image: Image.Image, arrows: Sequence[Drawn], palette: Palette) -> Image.Image:
    """A copy with them on top, rimmed in the background's colour so that they read on a body."""
    if not arrows:
        return image
    whole, wide = image.copy(), image.width
    for arrow in arrows:
        for rim, colour in ((RIM * wide, palette.sky), (0.0, palette.arrow)):
            _stamp(whole, arrow, rim, colour)
    return whole


def _stamp(image: Image.Image, arrow: Drawn, rim: float, colour: Colour) -> None:
    wide = image.width
    room = (BAR + HEAD_WIDE) * wide
    low, high = np.floor(arrow.path.min(0) - room), np.ceil(arrow.path.max(0) + room)
    size = int(high[0] - low[0]), int(high[1] - low[1])
    mask = Image.new("L", (size[0] * FINE, size[1] * FINE), 0)
    _shape(ImageDraw.Draw(mask), (arrow.path - low) * FINE, wide * FINE, rim * FINE, arrow.press)
    mask = mask.reduce(FINE).point([int(v * arrow.strength) for v in range(256)])
    image.paste(colour, (int(low[0]), int(low[1])), mask)


def _shape(pen: ImageDraw.ImageDraw, path: Vec, wide: float, rim: float, press: bool) -> None:
    tip = path[-1]
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    head = min(HEAD_LONG * wide, float(steps.sum()) * MOST_HEAD)
    left = np.concatenate([np.cumsum(steps[::-1])[::-1], [0.0]])
    neck = int(np.argmin(np.abs(left - head)))
    way = tip - path[neck]
    way = way / max(length(way), 1e-6)
    side = np.array((-way[1], way[0]))
    half = SHAFT * wide / 2 + rim
    _rounded(pen, path[: max(neck, 1) + 1], half)
    broad = HEAD_WIDE * wide / 2 * head / (HEAD_LONG * wide)
    back = tip - way * head
    _rounded(pen, np.array((tip, back + side * broad, back - side * broad, tip)), rim + wide / 400)
    pen.polygon(_dots(np.array((tip, back + side * broad, back - side * broad))), fill=255)
    if press:
        middle = tip + way * (SHAFT * wide)
        bar = side * BAR * wide / 2
        _rounded(pen, np.array((middle - bar, middle + bar)), half)


def _rounded(pen: ImageDraw.ImageDraw, path: Vec, half: float) -> None:
    """A line with round ends and corners."""
    pen.line(_dots(path), fill=255, width=max(1, round(half * 2)))
    for x, y in _dots(path):
        pen.ellipse((x - half, y - half, x + half, y + half), fill=255)


def _dots(path: Vec) -> Dots:
    return [(float(x), float(y)) for x, y in path]
