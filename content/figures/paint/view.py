"""From where one looks: an orthographic camera that frames all keys of an exercise at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec, cross, vec

# Wide, and low enough that a caption and a row of buttons fit under it on a phone.
WIDTH, HEIGHT = 640, 480
MARGIN = 1.14
# Of the space that is left over, so much is below; less where somebody would be under the ring,
# and where that is not enough, all is a little smaller.
BELOW = (0.36, 0.23, 0.1)
SMALLER = (1.0, 1.04, 1.08, 1.12, 1.17, 1.22, 1.28, 1.34, 1.4)
# The middle of the ring from the two edges next to it, and how far it reaches with a little air
# around it, of the width. In a mirror it is the other corner that has to be free.
RING_AT, RING_REACH = 78 / WIDTH, 73 / WIDTH
BODY = ("skin", "hair", "shirt", "trousers")


@dataclass(frozen=True, slots=True)
class View:
    """`yaw` 0: from the right side of who faces east; more: from further in front of them.
    `span`: cm across the picture's width."""

    yaw: float = 20.0
    elev: float = 12.0
    centre: tuple[float, float, float] = (0.0, 0.0, 40.0)
    span: float = 210.0

    def axes(self) -> tuple[Vec, Vec, Vec]:
        """To the right in the picture, up in it, and towards the viewer."""
        a, e = np.radians(self.yaw), np.radians(self.elev)
        right = vec(float(np.cos(a)), float(np.sin(a)), 0.0)
        into = vec(float(-np.sin(a) * np.cos(e)), float(np.cos(a) * np.cos(e)), float(-np.sin(e)))
        return right, cross(right, into), -into


def framed(yaw: float, elev: float, shown: Iterable[Capsule], min_span: float) -> View:
    """One framing that holds all that is shown, standing low in the picture, and nobody under the
    ring."""
    right, up, _ = View(yaw, elev).axes()
    parts = [*shown]
    low, high = _reach(parts, right, up)
    size = high - low
    least = max(size[0] * MARGIN, size[1] * MARGIN * WIDTH / HEIGHT, min_span)
    across = (low[0] + high[0]) / 2
    body = _discs([part for part in parts if part.material in BODY], right, up)
    for smaller, below in product(SMALLER, BELOW):
        span = least * smaller
        tall = span * HEIGHT / WIDTH
        middle = low[1] - (tall - size[1]) * below + tall / 2
        if _is_clear(body, across, middle + tall / 2 - span * RING_AT, span):
            break
    centre = right * across + up * middle
    return View(yaw, elev, (float(centre[0]), float(centre[1]), float(centre[2])), float(span))


def _reach(parts: Sequence[Capsule], right: Vec, up: Vec) -> tuple[Vec, Vec]:
    discs = _discs(parts, right, up)
    return (discs[:, :2] - discs[:, 2:]).min(0), (discs[:, :2] + discs[:, 2:]).max(0)


def _discs(parts: Sequence[Capsule], right: Vec, up: Vec) -> Vec:
    """Across, up and radius of what one sees of each, at both ends and between them."""
    discs = [
        (p @ right, p @ up, c.ra + (c.rb - c.ra) * t)
        for c in parts
        for t in (0.0, 0.25, 0.5, 0.75, 1.0)
        for p in (c.a + (c.b - c.a) * t,)
    ]
    return np.array(discs).reshape(-1, 3)


def _is_clear(discs: Vec, across: float, ring: float, span: float) -> bool:
    """`ring` is how high its middle is; it may be in either corner."""
    beside = np.abs(discs[:, 0] - across) - span * (0.5 - RING_AT)
    away = np.hypot(beside, discs[:, 1] - ring) - discs[:, 2]
    return bool((away > span * RING_REACH).all())
