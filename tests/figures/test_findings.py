"""Each check is asked: a figure with a fault for each of them, all the way through `findings`."""

from dataclasses import replace

import pytest

from content.figures.checks.check import CHECKS, findings, of_moment
from content.figures.checks.moment import Moment
from content.figures.checks.shown import shown
from content.figures.motion import Moment as Seen
from content.figures.motion import at, toward
from content.figures.rig.turns import vec
from content.figures.scene import Scene, load_scenes
from content.library import SHELF, load_library
from tests.figures.poses import shelf

STANDS = """
base = "stand"
pelvis = { z = 89 }
legs = { foot = [0, 9], knee = "front" }
arms = { upper = [0.05, 0.12, -1], fore = [0.18, 0.05, -1] }
"""
ARMS = "arms = { upper = [0.05, 0.12, -1], fore = [0.18, 0.05, -1] }"
WELL = f'path = ["one"]\n[keys.one]{STANDS}'
BROKEN = {
    "notes": WELL.replace(ARMS, "arms = { wrist = [90, 20, 150] }"),
    "limits": WELL + "chest = { turn = 80 }",
    "contacts": WELL + 'touches = { "hand.R" = "floor" }',
    "floor": WELL.replace("legs = { foot = [0, 9]", "legs = { foot = [0, 9, 4]").replace(
        "89", "85"
    ),
    "things": 'things = [{ kind = "chair", x = 0 }]\n' + WELL,
    "body": WELL.replace(ARMS, 'arms = { wrist = [-16, 0, 102], elbow = "front", rigid = true }'),
    "balance": WELL.replace("z = 89", "z = 88, x = 8, pitch = 30") + "chest = { pitch = 80 }",
    "motion": f"""path = ["one", "other"]
[keys.one]{STANDS.replace(ARMS, 'arms = { wrist = [30, 20, 130], elbow = "down", rigid = true }')}
[keys.other]
like = "one"
arms = {{ wrist = [30, 20, 130], elbow = "up", rigid = true }}
""",
}

# Straight arms go past a bar that is in front of them.
SWEEP = f"""path = ["one", "other"]
things = [{{ kind = "bar", x = 44, z = 134 }}]
[keys.one]{STANDS.replace(ARMS, 'arms = { upper = "east+0.8*down", fore = "east+0.8*down" }')}
[keys.other]
like = "one"
arms = {{ upper = "east+0.8*up", fore = "east+0.8*up" }}
"""


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Scene]:
    return load_scenes(
        shelf(tmp_path_factory.mktemp("broken") / "shelf", well=WELL, sweep=SWEEP, **BROKEN)
    )


def asked(scene: Scene, *seen: Seen) -> set[str]:
    return {finding.check for finding in findings(scene, seen)}


def test_who_stands_is_well(scenes: dict[str, Scene]) -> None:
    assert asked(scenes["well"], at("one", 1.0)) == set()


@pytest.mark.parametrize("check", sorted(BROKEN))
def test_each_check_is_asked(check: str, scenes: dict[str, Scene]) -> None:
    assert check in asked(scenes[check])


def test_a_hand_that_is_out_of_reach_is_told_in_a_key_too(scenes: dict[str, Scene]) -> None:
    """The solver leaves none there, so it is put there by hand."""
    there = scenes["well"]
    posture = there.postures["one"]
    arm = replace(posture.limbs["arm.R"], end=vec(90, -20, 120))
    away = replace(posture, limbs={**posture.limbs, "arm.R": arm})
    assert "reach" in {f.check for f in of_moment("well", "one", Moment(away, ()))}


def test_what_is_wrong_only_between_the_keys_is_told(scenes: dict[str, Scene]) -> None:
    there = scenes["sweep"]
    assert asked(there) == set()
    assert asked(there, toward("one", "other", 0.5)) == {"things"}


def test_a_breath_is_looked_at(scenes: dict[str, Scene]) -> None:
    found = [*findings(scenes["limits"], [at("one", 1.0)])]
    assert "one at 100% of a breath" in {f.where for f in found if f.check == "limits"}


def test_films_and_previews_are_seen_as_they_are_drawn() -> None:
    scenes = load_scenes(SHELF)
    seen = shown(load_library(), {name: scenes[name] for name in ("bridge", "childs-pose")})
    ts = {moment.t for moment in seen["bridge"]}
    assert len(ts) > 30
    assert min(ts - {0}) < 0.02
    assert max(moment.breath for moment in seen["childs-pose"]) == 1


def test_no_check_is_left_out() -> None:
    """Bones are as long as they should be whatever a file says (see test_checks)."""
    assert {*CHECKS, "motion"} == {*BROKEN, "reach", "lengths"}
