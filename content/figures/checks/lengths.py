"""Bones keep their length, and limbs reach what they are said to reach."""

from collections.abc import Iterator, Mapping

from content.figures.checks.moment import CLOSE_CM, Moment
from content.figures.rig.bones import (
    FOREARM,
    HIP_OUT,
    LUMBAR,
    NECK,
    SACRUM,
    SHIN,
    SIDES,
    THIGH,
    THORAX,
    UPPER_ARM,
)
from content.figures.rig.turns import length

WITHIN = 0.01
SPINE: Mapping[tuple[str, str], float] = {
    ("pelvis", "sacrum"): SACRUM,
    ("sacrum", "lumbar1"): LUMBAR,
    ("lumbar1", "lumbar2"): LUMBAR,
    ("lumbar2", "thorax1"): THORAX,
    ("thorax1", "thorax2"): THORAX,
    ("neck", "skull"): NECK,
    ("hip.L", "hip.R"): 2 * HIP_OUT,
}
LIMB: Mapping[tuple[str, str], float] = {
    ("hip", "knee"): THIGH,
    ("knee", "ankle"): SHIN,
    ("shoulder", "elbow"): UPPER_ARM,
    ("elbow", "wrist"): FOREARM,
}


def wrong_lengths(moment: Moment) -> Iterator[str]:
    p = moment.body.p
    bones = {**SPINE}
    for (a, b), cm in LIMB.items():
        bones |= {(f"{a}.{side}", f"{b}.{side}"): cm for side in SIDES}
    for (a, b), cm in bones.items():
        found = length(p[a] - p[b])
        if abs(found - cm) > cm * WITHIN:
            yield f"from {a} to {b} it is {found:.1f} cm and not {cm:.0f}"


def out_of_reach(moment: Moment) -> Iterator[str]:
    for name, limb in moment.posture.limbs.items():
        end = f"{'ankle' if name[0] == 'l' else 'wrist'}.{name[-1]}"
        missed = length(moment.body.p[end] - limb.end)
        if missed > CLOSE_CM:
            yield f"{name} does not reach where it should be by {missed:.1f} cm"
