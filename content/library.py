"""The shelves: read from their files, checked, handed out as the coach's values."""

from pathlib import Path

from coach.exercises import Library
from content.checking import cross_checks
from content.problems import Problem, refuse
from content.program_files import (
    NeedFile,
    NeedWords,
    ProgramFile,
    ProgramWords,
    TagFile,
    TipFile,
    TipWords,
)
from content.reading import Model, read_folder, read_tables
from content.shelf import Shelf
from content.shelf_files import ExerciseFile, ExerciseWords
from content.values import exercise_of, need_of, program_of, tip_of

SHELF = Path(__file__).parent


def load_library(shelf: Path = SHELF, texts: Path | None = None) -> Library:
    """The shelves as values. `texts` is one language's folder, whose words replace the English.

    Raises ContentError with a line for each problem of each file."""
    files, problems = survey(shelf, texts)
    refuse(problems)
    words, program_words = files.exercise_words, files.program_words
    tip_words, need_words = files.tip_words, files.need_words
    exercises = ((key, file) for key, file in files.exercises.items() if file)
    programs = ((key, file) for key, file in files.programs.items() if file)
    tips = ((key, file) for key, file in files.tips.items() if file)
    needs = ((key, file) for key, file in files.needs.items() if file)
    return Library(
        {key: exercise_of(key, file, words.get(key) or file.words) for key, file in exercises},
        {
            key: program_of(key, file, program_words.get(key) or file.words)
            for key, file in programs
        },
        tuple(tip_of(key, file, tip_words.get(key) or file) for key, file in tips),
        {key: need_of(key, file, need_words.get(key) or file, files) for key, file in needs},
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
        exercise_words=_folder(texts, "exercises", ExerciseWords, problems),
        program_words=_folder(texts, "programs", ProgramWords, problems),
        tip_words=_tables(texts, "tips.toml", TipWords, problems),
        need_words=_tables(texts, "needs.toml", NeedWords, problems),
    )
    return files, [*problems, *cross_checks(files)]


def _folder(
    texts: Path | None, kind: str, model: type[Model], problems: list[Problem]
) -> dict[str, Model | None]:
    return read_folder(texts / kind, model, problems, may_lack=True) if texts else {}


def _tables(
    texts: Path | None, name: str, model: type[Model], problems: list[Problem]
) -> dict[str, Model | None]:
    path = texts / name if texts else None
    return read_tables(path, model, problems) if path and path.exists() else {}
