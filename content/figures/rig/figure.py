"""The figure as it is drawn; what touches things is its simpler hull, in flesh."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from content.figures.rig.bones import SIDES, Joints, Posture, joints
from content.figures.rig.flesh import BREATH_WIDENS, Capsule
from content.figures.rig.hands import foot, hand
from content.figures.rig.turns import Vec, length, unit

# A hem ends straight across, at these shares of the upper arm and of the shin.
SLEEVE, CUFF = 0.50, 0.84
# The trunk's columns of capsules, across its width; light is blurred over them.
COLUMNS = (-1.0, -0.35, 0.35, 1.0)
# The shirt's hem, in cm from the upper end of the pelvis.
HEM = -1.5
# How far up the trousers go under it, of the way to the next row: a hem is aslant on a bent waist.
UNDER = 0.65
# A shoulder is lifted when it is less than so far below the neck, in cm.
LIFTED = 4.0
# The seat is behind the hip joints.
SEAT = 1.8


def figure(posture: Posture, found: Joints | None = None) -> list[Capsule]:
    body = found or joints(posture)
    drawn = [*_trunk(body, posture.breath), *_head(body)]
    for side in SIDES:
        if f"leg.{side}" in posture.limbs:
            drawn += [*_leg(body, side), *foot(body, side)]
        if f"arm.{side}" in posture.limbs:
            drawn += [*_shoulder(body, side), *_arm(body, side)]
            drawn += hand(body, side, posture.curl)
    return drawn


def _trunk(body: Joints, breath: float) -> Iterator[Capsule]:
    p, m = body.p, body.m
    wide = 1.0 + BREATH_WIDENS * breath
    belly = 1 + (wide - 1) * 1.4
    pelvis, chest = m["pelvis"], m["thorax2"]
    hem = p["sacrum"] + pelvis[:, 2] * HEM
    # Centre, the way to the left, half the width, radius.
    hips = p["pelvis"] - pelvis[:, 2] - pelvis[:, 0] * SEAT, pelvis[:, 1], 7.0, 10.2
    low = p["sacrum"] - pelvis[:, 2] * 4 - pelvis[:, 0] * SEAT * 0.7
    shirt = (
        (low, pelvis[:, 1], 6.4, 9.9),
        (p["lumbar1"], m["lumbar1"][:, 1], 4.6, 9.4),
        (p["lumbar2"], m["lumbar2"][:, 1], 5.2, 9.7 * belly),
        (p["thorax1"], m["thorax1"][:, 1], 7.0, 10.1 * wide),
        (p["thorax2"] - chest[:, 2] * 7.2 + chest[:, 0] * 0.8, chest[:, 1], 8.6, 7.8 * wide),
    )
    yield from _columns(hips, shirt[0], "trousers", "pelvis")
    # The same hull on both sides of the hem: two hulls of their own would show through each other.
    under = _along(shirt[0], shirt[1], UNDER)
    yield from _columns(shirt[0], under, "trousers", "pelvis", (hem, -pelvis[:, 2]))
    for number, (a, b) in enumerate(pairwise(shirt)):
        cut = None if number else (hem, pelvis[:, 2])
        yield from _columns(a, b, "shirt", "lumbar" if number < 2 else "chest", cut)
    yield Capsule(p["neck"] - chest[:, 2] * 3.5, p["skull"], 4.9, 4.4, "skin", "neck")


Row = tuple[Vec, Vec, float, float]
Cut = tuple[Vec, Vec]


def _along(a: Row, b: Row, t: float) -> Row:
    """A row between two, on the same hull."""
    ends = [row[0] + row[1] * row[2] for row in (a, b)]
    middle, end = a[0] + (b[0] - a[0]) * t, ends[0] + (ends[1] - ends[0]) * t
    return middle, unit(end - middle), length(end - middle), a[3] + (b[3] - a[3]) * t


def _columns(
    a: Row, b: Row, material: str, part: str, cut: Cut | None = None
) -> Iterator[Capsule]:
    for t in COLUMNS:
        low, high = a[0] + a[1] * a[2] * t, b[0] + b[1] * b[2] * t
        yield Capsule(low, high, a[3], b[3], material, part, cut)


def _head(body: Joints) -> Iterator[Capsule]:
    centre, turned = body.p["head"], body.m["head"]

    def at(ahead: float, left: float, up: float) -> Vec:
        spot: Vec = centre + turned @ np.array((ahead, left, up))
        return spot

    yield Capsule(at(0, 0, 1), at(2.4, 0, -5.0), 9.5, 6.8, "skin", "head")
    yield Capsule(at(-1.5, 0, 2.2), at(-2.8, 0, -2.0), 9.9, 8.6, "hair", "head")
    yield Capsule(at(-6.0, 0, 10.4), at(-6.8, 0, 11.2), 4.3, 3.9, "hair", "head")
    yield Capsule(at(8.7, 0, -0.6), at(10.0, 0, -2.4), 1.0, 1.45, "skin", "nose")
    for sign in SIDES.values():
        # From the feet, too, there is hair round the forehead.
        temple, top = at(-1.2, 5.0 * sign, 3.6), at(2.7, 2.2 * sign, 5.8)
        yield Capsule(temple, top, 5.1, 5.7, "hair", "head")
        yield Capsule(at(8.65, 0, -6.7), at(8.55, 1.35 * sign, -6.25), 0.6, 0.5, "lips", "face")
        yield Capsule(
            at(8.35, 3.4 * sign, 0.9), at(8.35, 3.4 * sign, -0.2), 1.05, 1.05, "ink", "face"
        )
        yield Capsule(
            at(-0.3, 9.1 * sign, -0.6), at(-0.3, 9.1 * sign, -2), 2.1, 1.7, "skin", "head"
        )


def _leg(body: Joints, side: str) -> Iterator[Capsule]:
    p = body.p
    hip, knee, ankle = p[f"hip.{side}"], p[f"knee.{side}"], p[f"ankle.{side}"]
    thigh, shin, down = f"thigh.{side}", f"shin.{side}", ankle - knee
    middle, calf, cuff = hip + (knee - hip) * 0.4, knee + down * 0.28, knee + down * CUFF
    hem = cuff, -unit(down)
    yield Capsule(hip, middle, 8.9, 7.8, "trousers", thigh)
    yield Capsule(middle, knee, 7.8, 5.6, "trousers", thigh)
    yield Capsule(knee, calf, 5.6, 5.6, "trousers", shin)
    yield Capsule(calf, knee + down * 0.92, 5.6, 4.0, "trousers", shin, hem)
    yield Capsule(knee + down * 0.7, ankle, 3.6, 3.1, "skin", shin)


def _shoulder(body: Joints, side: str) -> Iterator[Capsule]:
    p, chest, part = body.p, body.m["thorax2"], f"shoulder.{side}"
    root = p[f"shoulder.{side}"]
    breast = p["thorax2"] - chest[:, 2] * 5 + chest[:, 1] * SIDES[side] * 8.5
    yield Capsule(breast, root, 7.2, 5.0, "shirt", part)
    collar = p["neck"] - chest[:, 2] * 2.4 + chest[:, 1] * SIDES[side] * 1.5
    yield Capsule(collar, root, 4.9, 4.6, "shirt", part)
    lifted = float((root - p["neck"]) @ chest[:, 2]) + LIFTED
    if lifted > 0:
        # It takes the slope from the neck with it, else it ends in a corner.
        up, out = min(lifted, 5.0) - 2.4, SIDES[side] * 3.4
        slope = p["neck"] + chest @ np.array((-1.4, out, up))
        yield Capsule(slope, root, 3.3, 4.4, "shirt", part)


def _arm(body: Joints, side: str) -> Iterator[Capsule]:
    p = body.p
    root, elbow, wrist = p[f"shoulder.{side}"], p[f"elbow.{side}"], p[f"wrist.{side}"]
    arm, fore, down = f"arm.{side}", f"forearm.{side}", elbow - root
    hem = root + down * SLEEVE, -unit(down)
    # Hardly wider than the arm: a wide one stands off and looks torn.
    yield Capsule(root, root + down * 0.66, 5.2, 4.25, "shirt", arm, hem)
    yield Capsule(root + down * 0.3, elbow, 4.3, 3.7, "skin", arm)
    belly = elbow + (wrist - elbow) * 0.25
    yield Capsule(elbow, belly, 3.7, 3.8, "skin", fore)
    yield Capsule(belly, wrist, 3.8, 2.4, "skin", fore)
