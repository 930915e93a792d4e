"""What a figure's file may say, and what is told of one that says it wrongly."""

from pathlib import Path

import pytest

from content.pose_checks import pose_problems
from content.pose_targets import waiting
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


NOD = '[keys.nod]\nlike = "stand"\nhead = { pitch = 20 }'
LIKE_STAND = 'like = "stand"\nhead'
EACH_OTHER = """\
arm_left = { hold = { at = "palm.R" } }
arm_right = { hold = { part = "fore.L:0.5" } }"""
THIRTEEN = "pin = { neck = [1, 2, 3], head = [1, 2, 3], skull = [1, 2, 3], pelvis = [1, 2, 3] }"


def _between(kind: str, *joints: str) -> str:
    return f'things = [{{ kind = "{kind}", between = {list(joints)} }}]\npath ='


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
        ("head = { pitch = 20 }", 'pin = { "knee.L" = [1] }', "pin a joint of the trunk"),
        (
            LIKE_STAND,
            'like = "stool"\nhead',
            "keys.nod: like 'stool': no key or shape",
        ),
        (
            LIKE_STAND,
            'like = "nod"\nhead',
            "keys.nod: like 'nod': no other key or shape",
        ),
        (LIKE_STAND, "head", "keys.nod: no base; say one, or begin with like"),
        (NOD, '[keys.nod]\nmirror = "nobody"', "keys.nod: mirror 'nobody': no key has this name"),
        (NOD, '[keys.nod]\nmirror = "nod"', "keys.nod: mirror 'nod' goes round in a ring"),
        (NOD, '[keys.nod]\nmirror = "up"\nfist = 1', "keys.nod: mirror stands alone"),
        ("head =", 'rest_on = ["knees"]\nhead =', "keys.nod.rest_on.1: input should be 'pelvis'"),
        (
            "head =",
            "touches = { tail = 'floor' }\nhead =",
            "keys.nod.touches.tail",
        ),
        (
            "head =",
            "touches = { pelvis = 'seat' }\nhead =",
            "no 'seat' in the room",
        ),
        ("head =", 'arms = { hold = { part = "knee.Q" } }\nhead =', "a place on the body is"),
        ("head =", 'arms = { hold = { at = "knee" } }\nhead =', "a joint is"),
        ("head =", f"{EACH_OTHER}\nhead =", "arm_left, arm_right wait for one another"),
        ("head =", "legs = { thigh = 7 }\nhead =", "keys.nod.legs.thigh: a direction is words or"),
        ("head =", 'arms = { hold = "bar" }\nhead =', "keys.nod.arms.hold: a target is numbers"),
        (
            "path =",
            'view = { shows = ["nose"] }\npath =',
            "view.shows.1: input should be",
        ),
        ("path =", "shares = [1, 2, 3]\npath =", "shares: 3 of them, and the path has 2 moves"),
        ("path =", "shares = [0]\npath =", "shares.1: input should be greater than 0"),
        ("path =", 'things = [{ kind = "bar" }]\npath =', "things.1: a bar needs z"),
        ("path =", 'things = [{ kind = "wall" }]\npath =', "things.1: a wall needs x"),
        ("path =", 'things = [{ kind = "water" }]\npath =', "things.1: a water needs z"),
        ("path =", 'things = [{ kind = "strap" }]\npath =', "things.1: a strap needs between"),
        ("path =", _between("strap", "palm.Q", "palm.L"), "things.1.between.1: a joint is"),
        ("path =", _between("strap", "palm.L"), "a strap is between two joints or more"),
        ("path =", _between("dumbbell", "neck"), "a dumbbell is in a hand"),
        ("path =", _between("ball", "thigh.L:0.5"), "things.1: a joint is"),
        ("path =", _between("chair", "pelvis"), "a chair stands still; leave out between"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(shelf: Path, right: str, wrong: str, said: str) -> None:
    (shelf / "poses" / "nod.toml").write_text(POSE.replace(right, wrong), "utf-8")
    (first,) = told(shelf)
    assert first.startswith("poses/nod.toml: ")
    assert said in first
    assert "\n" not in first


@pytest.mark.parametrize(
    ("shapes", "said"),
    [
        ('[stand]\nlike = "sway"\n[sway]\nlike = "stand"\n', "stand: like 'stand' goes round"),
        ('[stand]\nlike = "stand"\n', "stand: like 'stand' goes round in a ring"),
        ('[stand]\nlike = "stool"\n', "stand: like 'stool': no key or shape"),
        ("[stand]\nbase = 1\n", "stand.base: input should be 'stand'"),
    ],
)
def test_what_is_wrong_with_a_shape_is_told_of_it_and_not_of_all_that_are_like_it(
    shelf: Path, shapes: str, said: str
) -> None:
    (shelf / "shapes.toml").write_text(shapes, "utf-8")
    problems = told(shelf)
    assert problems[0].startswith(f"{shelf.name}/shapes.toml: {said}")
    assert all(f"{shelf.name}/shapes.toml: " in problem for problem in problems)


def test_a_key_may_be_like_the_shape_of_its_own_name(shelf: Path) -> None:
    pose = POSE.replace("up", "stand")
    (shelf / "poses" / "nod.toml").write_text(pose, "utf-8")
    assert told(shelf) == []


def test_hands_that_hold_what_is_placed_wait_for_nobody() -> None:
    said = {
        "legs": {"foot": [0, 9]},
        "arm_left": {"hold": {"part": "fore.R:0.5"}},
        "arm_right": {"hold": {"at": "knee.L"}},
    }
    assert waiting(said) == []
    assert waiting({**said, "arm_right": {"wrist": {"at": "palm.R"}}}) == ["arm_left", "arm_right"]
