"""From the words of a pose to a posture: trunk, loose limbs, the floor, limbs with targets."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from content.figures.rig.bones import LIMBS, Joints, Limb, Posture, joints, trunk
from content.figures.rig.flesh import capsules, lowest
from content.figures.rig.limbs import aimed_limb, free_limb, has_target
from content.figures.rig.loose import loose_hands
from content.figures.rig.touch import SINK, swivelled
from content.figures.rig.turns import Mat, Vec, around_x, around_y, around_z, vec
from content.figures.rig.words import Said

# How the body lies in the room before anything bends: who stands or sits faces east, who lies on
# the back has the head west, who lies on the front or is on all fours has it east.
BASES: Mapping[str, Mat] = {
    "stand": np.eye(3),
    "sit": np.eye(3),
    "supine": around_y(-90),
    "prone": around_y(90),
    "side": around_x(90) @ around_y(-90),
}
HELD_UP = 60.0
# A target may be on a limb that waits for its own target.
ROUNDS = 4
OF_LEG, OF_ARM = ("thigh", "shin", "foot"), ("shoulder", "arm", "forearm", "hand")


def solve(said: Said) -> Posture:
    """Raises ValueError when targets wait for one another for ever."""
    posture = _trunk(said)
    words = {name: limb_words(said, name) for name in LIMBS}
    body = trunk(posture)
    free = {n: free_limb(n, w, body) for n, w in words.items() if not has_target(w)}
    shift = _pinned(said, body)
    if "z" not in said.get("pelvis", {}):
        shift[2] = _drop(said, posture, free)
    moved = {name: replace(limb, end=limb.end + shift) for name, limb in free.items()}
    posture = replace(posture, pos=posture.pos + shift, limbs=moved)
    posture = _aimed(posture, {n: w for n, w in words.items() if n not in free})
    posture = loose_hands(posture, words)
    for name, limb in words.items():
        if name.startswith("arm") and has_target(limb) and not limb.get("rigid"):
            posture = swivelled(posture, name)
    return posture


def _trunk(said: Said) -> Posture:
    """Pelvis, chest and head are each turned from the base, and not from one another."""
    base = BASES[said["base"]]
    pelvis = said.get("pelvis", {})
    chest = said.get("chest", pelvis)
    head = said.get("head", chest)
    at = vec(pelvis.get("x", 0.0), pelvis.get("y", 0.0), pelvis.get("z", HELD_UP))
    return Posture(
        at,
        _turned(base, pelvis),
        _turned(base, chest),
        _turned(base, head),
        curl=float(said.get("fist", 0)),
    )


def _turned(base: Mat, said: Said) -> Mat:
    turn, pitch, side = (said.get(word, 0) for word in ("turn", "pitch", "side"))
    return base @ around_z(-turn) @ around_y(pitch) @ around_x(side)


def limb_words(said: Said, name: str) -> Said:
    """`leg_left` before `legs`."""
    kind, side = name.split(".")
    own = f"{kind}_{'left' if side == 'L' else 'right'}"
    words: Said = said.get(own) or said.get(f"{kind}s", {})
    return words


def _pinned(said: Said, body: Joints) -> Vec:
    """How far to move so that a joint is where it is pinned: {neck = [x, out, z]}."""
    shift = np.zeros(3)
    for name, want in said.get("pin", {}).items():
        for axis, value in enumerate(want):
            shift[axis] = value - body.p[name][axis]
    return shift


def _drop(said: Said, posture: Posture, free: Mapping[str, Limb]) -> float:
    """Down until the lowest of what may rest (`rest_on`) is on the floor, or at `rest_z`; hair
    gives way under a head."""
    rests = said.get("rest_on")
    flesh = [
        c
        for c in capsules(replace(posture, limbs={**_parked(posture), **free}))
        if _may_rest(c.part, free, rests) and c.material != "hair"
    ]
    return float(said.get("rest_z", 0.0)) - lowest(flesh) - SINK


def _may_rest(part: str, free: Mapping[str, Limb], rests: list[str] | None) -> bool:
    kind, _, side = part.partition(".")
    limb = "leg" if kind in OF_LEG else "arm" if kind in OF_ARM else None
    if limb and kind != "shoulder" and f"{limb}.{side}" not in free:
        return False
    return not rests or kind in rests


def _parked(posture: Posture) -> dict[str, Limb]:
    """Limbs that wait for their target are held up, out of the way."""
    p = trunk(posture).p
    parked = {}
    for name in LIMBS:
        root = p[f"{'hip' if name[0] == 'l' else 'blade'}.{name[-1]}"]
        parked[name] = Limb(root + vec(0, 0, 30), vec(1, 0, 0), np.eye(3))
    return parked


def _aimed(posture: Posture, waiting: Mapping[str, Said]) -> Posture:
    left = dict(waiting)
    for _ in range(ROUNDS):
        for name, said in list(left.items()):
            try:
                limb, note = aimed_limb(name, said, joints(posture))
            except KeyError:  # on a limb that is not placed yet
                continue
            del left[name]
            notes = (*posture.notes, note) if note else posture.notes
            posture = replace(posture, limbs={**posture.limbs, name: limb}, notes=notes)
    if left:
        raise ValueError(f"these wait for one another: {', '.join(left)}")
    return replace(posture, limbs={name: posture.limbs[name] for name in LIMBS})
