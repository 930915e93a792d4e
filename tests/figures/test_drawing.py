"""A figure before the camera: near and far, what works, arrows, both looks."""

import shutil
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps

from content.figures.paint.arrows import ends, towards
from content.figures.paint.canvas import LIGHTS
from content.figures.paint.palette import DARK, LIGHT, Palette
from content.figures.rig.bones import Posture, joints
from content.figures.rig.figure import figure
from content.figures.rig.flesh import capsules, lowest
from content.figures.scene import Scene, load_scenes, mirrored
from content.figures.stage import Stage
from content.library import SHELF
from content.pose_files import ArrowFile

Pixels = NDArray[np.int16]
WIDE, HIGH = 320, 240
UP = ArrowFile(keys=["up"], at="pelvis", off=[0, 0, 16], way="up", cm=18)


FIGURES = {
    "bridge": """
view = { yaw = 18, elev = 12 }
things = [{ kind = "mat" }]
works = ["pelvis", "thighs"]
path = ["down", "up"]
[keys.down]
like = "hook"
[keys.up]
like = "hook"
pelvis = { pitch = -32 }
chest = { pitch = -14 }
head = { pitch = 4 }
rest_on = ["chest", "head", "shoulder"]
""",
    "fours": """
view = { yaw = 18, elev = 12 }
path = ["fours"]
[keys.fours]
like = "fours"
""",
    "sit": """
view = { yaw = 90, elev = 10 }
path = ["sit"]
[keys.sit]
like = "sit"
""",
}


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Scene]:
    """Figures of our own: those of the shelf may change."""
    shelf = tmp_path_factory.mktemp("shelf")
    (shelf / "poses").mkdir()
    shutil.copy(SHELF / "shapes.toml", shelf)
    for name, words in FIGURES.items():
        (shelf / "poses" / f"{name}.toml").write_text(words)
    return load_scenes(shelf)


@pytest.fixture(scope="module")
def bridge(scenes: Mapping[str, Scene]) -> Scene:
    return scenes["bridge"]


def changed(scene: Scene, **fields: object) -> Scene:
    return replace(scene, file=scene.file.model_copy(update=fields))


def stage(scene: Scene, palette: Palette = LIGHT) -> Stage:
    return Stage(scene, palette, WIDE, HIGH)


def pixels(image: Image.Image) -> Pixels:
    return np.asarray(image).astype(np.int16)


