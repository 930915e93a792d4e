"""What moves with the body: a strap between joints, a bottle in a hand as a weight, and what
gives way and goes along, a ball under the hips or a pillow between the knees."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from content.figures.rig.bones import SIDES, Joints
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec, vec
from content.figures.rig.words import point
from content.figures.things.soft import ball, pillow
from content.figures.things.solids import Solid, Thing

STRAP_R = 1.35
# A strap lies under the sole and in the palm: so far from the joint, in the tip's own frame.
UNDER = {"ball": (0.0, 0.0, -3.6), "toe": (0.0, 0.0, -3.0), "heel": (0.0, 0.0, -4.0)}
PALM = (0.0, 0.0, -2.4)
# Said with `between` they go with the middle of those joints, and stand still without it.
CARRIED: Mapping[str, Callable[[Thing], Iterator[Solid]]] = {
    "ball": ball,
    "pillow": pillow,
    "cushion": pillow,
}
# Round a limb it goes over these sides of it, from the outer one to the back.
ROUND = ("out", "out+back", "back")
# Down from the palm to a bottle's shoulder and to its bottom.
NECK, BOTTLE, BOTTLE_R = 1.5, 14.0, 3.6


def held_things(things: Sequence[Thing], body: Joints) -> Iterator[Solid]:
    """Drawn anew for every posture."""
    for thing in things:
        if thing["kind"] == "strap":
            yield from _strap(thing["between"], body)
        elif thing["kind"] == "dumbbell":
            for joint in thing["between"]:
                yield from _bottle(joint, body)
    # Of a name of their own: what is named as a thing of the still room is not drawn anew.
    yield from (replace(c, part=f"held {c.part}") for c in carried(things, body))


def carried(things: Sequence[Thing], body: Joints) -> Iterator[Solid]:
    """What gives way and goes with joints: a ball rolls on the floor under the middle of them, a
    pillow lies in it. Its own numbers are added to where that is."""
    for thing in things:
        if "between" in thing and thing["kind"] in CARRIED:
            kind = thing["kind"]
            middle = np.mean([body.p[name] for name in thing["between"]], axis=0)
            axes = "xy" if kind == "ball" else "xyz"
            own = {axis: float(thing.get(axis, 0)) for axis in axes}
            at = {axis: float(middle["xyz".index(axis)]) + cm for axis, cm in own.items()}
            yield from CARRIED[kind]({**thing, **at})


def _strap(names: Sequence[str], body: Joints) -> Iterator[Capsule]:
    places = [name for name in names if name not in body.p]
    spots: list[Vec] = []
    for name in names:
        behind = _behind(name, body) if name in places else [_at(name, body)]
        spots += behind[::-1] if name in places[1:] else behind
    for a, b in pairwise(spots):
        yield Capsule(a, b, STRAP_R, STRAP_R, "band", "strap")


def _at(name: str, body: Joints) -> Vec:
    """Where the strap lies at a joint: under a sole, in a palm, else at the joint."""
    kind, _, side = name.partition(".")
    off = PALM if kind == "palm" else UNDER.get(kind)
    if off is None:
        return body.p[name]
    at: Vec = body.p[name] + body.m[f"{'arm' if kind == 'palm' else 'leg'}.{side}"] @ np.array(off)
    return at


def _behind(place: str, body: Joints) -> list[Vec]:
    """Round a place on a limb, such as "thigh.R:0.75": from its outer side to behind it."""
    sign = SIDES[place.partition(":")[0].rpartition(".")[2]]
    return [point({"part": place, "toward": side}, body, sign, STRAP_R) for side in ROUND]


def _bottle(joint: str, body: Joints) -> Iterator[Capsule]:
    """Hanging from the hand by its neck, whichever way the hand is turned."""
    neck, down = _at(joint, body), vec(0, 0, -1)
    shoulder, bottom = neck + down * NECK, neck + down * BOTTLE
    yield Capsule(neck - down * 3, shoulder, 1.5, 1.5, "metal", "bottle neck")
    yield Capsule(shoulder, shoulder + down * 3, 1.5, BOTTLE_R, "ball", "bottle")
    standing = bottom, -down
    yield Capsule(shoulder + down * 3, bottom, BOTTLE_R, BOTTLE_R, "ball", "bottle", standing)
