"""A hand on its way lies on a leg, the belly or the head, and does not sink into them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from content.figures.rig.bones import Posture
from content.figures.rig.flesh import Capsule, capsules
from content.figures.rig.touch import spots
from content.figures.rig.turns import Vec, length, vec

# As deep as it looks like a press; what the keys may be by the checks, but for rounding.
PRESSED_CM = 3.3
# Out of one part it may get into the next.
TIMES = 4
UNDER_THE_HAND = ("pelvis", "lumbar", "chest", "neck", "head", "thigh", "shin")
OTHER = ("arm", "forearm")


def off_the_body(posture: Posture, planted: Collection[str]) -> Posture:
    """Each hand that nothing keeps where it is, by the shortest way out."""
    for name in (n for n in posture.limbs if n.startswith("arm") and n not in planted):
        for _ in range(TIMES):
            out = _way_out(capsules(posture), f"hand.{name[-1]}")
            if not length(out):
                break
            limb = replace(posture.limbs[name], end=posture.limbs[name].end + out)
            posture = replace(posture, limbs={**posture.limbs, name: limb})
    return posture


def _way_out(flesh: Sequence[Capsule], hand: str) -> Vec:
    """Cm, from the axis of what it is deepest in."""
    own, own_r = spots([c for c in flesh if c.part == hand])
    other, other_r = spots([c for c in flesh if _is_under(c, hand[-1])])
    apart = own[:, None] - other
    gap = np.sqrt((apart**2).sum(2))
    deep = own_r[:, None] + other_r - gap
    at = np.unravel_index(int(deep.argmax()), deep.shape)
    if deep[at] <= PRESSED_CM or gap[at] < 0.1:
        return vec(0, 0, 0)
    out: Vec = apart[at] / gap[at] * (deep[at] - PRESSED_CM)
    return out


def _is_under(c: Capsule, side: str) -> bool:
    kind, _, its_side = c.part.partition(".")
    return kind in UNDER_THE_HAND or (kind in OTHER and its_side != side)
