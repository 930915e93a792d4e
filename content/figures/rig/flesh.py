"""The figure as tapered capsules: what is drawn, and what may not go through anything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from content.figures.rig.bones import SIDES, Joints, Posture, joints
from content.figures.rig.turns import Vec

BREATH_WIDENS = 0.07
# The trunk's columns of capsules, across its width.
COLUMNS = (-1.0, -0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Capsule:
    """Two spheres and all between them. `part` is a part of the body or a thing."""

    a: Vec
    b: Vec
    ra: float
    rb: float
    material: str
    part: str


def capsules(posture: Posture, found: Joints | None = None) -> list[Capsule]:
    body = found or joints(posture)
    flesh = [*_torso(body, posture.breath), *_head(body)]
    for side in SIDES:
        if f"leg.{side}" in posture.limbs:
            flesh += _leg(body, side)
        if f"arm.{side}" in posture.limbs:
            flesh += _arm(body, side)
    return flesh


def lowest(flesh: Iterable[Capsule]) -> float:
    return float(min(min(c.a[2] - c.ra, c.b[2] - c.rb) for c in flesh))


def _torso(body: Joints, breath: float) -> Iterator[Capsule]:
    p, m = body.p, body.m
    wide = 1.0 + BREATH_WIDENS * breath
    belly = 1 + (wide - 1) * 1.4
    # Centre, the way to the left, half the width, radius.
    rows = (
        (p["pelvis"] - m["pelvis"][:, 2], m["pelvis"][:, 1], 7.2, 10.2),
        (p["sacrum"], m["pelvis"][:, 1], 6.0, 9.8),
        (p["lumbar1"], m["lumbar1"][:, 1], 4.6, 9.3),
        (p["lumbar2"], m["lumbar2"][:, 1], 5.2, 9.7 * belly),
        (p["thorax1"], m["thorax1"][:, 1], 7.0, 10.3 * wide),
        (p["thorax2"] - m["thorax2"][:, 2] * 5.5, m["thorax2"][:, 1], 9.5, 8.2 * wide),
    )
    for number, (low, high) in enumerate(pairwise(rows)):
        material = "shirt" if number else "trousers"
        part = ("pelvis", "lumbar", "lumbar", "chest", "chest")[number]
        for t in COLUMNS:
            a, b = low[0] + low[1] * low[2] * t, high[0] + high[1] * high[2] * t
            yield Capsule(a, b, low[3], high[3], material, part)
    yield Capsule(p["neck"] - m["thorax2"][:, 2] * 3, p["skull"], 5.0, 4.6, "skin", "neck")


def _head(body: Joints) -> Iterator[Capsule]:
    centre, turned = body.p["head"], body.m["head"]

    def at(ahead: float, left: float, up: float) -> Vec:
        spot: Vec = centre + turned @ np.array((ahead, left, up))
        return spot

    yield Capsule(at(0, 0, 1), at(2.4, 0, -5.0), 9.6, 7.0, "skin", "head")
    yield Capsule(at(-1.9, 0, 2.2), at(-3.2, 0, -2.0), 10.0, 8.6, "hair", "head")
    yield Capsule(at(-10.2, 0, 6.5), at(-11.5, 0, 6.5), 4.3, 4.0, "hair", "head")
    yield Capsule(at(9.0, 0, -0.5), at(10.6, 0, -2.6), 1.2, 1.7, "skin", "nose")
    for sign in SIDES.values():
        yield Capsule(
            at(8.35, 3.5 * sign, 0.9), at(8.35, 3.5 * sign, -0.2), 1.05, 1.05, "ink", "face"
        )
        yield Capsule(
            at(-0.3, 9.2 * sign, -0.6), at(-0.3, 9.2 * sign, -2), 2.2, 1.8, "skin", "head"
        )


def _leg(body: Joints, side: str) -> Iterator[Capsule]:
    p = body.p
    hip, knee, ankle = p[f"hip.{side}"], p[f"knee.{side}"], p[f"ankle.{side}"]
    heel, ball, toe = p[f"heel.{side}"], p[f"ball.{side}"], p[f"toe.{side}"]
    thigh, shin, foot = f"thigh.{side}", f"shin.{side}", f"foot.{side}"
    middle, calf, cuff = (
        hip + (knee - hip) * 0.4,
        knee + (ankle - knee) * 0.28,
        knee + (ankle - knee) * 0.82,
    )
    yield Capsule(hip, middle, 8.9, 7.9, "trousers", thigh)
    yield Capsule(middle, knee, 7.9, 5.7, "trousers", thigh)
    yield Capsule(knee, calf, 5.6, 5.5, "trousers", shin)
    yield Capsule(calf, cuff, 5.5, 3.9, "trousers", shin)
    yield Capsule(cuff, ankle, 3.5, 3.3, "skin", shin)
    yield Capsule(ankle, heel, 3.5, 3.3, "skin", foot)
    yield Capsule(heel, ball, 3.3, 2.8, "skin", foot)
    yield Capsule(ankle, ball, 3.5, 2.8, "skin", foot)
    yield Capsule(ball, toe, 2.8, 2.2, "skin", foot)


def _arm(body: Joints, side: str) -> Iterator[Capsule]:
    p, chest = body.p, body.m["thorax2"]
    root, elbow, wrist = p[f"shoulder.{side}"], p[f"elbow.{side}"], p[f"wrist.{side}"]
    part, fore, hand = f"arm.{side}", f"forearm.{side}", f"hand.{side}"
    breast = p["thorax2"] - chest[:, 2] * 5 + chest[:, 1] * SIDES[side] * 9
    yield Capsule(breast, root, 7.2, 5.4, "shirt", f"shoulder.{side}")
    collar = p["neck"] - chest[:, 2] * 1.5
    yield Capsule(collar, root, 4.6, 4.6, "shirt", f"shoulder.{side}")
    sleeve, belly = root + (elbow - root) * 0.42, elbow + (wrist - elbow) * 0.25
    yield Capsule(root, sleeve, 5.6, 5.1, "shirt", part)
    yield Capsule(sleeve, elbow, 4.4, 3.9, "skin", part)
    yield Capsule(elbow, belly, 3.9, 4.0, "skin", fore)
    yield Capsule(belly, wrist, 4.0, 2.7, "skin", fore)
    yield Capsule(wrist, p[f"palm.{side}"], 2.8, 3.5, "skin", hand)
    yield Capsule(p[f"palm.{side}"], p[f"finger.{side}"], 3.4, 2.1, "skin", hand)
