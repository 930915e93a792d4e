"""On the way between two keys: what is planted is reached, and nothing goes under the floor."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np

from content.figures.rig.bones import Posture, joints
from content.figures.rig.flesh import capsules
from content.figures.rig.touch import with_pole
from content.figures.rig.turns import Vec, length, slerp, unit, vec

# So far under the floor is the mat giving way.
SINKS = 1.0
# The trunk follows what is planted in so many steps.
FOLLOWS = 4
HALVINGS = 6
# Their radii.
KNEE, ELBOW = 5.7, 3.9
TIPS: Mapping[str, tuple[str, ...]] = {"leg": ("foot",), "arm": ("hand",)}
BONES: Mapping[str, tuple[str, ...]] = {"leg": ("thigh", "shin"), "arm": ("arm", "forearm")}


def within_reach(posture: Posture, planted: Collection[str]) -> Posture:
    """The trunk comes along where a planted hand or foot would be out of reach."""
    for _ in range(FOLLOWS):
        body, pull = joints(posture), np.zeros(3)
        for name in planted:
            end = f"{'ankle' if name[0] == 'l' else 'wrist'}.{name[-1]}"
            missed = posture.limbs[name].end - body.p[end]
            pull = missed if length(missed) > length(pull) else pull
        if length(pull) < 0.2:
            break
        posture = _moved(posture, pull, planted)
    return posture


def above_floor(posture: Posture, planted: Collection[str]) -> Posture:
    """Lifted where the trunk sinks; a hand or foot where it does; a knee or elbow turned up."""
    lows = _lows(posture)
    limbs = {part for kinds in (*TIPS.values(), *BONES.values()) for part in kinds}
    trunk = min(low for part, low in lows.items() if part.partition(".")[0] not in limbs)
    if trunk < -SINKS:
        posture = _moved(posture, vec(0, 0, -SINKS - trunk), planted)
        lows = _lows(posture)
    for name in posture.limbs:
        tip = _low_of(lows, name, TIPS)
        if tip < -SINKS:
            posture = _raised(posture, name, -SINKS - tip)
        if min(_low_of(lows, name, BONES), tip) < -SINKS:
            posture = _turned_up(posture, name)
    return posture


def _moved(posture: Posture, by: Vec, planted: Collection[str]) -> Posture:
    """Without the hands and feet that stay where they are."""
    limbs = {
        name: limb if name in planted else replace(limb, end=limb.end + by)
        for name, limb in posture.limbs.items()
    }
    return replace(posture, pos=posture.pos + by, limbs=limbs)


def _raised(posture: Posture, name: str, cm: float) -> Posture:
    limb = posture.limbs[name]
    limb = replace(limb, end=limb.end + vec(0, 0, cm))
    return replace(posture, limbs={**posture.limbs, name: limb})


def _lows(posture: Posture) -> dict[str, float]:
    found: dict[str, float] = {}
    for c in capsules(posture):
        low = min(float(c.a[2]) - c.ra, float(c.b[2]) - c.rb)
        found[c.part] = min(found.get(c.part, low), low)
    return found


def _low_of(lows: Mapping[str, float], name: str, kinds: Mapping[str, tuple[str, ...]]) -> float:
    kind, _, side = name.partition(".")
    return min(lows[f"{part}.{side}"] for part in kinds[kind])


def _turned_up(posture: Posture, name: str) -> Posture:
    """The knee or elbow turned up about the line from root to end, as little as will do; found
    by halving, so that it moves evenly from frame to frame."""
    limb, side = posture.limbs[name], name[-1]
    root = joints(posture).p[f"{'hip' if name[0] == 'l' else 'shoulder'}.{side}"]
    axis = unit(limb.end - root)
    pole, up = (unit(v - axis * float(v @ axis)) for v in (limb.pole, vec(0, 0, 1)))
    middle = f"{'knee' if name[0] == 'l' else 'elbow'}.{side}"
    girth = KNEE if name[0] == "l" else ELBOW
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        share = (low + high) / 2
        tried = joints(with_pole(posture, name, slerp(pole, up, share)))
        if float(tried.p[middle][2]) - girth < -SINKS:
            low = share
        else:
            high = share
    return with_pole(posture, name, slerp(pole, up, high))
