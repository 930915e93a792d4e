"""The shelves: read from their files, checked, handed out as the coach's values."""

from pathlib import Path

from coach.exercises import Dose, Exercise, Library, Need, Program, Tip
from content.checking import cross_checks
from content.problems import Problem, refuse
from content.program_files import NeedFile, ProgramFile, ProgramWords, TagFile, TipFile
from content.reading import Model, read_folder, read_tables
from content.shelf import Shelf
from content.shelf_files import DoseFile, ExerciseFile, ExerciseWords

SHELF = Path(__file__).parent


def load_library(shelf: Path = SHELF, texts: Path | None = None) -> Library:
    """The shelves as values. `texts` is one language's folder, whose words replace the English.

    Raises ContentError with a line for each problem of each file."""
    files, problems = survey(shelf, texts)
    refuse(problems)
    return Library(
        exercises={
            key: _exercise(key, file, files.exercise_words.get(key) or file.words)
            for key, file in files.exercises.items()
            if file
        },
        programs={
            key: _program(key, file, files.program_words.get(key) or file.words)
            for key, file in files.programs.items()
            if file
        },
        tips=tuple(
            Tip(key, file.topic, file.text, file.corrected)
            for key, file in files.tips.items()
            if file
        ),
        needs={key: _need(key, file, files) for key, file in files.needs.items() if file},
    )


def survey(shelf: Path = SHELF, texts: Path | None = None) -> tuple[Shelf, list[Problem]]:
    """All that stands on the shelves, and all that is wrong with it."""
    problems: list[Problem] = []
    files = Shelf(
        exercises=read_folder(shelf / "exercises", ExerciseFile, problems),
        programs=read_folder(shelf / "programs", ProgramFile, problems),
        tags=read_tables(shelf / "tags.toml", TagFile, problems),
        tips=read_tables(shelf / "tips.toml", TipFile, problems),
        needs=read_tables(shelf / "needs.toml", NeedFile, problems),
        exercise_words=_translated(texts, "exercises", ExerciseWords, problems),
        program_words=_translated(texts, "programs", ProgramWords, problems),
    )
    return files, [*problems, *cross_checks(files)]


def _translated(
    texts: Path | None, kind: str, model: type[Model], problems: list[Problem]
) -> dict[str, Model | None]:
    return read_folder(texts / kind, model, problems, may_lack=True) if texts else {}


def _exercise(key: str, file: ExerciseFile, words: ExerciseWords) -> Exercise:
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


def _program(key: str, file: ProgramFile, words: ProgramWords) -> Program:
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


def _need(key: str, file: NeedFile, files: Shelf) -> Need:
    fitting = {
        name: exercise
        for name, exercise in files.exercises.items()
        if exercise and file.filters and _fits(exercise, file)
    }
    by_name = sorted(fitting, key=lambda name: fitting[name].words.name.casefold())
    exercises = dict.fromkeys([*file.exercises, *by_name])
    return Need(key, file.name, file.line, tuple(file.programs), tuple(exercises))


def _fits(exercise: ExerciseFile, need: NeedFile) -> bool:
    """One of each that is asked for; a field of an exercise is one word or a list of them."""
    for name, asked in need.filters.items():
        has = getattr(exercise, name)
        mine = [has] if isinstance(has, str) else has[:1] if name == "regions" else has
        if asked.isdisjoint(mine):
            return False
    return True
