"""How deep two parts are in each other, and an elbow's way out of the body."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from content.figures.rig.bones import Posture, joints
from content.figures.rig.flesh import Capsule, capsules
from content.figures.rig.turns import Vec, turned_about, unit

# Soft tissue: what one rests on is this deep in the mat.
SINK = 0.5
SWIVELS = (15, -15, 30, -30, 45, -45, 60, -60, 80, -80, 100, -100)
BODY = ("pelvis", "lumbar", "chest", "head", "thigh", "shin")
SAMPLES = np.linspace(0, 1, 5)


def deepest(these: Sequence[Capsule], those: Sequence[Capsule]) -> Vec:
    """How many cm each of these is in each of those, by samples along both; negative: a gap."""
    (pa, ra), (pb, rb) = spots(these), spots(those)
    square = (pa**2).sum(1)[:, None] + (pb**2).sum(1) - 2 * pa @ pb.T
    deep = ra[:, None] + rb - np.sqrt(np.maximum(square, 0))
    steps = len(SAMPLES)
    found: Vec = deep.reshape(len(these), steps, len(those), steps).max((1, 3))
    return found


def spots(flesh: Sequence[Capsule]) -> tuple[Vec, Vec]:
    """Points along all of them, and the radius at each."""
    a, b = np.array([c.a for c in flesh]), np.array([c.b for c in flesh])
    radii = np.array([(c.ra, c.rb) for c in flesh])
    spots = a[:, None] + (b - a)[:, None] * SAMPLES[:, None]
    girths = radii[:, :1] + (radii[:, 1:] - radii[:, :1]) * SAMPLES
    return spots.reshape(-1, 3), girths.reshape(-1)


def swivelled(posture: Posture, name: str) -> Posture:
    """The elbow turned about the line from shoulder to wrist, to the nearest way that is free of
    the body and of the floor."""
    limb, side = posture.limbs[name], name[-1]
    axis = unit(limb.end - joints(posture).p[f"shoulder.{side}"])
    best, pole = _cost(posture, name, limb.pole), limb.pole
    if best < 1.0:
        return posture
    for degrees in SWIVELS:
        tried = turned_about(limb.pole, axis, degrees)
        cost = _cost(posture, name, tried) + abs(degrees) * 0.02
        if cost < best - 0.5:
            best, pole = cost, tried
    return with_pole(posture, name, pole)


def with_pole(posture: Posture, name: str, pole: Vec) -> Posture:
    limb = replace(posture.limbs[name], pole=pole)
    return replace(posture, limbs={**posture.limbs, name: limb})


def _cost(posture: Posture, name: str, pole: Vec) -> float:
    flesh = capsules(with_pole(posture, name, pole))
    side = name[-1]
    own = (f"arm.{side}", f"forearm.{side}")
    mine = [c for c in flesh if c.part in own][1:]  # the sleeve always touches the chest
    rest = [c for c in flesh if c.part.split(".")[0] in BODY]
    deep = float(np.maximum(deepest(mine, rest), 0).sum())
    return deep + 2 * sum(max(0.0, c.rb - float(c.b[2]) - SINK - 0.5) for c in mine)
