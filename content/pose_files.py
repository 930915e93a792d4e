"""The shape of a figure's file: keys that the body goes through, and how the film shows them."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coach.exercises import Side
from content.pose_fields import Arm, Base, Leg, Pelvis, Spot, Turned, Way, numbers
from content.pose_parts import Joint, Part, Pinned, Touching
from content.pose_things import ThingFile
from content.problems import Problem
from content.reading import read_folder, read_tables
from content.shelf_fields import ShelfFile

# A pose that needs more says too much: begin from another key with `like`.
MOST_NUMBERS = 12
SHAPES = "shapes.toml"

Works = Literal[
    "neck", "head", "shoulders", "chest", "lumbar", "pelvis", "arms", "forearms", "hands",
    "thighs", "shins", "feet",
    "thigh.L", "thigh.R", "shin.L", "shin.R", "foot.L", "foot.R",
    "arm.L", "arm.R", "forearm.L", "forearm.R", "hand.L", "hand.R", "shoulder.L", "shoulder.R",
]  # fmt: skip


class KeyFile(ShelfFile):
    """One pose. `like` another key of the file, or a shape of poses/shapes.toml, it says only
    what differs; `mirror` is another key with left and right exchanged.

    `touches`: parts that lie against a thing: {pelvis = "seat", "hand.R" = "bar"}. `leans`: held
    by something outside the floor under it, or in motion, so that it need not balance."""

    like: str | None = None
    mirror: str | None = None
    base: Base | None = None
    pelvis: Pelvis | None = None
    chest: Turned | None = None
    head: Turned | None = None
    pin: dict[Pinned, Annotated[list[float], Field(max_length=3)]] | None = None
    rest_on: list[Part] | None = None
    rest_z: float | None = None
    legs: Leg | None = None
    leg_left: Leg | None = None
    leg_right: Leg | None = None
    arms: Arm | None = None
    arm_left: Arm | None = None
    arm_right: Arm | None = None
    fist: float | None = None
    touches: dict[Touching, str] | None = None
    leans: bool | None = None


class ViewFile(ShelfFile):
    """`yaw` 0 is from the right side of who faces east, more is from further in front.
    `shows`: the parts that must be in the picture, for a close look; all of them if none is
    named. `min_span`: at least so many cm across."""

    yaw: float = 20
    elev: float = 12
    min_span: float = 150
    shows: list[Part] = Field(default=[])


class ArrowFile(ShelfFile):
    """Shows a small movement or a press, in these keys (none named: in all of them).

    From `at` (a joint, `off` cm away from it) `cm` long in the `way`; `bend` curves it, in degrees
    to the left of its way; `press`: against something, drawn with a bar at its tip."""

    keys: list[str] = Field(default=[])
    at: Joint
    off: Spot = Field(default=[0, 0, 0])
    way: Way
    cm: float = 16
    bend: float = 0
    press: bool = False


class WayFile(ShelfFile):
    """What another way of the step changes: forward, back, the other way round."""

    path: list[str] | None = None
    hold: str | None = None


class PoseFile(ShelfFile):
    """One exercise's figure.

    `path`: the keys in the order of the movement, the first one where it begins. A repetition
    goes there and back, or on to the first one with `round`; `repetitions` of them are in one
    path. `hold`: the key that is held (the last one of the path). `during` a plain hold the body
    is still and breathes, or goes through the path again and again (`loop`, once in `cycle_s`),
    or through it once. `drawn`: the side that the keys show; the other one is mirrored by code.
    `works`: what is tinted. `shares`: how long each move of the path takes beside the others."""

    view: ViewFile = Field(default_factory=ViewFile)
    things: list[ThingFile] = Field(default=[])
    works: list[Works] = Field(default=[])
    path: Annotated[list[str], Field(min_length=1)]
    hold: str | None = None
    during: Literal["hold", "loop", "once"] = "hold"
    cycle_s: Annotated[float, Field(gt=0)] = 4
    round: bool = False
    repetitions: Annotated[int, Field(ge=1, le=4)] = 1
    shares: list[Annotated[float, Field(gt=0)]] = Field(default=[])
    drawn: Literal["left", "right"] = "right"
    arrows: list[ArrowFile] = Field(default=[])
    ways: dict[Side, WayFile] = Field(default_factory=dict)
    keys: Annotated[dict[str, KeyFile], Field(min_length=1)]

    @model_validator(mode="after")
    def _short(self) -> Self:
        for name, key in self.keys.items():
            count = len([*numbers(key.model_dump(exclude_unset=True))])
            if count > MOST_NUMBERS:
                raise ValueError(f"key {name!r} has {count} numbers, at most {MOST_NUMBERS}")
        return self

    @model_validator(mode="after")
    def _keys_exist(self) -> Self:
        named = [*self.path, *([self.hold] if self.hold else [])]
        for way in self.ways.values():
            named += [*(way.path or []), *([way.hold] if way.hold else [])]
        for arrow in self.arrows:
            named += arrow.keys
        for name in named:
            if name not in self.keys:
                raise ValueError(f"no key is called {name!r}")
        return self


def read_poses(shelf: Path, problems: list[Problem]) -> dict[str, PoseFile]:
    """Every figure by its exercise; a broken one is left out and in `problems`."""
    found = read_folder(shelf / "poses", PoseFile, problems, may_lack=True)
    return {name: file for name, file in found.items() if file}


def read_shapes(shelf: Path, problems: list[Problem]) -> dict[str, KeyFile]:
    found = read_tables(shelf / SHAPES, KeyFile, problems)
    return {name: file for name, file in found.items() if file}
