"""Hands that nobody says how to turn: their backs look up, and outward where an arm hangs."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from content.figures.rig.bones import SIDES, Posture
from content.figures.rig.turns import UP, frame
from content.figures.rig.words import Said


def loose_hands(posture: Posture, words: Mapping[str, Said]) -> Posture:
    """Evenly from one to the other, so that an arm that swings past down flips no hand."""
    limbs = dict(posture.limbs)
    for name, said in words.items():
        if name.startswith("arm") and not _is_said(said):
            ahead = limbs[name].tip[:, 0]
            hangs = float(ahead[2]) ** 2
            out = posture.chest[:, 1] * SIDES[name[-1]]
            tip = frame(ahead, np.array(UP) * (1 - hangs) + out * hangs)
            limbs[name] = replace(limbs[name], tip=tip)
    return replace(posture, limbs=limbs)


def _is_said(said: Said) -> bool:
    held = said.get("hold")
    on_the_body = isinstance(held, Mapping) and "part" in held
    return "back_of_hand" in said or "palm" in said or on_the_body
