"""Limbs that aim at other limbs: whether there is one to begin with."""

from collections.abc import Mapping
from typing import Any

from content.pose_parts import limb_of

TARGETS = ("foot", "ankle_at", "palm", "wrist", "hold")
LIMBS = {
    "leg.L": "leg_left",
    "leg.R": "leg_right",
    "arm.L": "arm_left",
    "arm.R": "arm_right",
}


def waiting(said: Mapping[str, Any]) -> list[str]:
    """Of a key in full: the limbs, as its file names them, that wait for one another for ever."""
    left = {limb: aims for limb in LIMBS if (aims := _aims_at(limb, said))}
    while free := [limb for limb, aims in left.items() if aims not in left]:
        for limb in free:
            del left[limb]
    return [LIMBS[limb] for limb in left]


def _aims_at(limb: str, said: Mapping[str, Any]) -> str | None:
    """The limb on which its target is."""
    words = said.get(LIMBS[limb]) or said.get(f"{limb.partition('.')[0]}s") or {}
    target = next((words[word] for word in TARGETS if word in words), None)
    if not isinstance(target, Mapping):
        return None
    return limb_of(target.get("at") or target["part"])
