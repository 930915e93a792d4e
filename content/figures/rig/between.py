"""Between two postures: what is planted stays, what is free goes on an arc, clear of the body."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from content.figures.rig.bones import SIDES, Joints, Limb, Posture, trunk
from content.figures.rig.clear import above_floor, within_reach
from content.figures.rig.flesh import Capsule, capsules
from content.figures.rig.off_body import off_the_body
from content.figures.rig.touch import deepest
from content.figures.rig.turns import Vec, length, mix_frames, slerp, unit, vec

# Ends that are this near to each other in both are planted in between.
PLANTED = 1.0
# What goes this far may have to go round.
FAR = 8.0
DETOURS = (8.0, 14.0, 20.0)
SAMPLES = (0.2, 0.4, 0.6, 0.8)
ALLOWED = 3.0
IN_THE_WAY = ("pelvis", "lumbar", "chest", "head", "thigh", "shin")
Detours = Mapping[str, Vec]


def between(a: Posture, b: Posture, t: float, detours: Detours | None = None) -> Posture:
    """`t` from 0 to 1. `detours` push a limb's end aside, most of all half way."""
    mixed, planted = _mixed(a, b, t, detours or {})
    return above_floor(off_the_body(within_reach(mixed, planted), planted), planted)


def _mixed(a: Posture, b: Posture, t: float, detours: Detours) -> tuple[Posture, set[str]]:
    """With the limbs that are planted."""
    mixed = replace(
        a,
        pos=a.pos + (b.pos - a.pos) * t,
        pelvis=mix_frames(a.pelvis, b.pelvis, t),
        chest=mix_frames(a.chest, b.chest, t),
        head=mix_frames(a.head, b.head, t),
        limbs={},
        curl=a.curl + (b.curl - a.curl) * t,
        notes=(),
    )
    trunks = trunk(a), trunk(b), trunk(mixed)
    limbs, planted = {}, set()
    for name in a.limbs:
        one, other = a.limbs[name], b.limbs[name]
        if length(one.end - other.end) < PLANTED:
            planted.add(name)
        end = _end(name, (one, other), t, trunks)
        if name in detours:
            end = end + detours[name] * float(np.sin(np.pi * t))
        pole = slerp(unit(one.pole), unit(other.pole), t)
        ahead, up = ((a + (b - a) * t) for a, b in zip(one.blade, other.blade, strict=True))
        limbs[name] = Limb(end, pole, mix_frames(one.tip, other.tip, t), (ahead, up))
    return replace(mixed, limbs=limbs), planted


def _end(
    name: str, limb: tuple[Limb, Limb], t: float, trunks: tuple[Joints, Joints, Joints]
) -> Vec:
    one, other = limb[0].end, limb[1].end
    if length(one - other) < PLANTED:
        return one + (other - one) * t
    root = f"{'hip' if name[0] == 'l' else 'blade'}.{name[-1]}"
    first, last, now = (body.p[root] for body in trunks)
    a, b = one - first, other - last
    na, nb = length(a), length(b)
    return now + slerp(a / na, b / nb, t) * (na + (nb - na) * t)


def detours(a: Posture, b: Posture) -> Detours:
    """For hands and feet whose arc would cut the body; found once for a pair of keys."""
    found: dict[str, Vec] = {}
    for name in a.limbs:
        if length(a.limbs[name].end - b.limbs[name].end) < FAR:
            continue
        best = _depth(a, b, found, name)
        if best < 0.5:
            continue
        for way in _ways(a, name):
            for cm in DETOURS:
                depth = _depth(a, b, {**found, name: way * cm}, name) + cm * 0.02
                if depth < best - 0.5:
                    best, found[name] = depth, way * cm
    return found


def _ways(a: Posture, name: str) -> tuple[Vec, ...]:
    side, ahead, up = a.chest[:, 1] * SIDES[name[-1]], a.chest[:, 0], vec(0, 0, 1)
    return side, ahead, unit(side + ahead), unit(side + up), up


def _depth(a: Posture, b: Posture, tried: Detours, name: str) -> float:
    side, arm = name[-1], name.startswith("arm")
    own = (f"hand.{side}", f"forearm.{side}") if arm else (f"foot.{side}", f"shin.{side}")

    def in_the_way(c: Capsule) -> bool:
        kind, _, its_side = c.part.partition(".")
        return kind in IN_THE_WAY and (its_side != side or (arm and kind == "thigh"))

    total = 0.0
    for t in SAMPLES:
        flesh = capsules(_mixed(a, b, t, tried)[0])
        mine = [c for c in flesh if c.part in own]
        rest = [c for c in flesh if in_the_way(c)]
        total += max(0.0, float(deepest(mine, rest).max()) - ALLOWED)
    return total
