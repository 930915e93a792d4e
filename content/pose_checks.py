"""What is wrong with the figures that can be said without drawing them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from coach.exercises import Side
from content import ContentError
from content.figures.route import route
from content.pose_files import SHAPES, KeyFile, PoseFile, read_poses, read_shapes
from content.pose_keys import Words, broken_shapes, written_out
from content.pose_targets import waiting
from content.pose_things import surfaces
from content.problems import Problem

HINT = "docs/figures.md tells how a figure is written"


def pose_problems(shelf: Path) -> list[Problem]:
    """Files that cannot be read, exercises and figures that lack each other, and keys that cannot
    be solved; these are looked at once the shapes are in order, since all are like one of them."""
    problems: list[Problem] = []
    shapes = read_shapes(shelf, problems)
    for name, reason in broken_shapes(shapes).items():
        problems.append(Problem(f"{shelf.name}/{SHAPES}", name, reason))
    in_order = not problems
    for name, file in read_poses(shelf, problems).items():
        if in_order:
            problems += _of_figure(f"poses/{name}.toml", file, shapes)
    return [*problems, *_without_the_other(shelf)]


def _of_figure(label: str, file: PoseFile, shapes: Mapping[str, KeyFile]) -> Iterator[Problem]:
    written = written_out(file.keys, shapes)
    for key, reason in written.broken.items():
        yield Problem(label, f"keys.{key}", reason)
    for key, said in written.full.items():
        if "mirror" not in said:
            yield from _of_key(label, key, said, file)
    yield from _shares(label, file)


def _of_key(label: str, key: str, said: Words, file: PoseFile) -> Iterator[Problem]:
    if stuck := waiting(said):
        hint = "place one of them by a point, an angle or a direction"
        yield Problem(label, f"keys.{key}", f"{', '.join(stuck)} wait for one another", hint)
    there = surfaces(file.things)
    for part, surface in said.get("touches", {}).items():
        if surface not in there:
            hint = f"there are {', '.join(sorted(there))}"
            yield Problem(label, f"keys.{key}.touches.{part}", f"no {surface!r} in the room", hint)


def _shares(label: str, file: PoseFile) -> Iterator[Problem]:
    """Once, whatever the way."""
    for side in get_args(Side):
        try:
            route(file, side)
        except ContentError as wrong:
            yield Problem(label, "", str(wrong), "one share for each move from key to key")
            return


def _without_the_other(shelf: Path) -> Iterator[Problem]:
    exercises, figures = (_names(shelf / folder) for folder in ("exercises", "poses"))
    for name in sorted(exercises - figures):
        yield Problem(f"exercises/{name}.toml", "", f"there is no poses/{name}.toml", HINT)
    for name in sorted(figures - exercises):
        yield Problem(f"poses/{name}.toml", "", "no exercise has this id")


def _names(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.toml")}