def parts(drawn: Stage) -> NDArray[np.str_]:
    """The name of the part at every pixel of what was drawn last."""
    b = drawn._canvas.buffers
    names = np.array(["", *(part for _, part in b.kinds)])
    found: NDArray[np.str_] = names[b.what[:: drawn.fine, :: drawn.fine] // LIGHTS]
    return found


def touched(drawn: Stage, some: set[str]) -> NDArray[np.bool_]:
    """The picture's pixels that show any of these parts, be it at an edge."""
    b, fine = drawn._canvas.buffers, drawn.fine
    numbers = [n for n, (_, part) in enumerate(b.kinds, 1) if part in some]
    found = np.isin(b.what // LIGHTS, numbers).reshape(HIGH, fine, WIDE, fine)
    seen: NDArray[np.bool_] = np.asarray(found.any((1, 3)))
    return seen


def near(image: Pixels, colour: tuple[int, int, int], by: int = 6) -> NDArray[np.bool_]:
    close: NDArray[np.bool_] = np.abs(image - np.array(colour)).max(2) <= by
    return close


def test_the_same_posture_is_the_same_bytes_whatever_was_drawn_before(bridge: Scene) -> None:
    one, other = stage(bridge), stage(bridge)
    first = one.picture(bridge.postures["up"]).tobytes()
    one.picture(bridge.postures["down"], {"up": 1})
    assert one.picture(bridge.postures["up"]).tobytes() == first
    assert other.picture(bridge.postures["up"]).tobytes() == first


def test_a_far_limb_is_paler_than_the_same_limb_near(scenes: Mapping[str, Scene]) -> None:
    fours = scenes["fours"]
    drawn = stage(fours)
    image, names = pixels(drawn.picture(fours.postures["fours"])), parts(drawn)
    close, away = (np.median(image[names == f"shin.{side}"]) for side in "RL")
    paper = np.mean(LIGHT.sky)
    assert paper - away < 0.9 * (paper - close)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("part", ["shin.R", "forearm.R", "chest"])
def test_what_works_glows_most_in_its_middle_and_nothing_else_does(
    bridge: Scene, palette: Palette, part: str
) -> None:
    plain, glowing = (stage(changed(bridge, works=w), palette) for w in ([], [part]))
    before, after = (pixels(s.picture(bridge.postures["up"])) for s in (plain, glowing))
    names, warmer = parts(glowing), np.abs(after - before).max(2)
    rows, columns = np.nonzero(names == part)
    own = warmer[rows, columns]
    assert own.max() > 25
    hot = own > 0.8 * own.max()
    spread = np.hypot(rows - rows[hot].mean(), columns - columns[hot].mean())
    assert own[spread > 0.8 * spread.max()].mean() < 0.6 * own[hot].mean()
    reach = {part, "lumbar", "shoulder.R", "shoulder.L"} if part == "chest" else {part}
    assert not warmer[~touched(glowing, reach)].any()


def test_an_arrow_is_where_it_was_said_in_its_own_colour_and_only_in_its_keys(
    bridge: Scene,
) -> None:
    drawn = stage(changed(bridge, arrows=[UP]))
    posture = bridge.postures["up"]
    bare, shown = (pixels(drawn.picture(posture, keys)) for keys in ({}, {"up": 1.0}))
    assert (pixels(drawn.picture(posture, {"down": 1.0})) == bare).all()
    a, b = (drawn._room.pixel(p)[:2] / drawn.fine for p in ends(UP, joints(posture)))
    x, y = (int(v) for v in a + (b - a) * 0.3)
    assert near(shown, LIGHT.arrow)[y, x]
    assert not near(bare, LIGHT.arrow)[y, x]
    rows, columns = np.nonzero((shown != bare).any(2))
    assert abs(rows.min() - b[1]) < 4
    assert abs(rows.max() - a[1]) < 5
    assert abs(columns.mean() - a[0]) < 2


def test_an_arrow_fades_in_between_and_pushes_have_a_bar(bridge: Scene) -> None:
    posture = bridge.postures["up"]

    def much(arrow: ArrowFile, share: float) -> float:
        drawn = stage(changed(bridge, arrows=[arrow]))
        bare, shown = (pixels(drawn.picture(posture, k)) for k in ({}, {"up": share}))
        return float(np.abs(shown - bare).sum())

    assert much(UP, 0.5) == pytest.approx(much(UP, 1) / 2, rel=0.1)
    assert much(UP.model_copy(update={"press": True}), 1) > 1.2 * much(UP, 1)
    assert towards("down", "up", 0.5) == {"down": 0.5, "up": 0.5}
    assert towards("down", "up", 0.1)["up"] < 0.05


def test_a_bent_arrow_bows_to_its_right_so_that_it_turns_left(bridge: Scene) -> None:
    arrow = UP.model_copy(update={"bend": 90.0})
    drawn = stage(changed(bridge, arrows=[arrow]))
    posture = bridge.postures["up"]
    bare, shown = (pixels(drawn.picture(posture, keys)) for keys in ({}, {"up": 1.0}))
    a = drawn._room.pixel(ends(arrow, joints(posture))[0])[0] / drawn.fine
    assert np.nonzero((shown != bare).any(2))[1].mean() > a + 1


def test_a_mirrored_posture_seen_squarely_is_the_mirrored_picture_with_its_arrow(
    scenes: Mapping[str, Scene],
) -> None:
    """From straight in front left and right are each other's mirror; only the light is not."""
    left, right = (ArrowFile(at=f"palm.{s}", way="out", cm=20) for s in "LR")
    square = scenes["sit"]
    posture = lifted(square.postures["sit"])
    one = stage(changed(square, arrows=[right])).picture(posture, {"sit": 1})
    other = stage(changed(square, arrows=[left])).picture(mirrored(posture), {"sit": 1})
    a, b = (near(pixels(image), LIGHT.arrow) for image in (one, ImageOps.mirror(other)))
    assert a.sum() > 40
    assert (a ^ b).sum() < 0.35 * a.sum()


def lifted(posture: Posture) -> Posture:
    """Not the same on both sides."""
    limb = posture.limbs["arm.R"]
    up = replace(limb, end=limb.end + np.array((0.0, -14.0, 25.0)))
    return replace(posture, limbs={**posture.limbs, "arm.R": up})


def test_dark_has_its_own_paper_and_the_same_body(bridge: Scene) -> None:
    one, other = stage(bridge), stage(bridge, DARK)
    day, night = (pixels(s.picture(bridge.postures["up"])) for s in (one, other))
    assert near(day, LIGHT.sky)[2, 2]
    assert near(night, DARK.sky)[2, 2]
    assert (parts(one) == parts(other)).all()
    cloth = np.char.startswith(parts(one), "thigh") & ~near(day, LIGHT.ink, 40)
    assert night[cloth].mean() > day[cloth].mean() + 20  # else it is lost in the dark


def test_the_drawn_body_keeps_to_the_hull_that_touches_things(
    scenes: Mapping[str, Scene],
) -> None:
    every = [(n, key, p) for n, s in scenes.items() for key, p in s.postures.items()]
    for name, key, posture in every:
        hull, drawn = capsules(posture), figure(posture)
        assert {c.part for c in drawn} == {c.part for c in hull}, (name, key)
        assert abs(lowest(drawn) - lowest(hull)) < 2.0, (name, key)
        for part in {c.part for c in hull} - {"face"}:  # the hull has no mouth
            boxes = [
                np.array([p for c in body if c.part == part for p in (c.a, c.b)])
                for body in (hull, drawn)
            ]
            apart = [np.abs(boxes[0].min(0) - boxes[1].min(0)).max()]
            apart.append(np.abs(boxes[0].max(0) - boxes[1].max(0)).max())
            assert max(apart) < 6.0, (name, key, part)
