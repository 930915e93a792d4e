"""All that was read from the shelves, before it is the coach's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from content.problems import Problem
from content.program_files import (
    NeedFile,
    NeedWords,
    ProgramFile,
    ProgramWords,
    TagFile,
    TipFile,
    TipWords,
)
from content.shelf_files import ExerciseFile, ExerciseWords


@dataclass(frozen=True, slots=True)
class Shelf:
    """None stands for a file that is there but broken: its id still counts."""

    exercises: Mapping[str, ExerciseFile | None]
    programs: Mapping[str, ProgramFile | None]
    tags: Mapping[str, TagFile | None]
    tips: Mapping[str, TipFile | None] = field(default_factory=dict)
    needs: Mapping[str, NeedFile | None] = field(default_factory=dict)
    exercise_words: Mapping[str, ExerciseWords | None] = field(default_factory=dict)
    program_words: Mapping[str, ProgramWords | None] = field(default_factory=dict)
    tip_words: Mapping[str, TipWords | None] = field(default_factory=dict)
    need_words: Mapping[str, NeedWords | None] = field(default_factory=dict)


def ours(name: str, sources: Sequence[str]) -> Iterator[Problem]:
    """Nothing is invented without a reason that can be read."""
    if "ours" in sources and not any(source.startswith("clinical") for source in sources):
        hint = 'add "clinical.md §3" or another'
        yield Problem(name, "sources", '"ours" without a reason', hint)
