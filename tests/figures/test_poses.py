"""Every figure of the shelf, in its keys and between them: nothing that a body cannot do."""

from collections.abc import Iterable, Mapping

import numpy as np
import pytest

from content.figures.checks.check import findings
from content.figures.checks.shown import Seen, shown
from content.figures.motion import Moment
from content.figures.rig.bones import Posture, joints
from content.figures.scene import Scene, load_scenes, mirrored
from content.library import SHELF, load_library

FIGURES = sorted(path.stem for path in (SHELF / "poses").glob("*.toml"))
# All that films show takes minutes; of what is near to each other a few are enough each time.
EACH = 5
EXERCISES = sorted(path.stem for path in (SHELF / "exercises").glob("*.toml"))


@pytest.fixture(scope="module")
def scenes() -> Mapping[str, Scene]:
    return load_scenes(SHELF)


@pytest.fixture(scope="module")
def seen(scenes: Mapping[str, Scene]) -> Seen:
    return shown(load_library(), scenes)


def test_every_exercise_has_a_figure_and_every_figure_an_exercise() -> None:
    assert FIGURES == EXERCISES


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_is_wrong_with(name: str, scenes: Mapping[str, Scene], seen: Seen) -> None:
    """Limits, lengths, contacts, floor, things, the body in itself, balance, motion."""
    assert wrong(scenes[name], seen[name][1::EACH]) == []


@pytest.mark.slow
def test_nothing_is_wrong_in_any_picture_of_any_film(
    scenes: Mapping[str, Scene], seen: Seen
) -> None:
    """All 14,000 of them, two minutes."""
    assert [line for name in FIGURES for line in wrong(scenes[name], seen[name])] == []


def wrong(scene: Scene, seen: Iterable[Moment]) -> list[str]:
    return [str(finding) for finding in findings(scene, seen)]


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
