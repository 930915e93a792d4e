"""Which films the shelves ask for: every one that any plan can need, and no others."""

from collections.abc import Iterator
from dataclasses import replace

from coach.exercises import Dose, Library, Program
from coach.ladder import ladder
from coach.plan import FLOOR_PROGRAM, STANDING_PROGRAM, WALKS_S
from content.films import FilmSpec


def film_specs(library: Library) -> tuple[FilmSpec, ...]:
    """Every film that any plan can ask for, each once; those of the ladder (coach.ladder) last,
    since nobody needs one before their second week."""
    doses = [exercise.dose for exercise in library.exercises.values()]
    doses += [dose for program in library.programs.values() for dose in _doses(program, library)]
    doses += [replace(walk, hold_s=seconds) for walk in _walks(library) for seconds in WALKS_S]
    rungs = (dose for exercise in library.exercises.values() for dose in ladder(exercise))
    films = sorted(set(map(_film, doses)))
    films += sorted(set(map(_film, rungs)).difference(films))
    return tuple(FilmSpec(*film) for film in films)


def _film(dose: Dose) -> tuple[int, int, int]:
    return dose.hold_s, dose.repetitions, dose.pace_s


def _doses(program: Program, library: Library) -> Iterator[Dose]:
    """Those of a program's own, and each rung of its ladder: see coach.programs."""
    yield from program.doses.values()
    for name in program.exercises:
        dose = program.doses.get(name, library.exercises[name].dose)
        yield from (replace(dose, hold_s=seconds) for seconds in program.grows_s)


def _walks(library: Library) -> Iterator[Dose]:
    """The usual routine fits its walk into the minutes wished for: see coach.plan."""
    for key in (FLOOR_PROGRAM, STANDING_PROGRAM):
        usual = [library.exercises[name] for name in library.programs[key].exercises]
        yield from (exercise.dose for exercise in usual if exercise.kind == "walking")
