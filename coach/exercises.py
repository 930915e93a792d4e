"""What stands on the shelves, as the coach sees it: exercises and programs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Side = Literal["both", "left", "right"]
Position = Literal[
    "standing",
    "sitting",
    "supine",
    "prone",
    "hands_and_knees",
    "side_lying",
    "kneeling",
    "walking",
]
Stage = Literal["acute", "recovering", "everyday", "desk"]
Kind = Literal["mobility", "stretch", "strength", "rest", "breathing", "walking"]
FLOOR: frozenset[Position] = frozenset(
    {"supine", "prone", "hands_and_knees", "side_lying", "kneeling"}
)


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise. One step is one side of one set.

    `repetitions` are inside one step and paced by the film, `pace_s` seconds each, a hold of
    `hold_s` included. A plain hold has one repetition and no pace."""

    repetitions: int = 1
    pace_s: int = 0
    hold_s: int = 0
    sets: int = 1
    rest_s: int = 0
    sides: tuple[Side, ...] = ("both",)


@dataclass(frozen=True, slots=True)
class Exercise:
    """Words in the person's language; ids are the inventory's, tags those of clinical.md."""

    id: str
    name: str
    aliases: tuple[str, ...]
    position: Position
    regions: tuple[str, ...]
    kind: Kind
    steps: tuple[str, ...]
    breath: str
    feel: str
    avoid: str
    dose: Dose
    equipment: tuple[str, ...]
    intensity: int
    stages: tuple[Stage, ...]
    tags: tuple[str, ...]
    easier: tuple[str, ...]
    harder: tuple[str, ...]
    at_desk: tuple[str, ...]
    muscles: tuple[str, ...]
    sources: tuple[str, ...]
    changed: str
    reviewed: str

    @property
    def on_floor(self) -> bool:
        return self.position in FLOOR


@dataclass(frozen=True, slots=True)
class Program:
    id: str
    name: str
    purpose: str
    exercises: tuple[str, ...]
    ordered: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]

    @property
    def desk_menu(self) -> tuple[Exercise, ...]:
        """The allow-list for nudges: what one would do beside a colleague, always in one order."""
        return tuple(e for _, e in sorted(self.exercises.items()) if "desk" in e.stages)
