"""Which pictures the shelves ask for: every one that any plan can need, and no others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from coach.exercises import Dose, Exercise, Library, Side
from coach.flare_stages import ROWS
from coach.ladder import ladder
from coach.model import Effort
from coach.plan import FLOOR_PROGRAM, STANDING_PROGRAM, WALKS_S
from content.cover import COVER
from content.pictures import CoverSpec, FilmSpec, PreviewSpec, SoundSpec, Spec, StillSpec, Tone

OfOne: TypeAlias = FilmSpec | PreviewSpec | StillSpec


def besides(films: Iterable[OfOne], tone: Tone, small: bool) -> Iterator[Spec]:
    """The library's first page, and the bells of each of these films."""
    yield CoverSpec(COVER, tone, small)
    made = (film for film in films if isinstance(film, FilmSpec))
    lengths = {film.repetitions * film.pace_s or film.hold_s for film in made}  # as Effort.seconds
    yield from (SoundSpec(seconds) for seconds in sorted(lengths))


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
        for side in ways(exercise):
            yield StillSpec(name, side, tone, small)
            yield replace(preview(name, side, exercise.dose), tone=tone, small=small)
    yield from _films(library, _own(library), tone, small)


def shown_side(exercise: Exercise) -> Side:
    """One way of it, for its own page and for nudges: the right side, or else its first way."""
    sides = exercise.dose.sides
    return "right" if "right" in sides else sides[0]


def ways(exercise: Exercise) -> tuple[Side, ...]:
    """Each of them, that of its own page first."""
    return tuple(dict.fromkeys((shown_side(exercise), *exercise.dose.sides)))


def preview(name: str, side: Side, dose: Dose | Effort) -> PreviewSpec:
    return PreviewSpec(name, side, held=dose.repetitions == 1 and dose.hold_s > 0)


def film(name: str, side: Side, dose: Dose | Effort) -> FilmSpec:
    return FilmSpec(name, side, dose.hold_s, dose.repetitions, dose.pace_s)


Doses: TypeAlias = Iterator[tuple[str, Dose]]


def _films(library: Library, doses: Doses, tone: Tone, small: bool) -> Iterator[FilmSpec]:
    for name, dose in doses:
        for side in dose.sides:
            yield replace(film(name, side, dose), tone=tone, small=small)


def _own(library: Library) -> Doses:
    yield from ((name, exercise.dose) for name, exercise in sorted(library.exercises.items()))


def _asked_for(library: Library) -> Doses:
    """Walks of every length, what a flare-up makes smaller, the doses of programs and each rung
    of their ladders, then each rung of the exercises'."""
    for key in (FLOOR_PROGRAM, STANDING_PROGRAM):
        for name in library.programs[key].exercises:
            if library.exercises[name].kind == "walking":
                dose = library.exercises[name].dose
                yield from ((name, replace(dose, hold_s=seconds)) for seconds in WALKS_S)
    yield from _in_a_flare(library)
    for program in library.programs.values():
        yield from program.doses.items()
        for name in program.exercises:
            dose = program.doses.get(name, library.exercises[name].dose)
            yield from ((name, replace(dose, hold_s=seconds)) for seconds in program.grows_s)
    for name, exercise in sorted(library.exercises.items()):
        yield from ((name, dose) for dose in ladder(exercise))


def _in_a_flare(library: Library) -> Doses:
    """Fewer repetitions than usual: see coach.flare_stages."""
    moves = [move for row in ROWS.values() for move in (*row.do, *row.between)]
    for move in moves:
        for name in move.one_of:
            if move.repetitions and name in library.exercises:
                yield name, replace(library.exercises[name].dose, repetitions=move.repetitions)
