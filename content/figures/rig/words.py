"""The words of a pose: directions, points in the room, and places on the body's surface."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from content.figures.rig.bones import Joints
from content.figures.rig.turns import Mat, Vec, cross, length, unit, vec

# One pose as its file says it; content.figures.scene has checked the words.
Said: TypeAlias = Mapping[str, Any]

WORLD: Mapping[str, tuple[float, float, float]] = {
    "up": (0, 0, 1),
    "down": (0, 0, -1),
    "east": (1, 0, 0),
    "west": (-1, 0, 0),
    "near": (0, -1, 0),
    "far": (0, 1, 0),
}
# A column of the frame, and its sign; "out" and "in" depend on the side.
OWN: Mapping[str, tuple[int, float]] = {
    "front": (0, 1.0),
    "back": (0, -1.0),
    "head": (2, 1.0),
    "feet": (2, -1.0),
}
# Radii at both ends of a bone, and of single spots.
GIRTH: Mapping[str, tuple[float, float]] = {
    "thigh": (8.9, 5.7),
    "shin": (5.6, 3.6),
    "upper": (5.4, 3.9),
    "fore": (4.0, 2.8),
}
SPOT: Mapping[str, float] = {
    "head": 10.0,
    "pelvis": 10.2,
    "sacrum": 9.8,
    "lumbar1": 9.3,
    "lumbar2": 9.7,
    "thorax1": 10.3,
    "thorax2": 9.0,
    "knee": 5.8,
    "neck": 5.0,
}
# Skin gives way a little where a hand lies on it.
YIELDS = 0.8


def direction(said: str | Sequence[float], own: Mat, sign: float) -> Vec:
    """'up', 'out+0.6*front' or [x, out, z], as a unit vector in the room.

    `own` is the frame that front, head and out refer to; raises KeyError for an unknown word."""
    if not isinstance(said, str):
        x, out, z = said
        return unit(vec(x, sign * out, z))
    total = np.zeros(3)
    for term in said.split("+"):
        weight, _, word = term.strip().rpartition("*")
        total = total + float(weight or 1) * _word(word.strip(), own, sign)
    return unit(total)


def _word(word: str, own: Mat, sign: float) -> Vec:
    if word in WORLD:
        return np.array(WORLD[word], float)
    if word in ("out", "in"):
        return own[:, 1] * (sign if word == "out" else -sign)
    column, way = OWN[word]
    return own[:, column] * way


def point(said: Any, body: Joints, sign: float, skin: float = 0.0) -> Vec:
    """[x, out, z], {at = joint, off = [...]} or {part = "thigh.L:0.6", toward = "front"}.

    The last one is on the surface, `skin` cm above it. Raises KeyError while the part of the
    body that it names is not placed yet."""
    if not isinstance(said, Mapping):
        x, out, z = said
        return vec(x, sign * out, z)
    if "at" in said:
        x, out, z = said.get("off", (0, 0, 0))
        return body.p[said["at"]] + vec(x, sign * out, z)
    centre, girth, own = _place(said["part"], body)
    return centre + direction(said.get("toward", "front"), own, sign) * (girth + skin - YIELDS)


def outward(said: Any, body: Joints, sign: float) -> Vec | None:
    """Away from the body where a hand holds a part of it: there the back of the hand points."""
    if not isinstance(said, Mapping) or "part" not in said:
        return None
    return direction(said.get("toward", "front"), _place(said["part"], body)[2], sign)


def _place(part: str, body: Joints) -> tuple[Vec, float, Mat]:
    """Centre, radius and own frame of a place on the body."""
    name, _, share = part.partition(":")
    kind = name.split(".")[0]
    if kind not in GIRTH:
        return body.p[name], SPOT[kind], body.m.get(name, body.m["pelvis"])
    start, end, bow = bone(body, name)
    t = float(share or 0.5)
    thick, thin = GIRTH[kind]
    along = unit(end - start)
    own = np.column_stack([bow, cross(-along, bow), -along])
    return start + (end - start) * t, thick + (thin - thick) * t, own


def bone(body: Joints, name: str) -> tuple[Vec, Vec, Vec]:
    """Start, end and the side to which it is bowed, of `thigh.L`, `fore.R` and so on."""
    part, side = name.split(".")
    leg = part in ("thigh", "shin")
    chain = ("hip", "knee", "ankle") if leg else ("shoulder", "elbow", "wrist")
    a, middle, c = (body.p[f"{joint}.{side}"] for joint in chain)
    start, end = (a, middle) if part in ("thigh", "upper") else (middle, c)
    along = unit(end - start)
    bow = middle - (a + c) / 2
    if length(bow) < 1.0:
        bow = body.m["pelvis"][:, 0]
    return start, end, unit(bow - along * float(bow @ along))
