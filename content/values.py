"""From what was read to the coach's values, in one language's words."""

from coach.exercises import Dose, Exercise, Need, Program, Tip
from content.program_files import (
    NeedFile,
    NeedWords,
    ProgramFile,
    ProgramWords,
    TipFile,
    TipWords,
)
from content.shelf import Shelf
from content.shelf_files import DoseFile, ExerciseFile, ExerciseWords


def exercise_of(key: str, file: ExerciseFile, words: ExerciseWords) -> Exercise:
    return Exercise(
        id=key,
        name=words.name,
        aliases=tuple(words.aliases),
        position=file.position,
        regions=tuple(file.regions),
        kind=file.kind,
        start=words.start,
        steps=tuple(words.steps),
        breath=words.breath,
        feel=words.feel,
        avoid=words.avoid,
        picture=words.picture,
        dose=_dose(file.dose),
        equipment=tuple(file.equipment),
        intensity=file.intensity,
        stages=tuple(file.stages),
        tags=tuple(file.tags),
        easier=tuple(file.easier),
        harder=tuple(file.harder),
        at_desk=tuple(file.at_desk),
        muscles=tuple(file.muscles),
        sources=tuple(file.sources),
        changed=file.changed.strip(),
        reviewed=file.reviewed,
    )


def _dose(file: DoseFile) -> Dose:
    return Dose(
        file.repetitions, file.pace_s, file.hold_s, file.sets, file.rest_s, tuple(file.sides)
    )


def program_of(key: str, file: ProgramFile, words: ProgramWords) -> Program:
    return Program(
        id=key,
        name=words.name,
        purpose=words.purpose,
        care=words.care,
        exercises=tuple(file.exercises),
        ordered=file.ordered,
        sources=tuple(file.sources),
        when=file.when,
        before=tuple(file.before),
        after=tuple(file.after),
        doses={name: _dose(dose) for name, dose in file.doses.items()},
        stays_down=file.stays_down,
        opens_on_day=file.opens_on_day,
        practised_days=file.practised_days,
        only_if_easy=tuple(file.only_if_easy),
        times_a_day=file.times_a_day,
        gap_days=file.gap_days,
        alone_too=file.alone_too,
        grows_s=tuple(file.grows_s),
        grows_after=file.grows_after,
        changed=file.changed.strip(),
    )


def need_of(key: str, file: NeedFile, words: NeedWords | NeedFile, files: Shelf) -> Need:
    fitting = {
        name: exercise
        for name, exercise in files.exercises.items()
        if exercise and file.filters and _fits(exercise, file)
    }
    by_name = sorted(fitting, key=lambda name: fitting[name].words.name.casefold())
    exercises = dict.fromkeys([*file.exercises, *by_name])
    return Need(key, words.name, words.line, tuple(file.programs), tuple(exercises))


def _fits(exercise: ExerciseFile, need: NeedFile) -> bool:
    """One of each that is asked for; a field of an exercise is one word or a list of them."""
    for name, asked in need.filters.items():
        has = getattr(exercise, name)
        mine = [has] if isinstance(has, str) else has[:1] if name == "regions" else has
        if asked.isdisjoint(mine):
            return False
    return True


def tip_of(key: str, file: TipFile, words: TipWords | TipFile) -> Tip:
    return Tip(key, file.topic, words.text, file.corrected)
