"""What works glows: a warm tint, strongest in a part's middle, fading towards its neighbours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from content.figures.paint.canvas import LIGHTS, Canvas, Kind, Numbers
from content.figures.paint.sweep import Plane
from content.figures.rig.bones import SIDES, Joints
from content.figures.rig.turns import Vec, length

Spots = NDArray[np.intp]
# How much of the tint there is where it is strongest.
TINT = 0.62
# Cloth and skin; what is not named here (hair, eyes) never glows.
WORN = ("skin", "shirt", "trousers")


@dataclass(frozen=True, slots=True)
class Reach:
    """From joint `a` to `b`: full for `core_cm` to both sides of the middle, gone `fade_cm` later.

    `ball`: counted in all directions and not along the part. `onto`: neighbours that it fades
    out on."""

    a: str
    b: str
    core_cm: float
    fade_cm: float
    onto: tuple[str, ...] = ()
    ball: bool = False


PARTS: Mapping[str, Reach] = {
    "head": Reach("skull", "head", 6, 14),
    "neck": Reach("neck", "skull", 2, 6),
    "chest": Reach("lumbar2", "neck", 3, 14, ("lumbar", "shoulder.L", "shoulder.R")),
    "lumbar": Reach("sacrum", "lumbar2", 2, 12, ("pelvis", "chest")),
    "pelvis": Reach("pelvis", "sacrum", 12, 18, ("lumbar", "thigh.L", "thigh.R"), ball=True),
}
OF_A_SIDE: Mapping[str, Reach] = {
    "shoulder": Reach("shoulder", "shoulder", 6, 13, ("arm", "chest"), ball=True),
    "arm": Reach("shoulder", "elbow", 3, 12),
    "forearm": Reach("elbow", "wrist", 2, 11),
    "hand": Reach("wrist", "finger", 4, 7),
    "thigh": Reach("hip", "knee", 6, 17),
    "shin": Reach("knee", "ankle", 5, 17),
    "foot": Reach("heel", "toe", 5, 10),
}


@dataclass(frozen=True, slots=True)
class _Spot:
    """In fine pixels; `axis` is a unit vector, or none for a ball."""

    middle: Vec
    axis: Vec | None
    core: float
    fade: float
    parts: frozenset[str]


class Glow:
    """How warm each pixel is while these parts work (a part's name, and how much it works)."""

    def __init__(self, canvas: Canvas, body: Joints, works: Mapping[str, float]) -> None:
        self._kinds = canvas.buffers.kinds
        self._spots = [(_spot(canvas, body, part), share) for part, share in works.items()]

    def __call__(self, what: Numbers, spots: Spots, z: Plane, corner: tuple[int, int]) -> Plane:
        """0 to 1 for each of these pixels. `what` they show; `spots`: where they are in the rows
        of the window `z`, of depths, whose top left is at `corner`."""
        kind, share = what // LIGHTS, np.zeros(len(what), np.float32)
        tables = [_table(self._kinds, spot.parts) for spot, _ in self._spots]
        here = np.flatnonzero(np.any(tables, axis=0)[kind])
        down = (spots[here] // z.shape[1]).astype(np.float32)
        across = spots[here].astype(np.float32) - down * np.float32(z.shape[1])
        place = (
            across + np.float32(corner[0]),
            down + np.float32(corner[1]),
            z.ravel()[spots[here]],
        )
        warm, kind = np.zeros(len(here), np.float32), kind[here]
        for table, (spot, much) in zip(tables, self._spots, strict=True):
            away = (_away(spot, place) - np.float32(spot.core)) * np.float32(1 / spot.fade)
            near = 1 - np.clip(away, np.float32(0), np.float32(1))
            warm += near * near * (3 - 2 * near) * (table * np.float32(much))[kind]
        share[here] = np.minimum(warm, 1) * np.float32(TINT)
        return share


def _spot(canvas: Canvas, body: Joints, part: str) -> _Spot:
    kind, _, side = part.partition(".")
    reach = OF_A_SIDE[kind] if side in SIDES else PARTS[part]
    names = [f"{joint}.{side}" if side else joint for joint in (reach.a, reach.b)]
    onto = [f"{name}.{side}" if name in OF_A_SIDE else name for name in reach.onto]
    a, b = (canvas.pixel(body.p[name]) for name in names)
    axis = None if reach.ball else (b - a) / length(b - a)
    core, fade = reach.core_cm * canvas.scale, reach.fade_cm * canvas.scale
    return _Spot((a + b) / 2, axis, core, fade, frozenset((part, *onto)))


def _away(spot: _Spot, at: Sequence[NDArray[Any]]) -> Plane:
    """From the middle, along the part or in all directions; in fine pixels."""
    if spot.axis is None:
        squares = [(p - np.float32(m)) ** 2 for p, m in zip(at, spot.middle, strict=True)]
        apart: Plane = np.sqrt(squares[0] + squares[1] + squares[2])
        return apart
    x, y, z = (p * np.float32(u) for p, u in zip(at, spot.axis, strict=True))
    along: Plane = np.abs(x + y + z - np.float32(spot.axis @ spot.middle))
    return along


def _table(kinds: Sequence[Kind], parts: frozenset[str]) -> NDArray[np.bool_]:
    return np.array([False, *(part in parts and material in WORN for material, part in kinds)])
