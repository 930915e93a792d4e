"""What things are made of, rods and blocks, and how far a part of the body is from one."""

from collections.abc import Mapping
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


def gap(solid: Solid, flesh: Capsule) -> float:
    """Cm between their surfaces, by samples along the rods; negative: so deep in each other."""
    spots = flesh.a + (flesh.b - flesh.a) * SAMPLES[:, None]
    girths = flesh.ra + (flesh.rb - flesh.ra) * SAMPLES
    apart = _to_block(solid, spots) if isinstance(solid, Block) else _to_rod(solid, spots)
    return float((apart - girths).min())


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
