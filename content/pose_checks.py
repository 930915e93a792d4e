"""What is wrong with the figures that can be said without drawing them."""

from collections.abc import Iterator
from pathlib import Path

from content.pose_files import read_poses, read_shapes
from content.problems import Problem

HINT = "docs/figures.md tells how a figure is written"


def pose_problems(shelf: Path) -> list[Problem]:
    """Files that cannot be read, and exercises and figures that lack each other."""
    problems: list[Problem] = []
    read_shapes(shelf, problems)
    read_poses(shelf, problems)
    return [*problems, *_without_the_other(shelf)]


def _without_the_other(shelf: Path) -> Iterator[Problem]:
    exercises, figures = (_names(shelf / folder) for folder in ("exercises", "poses"))
    for name in sorted(exercises - figures):
        yield Problem(f"exercises/{name}.toml", "", f"there is no poses/{name}.toml", HINT)
    for name in sorted(figures - exercises):
        yield Problem(f"poses/{name}.toml", "", "no exercise has this id")


def _names(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.toml")}
