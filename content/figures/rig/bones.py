"""The skeleton of somebody 170 cm tall, and where its joints are in a posture."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from content.figures.rig.turns import Mat, Vec, cross, length, mix_frames, mixer, unit, vec

# The sign of y, and of the body's own "left", on each side.
SIDES: Mapping[str, float] = {"R": -1.0, "L": 1.0}

# Lengths in cm. Arms of 28 and 25, as measured, force bent elbows on all fours: 27 and 24 do not.
SACRUM, LUMBAR, THORAX, NECK, HEAD = 9.0, 9.0, 11.0, 7.0, 10.5
HIP_OUT, SHOULDER_OUT, SHOULDER_DROP = 9.0, 16.0, 5.5
THIGH, SHIN = 42.0, 41.0
UPPER_ARM, FOREARM, HAND = 27.0, 24.0, 15.0
# Above the floor while sole and palm lie flat.
ANKLE_HIGH, WRIST_HIGH = 8.0, 4.0
# Heel, ball and toes in the foot's own frame: ahead of the ankle, and below it.
HEEL, BALL, TOE = (-4.0, 0.0, -4.6), (11.5, 0.0, -5.2), (17.0, 0.0, -5.6)
# How far along the bend from pelvis to chest each joint of the spine has come.
SPINE = (("lumbar1", 0.3, LUMBAR), ("lumbar2", 0.6, LUMBAR))
RIBS = (("thorax1", 0.85, THORAX), ("thorax2", 1.0, THORAX))

LIMBS = ("leg.L", "leg.R", "arm.L", "arm.R")


@dataclass(frozen=True, slots=True)
class Limb:
    """Where its end is, which way its middle joint points, and how its tip lies.

    `blade`: an arm's shoulder blade, moved by so many cm ahead and up in the chest's frame."""

    end: Vec
    pole: Vec
    tip: Mat
    blade: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Posture:
    """A solved pose: all that is needed to draw it, to check it, and to go between two.

    `pos` is midway between the hip joints. `curl`: 0 open fingers, 1 a fist. `breath`: 0 out,
    1 in. `notes` are what the solver could not do, one readable line each."""

    pos: Vec
    pelvis: Mat
    chest: Mat
    head: Mat
    limbs: Mapping[str, Limb] = field(default_factory=dict)
    curl: float = 0.0
    breath: float = 0.0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Joints:
    """Where each joint is (`p`) and how each part is turned (`m`)."""

    p: dict[str, Vec]
    m: dict[str, Mat]


def trunk(posture: Posture) -> Joints:
    """The spine bends evenly between the frames of pelvis and chest, the neck on to the head."""
    p, m = {"pelvis": posture.pos}, {"pelvis": posture.pelvis}
    at = posture.pos + posture.pelvis[:, 2] * SACRUM
    p["sacrum"] = at
    spine = mixer(posture.pelvis, posture.chest)
    for name, part, size in (*SPINE, *RIBS):
        turned = spine(part)
        at = at + turned[:, 2] * size
        p[name], m[name] = at, turned
    m["neck"] = mix_frames(posture.chest, posture.head, 0.5)
    m["head"] = posture.head
    p["neck"] = at
    p["skull"] = at + m["neck"][:, 2] * NECK
    p["head"] = p["skull"] + posture.head[:, 2] * HEAD
    for side, sign in SIDES.items():
        p[f"hip.{side}"] = posture.pos + posture.pelvis[:, 1] * sign * HIP_OUT
        blade = vec(0, sign * SHOULDER_OUT, -SHOULDER_DROP)
        p[f"blade.{side}"] = at + posture.chest @ blade
    return Joints(p, m)


def shoulder(joints: Joints, side: str, aim: Vec, blade: tuple[float, float] = (0.0, 0.0)) -> Vec:
    """The shoulder blade goes with the arm: up when it reaches up, forward when forward."""
    chest = joints.m["thorax2"]
    way = chest.T @ unit(aim)
    lift = max(0.0, float(way[2]))
    moved = vec(3.0 * way[0] * abs(way[0]), -SIDES[side] * 2.0 * lift, 5.0 * lift)
    moved = moved + vec(blade[0], 0, blade[1])
    return joints.p[f"blade.{side}"] + chest @ moved


def two_bones(root: Vec, end: Vec, a: float, b: float, pole: Vec) -> tuple[Vec, Vec, float]:
    """The middle joint, the end as far as it is reached, and by how many cm it is missed."""
    line = end - root
    far = length(line)
    reach = min(max(far, abs(a - b) + 1e-3), (a + b) * 0.9999)
    way = unit(line)
    side = pole - way * float(pole @ way)
    if length(side) < 1e-5:
        side = cross(way, vec(0.3, 1.0, 0.2))
    side = unit(side)
    c = (a * a + reach * reach - b * b) / (2 * a * reach)
    middle = root + way * (a * c) + side * (a * np.sqrt(max(0.0, 1 - c * c)))
    return middle, root + way * reach, abs(far - reach)


def joints(posture: Posture) -> Joints:
    """All joints; of the limbs those that the posture has."""
    found = trunk(posture)
    for name, limb in posture.limbs.items():
        kind, side = name.split(".")
        if kind == "leg":
            _leg(found, limb, side)
        else:
            _arm(found, limb, side, posture.curl)
        found.m[name] = limb.tip
    return found


def _leg(found: Joints, limb: Limb, side: str) -> None:
    p = found.p
    knee, ankle, _ = two_bones(p[f"hip.{side}"], limb.end, THIGH, SHIN, limb.pole)
    p[f"knee.{side}"], p[f"ankle.{side}"] = knee, ankle
    for name, at in (("heel", HEEL), ("ball", BALL), ("toe", TOE)):
        p[f"{name}.{side}"] = ankle + limb.tip @ np.array(at)


def _arm(found: Joints, limb: Limb, side: str, curl: float) -> None:
    p = found.p
    root = shoulder(found, side, limb.end - p[f"blade.{side}"], limb.blade)
    elbow, wrist, _ = two_bones(root, limb.end, UPPER_ARM, FOREARM, limb.pole)
    ahead, back = limb.tip[:, 0], limb.tip[:, 2]
    p[f"shoulder.{side}"], p[f"elbow.{side}"], p[f"wrist.{side}"] = root, elbow, wrist
    p[f"palm.{side}"] = wrist + ahead * 7.5
    p[f"finger.{side}"] = wrist + ahead * (HAND - 8.0 * curl) - back * (7.0 * curl)
