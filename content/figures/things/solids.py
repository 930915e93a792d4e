"""What things are made of, rods and blocks, and how far a part of the body is from one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec

# One thing as its exercise's file says it; docs/figures.md tells the numbers.
Thing: TypeAlias = Mapping[str, Any]
SAMPLES = np.linspace(0, 1, 9)


@dataclass(frozen=True, slots=True)
class Block:
    """A box along the room's axes, from its lowest corner to its highest one. `part` is the name
    of its surface in a pose's `touches`."""

    low: tuple[float, float, float]
    high: tuple[float, float, float]
    material: str
    part: str


Solid: TypeAlias = Capsule | Block


@dataclass(frozen=True, slots=True)
class Sampled:
    """Spots along rods and the radius at each, nine for each rod."""

    spots: Vec
    girths: Vec

    @classmethod
    def of(cls, flesh: Sequence[Capsule]) -> "Sampled":
        a, b = np.array([c.a for c in flesh]), np.array([c.b for c in flesh])
        radii = np.array([(c.ra, c.rb) for c in flesh])
        spots = a[:, None] + (b - a)[:, None] * SAMPLES[:, None]
        girths = radii[:, :1] + (radii[:, 1:] - radii[:, :1]) * SAMPLES
        return cls(spots.reshape(-1, 3), girths.reshape(-1))


def rods(solids: Iterable[Solid]) -> Iterator[Capsule]:
    """A block has round edges of its own, which are enough for its shadow and its place."""
    return (solid for solid in solids if isinstance(solid, Capsule))


def gaps(solid: Solid, flesh: Sampled) -> list[float]:
    """For each rod of it the cm to the solid; negative: so deep in it."""
    to = _to_block(solid, flesh.spots) if isinstance(solid, Block) else _to_rod(solid, flesh.spots)
    nearest: list[float] = (to - flesh.girths).reshape(-1, len(SAMPLES)).min(1).tolist()
    return nearest


def _to_block(block: Block, spots: Vec) -> Vec:
    """Negative inside: the way to the nearest face."""
    low, high = np.array(block.low), np.array(block.high)
    beyond = np.abs(spots - (low + high) / 2) - (high - low) / 2
    outside = np.linalg.norm(np.maximum(beyond, 0), axis=1)
    found: Vec = outside + np.minimum(beyond.max(1), 0)
    return found


def _to_rod(rod: Capsule, spots: Vec) -> Vec:
    along = rod.b - rod.a
    size = float(along @ along)
    t = np.clip((spots - rod.a) @ along / size, 0, 1) if size > 1e-9 else np.zeros(len(spots))
    nearest = rod.a + along * t[:, None]
    found: Vec = np.linalg.norm(spots - nearest, axis=1) - (rod.ra + (rod.rb - rod.ra) * t)
    return found
