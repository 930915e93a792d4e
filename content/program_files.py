"""The shape of the other files: programs, tags, tips, and the ways into the library."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import AfterValidator, Field

from coach.exercises import Kind, Position, Stage, Topic, When
from content.shelf_fields import (
    Equipment,
    Id,
    Line,
    Name,
    Region,
    ShelfFile,
    Source,
    each_once,
    one_line,
)
from content.shelf_files import DoseFile


class ProgramWords(ShelfFile):
    """What is said of a program in one language; `texts/<lang>/programs/<id>.toml` is this."""

    name: Name
    purpose: Line
    care: Annotated[str, Field(max_length=220), AfterValidator(one_line)] = ""


class ProgramFile(ShelfFile):
    """Exercises and the rules of doing them; see coach.exercises.Program."""

    exercises: Annotated[list[Id], Field(min_length=1)]  # one may come twice
    ordered: bool
    sources: Annotated[list[Source], Field(min_length=1), AfterValidator(each_once)]
    when: When = "any"
    before: Annotated[list[Id], AfterValidator(each_once)] = Field(default_factory=list)
    after: Annotated[list[Id], AfterValidator(each_once)] = Field(default_factory=list)
    stays_down: bool = False  # one may fall asleep at its end: nobody is asked to get up
    times_a_day: Annotated[int, Field(ge=1, le=3)] = 1
    gap_days: Annotated[int, Field(ge=0, le=14)] = 0
    alone_too: bool = False
    practised_days: Annotated[int, Field(ge=0, le=30)] = 0
    opens_on_day: dict[Id, Annotated[int, Field(ge=2, le=60)]] = Field(default_factory=dict)
    only_if_easy: Annotated[list[Id], AfterValidator(each_once)] = Field(default_factory=list)
    grows_s: list[Annotated[int, Field(ge=10, le=1800)]] = Field(default_factory=list)
    grows_after: Annotated[int, Field(ge=1, le=30)] = 1
    doses: dict[Id, DoseFile] = Field(default_factory=dict)
    changed: Annotated[str, Field(max_length=600)] = ""
    words: ProgramWords


class TipWords(ShelfFile):
    """What is told in one language; in `texts/<lang>/tips.toml` each table is this."""

    text: Annotated[str, Field(min_length=1, max_length=280), AfterValidator(one_line)]


class TipFile(ShelfFile):
    """One short fact for a day, and the inventory's facts that it serves."""

    topic: Topic
    text: Annotated[str, Field(min_length=1, max_length=280), AfterValidator(one_line)]
    facts: Annotated[list[Id], AfterValidator(each_once)]
    sources: Annotated[list[Source], Field(min_length=1), AfterValidator(each_once)]
    corrected: bool


class NeedWords(ShelfFile):
    """What a need is called in one language; in `texts/<lang>/needs.toml` each table is this."""

    name: Name
    line: Line


class NeedFile(ShelfFile):
    """A way into the library. An exercise is on it when it is named, or fits what is said.

    Of each list that is not empty the exercise must have one; of the regions, its first, which is
    the main one, or "lower back" would be everything."""

    name: Name
    line: Line
    programs: Annotated[list[Id], AfterValidator(each_once)]
    stages: Annotated[list[Stage], AfterValidator(each_once)] = Field(default_factory=list)
    regions: Annotated[list[Region], AfterValidator(each_once)] = Field(default_factory=list)
    kinds: Annotated[list[Kind], AfterValidator(each_once)] = Field(default_factory=list)
    equipment: Annotated[list[Equipment], AfterValidator(each_once)] = Field(default_factory=list)
    positions: Annotated[list[Position], AfterValidator(each_once)] = Field(default_factory=list)
    exercises: Annotated[list[Id], AfterValidator(each_once)] = Field(default_factory=list)

    @property
    def filters(self) -> dict[str, set[str]]:
        """What is asked for, by the field of an exercise."""
        asked: dict[str, Sequence[str]] = {
            "stages": self.stages,
            "regions": self.regions,
            "kind": self.kinds,
            "equipment": self.equipment,
            "position": self.positions,
        }
        return {name: set(values) for name, values in asked.items() if values}


class TagFile(ShelfFile):
    """What a movement tag means. A step that is like the example has it, the other has not."""

    meaning: Line
    example: Line
    counter_example: Line
