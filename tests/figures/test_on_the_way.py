"""What the rig does by itself: it rests what lies, follows what is planted, and sinks nowhere."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from content.figures.checks.lengths import out_of_reach
from content.figures.checks.moment import Moment
from content.figures.checks.motion import jumps
from content.figures.checks.through import under_the_floor
from content.figures.rig.between import between
from content.figures.rig.bones import LIMBS, Posture, joints
from content.figures.rig.clear import above_floor, within_reach
from content.figures.rig.solve import solve
from content.figures.rig.turns import around_y, mix_frames, mixer, vec
from content.figures.scene import load_scenes
from content.library import SHELF

FOURS: dict[str, Any] = {
    "base": "prone",
    "pelvis": {"x": -25, "pitch": -14},
    "rest_on": ["shin"],
    "legs": {"thigh": "down", "shin": "west", "toes": "west"},
    "arms": {"palm": [26, 16], "elbow": "west", "fingers": "east"},
}
ON_HEELS: dict[str, Any] = {
    **FOURS,
    "pelvis": {"x": -50, "pitch": 20},
    "chest": {"pitch": 10},
    "legs": {"thigh": [0.85, 0.2, -0.45], "shin": "west", "toes": "west"},
}
ON_THE_BACK: dict[str, Any] = {
    "base": "supine",
    "pin": {"neck": [-48]},
    "legs": {"foot": [36, 10], "knee": "up"},
    "arms": {"palm": [-4, 26], "elbow": "out"},
}


def on_the_way(a: Posture, b: Posture) -> list[Moment]:
    return [Moment(between(a, b, t), ()) for t in (0.2, 0.4, 0.6, 0.8)]


def test_who_lies_on_the_back_lies_on_it_and_not_on_the_hair() -> None:
    lows = Moment(solve(ON_THE_BACK), ()).lows
    assert lows["pelvis"] == pytest.approx(-0.5, abs=0.6)
    assert lows["chest"] == pytest.approx(-0.5, abs=0.6)
    assert lows["head"] > -1.7


def test_planted_hands_stay_where_they_are_while_the_trunk_goes_back() -> None:
    a, b = solve(FOURS), solve(ON_HEELS)
    assert a.notes == b.notes == ()
    for moment in on_the_way(a, b):
        assert [*out_of_reach(moment)] == []
        wrist = moment.body.p["wrist.R"]
        assert wrist == pytest.approx(joints(a).p["wrist.R"], abs=0.5)


def test_a_trunk_that_is_too_far_away_follows_its_planted_hands() -> None:
    there = solve(FOURS)
    away = replace(there, pos=there.pos + vec(-12, 0, 10))
    assert [*out_of_reach(Moment(away, ()))]
    assert [*out_of_reach(Moment(within_reach(away, set(LIMBS)), ()))] == []


@pytest.mark.parametrize(("name", "pole"), [("leg.R", (0, -1, -1)), ("arm.L", (0, 0.5, -1))])
def test_a_knee_or_elbow_under_the_floor_is_turned_up(
    name: str, pole: tuple[float, float, float]
) -> None:
    there = solve({**ON_THE_BACK, "arms": {"wrist": [-20, 26, 8], "elbow": "out"}})
    limb = replace(there.limbs[name], pole=vec(*pole))
    sunk = replace(there, limbs={**there.limbs, name: limb})
    assert [*under_the_floor(Moment(sunk, ()))]
    assert [*under_the_floor(Moment(above_floor(sunk, {name}), ()))] == []


def test_a_hand_that_would_go_through_the_floor_goes_over_it() -> None:
    arms = {"wrist": [-90, 20, 5], "elbow": "out", "fingers": "west"}
    a, b = solve(ON_THE_BACK), solve({**ON_THE_BACK, "arms": arms})
    for moment in on_the_way(a, b):
        assert [*under_the_floor(moment)] == []


def test_an_arm_that_swings_past_down_does_not_flip_its_hand() -> None:
    def swung(x: float) -> Posture:
        arms = {"upper": [x, 0.12, -1], "fore": [x + 0.1, 0.08, -1]}
        stand = {"pelvis": {"z": 89}, "legs": {"foot": [0, 9], "knee": "front"}}
        return solve({"base": "stand", **stand, "arms": arms})

    ahead, behind = swung(0.5), swung(-0.5)
    assert [*jumps(lambda t: between(ahead, behind, t))] == []
    for posture in (ahead, behind):
        back = posture.limbs["arm.R"].tip[:, 2]
        assert back[1] < -0.5  # outward, which is towards us


def test_the_instep_of_a_pointed_foot_looks_ahead() -> None:
    legs = {"thigh": [-1, 0.1, 0], "shin": [-1, 0.1, 0], "toes": "west"}
    prone = solve({"base": "prone", "legs": legs, "arms": {"palm": [30, 20], "elbow": "out"}})
    for side in "LR":
        assert prone.limbs[f"leg.{side}"].tip[2, 2] < -0.9


def test_shares_of_one_way_are_the_frames_on_it() -> None:
    a, b = np.eye(3), around_y(80)
    way = mixer(a, b)
    for t in (0.0, 0.3, 1.0):
        assert way(t) == pytest.approx(mix_frames(a, b, t))
    assert way(0.5) == pytest.approx(around_y(40), abs=1e-6)


def test_all_fours_keep_what_is_planted_from_key_to_key() -> None:
    keys = load_scenes(SHELF)["cat-cow"].postures
    for moment in on_the_way(keys["cow"], keys["cat"]):
        assert [*out_of_reach(moment)] == []
