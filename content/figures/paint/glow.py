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
# A part seen end-on is tinted less, else it is a blot: full from this share of its length on.
LEAST, LONG = 0.3, 0.75
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
    # Gone so many cm beside its axis, so that no sleeve cuts it off; 0: however far.
    wide_cm: float = 0.0


PARTS: Mapping[str, Reach] = {
    "head": Reach("skull", "head", 6, 14),
    "neck": Reach("neck", "skull", 2, 6),
    "chest": Reach("lumbar2", "neck", 3, 14, ("lumbar", "shoulder.L", "shoulder.R"), wide_cm=19),
    "lumbar": Reach("sacrum", "lumbar2", 2, 12, ("pelvis", "chest")),
    "pelvis": Reach("pelvis", "sacrum", 9, 13, ("lumbar", "thigh.L", "thigh.R"), ball=True),
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
    wide: float
    parts: frozenset[str]


class Glow:
    """How warm each pixel is while these parts work (a part's name, and how much it works)."""

    def __init__(self, canvas: Canvas, body: Joints, works: Mapping[str, float]) -> None:
        self._kinds = canvas.buffers.kinds
        spots = [(_spot(canvas, body, part), share) for part, share in works.items()]
        self._spots = [(spot, share * _shown(spot)) for spot, share in spots]

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
            near = 1 - np.clip(_gone(spot, place), np.float32(0), np.float32(1))
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
    core, fade, wide = (cm * canvas.scale for cm in (reach.core_cm, reach.fade_cm, reach.wide_cm))
    return _Spot((a + b) / 2, axis, core, fade, wide, frozenset((part, *onto)))


def _shown(spot: _Spot) -> float:
    """How much of its tint it gets, by how long it is seen."""
    if spot.axis is None or spot.wide:
        return 1.0
    return float(np.clip(np.hypot(spot.axis[0], spot.axis[1]) / LONG, LEAST, 1))


def _gone(spot: _Spot, at: Sequence[NDArray[Any]]) -> Plane:
    """Up to 0 where it is full, from 1 on where it is gone."""
    apart = [p - np.float32(m) for p, m in zip(at, spot.middle, strict=True)]
    if spot.axis is None:
        return _faded(spot, np.sqrt(_squares(apart)))
    along = np.zeros_like(apart[0])
    for p, u in zip(apart, spot.axis, strict=True):
        along += p * np.float32(u)
    gone = _faded(spot, np.abs(along))
    if spot.wide:
        beside = np.sqrt(np.maximum(_squares(apart) - along * along, 0))
        gone = np.maximum(gone, beside * np.float32(2 / spot.wide) - 1)
    return gone


def _faded(spot: _Spot, away: Plane) -> Plane:
    away -= np.float32(spot.core)
    away *= np.float32(1 / spot.fade)
    return away


def _squares(apart: Sequence[NDArray[Any]]) -> Plane:
    total: Plane = apart[0] * apart[0]
    total += apart[1] * apart[1]
    total += apart[2] * apart[2]
    return total


def _table(kinds: Sequence[Kind], parts: frozenset[str]) -> NDArray[np.bool_]:
    return np.array([False, *(part in parts and material in WORN for material, part in kinds)])
