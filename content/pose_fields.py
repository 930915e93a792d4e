"""The values that a pose is said in: directions, points, turns of the trunk, and limbs."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from content.pose_parts import Joint, Place
from content.shelf_fields import ShelfFile

WAYS = frozenset(
    ("up", "down", "east", "west", "near", "far", "front", "back", "out", "in", "head", "feet")
)
TERM = re.compile(r"(?:\d*\.?\d+\*)?([a-z]+)")


def is_way(said: str) -> str:
    """`up`, `out+0.6*front`."""
    for term in said.split("+"):
        match = TERM.fullmatch(term.strip())
        if match is None or match[1] not in WAYS:
            raise ValueError(f"{term.strip()!r} is no direction: {', '.join(sorted(WAYS))}")
    return said


Spot: TypeAlias = Annotated[list[float], Field(min_length=3, max_length=3)]
# On the floor: [x, out].
FloorSpot: TypeAlias = Annotated[list[float], Field(min_length=2, max_length=3)]


def _kind(said: object) -> str:
    """So that what is wrong is told once, and not of each thing that it might have been."""
    if isinstance(said, str):
        return "word"
    if isinstance(said, list):
        return "numbers"
    return "on a part" if isinstance(said, OnBody) or _names_a_part(said) else "at a joint"


def _names_a_part(said: object) -> bool:
    return isinstance(said, dict) and "part" in said


def _told_as(what: str) -> Discriminator:
    return Discriminator(_kind, custom_error_type="kind", custom_error_message=what)


Way: TypeAlias = Annotated[
    Annotated[str, AfterValidator(is_way), Tag("word")] | Annotated[Spot, Tag("numbers")],
    _told_as("a direction is words or [x, out, z]"),
]


class OnBody(ShelfFile):
    """On the surface of a part, `toward` that side of it."""

    part: Place
    toward: Way = "front"


class AtJoint(ShelfFile):
    at: Joint
    off: Spot = Field(default=[0, 0, 0])


AIM = _told_as('a target is numbers, { part = "thigh.L:0.6" } or { at = "knee.L" }')
On: TypeAlias = Annotated[OnBody, Tag("on a part")] | Annotated[AtJoint, Tag("at a joint")]
Aim: TypeAlias = Annotated[Annotated[Spot, Tag("numbers")] | On, AIM]
FloorAim: TypeAlias = Annotated[Annotated[FloorSpot, Tag("numbers")] | On, AIM]


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
    foot: FloorAim | None = None
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
    palm: FloorAim | None = None
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
