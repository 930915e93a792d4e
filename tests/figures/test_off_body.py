"""A hand on its way does not sink into the body."""

from dataclasses import replace

from content.figures.checks.moment import Moment
from content.figures.checks.through import through_the_body
from content.figures.rig.bones import joints
from content.figures.rig.off_body import off_the_body
from content.figures.rig.solve import solve
from content.figures.rig.turns import vec

STAND = {
    "base": "stand",
    "pelvis": {"z": 89},
    "legs": {"foot": [0, 9], "knee": "front"},
    "arms": {"wrist": [14, 22, 100], "elbow": "out"},
}


def test_a_hand_in_the_belly_comes_out_and_a_planted_one_stays() -> None:
    there = solve(STAND)
    end = joints(there).p["lumbar1"] + vec(4, -6, 0)
    arm = replace(there.limbs["arm.R"], end=end)
    sunk = replace(there, limbs={**there.limbs, "arm.R": arm})
    assert in_the_body(Moment(sunk, ()))
    assert not in_the_body(Moment(off_the_body(sunk, ()), ()))
    assert off_the_body(sunk, {"arm.R"}).limbs["arm.R"].end is end


def in_the_body(moment: Moment) -> list[str]:
    return [line for line in through_the_body(moment) if "hand.R" in line]
