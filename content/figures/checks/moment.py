"""One posture in its room, as the checks look at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from content.figures.rig.bones import Joints, Posture, joints
from content.figures.rig.flesh import Capsule, capsules
from content.figures.rig.touch import deepest
from content.figures.rig.turns import Vec
from content.figures.rig.words import Said
from content.figures.things.solids import Sampled, Solid, gaps

# 1 % of somebody 170 cm tall: what touches may be so far away, or so deep.
CLOSE_CM = 1.7


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
        """How high above the floor the lowest spot of each part is, in cm; hair gives way."""
        found: dict[str, float] = {}
        for c in (c for c in self.flesh if c.material != "hair"):
            low = min(float(c.a[2]) - c.ra, float(c.b[2]) - c.rb)
            found[c.part] = min(found.get(c.part, low), low)
        return found

    @cached_property
    def gaps(self) -> dict[tuple[str, str], float]:
        """Cm between each part and each named surface; negative: so deep in it."""
        found: dict[tuple[str, str], float] = {}
        sampled = Sampled.of(self.flesh)
        for solid in self.solids:
            for part, cm in zip(self._parts, gaps(solid, sampled), strict=True):
                pair = part, solid.part
                found[pair] = min(found.get(pair, cm), cm)
        return found

    @cached_property
    def _parts(self) -> list[str]:
        return [c.part for c in self.flesh]

    @cached_property
    def overlaps(self) -> Vec:
        """How deep each capsule of the body is in each other one."""
        return deepest(self.flesh, self.flesh)
