"""What a figure's words are to the drawing: the same names, and broken ones harm no others."""

from pathlib import Path

import pytest

from content import ContentError
from content.figures.rig.bones import joints, trunk
from content.figures.rig.flesh import capsules
from content.figures.rig.limbs import TARGETS
from content.figures.scene import Scene, load_scenes, sound_scenes
from content.figures.things.held import CARRIED as GIVES_WAY
from content.figures.things.room import KINDS
from content.pose_parts import ARM, JOINT, LEG, PAIRS, SIDED, TRUNK, is_pinned, limb_of
from content.pose_targets import TARGETS as TOLD_TARGETS
from content.pose_things import CARRIED, SURFACES
from tests.figures.poses import shelf

RING = """
[one]
like = "two"

[two]
like = "one"
"""
ALIKE = """
path = ["it"]
[keys.it]
like = "one"
"""
MIRRORS = """
path = ["it"]
[keys.it]
mirror = "other"
[keys.other]
mirror = "it"
"""
NOBODY = ALIKE.replace('like = "one"', 'mirror = "nobody"')


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = shelf(tmp_path / "shelf", alike=ALIKE, mirrors=MIRRORS, nobody=NOBODY)
    shapes = folder / "shapes.toml"
    shapes.write_text(shapes.read_text("utf-8") + RING, "utf-8")
    return folder


def test_rings_and_what_is_not_there_break_only_the_figures_that_have_them(broken: Path) -> None:
    scenes, told = sound_scenes(broken)
    assert scenes["lift"].postures
    assert sorted(told) == ["alike", "mirrors", "nobody"]
    assert told["alike"].startswith("poses/alike.toml: keys.it: like 'one' goes round in a ring")
    assert told["nobody"] == "poses/nobody.toml: keys.it: mirror 'nobody': no key has this name"
    with pytest.raises(ContentError, match="goes round in a ring"):
        load_scenes(broken)


def test_the_joints_and_parts_that_a_pose_may_name_are_those_of_the_body(
    scenes: dict[str, Scene],
) -> None:
    posture = scenes["lift"].postures["up"]
    for name in joints(posture).p:
        assert JOINT.fullmatch(name)
        kind = name.partition(".")[0]
        assert (limb_of(name) is None) == (kind not in (*LEG, *ARM))
    assert {is_pinned(name) for name in trunk(posture).p} == set(trunk(posture).p)
    parts = {c.part for c in capsules(posture)} - {"face", "nose"}
    assert {*TRUNK, *SIDED} == parts
    assert set(PAIRS.values()) == {part.partition(".")[0] for part in SIDED}
    assert TOLD_TARGETS == TARGETS


@pytest.mark.parametrize("kind", KINDS)
def test_the_surfaces_of_a_thing_are_what_it_is_made_of(kind: str) -> None:
    made = KINDS[kind]({"kind": kind, "x": 20.0, "z": 100.0})
    assert set(SURFACES[kind]) == {solid.part for solid in made}


def test_what_goes_with_the_body_is_what_can() -> None:
    assert set(CARRIED) == {*GIVES_WAY, "strap", "dumbbell"}
