"""What is kept of an exercise's pictures while it is drawn: little, and all that is needed."""

from pathlib import Path

import numpy as np

from content.figures.drawing import Drawing
from content.figures.motion import Moment
from content.figures.paint.palette import LIGHT
from content.figures.route import route
from content.figures.scene import Scene
from content.figures.shots import Shots, _planes
from content.figures.stage import Stage
from content.pictures import PreviewSpec, StillSpec

WAY = [Moment("down", "up", n / 8) for n in range(9)]


def test_a_picture_that_is_kept_in_part_is_whole_again(scenes: dict[str, Scene]) -> None:
    shots = Shots(Stage(scenes["lift"], LIGHT, 320, 240))
    found = route(scenes["lift"].file, "both")
    for moment in (*WAY, *reversed(WAY)):
        whole = shots.frame(moment, found, None).to_ndarray()
        assert np.array_equal(whole, _planes(shots.picture(moment)))


def test_the_one_longest_unused_is_forgotten_even_within_a_film(scenes: dict[str, Scene]) -> None:
    shots = Shots(Stage(scenes["lift"], LIGHT, 320, 240), most=4)
    found = route(scenes["lift"].file, "both")
    for moment in WAY:
        shots.frame(WAY[0], found, None)
        shots.frame(moment, found, None)
    assert [moment for moment, *_ in shots._drawn] == [*WAY[-3:-1], WAY[0], WAY[-1]]


def test_what_is_kept_is_what_moves(scenes: dict[str, Scene]) -> None:
    shots = Shots(Stage(scenes["lift"], LIGHT, 640, 480))
    found = route(scenes["lift"].file, "both")
    for moment in WAY:
        shots.frame(moment, found, None)
    kept = [sum(tile.nbytes for tile in shot.tiles) for shot in shots._drawn.values()]
    assert max(kept) < 300_000  # 460,800 a whole one


def test_one_stage_is_kept(tmp_path: Path, small_shelf: Path) -> None:
    drawing = Drawing(tmp_path, small_shelf)
    drawing.draw(PreviewSpec("lift", small=True))
    first = drawing._shots("lift", "light", True)
    assert drawing._shots("lift", "light", True) is first
    drawing.draw(StillSpec("still", small=True))
    assert drawing._shots("lift", "light", True) is not first
