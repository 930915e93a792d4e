"""A breath in a posture that is held: the ribs widen and the chest rises a little."""

from dataclasses import replace

from content.figures.rig.bones import Posture
from content.figures.rig.flesh import capsules, lowest
from content.figures.rig.turns import around_y, vec

CHEST_DEG, HEAD_DEG = 1.6, 0.8


def breathe(posture: Posture, breath: float) -> Posture:
    """`breath` from 0, out, to 1, in. Whoever lies on their back is raised by it, and does not
    sink into the floor."""
    if not breath:
        return posture
    # The chest cannot rise backwards into what it lies on.
    free = 1 - max(0.0, float(posture.chest[2, 0]))
    breathed = replace(
        posture,
        breath=breath,
        chest=posture.chest @ around_y(-CHEST_DEG * breath * free),
        head=posture.head @ around_y(-HEAD_DEG * breath * free),
    )
    sinks = lowest(capsules(posture)) - lowest(capsules(breathed))
    return replace(breathed, pos=breathed.pos + vec(0, 0, sinks)) if sinks > 0.05 else breathed
