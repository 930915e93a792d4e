"""A film as a player shows it: its parts, its ring, its numbers, its end, and its size."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from content.figures.drawing import Drawing
from content.figures.paint.palette import LIGHT
from content.figures.ring import Ring
from content.figures.timeline import Face
from content.pictures import (
    DONE_S,
    GET_READY_S,
    CoverSpec,
    FilmSpec,
    PreviewSpec,
    Spec,
    StillSpec,
)
from tests.figures.playback import (
    Picture,
    Played,
    body,
    boxes,
    coloured_degrees,
    corner,
    ink,
    play,
)

pytestmark = pytest.mark.slow
HOLD = FilmSpec("lift", "right", 10, 1, 0)
OTHER_SIDE = FilmSpec("lift", "left", 10, 1, 0)
LONG = FilmSpec("still", "both", 130, 1, 0)
MOVING = FilmSpec("lift", "both", 2, 3, 6)
WALK = FilmSpec("walk", "both", 61, 1, 0)
SMALL = FilmSpec("lift", "both", 10, 1, 0, small=True)
FILMS = [HOLD, OTHER_SIDE, LONG, MOVING, WALK, SMALL]
PREVIEW = PreviewSpec("lift", held=True)

# A round end of the arc reaches this far beyond its angle: half the stroke on the ring's radius.
CAP = 5.6

Reel = Callable[[FilmSpec | PreviewSpec], Played]


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory, small_shelf: Path) -> Drawing:
    return Drawing(tmp_path_factory.mktemp("films"), small_shelf)


@pytest.fixture(scope="module")
def reel(drawing: Drawing) -> Reel:
    """Draws each film once, when the first test asks for it."""
    return cache(lambda spec: play(drawing.draw(spec)))


@pytest.mark.parametrize("spec", [*FILMS, PREVIEW], ids=str)
def test_every_phone_can_play_it_from_the_first_byte(
    drawing: Drawing, spec: FilmSpec | PreviewSpec
) -> None:
    path = drawing.draw(spec)
    with av.open(str(path)) as film:
        (video,) = film.streams
        assert isinstance(video, av.VideoStream)
        assert (video.codec_context.name, video.pix_fmt) == ("h264", "yuv420p")
        assert video.profile == "High"
        assert (video.width, video.height) == ((320, 240) if spec.small else (640, 480))
        assert video.start_time == 0
    order = boxes(path)
    assert order.index("moov") < order.index("mdat")


@pytest.mark.parametrize("spec", FILMS, ids=str)
def test_it_lasts_its_three_parts_without_a_gap(reel: Reel, spec: FilmSpec) -> None:
    film = reel(spec)
    assert film.duration_s == pytest.approx(GET_READY_S + spec.seconds + DONE_S, abs=0.001)
    assert film.shown[-1].to_s == GET_READY_S + spec.seconds + DONE_S
    ends = [0, *(shown.to_s for shown in film.shown)]
    assert [shown.from_s for shown in film.shown] == ends[:-1]
    assert {GET_READY_S, GET_READY_S + spec.seconds} <= {shown.from_s for shown in film.shown}


@pytest.mark.parametrize("spec", [HOLD, MOVING, WALK], ids=str)
def test_the_end_stands_still_for_a_minute(reel: Reel, spec: FilmSpec) -> None:
    film, over = reel(spec), GET_READY_S + spec.seconds
    end = [shown for shown in film.shown if shown.from_s >= over]
    last = end[-1].picture.astype(int)
    assert sum(shown.to_s - shown.from_s for shown in end) == DONE_S
    # Lossy: a few pixels in a quarter of a million may still settle, which nobody sees.
    assert max((abs(shown.picture - last) > 8).sum() for shown in end) < 300
    # No player loses more than a second where it cuts the last picture short.
    assert max(shown.to_s - shown.from_s for shown in end) <= 1
    expected = ring_of(Face("", done=True))
    assert alike(corner(end[-1].picture), expected)
    assert not alike(corner(film.at(over - 0.01)), expected)


@pytest.mark.parametrize("at_s", [0.0, 0.5, 2.0, 2.5, 5.0, 7.5, 9.0, 9.875])
def test_the_ring_of_a_hold_tells_the_time(reel: Reel, at_s: float) -> None:
    """Whichever side is shown."""
    left_s = -int(-(10 - at_s) // 1)
    expected = ring_of(Face(str(left_s), start=at_s / 10))
    gone = 360 * at_s / HOLD.seconds
    for spec in (HOLD, OTHER_SIDE):
        picture = reel(spec).at(GET_READY_S + at_s)
        assert alike(corner(picture), expected)
        coloured = coloured_degrees(picture)
        assert len(coloured) == pytest.approx(min(360, 360 - gone + 2 * CAP), abs=4)
        if gone > 4 * CAP:
            empty = sorted(set(range(360)) - set(coloured))
            assert empty[0] == pytest.approx(CAP, abs=3)
            assert empty[-1] == pytest.approx(gone - CAP, abs=3)


def test_the_ring_winds_up_quietly_while_one_gets_ready(reel: Reel) -> None:
    pictures = [reel(HOLD).at(at_s) for at_s in (0.0, 0.9, 1.9, 2.9)]
    seen = [len(coloured_degrees(picture)) for picture in pictures]
    assert seen == sorted(seen)
    assert seen[0] < 30
    assert seen[-1] > 354
    assert alike(corner(pictures[1]), ring_of(Face("3", end=8 / 24, quiet=True)))
    assert not ink(pictures[0], 80).any()
    assert ink(reel(HOLD).at(3.5), 80).any()


def test_the_number_is_read_from_the_floor(reel: Reel) -> None:
    """At least 40 of 640 pixels high: four millimetres on a phone."""
    for spec, at_s in ((HOLD, 1.0), (HOLD, 3.1), (MOVING, 4.0), (LONG, 4.0)):
        rows = np.flatnonzero(ink(reel(spec).at(at_s), 160)[:75].any(axis=1))
        assert rows[-1] - rows[0] + 1 >= 40


def test_the_number_of_a_hold_changes_on_the_second_and_only_then(reel: Reel) -> None:
    work = [s for s in reel(HOLD).shown if 3 <= s.from_s < 13]
    changes = [
        later.from_s - GET_READY_S
        for earlier, later in pairwise(work)
        if (ink(earlier.picture) ^ ink(later.picture)).sum() > 80
    ]
    assert changes == [*range(1, 10)]


@pytest.mark.parametrize("repetition", [0, 1, 2])
def test_the_ring_goes_round_once_a_repetition_and_says_which(reel: Reel, repetition: int) -> None:
    start = GET_READY_S + repetition * MOVING.pace_s
    for at_s in (0.5, 3.0, 5.5):
        picture = reel(MOVING).at(start + at_s)
        share = (int(at_s * 15) + 1) / 90
        assert alike(corner(picture), ring_of(Face(str(repetition + 1), "/3", end=share)))


def test_a_long_hold_shows_minutes_and_seconds(reel: Reel) -> None:
    assert alike(corner(reel(LONG).at(3.1)), ring_of(Face("2:10")))
    assert alike(corner(reel(LONG).at(43.1)), ring_of(Face("90", start=40 / 130)))


def test_the_other_side_is_the_picture_in_a_mirror(reel: Reel) -> None:
    one, other = (body(reel(spec).at(6.5)) for spec in (HOLD, OTHER_SIDE))
    seen = body(np.ascontiguousarray(other[:, ::-1]))
    seen = np.where((one == 0) | (body(seen) == 0), 0, seen)
    one = np.where(seen == 0, 0, one)
    assert (abs(one.astype(int) - seen) > 60).sum() < 500
    assert (abs(one.astype(int) - other) > 60).sum() > 20_000


def test_every_repetition_looks_the_same(reel: Reel) -> None:
    film = reel(MOVING)
    for at_s in (0.5, 1.5, 3.0, 4.5):
        one, other = (body(film.at(GET_READY_S + at_s + n * 6)) for n in (0, 2))
        assert (abs(one.astype(int) - other) > 60).sum() < 300
    moved = body(film.at(GET_READY_S + 0.1)), body(film.at(GET_READY_S + 3.0))
    assert (abs(moved[0].astype(int) - moved[1]) > 60).sum() > 5_000


@pytest.mark.parametrize("small", [False, True])
def test_a_preview_goes_round_without_a_jump_and_has_no_ring(
    drawing: Drawing, reel: Reel, small: bool
) -> None:
    spec = PreviewSpec("lift", held=True, small=small)
    film = reel(spec)
    first, last = film.shown[0].picture.astype(int), film.shown[-1].picture
    assert (abs(first - last) > 24).sum() < (500 if small else 1500)
    assert (abs(first - film.shown[len(film.shown) // 2].picture) > 60).sum() > 1000
    y, x = (slice(4, 74), slice(246, 316)) if small else (slice(8, 148), slice(492, 632))
    assert (abs(first[y, x] - LIGHT.sky).max(axis=2) < 12).all()
    assert drawing.draw(spec).stat().st_size <= (70_000 if small else 200_000)


def test_a_still_shows_what_is_held_and_the_other_side_is_its_mirror(drawing: Drawing) -> None:
    one, other = (still(drawing, StillSpec("lift", side)) for side in ("right", "left"))
    assert one.shape == (480, 640, 3)
    assert (abs(one.astype(int) - other[:, ::-1]) > 40).sum() < 500
    begin = still(drawing, StillSpec("still"))
    assert (abs(one.astype(int) - begin) > 40).sum() > 5_000
    assert still(drawing, StillSpec("lift", small=True)).shape == (240, 320, 3)


def test_a_cover_has_a_figure_in_each_of_its_six_cells(drawing: Drawing) -> None:
    cover = still(drawing, CoverSpec(("lift", "march", "circle", "walk", "sway", "rise")))
    assert cover.shape == (480, 640, 3)
    for row in (0, 160, 320):
        for column in (0, 320):
            cell = cover[row : row + 160, column : column + 320].astype(int)
            assert (abs(cell - LIGHT.sky).sum(axis=2) > 100).sum() > 500


def still(drawing: Drawing, spec: Spec) -> Picture:
    with Image.open(drawing.draw(spec)) as picture:
        assert picture.format == "PNG"
        return np.asarray(picture.convert("RGB"))


def ring_of(face: Face) -> Picture:
    """The ring as it was drawn for that second, on an empty sky."""
    ring = Ring(LIGHT)
    blank = Image.new("RGB", (ring.side, ring.side), LIGHT.sky)
    return np.asarray(ring.on(blank, face))


def alike(one: Picture, other: Picture) -> bool:
    """But for what the encoder takes: an edge that is a pixel off is not alike."""
    y, x = np.mgrid[-70:70, -70:70]
    inside = np.hypot(x, y) < 66
    return bool((abs(one.astype(int) - other)[inside].max(axis=1) > 70).sum() < 25)
