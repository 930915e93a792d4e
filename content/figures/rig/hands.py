"""Hands and feet as they are drawn: a palm, a thumb and fingers that curl; heel, ball and toes."""

from collections.abc import Iterator

import numpy as np

from content.figures.rig.bones import SIDES, Joints
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec

# In cm from the wrist: ahead, towards the thumb, and towards the back of the hand. The palm lies
# lower than the wrist's middle, so that it meets what the solver laid it on.
KNUCKLES = ((7.9, 2.7, -1.3), (8.3, 0.9, -1.2), (8.0, -0.9, -1.2), (7.3, -2.6, -1.3))
FINGERS = (6.6, 7.3, 6.8, 5.4)
PALM = ((7.0, 2.0, -1.2), (6.6, -1.8, -1.2))
THUMB = ((2.2, 2.2, -1.4), (5.6, 4.6, -1.9), (8.6, 5.2, -2.1))
# The thumb of a fist lies over its fingers.
THUMB_CLOSED = ((2.2, 2.2, -1.4), (5.4, 3.7, -3.0), (7.0, 1.0, -4.6))
# How far the two halves of a finger bend, in degrees, in a loose hand and in a fist.
LOOSE, CLOSED = (7.0, 12.0), (88.0, 108.0)
# From the ankle: ahead, towards the big toe, up. Where each toe begins and ends, and its radius.
TOES = (
    ((11.6, 2.0, -6.2), (16.6, 2.4, -6.6), 1.5),
    ((11.8, 0.4, -6.3), (16.2, 0.4, -6.7), 1.15),
    ((11.4, -0.9, -6.3), (15.2, -1.1, -6.8), 1.1),
    ((10.8, -2.1, -6.4), (14.0, -2.5, -6.8), 1.1),
)
INNER, OUTER = (11.0, 1.5, -5.6), (9.8, -1.5, -5.8)


def hand(body: Joints, side: str, curl: float) -> Iterator[Capsule]:
    part, at = f"hand.{side}", _placer(body, f"arm.{side}", f"wrist.{side}", side)
    wrist = at((0, 0, 0))
    for spot, radius in zip(PALM, (2.25, 2.15), strict=True):
        yield Capsule(at((0, spot[1] * 0.4, -0.4)), at(spot), 2.2, radius, "skin", part)
    yield Capsule(at(PALM[0]), at(PALM[1]), 2.2, 2.1, "skin", part)
    yield Capsule(wrist, at((4.0, 0, -0.9)), 2.4, 2.2, "skin", part)
    for knuckle, long in zip(KNUCKLES, FINGERS, strict=True):
        yield from _finger(at, knuckle, long, curl, part)
    thumb = [
        at(np.array(a) + (np.array(b) - np.array(a)) * curl)
        for a, b in zip(THUMB, THUMB_CLOSED, strict=True)
    ]
    yield Capsule(thumb[0], thumb[1], 1.9, 1.5, "skin", part)
    yield Capsule(thumb[1], thumb[2], 1.5, 1.2, "skin", part)


def _finger(
    at: "Placer", knuckle: tuple[float, float, float], long: float, curl: float, part: str
) -> Iterator[Capsule]:
    """Two halves, each bent towards the palm."""
    spot, bent = np.array(knuckle), 0.0
    for half, (loose, closed) in enumerate(zip(LOOSE, CLOSED, strict=True)):
        bent += np.radians(loose + (closed - loose) * curl)
        # Fingers come together towards their tips, as they do at rest.
        step = np.array((np.cos(bent), -0.05 * np.sign(knuckle[1]), -np.sin(bent))) * long / 2
        after = spot + step
        radii = ((1.45, 1.4), (1.4, 1.2))[half]
        yield Capsule(at(spot), at(after), *radii, "skin", part)
        spot = after


def foot(body: Joints, side: str) -> Iterator[Capsule]:
    part, at = f"foot.{side}", _placer(body, f"leg.{side}", f"ankle.{side}", side)
    ankle, heel = body.p[f"ankle.{side}"], body.p[f"heel.{side}"]
    yield Capsule(ankle, heel, 3.3, 3.2, "skin", part)
    for ball, radius in ((at(INNER), 2.35), (at(OUTER), 2.1)):
        yield Capsule(heel, ball, 3.2, radius, "skin", part)
        yield Capsule(ankle, ball, 3.2, radius, "skin", part)
    for start, end, radius in TOES:
        yield Capsule(at(start), at(end), radius + 0.35, radius, "skin", part)


class Placer:
    """From the own measures of a hand or a foot, thumb and big toe first, to the room."""

    def __init__(self, origin: Vec, turned: Vec, sign: float) -> None:
        self._origin = origin
        self._turned = turned * np.array((1.0, -sign, 1.0))

    def __call__(self, spot: tuple[float, float, float] | Vec) -> Vec:
        found: Vec = self._origin + self._turned @ np.asarray(spot, float)
        return found


def _placer(body: Joints, limb: str, joint: str, side: str) -> Placer:
    return Placer(body.p[joint], body.m[limb], SIDES[side])
