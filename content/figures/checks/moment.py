"""One posture in its room, as the checks look at it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from content.figures.rig.bones import Joints, Posture, joints
from content.figures.rig.flesh import Capsule, capsules
from content.figures.rig.turns import Vec
from content.figures.rig.words import Said
from content.figures.things.solids import Solid, gaps

# 1 % of somebody 170 cm tall: what touches may be so far away, or so deep.
CLOSE_CM = 1.7
SAMPLES = np.linspace(0, 1, 5)


@dataclass(frozen=True)
class Moment:
    """`said` is the key's own words; None in between, where less is promised."""

    posture: Posture
    solids: Sequence[Solid]
    said: Said | None = None

    @cached_property
    def body(self) -> Joints:
        return joints(self.posture)

    @cached_property
    def flesh(self) -> list[Capsule]:
        return capsules(self.posture, self.body)

    @cached_property
    def lows(self) -> dict[str, float]:
        """How high above the floor the lowest spot of each part is, in cm."""
        found: dict[str, float] = {}
        for c in self.flesh:
            low = min(float(c.a[2]) - c.ra, float(c.b[2]) - c.rb)
            found[c.part] = min(found.get(c.part, low), low)
        return found

    @cached_property
    def gaps(self) -> dict[tuple[str, str], float]:
        """Cm between each part and each named surface; negative: so deep in it."""
        found: dict[tuple[str, str], float] = {}
        for solid in self.solids:
            for part, cm in zip(self._parts, gaps(solid, self.flesh), strict=True):
                pair = part, solid.part
                found[pair] = min(found.get(pair, cm), cm)
        return found

    @cached_property
    def _parts(self) -> list[str]:
        return [c.part for c in self.flesh]

    @cached_property
    def overlaps(self) -> Vec:
        """How deep each capsule of the body is in each other one, by samples along both."""
        a, b = (np.array([getattr(c, end) for c in self.flesh]) for end in "ab")
        ra, rb = (np.array([getattr(c, end) for c in self.flesh]) for end in ("ra", "rb"))
        spots = (a[:, None] + (b - a)[:, None] * SAMPLES[:, None]).reshape(-1, 3)
        girths = (ra[:, None] + (rb - ra)[:, None] * SAMPLES).reshape(-1)
        square = (spots**2).sum(1)
        apart = np.sqrt(np.maximum(square[:, None] + square - 2 * spots @ spots.T, 0))
        deep = girths[:, None] + girths - apart
        count, steps = len(self.flesh), len(SAMPLES)
        found: Vec = deep.reshape(count, steps, count, steps).max((1, 3))
        return found

    def under(self) -> Iterator[str]:
        """The parts that rest on the floor."""
        yield from (part for part, low in self.lows.items() if low < CLOSE_CM)
