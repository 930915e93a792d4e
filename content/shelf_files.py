"""The shape of a file on the shelves: which fields there are, how long and how large they are."""

import re
from datetime import date
from typing import Annotated, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from coach.exercises import Kind, Position, Side, Stage

Region = Literal[
    "neck",
    "shoulders",
    "mid back",
    "lower back",
    "full spine",
    "core",
    "hips",
    "glutes",
    "hamstrings",
    "legs",
    "feet",
]
Equipment = Literal[
    "mat",
    "chair",
    "small pillow",
    "towel or band",
    "wall",
    "stairs",
    "horizontal bar",
    "dumbbells",
    "exercise ball",
    "bench",
    "pool",
]
T = TypeVar("T")

SOURCE = re.compile(r"s\d|ours|clinical\.md §\d")
REVIEW = re.compile(r".{2,60}, (\d{4}-\d{2}-\d{2})")
# A Telegram caption holds 1,024 UTF-16 units; name, dose, breath, feel and avoid want the rest.
STEPS_UNITS = 480
WORKED_EXAMPLE = 'a hold is "hold_s = 30", repetitions are "repetitions = 8" and "pace_s = 6"'


def utf16_units(text: str) -> int:
    """How Telegram counts: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def _one_line(text: str) -> str:
    if text != text.strip() or not text.isprintable():
        raise ValueError("one line, without spaces at its ends and without control characters")
    return text


def _source(text: str) -> str:
    if not SOURCE.fullmatch(text):
        raise ValueError('a source is "s0" to "s9", "ours" or "clinical.md §3"')
    return text


def _review(text: str) -> str:
    if not text:
        return text
    mark = REVIEW.fullmatch(text)
    if mark is None:
        raise ValueError('a review mark is who and when: "A. Name, 2026-01-31"; empty if none')
    date.fromisoformat(mark[1])
    return text


def _each_once(items: list[T]) -> list[T]:
    if any(item in items[:place] for place, item in enumerate(items)):
        raise ValueError("says the same twice")
    return items


Name = Annotated[str, Field(min_length=1, max_length=40), AfterValidator(_one_line)]
Line = Annotated[str, Field(min_length=1, max_length=110), AfterValidator(_one_line)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Source = Annotated[str, AfterValidator(_source)]


class _File(BaseModel):
    """TOML has real types: nothing is converted, and nothing unknown is let in."""

    model_config = ConfigDict(extra="forbid", strict=True)


class ExerciseWords(_File):
    """What is said of an exercise in one language; `texts/<lang>/exercises/<id>.toml` is this."""

    name: Name
    aliases: Annotated[list[Name], Field(max_length=12), AfterValidator(_each_once)] = []
    steps: Annotated[list[Line], Field(min_length=3, max_length=7)]
    breath: Line
    feel: Line
    avoid: Line

    @model_validator(mode="after")
    def _fit_a_caption(self) -> Self:
        if (units := sum(map(utf16_units, self.steps))) > STEPS_UNITS:
            raise ValueError(f"the steps together have {units} characters, at most {STEPS_UNITS}")
        return self


class DoseFile(_File):
    """coach.exercises.Dose, with limits. Either one hold, or repetitions with a pace."""

    repetitions: Annotated[int, Field(ge=1, le=30)] = 1
    pace_s: Annotated[int, Field(ge=0, le=30)] = 0
    hold_s: Annotated[int, Field(ge=0, le=1800)] = 0
    sets: Annotated[int, Field(ge=1, le=5)] = 1
    rest_s: Annotated[int, Field(ge=0, le=180)] = 0
    sides: list[Side] = ["both"]

    @model_validator(mode="after")
    def _playable(self) -> Self:
        held = self.repetitions == 1 and self.hold_s > 0 and self.pace_s == 0
        paced = self.repetitions > 1 and self.pace_s > self.hold_s
        if not held and not paced:
            raise ValueError(f"neither a hold nor paced repetitions: {WORKED_EXAMPLE}")
        if self.sides not in (["both"], ["left", "right"], ["right", "left"]):
            raise ValueError('sides are ["both"] or ["left", "right"]')
        return self

    @property
    def seconds(self) -> int:
        """All sides of all sets, without the rests."""
        return max(self.hold_s, self.repetitions * self.pace_s) * len(self.sides) * self.sets


class ExerciseFile(_File):
    """Facts and English words of one exercise; see coach.exercises.Exercise."""

    position: Position
    regions: Annotated[list[Region], Field(min_length=1), AfterValidator(_each_once)]
    kind: Kind
    equipment: Annotated[list[Equipment], AfterValidator(_each_once)]
    intensity: Annotated[int, Field(ge=1, le=3)]
    stages: Annotated[list[Stage], Field(min_length=1), AfterValidator(_each_once)]
    tags: Annotated[list[str], AfterValidator(_each_once)]
    easier: Annotated[list[Id], AfterValidator(_each_once)]
    harder: Annotated[list[Id], AfterValidator(_each_once)]
    at_desk: Annotated[list[Id], AfterValidator(_each_once)]
    muscles: Annotated[list[Name], AfterValidator(_each_once)]
    sources: Annotated[list[Source], Field(min_length=1), AfterValidator(_each_once)]
    changed: Annotated[str, Field(max_length=600)]
    reviewed: Annotated[str, AfterValidator(_review)]
    dose: DoseFile
    words: ExerciseWords


class ProgramWords(_File):
    """What is said of a program in one language; `texts/<lang>/programs/<id>.toml` is this."""

    name: Name
    purpose: Line


class ProgramFile(_File):
    """Exercises, in their order if the order matters."""

    exercises: Annotated[list[Id], Field(min_length=1), AfterValidator(_each_once)]
    ordered: bool
    sources: Annotated[list[Source], Field(min_length=1), AfterValidator(_each_once)]
    words: ProgramWords


class TagFile(_File):
    """What a movement tag means. A step that is like the example has it, the other has not."""

    meaning: Line
    example: Line
    counter_example: Line
