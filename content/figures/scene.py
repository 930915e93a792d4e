"""An exercise's figure as it is on the shelf, its keys written out and solved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from content import ContentError
from content.figures.rig.bones import Limb, Posture
from content.figures.rig.solve import solve
from content.figures.rig.turns import Mat, Vec, vec
from content.figures.rig.words import Said
from content.pose_files import KeyFile, PoseFile, read_poses, read_shapes
from content.pose_keys import written_out
from content.problems import Problem, refuse

FLIP = np.diag((1.0, -1.0, 1.0))


@dataclass(frozen=True)
class Scene:
    """`said`: each key in full, without what it is like."""

    name: str
    file: PoseFile
    said: Mapping[str, Said]

    @cached_property
    def postures(self) -> Mapping[str, Posture]:
        """Raises ContentError for a key that cannot be solved."""
        return {key: self._posture(key) for key in self.said}

    def _posture(self, key: str) -> Posture:
        said = self.said[key]
        if "mirror" in said:
            return mirrored(self._posture(said["mirror"]))
        try:
            return solve(said)
        except (KeyError, ValueError) as wrong:
            raise ContentError(f"poses/{self.name}.toml: keys.{key}: {wrong}") from wrong

    @property
    def things(self) -> list[dict[str, Any]]:
        return [thing.model_dump(exclude_unset=True) for thing in self.file.things]


def load_scenes(shelf: Path) -> dict[str, Scene]:
    """Every figure of the shelf. Raises ContentError with a line for each problem."""
    problems: list[Problem] = []
    scenes = _scenes(shelf, read_shapes(shelf, problems), problems)
    refuse(problems)
    return scenes


def sound_scenes(shelf: Path) -> tuple[dict[str, Scene], dict[str, str]]:
    """Every figure that can be read, and of the others what is wrong. Raises ContentError for
    shapes that cannot be read: all are like one of them."""
    problems: list[Problem] = []
    shapes = read_shapes(shelf, problems)
    refuse(problems)
    scenes = _scenes(shelf, shapes, problems)
    broken: dict[str, str] = {}
    for problem in problems:
        broken.setdefault(Path(problem.file).stem, str(problem))
    return scenes, broken


def _scenes(
    shelf: Path, shapes: Mapping[str, KeyFile], problems: list[Problem]
) -> dict[str, Scene]:
    scenes: dict[str, Scene] = {}
    for name, file in read_poses(shelf, problems).items():
        written = written_out(file.keys, shapes)
        scenes[name] = Scene(name, file, written.full)
        for key, reason in written.broken.items():
            scenes.pop(name, None)
            problems.append(Problem(f"poses/{name}.toml", f"keys.{key}", reason))
    return scenes


def mirrored(posture: Posture) -> Posture:
    """Left and right exchanged, the room's far and near with them."""
    limbs = {}
    for name, limb in posture.limbs.items():
        other = f"{name[:-1]}{'R' if name[-1] == 'L' else 'L'}"
        limbs[other] = Limb(_flipped(limb.end), _flipped(limb.pole), _frame(limb.tip), limb.blade)
    return replace(
        posture,
        pos=_flipped(posture.pos),
        pelvis=_frame(posture.pelvis),
        chest=_frame(posture.chest),
        head=_frame(posture.head),
        limbs={name: limbs[name] for name in posture.limbs},
    )


def _flipped(v: Vec) -> Vec:
    return vec(v[0], -v[1], v[2])


def _frame(m: Mat) -> Mat:
    """The second column is the body's left, which changes its sign twice."""
    flipped: Mat = FLIP @ m @ FLIP
    return flipped
