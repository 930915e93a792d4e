"""What the commands for writers print: the summary of a check, and the list of the library."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from coach.exercises import Exercise, Library
from content.picture_list import everything
from content.pictures import FilmSpec
from content.shelf_fields import utf16_units

CAPTION_UNITS = 1024  # Telegram's limit, after parsing


def summary(library: Library) -> str:
    """One line for shelves in order."""
    exercises = library.exercises.values()
    longest = max(exercises, key=caption_units)
    films = sum(isinstance(spec, FilmSpec) for spec in everything(library))
    waiting = sum(not exercise.reviewed for exercise in exercises)
    return (
        f"{len(library.exercises)} exercises ({len(library.desk_menu)} for the desk), "
        f"{len(library.programs)} programs, {films} films: all in order. "
        f"Longest caption: {longest.id}, {caption_units(longest)} of {CAPTION_UNITS} characters. "
        f"Not yet reviewed: {waiting}."
    )


def caption_units(exercise: Exercise) -> int:
    """UTF-16 units of all that is said of an exercise, each on a line; the dose comes on top."""
    steps = (exercise.start, *exercise.steps, exercise.breath)
    return utf16_units("\n".join((exercise.name, *steps, exercise.feel, exercise.avoid)))


def seconds(exercise: Exercise) -> int:
    """All sides of all sets, without rests and without getting ready."""
    dose = exercise.dose
    return max(dose.hold_s, dose.repetitions * dose.pace_s) * len(dose.sides) * dose.sets


def listed(library: Library) -> list[dict[str, Any]]:
    """Every exercise with all its fields, its seconds and the programs in which it is played."""
    return [
        asdict(exercise)
        | {"seconds": seconds(exercise), "programs": _programs_of(exercise.id, library)}
        for exercise in library.exercises.values()
    ]


def _programs_of(exercise: str, library: Library) -> list[str]:
    return [key for key, program in library.programs.items() if exercise in program.whole]


def table(library: Library) -> Iterable[str]:
    for exercise in library.exercises.values():
        desk = "desk" if "desk" in exercise.stages else ""
        yield f"{exercise.id:32} {exercise.name:34} {seconds(exercise):4} s  {desk}".rstrip()
