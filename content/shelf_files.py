"""The shape of an exercise's file: which fields there are, how long and how large they are."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from coach.exercises import Kind, Position, Side, Stage
from content.shelf_fields import (
    Equipment,
    Id,
    Line,
    Name,
    Region,
    Review,
    ShelfFile,
    Source,
    each_once,
    utf16_units,
)

# A Telegram caption holds 1,024 UTF-16 units; name, dose, breath, feel and avoid want the rest.
STEPS_UNITS = 480
WORDS_UNITS = 880
# One step for each: both at once, side after side, direction after direction, way after way.
SIDES: tuple[list[Side], ...] = (
    ["both"],
    ["left", "right"],
    ["right", "left"],
    ["one_way", "other_way"],
    ["forward", "back"],
    ["forward", "back", "left", "right"],
)
WORKED_EXAMPLE = 'a hold is "hold_s = 30", repetitions are "repetitions = 8" and "pace_s = 6"'


class ExerciseWords(ShelfFile):
    """What is said of an exercise in one language; `texts/<lang>/exercises/<id>.toml` is this."""

    name: Name
    aliases: Annotated[list[Name], Field(max_length=12), AfterValidator(each_once)] = Field(
        default_factory=list
    )
    start: Line
    steps: Annotated[list[Line], Field(min_length=3, max_length=7)]
    breath: Line
    feel: Line
    avoid: Line
    # What the film shows, for those who hear it: Telegram has no such words for films.
    picture: Line

    @model_validator(mode="after")
    def _fit_a_caption(self) -> Self:
        if (units := sum(map(utf16_units, self.steps))) > STEPS_UNITS:
            raise ValueError(f"the steps together have {units} characters, at most {STEPS_UNITS}")
        said = (self.name, self.start, *self.steps, self.breath, self.feel, self.avoid)
        if (units := sum(map(utf16_units, said))) > WORDS_UNITS:
            raise ValueError(f"the words together have {units} characters, at most {WORDS_UNITS}")
        return self


class DoseFile(ShelfFile):
    """coach.exercises.Dose, with limits. Either one hold, or repetitions with a pace."""

    repetitions: Annotated[int, Field(ge=1, le=30)] = 1
    pace_s: Annotated[int, Field(ge=0, le=30)] = 0
    hold_s: Annotated[int, Field(ge=0, le=1800)] = 0
    sets: Annotated[int, Field(ge=1, le=5)] = 1
    rest_s: Annotated[int, Field(ge=0, le=180)] = 0
    sides: list[Side] = Field(default=["both"])

    @model_validator(mode="after")
    def _playable(self) -> Self:
        held = self.repetitions == 1 and self.hold_s > 0 and self.pace_s == 0
        paced = self.repetitions > 1 and self.pace_s > self.hold_s
        if not held and not paced:
            raise ValueError(f"neither a hold nor paced repetitions: {WORKED_EXAMPLE}")
        if self.sides not in SIDES:
            raise ValueError(f"sides are one of {', '.join(map(str, SIDES))}")
        return self

    @property
    def seconds(self) -> int:
        """All sides of all sets, without the rests."""
        return max(self.hold_s, self.repetitions * self.pace_s) * len(self.sides) * self.sets


class ExerciseFile(ShelfFile):
    """Facts and English words of one exercise; see coach.exercises.Exercise."""

    position: Position
    regions: Annotated[list[Region], Field(min_length=1), AfterValidator(each_once)]
    kind: Kind
    equipment: Annotated[list[Equipment], AfterValidator(each_once)]
    intensity: Annotated[int, Field(ge=1, le=3)]
    stages: Annotated[list[Stage], Field(min_length=1), AfterValidator(each_once)]
    tags: Annotated[list[str], AfterValidator(each_once)]
    easier: Annotated[list[Id], AfterValidator(each_once)]
    harder: Annotated[list[Id], AfterValidator(each_once)]
    at_desk: Annotated[list[Id], AfterValidator(each_once)]
    muscles: Annotated[list[Name], AfterValidator(each_once)]
    sources: Annotated[list[Source], Field(min_length=1), AfterValidator(each_once)]
    changed: Annotated[str, Field(max_length=600)]
    reviewed: Review
    dose: DoseFile
    words: ExerciseWords
