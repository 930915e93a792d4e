"""Each check of a posture can fail: here is one that it must not let pass."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from content.figures.checks.balance import hull, outside, topples
from content.figures.checks.contacts import loose_contacts
from content.figures.checks.lengths import out_of_reach, wrong_lengths
from content.figures.checks.limits import beyond_limits
from content.figures.checks.moment import Moment
from content.figures.checks.motion import jumps
from content.figures.checks.through import through_the_body, through_things, under_the_floor
from content.figures.rig.between import between
from content.figures.rig.bones import Joints, Posture
from content.figures.rig.solve import solve
from content.figures.rig.turns import around_z, vec
from content.figures.rig.words import Said
from content.figures.things.room import solids

STAND: Said = {
    "base": "stand",
    "pelvis": {"z": 89},
    "legs": {"foot": [0, 9], "knee": "front"},
    "arms": {"upper": [0.05, 0.12, -1], "fore": [0.18, 0.05, -1]},
}
SIT: Said = {
    **STAND,
    "base": "sit",
    "pelvis": {"x": -8},
    "rest_on": ["pelvis"],
    "rest_z": 45,
    "legs": {"foot": [36, 11], "knee": "front+up"},
    "arms": {"upper": [0.2, 0.12, -1], "fore": "east"},
    "touches": {"pelvis": "seat"},
}
CHAIR = {"kind": "chair", "x": -5}
BAR = {"kind": "bar", "x": 20, "z": 150}


def moment(said: Said, *things: Mapping[str, Any]) -> Moment:
    return Moment(solve(said), solids(things), said)


def moved(there: Moment, name: str, **changes: Any) -> Moment:
    """With one limb changed."""
    limbs = {**there.posture.limbs, name: replace(there.posture.limbs[name], **changes)}
    return replace(there, posture=replace(there.posture, limbs=limbs))


def one(found: Iterable[str]) -> str:
    (line,) = found
    return line


@pytest.mark.parametrize("there", [moment(STAND), moment(SIT, CHAIR)], ids=["stand", "sit"])
def test_who_stands_and_who_sits_is_well(there: Moment) -> None:
    checks = (beyond_limits, wrong_lengths, out_of_reach, loose_contacts, under_the_floor)
    for check in (*checks, through_things, through_the_body, topples):
        assert [*check(there)] == [], check


def test_a_foot_that_floats_is_told() -> None:
    there = moment(STAND)
    end = there.posture.limbs["leg.R"].end + vec(0, 0, 5)
    assert one(loose_contacts(moved(there, "leg.R", end=end))) == (
        "foot.R is planted, but 5.0 cm from what is under it"
    )


def test_a_foot_under_the_floor_is_told() -> None:
    said = {**STAND, "pelvis": {"z": 85}, "legs": {"foot": [0, 9, 4], "knee": "front"}}
    assert {*under_the_floor(moment(said))} == {
        "foot.R is 4.0 cm under the floor",
        "foot.L is 4.0 cm under the floor",
    }


def test_a_knee_that_is_bent_backwards_is_told() -> None:
    there = moment({**SIT, "legs": {"foot": [20, 11], "knee": "front+up"}}, CHAIR)
    backwards = moved(there, "leg.R", pole=vec(-1, 0, -1))
    assert any(line.startswith("hip rotation.R") for line in beyond_limits(backwards))


@pytest.mark.parametrize(
    ("changes", "joint"),
    [
        ({"pelvis": {"z": 89}, "chest": {"pitch": 110}}, "trunk flexion"),
        ({"chest": {"turn": 80}}, "trunk twist"),
        ({"head": {"side": 60}}, "neck side"),
        ({"arms": {"upper": "west+0.1*down", "fore": "west"}}, "arm behind.R"),
        ({"legs": {"thigh": "near", "shin": "down"}}, "hip abduction.R"),
    ],
)
def test_a_joint_that_goes_too_far_is_told(changes: Said, joint: str) -> None:
    found = [*beyond_limits(moment({**STAND, **changes}))]
    assert any(line.startswith(f"{joint}:") for line in found), found


def test_a_limb_that_cannot_reach_is_told() -> None:
    far = moved(moment(STAND), "arm.R", end=vec(90, -20, 120))
    assert "arm.R does not reach where it should be by" in one(out_of_reach(far))


def test_a_bone_that_is_stretched_is_told() -> None:
    there = moment(STAND)
    body = Joints({**there.body.p}, there.body.m)
    body.p["knee.L"] = body.p["knee.L"] + vec(0, 0, 1)
    there.__dict__["body"] = body
    assert {line.partition(" it is")[0] for line in wrong_lengths(there)} == {
        "from hip.L to knee.L",
        "from knee.L to ankle.L",
    }


def test_a_hand_beside_the_bar_and_one_through_it_are_told() -> None:
    arms = {"wrist": [20, 20, 138], "elbow": "out", "fingers": "up"}
    held = {**STAND, "arms": arms, "fist": 1, "touches": {"hand.R": "bar"}}
    assert [*through_things(moment(held, BAR))] == []
    assert [*loose_contacts(moment(held, BAR))] == []
    beside = {**held, "arms": {**arms, "wrist": [10, 20, 138]}}
    assert "from the bar, which it touches" in one(loose_contacts(moment(beside, BAR)))
    through = {**held, "fist": 0, "arms": {**arms, "wrist": [20, 20, 145]}}
    assert any("deep in the bar" in line for line in through_things(moment(through, BAR)))


def test_a_surface_that_is_not_in_the_room_is_told() -> None:
    assert "is not in the room" in one(loose_contacts(moment(SIT)))


def test_who_sits_in_the_air_is_told() -> None:
    assert "cm from the seat" in one(loose_contacts(moment({**SIT, "rest_z": 50}, CHAIR)))


def test_an_arm_through_the_belly_is_told() -> None:
    arms = {"wrist": [-16, 0, 102], "elbow": "front", "rigid": True}
    found = [*through_the_body(moment({**STAND, "arms": arms}))]
    assert any("lumbar" in line and "forearm.R" in line for line in found), found


def test_who_leans_too_far_topples_unless_held() -> None:
    leaning = {**STAND, "chest": {"pitch": 80}, "pelvis": {"z": 88, "x": 8, "pitch": 30}}
    assert "would topple" in one(topples(moment(leaning)))
    assert [*topples(moment({**leaning, "leans": True}))] == []


def test_who_touches_nothing_is_told() -> None:
    flying = {**STAND, "pelvis": {"z": 110}, "legs": {"thigh": "down", "shin": "down"}}
    assert "nothing touches the floor" in one(topples(moment(flying)))


def test_support_is_a_polygon() -> None:
    square = hull([(0, 0), (4, 0), (4, 4), (0, 4), (2, 2)])
    assert len(square) == 4
    assert outside(square, (2, 2)) == pytest.approx(-2)
    assert outside(square, (7, 2)) == pytest.approx(3)


def test_a_jump_is_told_and_an_even_move_is_not() -> None:
    a, b = solve(STAND), solve({**STAND, "arms": {"upper": "up", "fore": "up"}})
    assert [*jumps(lambda t: between(a, b, t))] == []

    def flips(t: float) -> Posture:
        return between(a, b, t * 0.2 if t < 0.5 else 0.8 + t * 0.2)

    assert any(line.startswith("wrist.R jumps") for line in jumps(flips))


def test_a_pointed_foot_that_leans_a_little_is_not_turned() -> None:
    there = moment({**STAND, "legs": {"thigh": "down", "shin": "west", "toes": "west"}})
    leaning = there.posture.limbs["leg.R"].tip @ around_z(10)
    assert [*beyond_limits(moved(there, "leg.R", tip=leaning))] == []


def test_a_foot_that_is_turned_too_far_is_told() -> None:
    there = moment(STAND)
    turned = around_z(-80) @ there.posture.limbs["leg.R"].tip
    told = [*beyond_limits(moved(there, "leg.R", tip=turned))]
    assert any(line.startswith("foot turn.R:") for line in told), told
