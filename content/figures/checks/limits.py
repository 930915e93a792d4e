"""How far each joint goes, and by how much a posture goes beyond it."""

import math
from collections.abc import Iterator, Mapping

import numpy as np

from content.figures.checks.moment import Moment
from content.figures.rig.bones import SIDES, Joints
from content.figures.rig.turns import Mat, Vec, around_x, around_y, cross, length, unit

# Degrees, from research/figures.md section 3: what a mobile healthy person reaches, since the
# camera shows easy ranges anyway and only the impossible has to be found.
LIMITS: Mapping[str, tuple[float, float]] = {
    "hip flexion": (-25, 135),
    "hip abduction": (-40, 65),
    "hip rotation": (-55, 90),
    "knee flexion": (0, 162),
    "ankle point": (-35, 95),
    "foot turn": (-50, 60),
    "shoulder across": (-50, 91),
    "arm behind": (-91, 65),
    "elbow flexion": (0, 152),
    "wrist bend": (0, 100),
    "wrist sideways": (-60, 60),
    "trunk flexion": (-50, 95),
    "trunk side": (-40, 40),
    "trunk twist": (-60, 60),
    "neck flexion": (-60, 60),
    "neck side": (-45, 45),
    "neck turn": (-85, 85),
}
# Measured on round numbers: so much beyond is the rounding of a pose and not a broken joint.
SLACK = 1.0
# A limb that is as good as straight has no side to which it is bent.
STRAIGHT = 15.0
# The share of a foot that is across the shin when it is pointed by 60 degrees.
POINTED = 0.5


def beyond_limits(moment: Moment) -> Iterator[str]:
    for name, degrees in angles(moment).items():
        low, high = LIMITS[name.partition(".")[0].strip()]
        if not low - SLACK <= degrees <= high + SLACK:
            yield f"{name}: {degrees:.0f} degrees, outside {low:.0f} to {high:.0f}"


def angles(moment: Moment) -> dict[str, float]:
    """Each joint's angle in degrees; those of limbs end in `.L` or `.R`."""
    posture, body = moment.posture, moment.body
    found = _turned("trunk", posture.pelvis.T @ posture.chest, "twist")
    found |= _turned("neck", posture.chest.T @ posture.head, "turn")
    for side in SIDES:
        found |= {f"{name}.{side}": d for name, d in _leg(moment, body, side).items()}
        found |= {f"{name}.{side}": d for name, d in _arm(moment, body, side).items()}
    return found


def _turned(name: str, rel: Mat, third: str) -> dict[str, float]:
    """As folding, then leaning, then turning."""
    fold = np.degrees(np.arctan2(rel[0, 2], rel[2, 2]))
    lean = np.degrees(np.arctan2(-rel[1, 2], np.hypot(rel[0, 2], rel[2, 2])))
    turn = -np.degrees(np.arctan2(rel[1, 0], rel[1, 1]))
    return {f"{name} flexion": fold, f"{name} side": lean, f"{name} {third}": turn}


def _leg(moment: Moment, body: Joints, side: str) -> dict[str, float]:
    p, sign, limb = body.p, SIDES[side], moment.posture.limbs[f"leg.{side}"]
    thigh = unit(p[f"knee.{side}"] - p[f"hip.{side}"])
    shin = unit(p[f"ankle.{side}"] - p[f"knee.{side}"])
    own = moment.posture.pelvis.T @ thigh
    found = {
        "hip flexion": _flexion(own, sign),
        "hip abduction": _degrees(sign * own[1]),
        "knee flexion": _between(thigh, shin),
        "ankle point": 90 - _between(limb.tip[:, 0], shin),
    }
    bent = found["knee flexion"] > STRAIGHT
    found["foot turn"] = _foot_turn(limb.tip[:, 0], thigh if bent else limb.pole, shin) * sign
    if bent:
        zero = _unrotated(moment.posture.pelvis, own, sign)
        found["hip rotation"] = -_about(unit(thigh - shin), zero, thigh) * sign
    return found


def _foot_turn(foot: Vec, ahead: Vec, shin: Vec) -> float:
    """A pointed foot is nearly the shin's axis, about which the least lean is a great turn: there
    the lean is told."""
    if length(foot - shin * float(foot @ shin)) > POINTED:
        return _about(foot, ahead, shin)
    return _degrees(float(foot @ unit(cross(shin, ahead))))


def _flexion(own: Vec, sign: float) -> float:
    """Forward of straight down; a leg far out to the side has little of it to measure."""
    if abs(own[1]) > 0.94:
        return 0.0
    flexion = float(np.degrees(np.arctan2(own[0], -own[2])))
    # Folded beyond the trunk, and not far behind it.
    return flexion + 360 if flexion < -120 else flexion


def _arm(moment: Moment, body: Joints, side: str) -> dict[str, float]:
    p, sign, limb = body.p, SIDES[side], moment.posture.limbs[f"arm.{side}"]
    upper = unit(p[f"elbow.{side}"] - p[f"shoulder.{side}"])
    fore = unit(p[f"wrist.{side}"] - p[f"elbow.{side}"])
    own = moment.posture.chest.T @ upper
    hand = limb.tip.T @ fore
    return {
        "shoulder across": _degrees(sign * own[1]),
        "arm behind": _degrees(-own[0]),
        "elbow flexion": _between(upper, fore),
        "wrist bend": _between(limb.tip[:, 0], fore),
        "wrist sideways": _degrees(hand[1]),
    }


def _unrotated(pelvis: Mat, own: Vec, sign: float) -> Vec:
    """Where the knee points when the hip is bent and spread as far as it is, but not rotated."""
    flexion = float(np.degrees(np.arctan2(own[0], -own[2])))
    front: Vec = (pelvis @ around_y(-flexion) @ around_x(sign * _degrees(sign * own[1])))[:, 0]
    return front


def _about(v: Vec, zero: Vec, axis: Vec) -> float:
    """Degrees that `v` is turned from `zero` about `axis`."""
    flat = v - axis * float(v @ axis)
    level = zero - axis * float(zero @ axis)
    if min(length(flat), length(level)) < 0.3:
        return 0.0
    return float(np.degrees(np.arctan2(axis @ cross(level, flat), level @ flat)))


def _between(a: Vec, b: Vec) -> float:
    return math.degrees(math.acos(min(1.0, max(-1.0, float(a @ b)))))


def _degrees(sine: float) -> float:
    return math.degrees(math.asin(min(1.0, max(-1.0, float(sine)))))
