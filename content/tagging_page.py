"""Where two taggers did not agree: a page for the physiotherapist who will settle it."""

from collections.abc import Iterator
from pathlib import Path

from content.problems import Problem, refuse
from content.reading import read_folder, read_tables
from content.shelf_fields import ShelfFile
from content.shelf_files import ExerciseFile

INTRO = """\
# Where the two taggers differ

Movement tags (`content/tags.toml`) decide which exercises are left out for whom, so each exercise
was tagged twice, by two who did not see each other's tags (`content/taggings.toml`). Whatever one
of them set is served: in doubt an exercise is left out once too often. The rows below are the
doubts, for a physiotherapist to settle: correct `tags` in the exercise's file and put your review
mark there.

This page is made by `python -m content tagging`.

| exercise | only the first set | only the second set |
| --- | --- | --- |
"""


class Taggings(ShelfFile):
    """What each of the two set."""

    first: list[str]
    second: list[str]


def page(shelf: Path) -> str:
    """docs/tagging.md. Raises ContentError when the taggings cannot be read."""
    problems: list[Problem] = []
    taggings = read_tables(shelf / "taggings.toml", Taggings, problems)
    refuse(problems)
    rows = [
        f"| `{key}` | {_only(both.first, both.second)} | {_only(both.second, both.first)} |"
        for key, both in taggings.items()
        if both and set(both.first) != set(both.second)
    ]
    agreed = f"\nOf {len(taggings)} exercises they agree on {len(taggings) - len(rows)}.\n"
    return INTRO + "\n".join(rows) + "\n" + agreed


def problems(shelf: Path) -> list[Problem]:
    """Exercises that were not tagged twice, or are served without a tag that one of the two set.

    Whoever reviewed an exercise may take a tag away."""
    found: list[Problem] = []
    taggings = read_tables(shelf / "taggings.toml", Taggings, found)
    exercises = read_folder(shelf / "exercises", ExerciseFile, [])
    for key, exercise in exercises.items():
        if exercise:
            found += _of(f"exercises/{key}.toml", exercise, taggings.get(key))
    for key in taggings.keys() - exercises.keys():
        found.append(Problem(f"taggings.toml: {key}", "", "no exercise is called so"))
    return found


def _of(name: str, exercise: ExerciseFile, both: Taggings | None) -> Iterator[Problem]:
    if both is None:
        hint = "two people tag it, each alone; see docs/writing-exercises.md"
        yield Problem(name, "tags", "it is not in taggings.toml", hint)
    elif not exercise.reviewed:
        for tag in sorted({*both.first, *both.second} - set(exercise.tags)):
            yield Problem(name, "tags", f"{tag} is missing", "one of the two taggers set it")


def _only(mine: list[str], others: list[str]) -> str:
    return ", ".join(f"`{tag}`" for tag in mine if tag not in others) or "–"
