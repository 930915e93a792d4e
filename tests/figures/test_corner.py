"""Nobody is under the ring, whichever side is shown."""

import numpy as np
import pytest

from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import LIGHT
from content.figures.rig.flesh import Capsule, capsules
from content.figures.scene import load_scenes
from content.figures.stage import Stage
from content.pictures import SHELF
from tests.figures.playback import MIDDLE

REACH = 69.5
SIZE = (320, 240)


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
    under = {}
    for name, scene in load_scenes(SHELF).items():
        stage = Stage(scene, LIGHT, *SIZE, fine=1)
        canvas = Canvas(stage.view, *SIZE, 1)
        parts = [part for posture in scene.postures.values() for part in capsules(posture)]
        gap = min(free_of_ring(canvas, part, side) for part in parts for side in (False, True))
        if gap < 0:
            under[name] = gap
    assert not under
