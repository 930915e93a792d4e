"""From where one looks: an orthographic camera that frames all keys of an exercise at once."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec, cross, vec

# Wide, and low enough that a caption and a row of buttons fit under it on a phone.
WIDTH, HEIGHT = 640, 480
MARGIN = 1.14
# Of the space that is left over, so much is below: the ring is above.
BELOW = 0.36


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
    """One framing that holds all that is shown, standing low in the picture."""
    right, up, _ = View(yaw, elev).axes()
    ends = [end for c in shown for end in ((c.a, c.ra), (c.b, c.rb))]
    points = np.array([(p @ right, p @ up) for p, _ in ends])
    radii = np.array([[r] for _, r in ends])
    low, high = (points - radii).min(0), (points + radii).max(0)
    size = high - low
    span = max(size[0] * MARGIN, size[1] * MARGIN * WIDTH / HEIGHT, min_span)
    tall = span * HEIGHT / WIDTH
    across = (low[0] + high[0]) / 2
    middle = low[1] - (tall - size[1]) * BELOW + tall / 2
    centre = right * across + up * middle
    return View(yaw, elev, (float(centre[0]), float(centre[1]), float(centre[2])), float(span))
