"""The values that a pose is said in: directions, points, turns of the trunk, and limbs."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from content.shelf_fields import ShelfFile

WAYS = frozenset(
    ("up", "down", "east", "west", "near", "far", "front", "back", "out", "in", "head", "feet")
)
TERM = re.compile(r"(?:\d*\.?\d+\*)?([a-z]+)")
PLACE = re.compile(r"(thigh|shin|upper|fore)\.[LR](:(0?\.\d+|0|1))?")
SPOTS = frozenset(("head", "neck", "pelvis", "sacrum", "lumbar1", "lumbar2", "thorax1", "thorax2"))
JOINT = re.compile(
    r"(pelvis|sacrum|lumbar[12]|thorax[12]|neck|skull|head)"
    r"|(hip|knee|ankle|heel|ball|toe|blade|shoulder|elbow|wrist|palm|finger)\.[LR]"
)


def is_way(said: str) -> str:
    """`up`, `out+0.6*front`."""
    for term in said.split("+"):
        match = TERM.fullmatch(term.strip())
        if match is None or match[1] not in WAYS:
            raise ValueError(f"{term.strip()!r} is no direction: {', '.join(sorted(WAYS))}")
    return said


def is_place(said: str) -> str:
    if said not in SPOTS and not said.startswith("knee.") and not PLACE.fullmatch(said):
        raise ValueError('a place on the body is "thigh.L:0.6", "head", "knee.R" and so on')
    return said


def is_joint(said: str) -> str:
    if not JOINT.fullmatch(said):
        raise ValueError('a joint is "pelvis", "neck", "knee.L", "palm.R" and so on')
    return said


def is_held_at(said: str) -> str:
    """Where a strap lies: at a joint, or behind a limb, "thigh.L:0.6"."""
    return said if PLACE.fullmatch(said) else is_joint(said)


Spot: TypeAlias = Annotated[list[float], Field(min_length=3, max_length=3)]
# On the floor: [x, out].
FloorSpot: TypeAlias = Annotated[list[float], Field(min_length=2, max_length=3)]
Way: TypeAlias = Annotated[str, AfterValidator(is_way)] | Spot
Joint: TypeAlias = Annotated[str, AfterValidator(is_joint)]
HeldAt: TypeAlias = Annotated[str, AfterValidator(is_held_at)]


class OnBody(ShelfFile):
    """On the surface of a part, `toward` that side of it."""

    part: Annotated[str, AfterValidator(is_place)]
    toward: Way = "front"


class AtJoint(ShelfFile):
    at: Joint
    off: Spot = Field(default=[0, 0, 0])


Aim: TypeAlias = Spot | OnBody | AtJoint


class Turned(ShelfFile):
    """Degrees from the base: + folds forward, leans to the own right, turns to the own right."""

    pitch: float = 0
    side: float = 0
    turn: float = 0


class Pelvis(Turned):
    """Without `z` it is dropped until it rests."""

    x: float = 0
    y: float = 0
    z: float = 0


class Leg(ShelfFile):
    foot: FloorSpot | OnBody | AtJoint | None = None
    ankle_at: Aim | None = None
    knee: Way = "front"
    toes: Way | None = None
    point: float | None = None
    thigh: Way | None = None
    shin: Way | None = None
    hip: Annotated[list[float], Field(max_length=3)] | None = None
    knee_deg: float = 0

    @model_validator(mode="after")
    def _placed_once(self) -> Self:
        _one_of(self.model_fields_set, ("foot", "ankle_at", "thigh", "hip"))
        return self


class Arm(ShelfFile):
    palm: FloorSpot | OnBody | AtJoint | None = None
    wrist: Aim | None = None
    hold: Aim | None = None
    elbow: Way = "back"
    fingers: Way | None = None
    back_of_hand: Way = "up"
    upper: Way | None = None
    fore: Way | None = None
    shoulder: Annotated[list[float], Field(max_length=3)] | None = None
    elbow_deg: float = 0
    rigid: bool = False
    # The shoulder blade, moved by so many cm ahead and up: a shrug, a squeeze.
    blade: Annotated[list[float], Field(min_length=2, max_length=2)] | None = None

    @model_validator(mode="after")
    def _placed_once(self) -> Self:
        _one_of(self.model_fields_set, ("palm", "wrist", "hold", "upper", "shoulder"))
        return self


def _one_of(said: set[str], ways: tuple[str, ...]) -> None:
    if sum(way in said for way in ways) != 1:
        raise ValueError(f"a limb is placed by exactly one of {', '.join(ways)}")


def numbers(value: object) -> Iterator[float]:
    """Every number in it, those in words included."""
    if isinstance(value, dict):
        for each in value.values():
            yield from numbers(each)
    elif isinstance(value, list):
        for each in value:
            yield from numbers(each)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


Base = Literal["stand", "sit", "supine", "prone", "side"]
