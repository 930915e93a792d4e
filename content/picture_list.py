"""Which pictures the shelves ask for: every one that any plan can need, and no others."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from coach.exercises import Dose, Exercise, Library, Side
from coach.ladder import ladder
from coach.plan import FLOOR_PROGRAM, STANDING_PROGRAM, WALKS_S
from content.pictures import FilmSpec, PreviewSpec, StillSpec, Tone

OfOne: TypeAlias = FilmSpec | PreviewSpec | StillSpec


def everything(library: Library, tone: Tone = "light", small: bool = False) -> Iterator[OfOne]:
    """Stills and previews first, then films; those of the ladder (coach.ladder) last, since
    nobody needs one before their second week."""
    yield from first_pictures(library, tone, small)
    drawn = set(_films(library, _own(library), tone, small))
    for spec in _films(library, _asked_for(library), tone, small):
        if spec not in drawn:
            drawn.add(spec)
            yield spec


def first_pictures(library: Library, tone: Tone = "light", small: bool = False) -> Iterator[OfOne]:
    """What is enough for a first look at everything: each exercise as it is on the shelf."""
    for name, exercise in sorted(library.exercises.items()):
        for side in dict.fromkeys(("both", *exercise.dose.sides)):
            yield StillSpec(name, side, tone, small)
        yield preview(exercise, tone, small)
    yield from _films(library, _own(library), tone, small)


def preview(exercise: Exercise, tone: Tone = "light", small: bool = False) -> PreviewSpec:
    """Its movement, for the library's page and for nudges."""
    dose = exercise.dose
    held = dose.repetitions == 1 and dose.hold_s > 0
    return PreviewSpec(exercise.id, tone=tone, small=small, held=held)


def film(name: str, side: Side, dose: Dose, tone: Tone, small: bool) -> FilmSpec:
    return FilmSpec(name, side, dose.hold_s, dose.repetitions, dose.pace_s, tone, small)


Doses: TypeAlias = Iterator[tuple[str, Dose]]


def _films(library: Library, doses: Doses, tone: Tone, small: bool) -> Iterator[FilmSpec]:
    for name, dose in doses:
        yield from (film(name, side, dose, tone, small) for side in dose.sides)


def _own(library: Library) -> Doses:
    yield from ((name, exercise.dose) for name, exercise in sorted(library.exercises.items()))


def _asked_for(library: Library) -> Doses:
    """Walks of every length, the doses of programs and each rung of their ladders, then each
    rung of the exercises'."""
    for key in (FLOOR_PROGRAM, STANDING_PROGRAM):
        for name in library.programs[key].exercises:
            if library.exercises[name].kind == "walking":
                dose = library.exercises[name].dose
                yield from ((name, replace(dose, hold_s=seconds)) for seconds in WALKS_S)
    for program in library.programs.values():
        yield from program.doses.items()
        for name in program.exercises:
            dose = program.doses.get(name, library.exercises[name].dose)
            yield from ((name, replace(dose, hold_s=seconds)) for seconds in program.grows_s)
    for name, exercise in sorted(library.exercises.items()):
        yield from ((name, dose) for dose in ladder(exercise))
