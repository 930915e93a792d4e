"""The body moves without jumps."""

import itertools
from collections.abc import Callable, Iterator

import numpy as np

from content.figures.rig.bones import Joints, Posture, joints
from content.figures.rig.turns import length

# A move is looked at in so many steps; where one is long, in the frames of a film.
STEPS, FRAMES = 8, 8
# Cm between two frames at 15 a second. The prototype's figures moved 5.2 at 20 a second.
FRAME_CM = 6.9
# A step this many times as long as the move's mean is a jump and not a wide, quick move: an
# eased move is at most 1.9 times as quick as its mean.
JUMP = 2.2
Between = Callable[[float], Posture]


def jumps(between: Between) -> Iterator[str]:
    """Of one move from key to key."""
    ts = np.linspace(0, 1, STEPS + 1)
    bodies = [joints(between(float(t))) for t in ts]
    for name in bodies[0].p:
        moved = [length(b.p[name] - a.p[name]) for a, b in itertools.pairwise(bodies)]
        worst = int(np.argmax(moved))
        if moved[worst] < FRAME_CM or moved[worst] < JUMP * float(np.mean(moved)):
            continue
        cm = _in_frames(between, name, float(ts[worst]), float(ts[worst + 1]))
        if cm > FRAME_CM:
            yield f"{name} jumps {cm:.1f} cm from one frame to the next"


def _in_frames(between: Between, name: str, start: float, end: float) -> float:
    bodies: list[Joints] = [joints(between(float(t))) for t in np.linspace(start, end, FRAMES)]
    return max(length(b.p[name] - a.p[name]) for a, b in itertools.pairwise(bodies))
