"""What is in the room: surfaces where their numbers say, pictures in which they are seen."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, get_args

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from content.figures.paint.backdrop import backdrop
from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import DARK, LIGHT, Palette
from content.figures.paint.shadow import ground, shaded
from content.figures.paint.things import draw_things, reach_of
from content.figures.paint.view import View
from content.figures.paint.water import under_water
from content.figures.rig.bones import SIDES, joints
from content.figures.rig.flesh import Capsule
from content.figures.rig.solve import solve
from content.figures.rig.turns import length, vec
from content.figures.things.held import carried, held_things
from content.figures.things.room import FLOOR, KINDS, OTHERS, solids
from content.figures.things.solids import Block, Sampled, gaps, rods
from content.pose_things import ThingFile, ThingKind

EACH: Mapping[str, Mapping[str, Any]] = {
    "chair": {"x": 0},
    "bench": {"x0": -50, "x1": 50},
    "desk": {"x": 0},
    "stairs": {"x": 0, "n": 3},
    "bar": {"x": 0, "z": 200},
    "doorway": {"x": 0},
    "wall": {"x": -40},
    "pillow": {"x": 0},
    "cushion": {"x": 0},
    "towel": {"x": 0},
    "ball": {"x": 0},
    "bed": {"x0": -90, "x1": 90},
}
SIDE = View(yaw=20, elev=12, span=260)


def touch(spot: tuple[float, float, float], thing: Mapping[str, Any]) -> float:
    """Cm from a fingertip of 1 cm to the nearest surface of a thing."""
    tip = Capsule(vec(*spot), vec(*spot), 1, 1, "skin", "tip")
    return min(gaps(solid, Sampled.of([tip]))[0] for solid in solids([thing]))


@pytest.mark.parametrize(
    ("spot", "kind", "numbers"),
    [
        ((-5, 0, 46), "chair", {"x": -5}),
        ((-5, 0, 51), "chair", {"x": -5, "h": 50}),
        ((20, 5, 41), "bench", {"x0": 0, "x1": 80, "h": 40}),
        ((60, 0, 93), "desk", {"x": 50, "h": 92}),
        ((40, 0, 35), "stairs", {"x": 0, "h": 17, "n": 2}),
        ((0, 20, 202.6), "bar", {"x": 0, "z": 200}),
        ((13, 44, 120), "doorway", {"x": 14, "w": 42}),
        ((43, 0, 120), "wall", {"x": 44}),
        ((-43, 0, 120), "wall", {"x": -44}),
        ((10, 0, 15), "pillow", {"x": 10, "z": 9, "h": 10}),
        ((30, 0, 15), "towel", {"x": 30, "r": 7}),
        ((-8, 0, 61), "ball", {"x": -8, "r": 30}),
        ((0, 30, 46), "bed", {"x0": -90, "x1": 90, "h": 45}),
    ],
)
def test_a_surface_is_where_its_numbers_say(
    spot: tuple[float, float, float], kind: str, numbers: dict[str, float]
) -> None:
    assert touch(spot, {"kind": kind, **numbers}) == pytest.approx(0, abs=0.25)


def test_inside_is_negative_and_beside_is_not() -> None:
    block = Block((0, 0, 0), (10, 10, 10), "wood", "desk")
    ends = [vec(5, 5, 8), vec(13, 14, 5), vec(5, 5, -3)]
    tips = [Capsule(at, at, 1, 1, "skin", "tip") for at in ends]
    assert gaps(block, Sampled.of(tips)) == pytest.approx([-3, 4, 2])
    rod = Capsule(vec(0, 0, 0), vec(10, 0, 0), 2, 2, "wood", "bar")
    assert gaps(rod, Sampled.of(tips[:1])) == pytest.approx([np.hypot(5, 8) - 3])
    assert gaps(FLOOR, Sampled.of(tips)) == pytest.approx([7, 4, -4])


def test_a_chair_turned_about_has_its_back_in_the_east() -> None:
    def back(**numbers: Any) -> float:
        made = solids([{"kind": "chair", "x": 30, **numbers}])
        return max(s.high[0] for s in made if isinstance(s, Block) and s.part == "seat back")

    assert back() < 30 < back(turn=180)


def test_what_kind_is_not_known_is_not_there() -> None:
    assert solids([{"kind": "dragon"}, {"kind": "mat"}]) == []
    assert not OTHERS & {*KINDS}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_material_has_a_colour(palette: Palette) -> None:
    for kind, numbers in EACH.items():
        for solid in solids([{"kind": kind, **numbers}]):
            assert len(palette.colour(solid.material)) == 3


@pytest.mark.parametrize("kind", sorted(EACH))
def test_each_is_drawn_and_stands_on_the_floor(kind: str) -> None:
    thing = {"kind": kind, **EACH[kind]}
    canvas = Canvas(SIDE, 160, 120, 1)
    draw_things(canvas, [thing])
    assert (canvas.buffers.material > 0).sum() > 30
    lows = [
        min(s.a[2] - s.ra, s.b[2] - s.rb) if isinstance(s, Capsule) else s.low[2]
        for s in solids([thing])
    ]
    assert min(lows) == pytest.approx(0, abs=0.6)


def test_a_wall_seen_from_behind_hides_nobody() -> None:
    for x, seen in ((-40.0, True), (40.0, False)):
        canvas = Canvas(SIDE, 160, 120, 1)
        draw_things(canvas, [{"kind": "wall", "x": x}])
        assert bool((canvas.buffers.material > 0).any()) is seen


def test_the_picture_holds_a_chair_but_need_not_hold_a_wall() -> None:
    assert {*map(type, reach_of([{"kind": "chair"}]))} == {Capsule}
    assert not [*reach_of([{"kind": "wall", "x": -40}])]


def test_a_strap_goes_from_palm_to_sole_and_a_dumbbell_lies_in_the_hand() -> None:
    said = {
        "base": "stand",
        "pelvis": {"z": 89},
        "legs": {"foot": [0, 9]},
        "arms": {"upper": "down", "fore": "front"},
        "fist": 1,
    }
    body = joints(solve(said))
    band = {"kind": "strap", "between": ["palm.L", "ball.R", "palm.R"]}
    strap = [*rods(held_things([band], body))]
    assert [c.part for c in strap] == ["strap", "strap"]
    assert length(strap[0].b - body.p["ball.R"]) < 4
    assert strap[0].b == pytest.approx(strap[1].a)
    weight = [*rods(held_things([{"kind": "dumbbell", "between": ["palm.R"]}], body))]
    assert len(weight) == 3
    assert all(length((c.a + c.b) / 2 - body.p["palm.R"]) < 12 for c in weight)


def test_a_strap_goes_round_the_outside_of_both_thighs_and_behind_them() -> None:
    said = {
        "base": "supine",
        "pin": {"neck": [-48]},
        "legs": {"thigh": "up", "shin": "east"},
        "arms": {"wrist": [-24, 22, 34]},
    }
    body = joints(solve(said))
    names = ["palm.R", "thigh.R:0.75", "thigh.L:0.75", "palm.L"]
    strap = [*rods(held_things([{"kind": "strap", "between": names}], body))]
    assert all(one.b == pytest.approx(other.a) for one, other in pairwise(strap))
    middle = strap[len(strap) // 2]  # from one thigh to the other
    for end, near in ((middle.a, "knee.R"), (middle.b, "knee.L")):
        assert 4 < end[0] - body.p[near][0] < 10
    for rod in strap:
        along = [rod.a + (rod.b - rod.a) * t for t in (0, 0.25, 0.5, 0.75, 1)]
        for side in SIDES:
            hip, knee = body.p[f"hip.{side}"], body.p[f"knee.{side}"]
            core = Capsule(hip, hip + (knee - hip) * 0.95, 4, 4, "trousers", "thigh")
            tips = [Capsule(p, p, 0.1, 0.1, "band", "tip") for p in along]
            assert min(gaps(core, Sampled.of(tips))) > 0


def test_a_strap_lies_at_joints_and_behind_limbs_and_nowhere_else() -> None:
    said = ["palm.R", "thigh.R:0.75", "ball.L"]
    assert ThingFile(kind="strap", between=said).between == said
    for wrong in ("thigh.R:2", "tail", "thigh"):
        with pytest.raises(ValidationError):
            ThingFile(kind="strap", between=[wrong])


def test_water_is_over_what_is_below_it() -> None:
    view = View(yaw=18, elev=12, centre=(0, 0, 60), span=200)
    canvas = Canvas(view, 160, 120, 1)
    canvas.capsule(Capsule(vec(0, 0, 0), vec(0, 0, 120), 8, 8, "shirt", "post"))
    dry = Image.new("RGB", (160, 120), (255, 255, 255))
    assert under_water(dry, canvas, LIGHT, [{"kind": "mat"}]) is dry
    wet = np.asarray(under_water(dry, canvas, LIGHT, [{"kind": "water", "z": 80}]))
    head, foot = (canvas.pixel(vec(0, -8, z)).astype(int) for z in (110, 30))
    assert tuple(wet[head[1], head[0]]) == (255, 255, 255)
    assert tuple(wet[foot[1], foot[0]]) != (255, 255, 255)
    assert tuple(wet[2, 5]) == (255, 255, 255)
    assert tuple(wet[117, 5]) != (255, 255, 255)


def test_a_ball_rolls_under_the_hips_and_a_pillow_stays_between_the_knees() -> None:
    things = [
        {"kind": "ball", "between": ["pelvis"], "x": 2, "r": 30},
        {"kind": "pillow", "between": ["knee.L", "knee.R"], "z": 1},
    ]
    said = {"base": "stand", "legs": {"foot": [0, 14]}, "arms": {"upper": "down"}}
    for x in (-20, 10):
        body = joints(solve({**said, "pelvis": {"x": x, "y": 4, "z": 70}}))
        ball, *pillow = rods(carried(things, body))
        assert ball.a == pytest.approx((x + 2, 4, 30))
        knees = (body.p["knee.L"] + body.p["knee.R"]) / 2
        middle = np.mean([c.a for c in pillow], axis=0)
        assert middle == pytest.approx(knees + np.array((0, 0, 1)), abs=0.1)
    assert solids(things) == []


def test_what_goes_with_the_body_is_drawn_beside_one_of_its_kind_that_stands_still() -> None:
    body = joints(solve({"base": "stand", "pelvis": {"z": 89}, "legs": {"foot": [0, 9]},
                         "arms": {"upper": "down"}}))  # fmt: skip
    going = [*held_things([{"kind": "pillow", "between": ["knee.L"]}], body)]
    still = [*solids([{"kind": "pillow"}])]
    assert going
    assert not {c.part for c in going} & {c.part for c in still}


def test_whatever_a_pose_may_name_is_built() -> None:
    assert set(get_args(ThingKind)) == {*KINDS, *OTHERS}


def test_a_wall_seen_from_behind_still_has_its_baseboard() -> None:
    canvas = Canvas(SIDE, 160, 120, 1)
    wall = backdrop(canvas, LIGHT, [{"kind": "wall", "x": 40.0}])
    x, y = (int(v) for v in canvas.pixel(vec(40, 40, 5))[:2])
    assert wall.getpixel((x, y)) == LIGHT.wood


def test_a_shadow_falls_on_the_bed_and_not_under_it() -> None:
    view = View(yaw=18, elev=30, centre=(0, 0, 30), span=260)
    canvas = Canvas(view, 160, 120, 1)
    bed = [{"kind": "bed", "h": 50.0}]
    draw_things(canvas, bed)
    arm = Capsule(vec(-20, 0, 60), vec(20, 0, 60), 5, 5, "skin", "arm")
    paper = Image.new("RGB", (160, 120), (255, 255, 255))
    dark = np.asarray(shaded(paper, ground(canvas, bed), canvas, [arm], (0, 0, 0))).min(2) < 235
    x, y = (int(v) for v in canvas.pixel(vec(0, 0, 50))[:2])
    assert dark[y, x]
    assert not dark[canvas.buffers.what == 0].any()
