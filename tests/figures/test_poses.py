"""Every figure of the shelf, in its keys and between them: nothing that a body cannot do."""

from collections.abc import Mapping

import numpy as np
import pytest

from content.figures.checks.check import findings
from content.figures.rig.bones import Posture, joints
from content.figures.scene import Scene, load_scenes, mirrored
from content.library import SHELF

FIGURES = sorted(path.stem for path in (SHELF / "poses").glob("*.toml"))
EXERCISES = sorted(path.stem for path in (SHELF / "exercises").glob("*.toml"))


@pytest.fixture(scope="module")
def scenes() -> Mapping[str, Scene]:
    return load_scenes(SHELF)


def test_every_exercise_has_a_figure_and_every_figure_an_exercise() -> None:
    assert FIGURES == EXERCISES


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_is_wrong_with(name: str, scenes: Mapping[str, Scene]) -> None:
    """Limits, lengths, contacts, floor, things, the body in itself, balance, motion."""
    found = [str(finding) for finding in findings(scenes[name])]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", FIGURES)
def test_its_mirror_image_is_the_same_body_left_for_right(
    name: str, scenes: Mapping[str, Scene]
) -> None:
    scene = scenes[name]
    for key, posture in scene.postures.items():
        is_mirror_image(mirrored(posture), posture)
        is_mirror_image(posture, mirrored(posture))
        of = scene.said[key].get("mirror")
        if of:
            is_mirror_image(posture, scene.postures[of])


def is_mirror_image(one: Posture, other: Posture) -> None:
    here, there = joints(one).p, joints(other).p
    for name, spot in here.items():
        side = {"L": "R", "R": "L"}.get(name[-1])
        twin = there[f"{name[:-1]}{side}" if side and name[-2] == "." else name]
        assert spot == pytest.approx(twin * np.array((1.0, -1.0, 1.0)), abs=0.01), name
