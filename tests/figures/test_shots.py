"""What an encoder is given: the arrows of the moment, and a circle's turned for the way back."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.exercises import Side
from content.figures.motion import Moment, at
from content.figures.paint.palette import LIGHT
from content.figures.route import route
from content.figures.scene import Scene
from content.figures.shots import Shots
from content.figures.stage import Stage
from content.pose_files import ArrowFile

Mask = NDArray[np.bool_]
BARE, FULL = at("down"), at("up")
HALF = Moment("down", "up", 0.5)
SIDES: tuple[Side, ...] = ("one_way", "other_way", "left")
RING = ArrowFile(keys=["up"], at="neck", off=[0, 0, 30], way="east", cm=30)


def shots(scene: Scene, arrows: Sequence[ArrowFile]) -> Shots:
    file = scene.file.model_copy(update={"arrows": [*arrows]})
    return Shots(Stage(replace(scene, file=file), LIGHT, 320, 240))


def arrow(drawn: Shots, moment: Moment, backwards: bool = False) -> Mask:
    """Where the picture is all of the arrow's colour."""
    image = np.asarray(drawn.picture(moment, backwards)).astype(int)
    close: Mask = np.abs(image - np.array(LIGHT.arrow)).max(2) < 8
    return close


def test_a_film_shows_the_arrows_of_its_moment(scenes: dict[str, Scene]) -> None:
    drawn = shots(scenes["circle"], [RING])
    assert arrow(drawn, FULL).sum() > 60
    assert not arrow(drawn, BARE).any()
    assert not arrow(drawn, HALF).any()  # half of its colour


def test_a_circle_the_other_way_round_turns_its_arrow_but_no_press(
    scenes: dict[str, Scene],
) -> None:
    def weight(press: bool, backwards: bool) -> float:
        """Where most of it is, across: the head is the broad end."""
        drawn = shots(scenes["circle"], [RING.model_copy(update={"press": press})])
        return float(np.nonzero(arrow(drawn, FULL, backwards))[1].mean())

    assert weight(press=False, backwards=True) < weight(press=False, backwards=False) - 3
    assert weight(press=True, backwards=True) == weight(press=True, backwards=False)


@pytest.mark.parametrize(
    ("name", "side", "turned"),
    [
        ("circle", "one_way", False),
        ("circle", "other_way", True),
        ("lift", "other_way", False),  # there and back, from its other end
        ("circle", "left", False),
    ],
)
def test_only_what_goes_round_is_turned(
    scenes: dict[str, Scene], name: str, side: Side, turned: bool
) -> None:
    found = route(scenes[name].file, side)
    assert found.backwards is turned


def test_both_ways_and_both_sides_are_pictures_of_their_own(scenes: dict[str, Scene]) -> None:
    drawn, file = shots(scenes["circle"], [RING]), scenes["circle"].file
    frames = [drawn.frame(FULL, route(file, side), None).to_ndarray().tobytes() for side in SIDES]
    assert len({*frames}) == 3
