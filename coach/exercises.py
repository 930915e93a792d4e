"""What stands on the shelves, as the coach sees it: exercises, programs, tips and needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# The way of a step: a side of the body, a direction, or a way round.
Side = Literal["both", "left", "right", "forward", "back", "one_way", "other_way"]
Position = Literal[
    "standing",
    "sitting",
    "supine",
    "prone",
    "hands_and_knees",
    "side_lying",
    "kneeling",
    "floor_sitting",
    "walking",
    "hanging",
    "in_water",
]
Stage = Literal["acute", "recovering", "everyday", "desk"]
Kind = Literal[
    "mobility", "stretch", "strength", "rest", "breathing", "walking", "cardio", "transition"
]
# What a program is for; "flare" ones are never a plan of many days.
When = Literal["any", "morning", "evening", "desk", "flare"]
Topic = Literal["ergonomics", "habits", "moving", "running", "sleep", "spasm", "care"]
FLOOR: frozenset[Position] = frozenset(
    {"supine", "prone", "hands_and_knees", "side_lying", "kneeling", "floor_sitting"}
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
    """Words in the person's language; ids are the inventory's, tags those of clinical.md.

    `picture` says what its film shows, for those who hear it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    position: Position
    regions: tuple[str, ...]
    kind: Kind
    start: str
    steps: tuple[str, ...]
    breath: str
    feel: str
    avoid: str
    picture: str
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
    """Exercises in their order, and the rules of doing them.

    `before` warms up and `after` cools down and gets up; neither is the document's. With
    `stays_down` nobody is asked to get up. `doses` stand in for the exercises' own.
    `opens_on_day` holds an exercise back until that day of the program, and until it was done on
    `practised_days`. `only_if_easy` are steps that wait for the word that all before was easy.
    `gap_days` lie between two times at least; with `alone_too` its exercises keep them also when
    they are done by themselves. `grows_s` is the hold of a first time and of later ones, one more
    after every `grows_after` days on which it was done."""

    id: str
    name: str
    purpose: str
    care: str
    exercises: tuple[str, ...]
    ordered: bool
    sources: tuple[str, ...]
    when: When = "any"
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    stays_down: bool = False
    doses: Mapping[str, Dose] = field(default_factory=dict)
    opens_on_day: Mapping[str, int] = field(default_factory=dict)
    practised_days: int = 0
    only_if_easy: tuple[str, ...] = ()
    times_a_day: int = 1
    gap_days: int = 0
    alone_too: bool = False
    grows_s: tuple[int, ...] = ()
    grows_after: int = 1
    changed: str = ""

    @property
    def whole(self) -> tuple[str, ...]:
        """All its exercises in the order they are played."""
        return (*self.before, *self.exercises, *self.after)


@dataclass(frozen=True, slots=True)
class Tip:
    """One short fact for a day. `corrected`: it stands in for a claim that is often read."""

    id: str
    topic: Topic
    text: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class Need:
    """A way into the library: what somebody has or wants just now, and what fits it."""

    id: str
    name: str
    line: str
    programs: tuple[str, ...]
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]
    tips: tuple[Tip, ...] = ()
    needs: Mapping[str, Need] = field(default_factory=dict)

    @property
    def desk_menu(self) -> tuple[Exercise, ...]:
        """The allow-list for nudges: what one would do beside a colleague, always in one order."""
        return tuple(e for _, e in sorted(self.exercises.items()) if "desk" in e.stages)
