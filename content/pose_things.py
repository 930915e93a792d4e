"""The things in a figure's room: what each must say, and the surfaces that it has."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from content.pose_parts import HeldAt, is_joint
from content.shelf_fields import ShelfFile

ThingKind = Literal[
    "ball", "bar", "bed", "bench", "chair", "cushion", "desk", "doorway", "dumbbell", "mat",
    "pillow", "stairs", "strap", "towel", "tree", "wall", "water",
]  # fmt: skip
# Without these nobody knows where it is; everything else has a number of its own.
NEEDS: Mapping[str, str] = {
    "bar": "z", "wall": "x", "water": "z", "strap": "between", "dumbbell": "between",
}  # fmt: skip
# With `between` they go with the body.
CARRIED = ("ball", "cushion", "dumbbell", "pillow", "strap")
# For `touches`; what is not here cannot be touched.
SURFACES: Mapping[str, tuple[str, ...]] = {
    "ball": ("ball",),
    "bar": ("bar", "post"),
    "bed": ("bed", "bed frame"),
    "bench": ("bench", "bench leg"),
    "chair": ("seat", "seat back", "chair leg"),
    "cushion": ("pillow",),
    "desk": ("desk", "desk leg"),
    "doorway": ("doorway",),
    "pillow": ("pillow",),
    "stairs": ("step",),
    "towel": ("towel",),
    "tree": ("trunk", "crown"),
    "wall": ("wall",),
}
FLOOR = "floor"


class ThingFile(ShelfFile):
    """One thing in the room; what the numbers mean is told in docs/figures.md."""

    kind: ThingKind
    x: float | None = None
    y: float | None = None
    z: float | None = None
    x0: float | None = None
    x1: float | None = None
    w: float | None = None
    h: float | None = None
    r: float | None = None
    n: int | None = None
    turn: float | None = None
    back: bool | None = None
    between: Annotated[list[HeldAt], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _placed(self) -> Self:
        word = NEEDS.get(self.kind)
        if word and getattr(self, word) is None:
            raise ValueError(f"a {self.kind} needs {word}")
        return self

    @model_validator(mode="after")
    def _goes_with_joints(self) -> Self:
        """Only a strap goes round a limb as well."""
        if self.between is None:
            return self
        if self.kind not in CARRIED:
            raise ValueError(f"a {self.kind} stands still; leave out between")
        if self.kind == "strap" and len(self.between) == 1:
            raise ValueError("a strap is between two joints or more")
        for name in self.between if self.kind != "strap" else ():
            if self.kind == "dumbbell" and not name.startswith("palm."):
                raise ValueError('a dumbbell is in a hand: between = ["palm.R"]')
            is_joint(name)
        return self


def surfaces(things: list[ThingFile]) -> set[str]:
    """All that can be touched in that room."""
    return {FLOOR, *(name for thing in things for name in SURFACES.get(thing.kind, ()))}
