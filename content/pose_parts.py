"""The names of the body's parts and joints that a pose may say, and whose limb each belongs to."""

import re
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator

TRUNK = ("pelvis", "lumbar", "chest", "neck", "head")
PAIRS = {
    "thighs": "thigh", "shins": "shin", "feet": "foot", "shoulders": "shoulder", "arms": "arm",
    "forearms": "forearm", "hands": "hand",
}  # fmt: skip
# What lies against a thing: a part of the trunk, one of a pair, or both.
SIDED = [f"{part}.{side}" for part in PAIRS.values() for side in "LR"]
TOUCHING = frozenset((*TRUNK, *PAIRS, *SIDED))
SPOTS = frozenset(("head", "neck", "pelvis", "sacrum", "lumbar1", "lumbar2", "thorax1", "thorax2"))
PLACE = re.compile(r"(thigh|shin|upper|fore)\.[LR](:(0?\.\d+|0|1))?|knee\.[LR]")
# These are where the trunk is, whatever the limbs do.
SPINE = r"pelvis|sacrum|lumbar[12]|thorax[12]|neck|skull|head|hip\.[LR]|blade\.[LR]"
LEG = ("knee", "ankle", "heel", "ball", "toe")
ARM = ("shoulder", "elbow", "wrist", "palm", "finger")
JOINT = re.compile(rf"{SPINE}|({'|'.join((*LEG, *ARM))})\.[LR]")

# A part whatever its side.
Part: TypeAlias = Literal[
    "pelvis", "lumbar", "chest", "neck", "head", "thigh", "shin", "foot", "arm", "forearm", "hand",
    "shoulder",
]  # fmt: skip


def is_place(said: str) -> str:
    if said not in SPOTS and not PLACE.fullmatch(said):
        raise ValueError('a place on the body is "thigh.L:0.6", "head", "knee.R" and so on')
    return said


def is_joint(said: str) -> str:
    if not JOINT.fullmatch(said):
        raise ValueError('a joint is "pelvis", "neck", "knee.L", "palm.R" and so on')
    return said


def is_pinned(said: str) -> str:
    if not re.fullmatch(SPINE, is_joint(said)):
        raise ValueError(f"{said!r} is a limb's; pin a joint of the trunk")
    return said


def is_held_at(said: str) -> str:
    """Where a strap lies: at a joint, or behind a limb, "thigh.L:0.6"."""
    return said if PLACE.fullmatch(said) else is_joint(said)


def is_touching(said: str) -> str:
    if said not in TOUCHING:
        raise ValueError(f'{said!r} is no part: "hand.R", "hands", or {", ".join(TRUNK)}')
    return said


def limb_of(named: str) -> str | None:
    """Of a joint or a place, "leg.L" or "arm.R"; None for the trunk's."""
    kind, _, side = named.partition(":")[0].partition(".")
    if kind in (*LEG, "thigh", "shin"):
        return f"leg.{side}"
    return f"arm.{side}" if kind in (*ARM, "upper", "fore") else None


Place: TypeAlias = Annotated[str, AfterValidator(is_place)]
Joint: TypeAlias = Annotated[str, AfterValidator(is_joint)]
Pinned: TypeAlias = Annotated[str, AfterValidator(is_pinned)]
HeldAt: TypeAlias = Annotated[str, AfterValidator(is_held_at)]
Touching: TypeAlias = Annotated[str, AfterValidator(is_touching)]
