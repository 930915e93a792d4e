"""One limb, from the words that place it: by directions, by angles, or by a target."""

import numpy as np

from content.figures.rig.bones import (
    ANKLE_HIGH,
    FOREARM,
    SHIN,
    SIDES,
    THIGH,
    UPPER_ARM,
    WRIST_HIGH,
    Joints,
    Limb,
    shoulder,
    two_bones,
)
from content.figures.rig.turns import (
    UP,
    Mat,
    Vec,
    around_x,
    around_y,
    around_z,
    frame,
    length,
    unit,
    vec,
)
from content.figures.rig.words import Said, direction, outward, point

TARGETS = ("foot", "ankle_at", "palm", "wrist", "hold")
# How far the middle of the palm is from the wrist, for a hand that holds something.
PALM = 6.5
FOOT_SKIN, PALM_SKIN = 3.6, 3.2
# A loose foot, in degrees from a right angle.
LOOSE = 25.0
# A target missed by more than this many cm is told.
MISSED = 1.0


def has_target(said: Said) -> bool:
    return any(word in said for word in TARGETS)


def free_limb(name: str, said: Said, body: Joints) -> Limb:
    """Without a target: directions of its bones in the room, or angles of its joints."""
    kind, side = name.split(".")
    leg = kind == "leg"
    parent = body.m["pelvis" if leg else "thorax2"]
    if ("thigh" if leg else "upper") in said:
        first, second, pole = _by_directions(leg, said, parent, SIDES[side])
    else:
        first, second, pole = _by_angles(leg, said, parent, SIDES[side])
    root = body.p[f"hip.{side}"] if leg else shoulder(body, side, first, _blade(said))
    a, b = (THIGH, SHIN) if leg else (UPPER_ARM, FOREARM)
    end = root + first * a + second * b
    tip = _tip(leg, said, second, pole, parent, SIDES[side])
    return Limb(end, pole, tip, _blade(said))


def _by_directions(leg: bool, said: Said, parent: Mat, sign: float) -> tuple[Vec, Vec, Vec]:
    upper, lower = ("thigh", "shin") if leg else ("upper", "fore")
    first = direction(said[upper], parent, sign)
    second = direction(said.get(lower, said[upper]), parent, sign)
    bow = first - second
    straight = parent[:, 0] if leg else -parent[:, 0]
    return first, second, unit(bow) if length(bow) > 0.05 else straight


def _by_angles(leg: bool, said: Said, parent: Mat, sign: float) -> tuple[Vec, Vec, Vec]:
    flex, out, turn = [*said.get("hip" if leg else "shoulder", ()), 0, 0, 0][:3]
    bent = float(said.get("knee_deg" if leg else "elbow_deg", 0))
    turned = parent @ around_y(-flex) @ around_x(sign * out) @ around_z(sign * turn)
    second = -(turned @ around_y(bent if leg else -bent))[:, 2]
    return -turned[:, 2], second, turned[:, 0] if leg else -turned[:, 0]


def aimed_limb(name: str, said: Said, body: Joints) -> tuple[Limb, str | None]:
    """With a target: foot and palm lie flat, ankle and wrist hang free, `hold` lays the palm on
    a part of the body. The note says by how much a target is missed."""
    kind, side = name.split(".")
    leg, sign = kind == "leg", SIDES[side]
    parent = body.m["pelvis" if leg else "thorax2"]
    end = _target(leg, said, body, side)
    pole = direction(_points(leg, said), parent, sign)
    aim = end - body.p[f"{'hip' if leg else 'blade'}.{side}"]
    root = body.p[f"hip.{side}"] if leg else shoulder(body, side, aim, _blade(said))
    a, b = (THIGH, SHIN) if leg else (UPPER_ARM, FOREARM)
    middle, got, missed = two_bones(root, end, a, b, pole)
    along = unit(got - middle)
    if "foot" in said:
        tip = frame(_level(direction(said.get("toes", "east"), parent, sign)), np.array(UP))
    elif "palm" in said:
        fingers = direction(said["fingers"], parent, sign) if "fingers" in said else along
        tip = frame(_level(fingers), np.array(UP))
    else:
        away = outward(said.get("hold"), body, sign)
        tip = _tip(leg, said, along, pole, parent, sign, away)
    note = f"{name} misses its target by {missed:.1f} cm" if missed > MISSED else None
    return Limb(got, pole, tip, _blade(said)), note


def _blade(said: Said) -> tuple[float, float]:
    ahead, up = said.get("blade") or (0.0, 0.0)
    return float(ahead), float(up)


def _points(leg: bool, said: Said) -> str:
    way: str = said.get("knee", "front") if leg else said.get("elbow", "back")
    return way


def _target(leg: bool, said: Said, body: Joints, side: str) -> Vec:
    sign = SIDES[side]
    mode = next(word for word in TARGETS if word in said)
    target = said[mode]
    if mode in ("foot", "palm") and isinstance(target, list) and len(target) == 2:
        target = [*target, ANKLE_HIGH if leg else WRIST_HIGH]
    end = point(target, body, sign, FOOT_SKIN if leg else PALM_SKIN)
    if mode != "hold":
        return end
    # The palm goes to the target, and not the wrist.
    chest = body.m["thorax2"]
    fingers = (
        direction(said["fingers"], chest, sign)
        if "fingers" in said
        else unit(end - body.p[f"blade.{side}"])
    )
    return end - fingers * PALM


def _tip(
    leg: bool,
    said: Said,
    along: Vec,
    pole: Vec,
    parent: Mat,
    sign: float,
    away: Vec | None = None,
) -> Mat:
    """The frame of a foot or a hand at the end of a bone that runs `along`; `away` from what a
    hand holds."""
    if not leg:
        ahead = direction(said["fingers"], parent, sign) if "fingers" in said else along
        if away is not None and "back_of_hand" not in said:
            return frame(ahead, away)
        return frame(ahead, direction(said.get("back_of_hand", "up"), parent, sign))
    if "toes" in said:
        toes = direction(said["toes"], parent, sign)
        return frame(toes, _instep(toes, along, pole))
    front = unit(pole - along * float(pole @ along) + 1e-9)
    angle = np.radians(float(said.get("point", LOOSE)))
    return frame(front * np.cos(angle) + along * np.sin(angle), -along)


def _instep(toes: Vec, along: Vec, pole: Vec) -> Vec:
    """The way that the instep looks: up the shin from a flat foot, ahead from a pointed one."""
    front = unit(pole - along * float(pole @ along) + 1e-9)
    pointed = max(0.0, float(toes @ along))
    return front * pointed - along * (1 - pointed)


def _level(v: Vec) -> Vec:
    return unit(vec(v[0], v[1], 0.0)) if abs(v[2]) < 0.98 else vec(1, 0, 0)
