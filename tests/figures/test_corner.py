"""Nobody is under the ring, whichever side is shown."""

import numpy as np
import pytest

from content.figures.checks.check import on_screen
from content.figures.checks.shown import shown
from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import LIGHT
from content.figures.rig.flesh import Capsule, capsules
from content.figures.scene import load_scenes
from content.figures.stage import Stage
from content.library import load_library
from content.pictures import SHELF
from tests.figures.playback import MIDDLE

REACH = 69.5
SIZE = (320, 240)
# Between two pictures of these nobody gets far.
EACH = 4


def free_of_ring(canvas: Canvas, part: Capsule, mirrored: bool) -> float:
    """Pixels of a picture 640 wide between the two, or less than none."""
    across = canvas.width / 640
    gaps = []
    for t in (0.0, 0.5, 1.0):
        x, y, _ = canvas.pixel(part.a + (part.b - part.a) * t) / across
        radius = (part.ra + (part.rb - part.ra) * t) * canvas.scale / across
        x = 640 - x if mirrored else x
        gaps.append(float(np.hypot(x - MIDDLE[1], y - MIDDLE[0])) - radius - REACH)
    return min(gaps)


@pytest.mark.slow
def test_no_figure_on_the_shelf_is_under_the_ring() -> None:
    """In the keys, and on the way between them."""
    under, scenes = {}, load_scenes(SHELF)
    seen = shown(load_library(), scenes)
    for name, scene in scenes.items():
        stage = Stage(scene, LIGHT, *SIZE, fine=1)
        canvas = Canvas(stage.view, *SIZE, 1)
        on_the_way = [posture for _, posture in on_screen(scene, seen[name][1::EACH])]
        postures = [*scene.postures.values(), *on_the_way]
        parts = [part for posture in postures for part in capsules(posture)]
        gap = min(free_of_ring(canvas, part, side) for part in parts for side in (False, True))
        if gap < 0:
            under[name] = gap
    assert not under
