"""What a figure's file may say, and what is told of one that says it wrongly."""

from pathlib import Path

import pytest

from content.pose_checks import pose_problems
from tests.content.small_shelf import POSE, small_shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return small_shelf(tmp_path)


def told(shelf: Path) -> list[str]:
    return [str(problem) for problem in pose_problems(shelf)]


def test_a_shelf_in_order_has_none(shelf: Path) -> None:
    assert told(shelf) == []


def test_every_exercise_has_a_figure_and_every_figure_an_exercise(shelf: Path) -> None:
    (shelf / "poses" / "nod.toml").rename(shelf / "poses" / "not.toml")
    assert told(shelf) == [
        "exercises/nod.toml: there is no poses/nod.toml (docs/figures.md tells how a figure is "
        "written)",
        "poses/not.toml: no exercise has this id",
    ]


THIRTEEN = "pin = { neck = [1, 2, 3], head = [1, 2, 3], skull = [1, 2, 3], pelvis = [1, 2, 3] }"


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            "pitch = 20",
            'pitch = "a little"',
            "keys.nod.head.pitch: input should be a valid number",
        ),
        ("head =", "haed =", "keys.nod.haed: extra inputs are not permitted (did you mean head?)"),
        ('"up", "nod"', '"up", "bow"', "no key is called 'bow'"),
        ("head = { pitch = 20 }", f"fist = 1\n{THIRTEEN}", "key 'nod' has 13 numbers, at most 12"),
        ("head = { pitch = 20 }", 'arms = { upper = "upwards" }', "'upwards' is no direction"),
        ("head = { pitch = 20 }", 'legs = { knee = "front" }', "placed by exactly one of foot"),
        (
            "head = { pitch = 20 }",
            'arms = { hold = { part = "nose" } }',
            "a place on the body is",
        ),
        ("head = { pitch = 20 }", "pin = { tail = [1] }", "a joint is"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(shelf: Path, right: str, wrong: str, said: str) -> None:
    (shelf / "poses" / "nod.toml").write_text(POSE.replace(right, wrong), "utf-8")
    first = told(shelf)[0]
    assert first.startswith("poses/nod.toml: ")
    assert said in " ".join(told(shelf))
