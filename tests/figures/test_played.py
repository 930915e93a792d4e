"""A film as a player shows it: its parts, its ring, its numbers, its end."""

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from content.figures.command import render
from content.films import DONE_S, GET_READY_S, Films, FilmSpec
from tests.figures.playback import Picture, Played, boxes, coloured_degrees, ink, play

pytestmark = pytest.mark.slow
HOLD = FilmSpec(10, 1, 0)
LONG = FilmSpec(61, 1, 0)
VERY_LONG = FilmSpec(181, 1, 0)
MOVING = FilmSpec(0, 3, 4)
HELD = FilmSpec(2, 3, 4)
ALL = [HOLD, MOVING, HELD, LONG, VERY_LONG]

# A round end of the arc reaches this far beyond its angle: half the stroke on the ring's radius.
CAP = 4.6

Reel = Callable[[FilmSpec], Played]


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Films:
    return Films(tmp_path_factory.mktemp("films"))


@pytest.fixture(scope="module")
def reel(films: Films) -> Reel:
    """Draws each film once, when the first test asks for it."""
    return cache(lambda spec: play(_drawn(films, spec)))


def _drawn(films: Films, spec: FilmSpec) -> Path:
    render([spec], films.folder)
    return films.path(spec)


@pytest.mark.parametrize("spec", ALL, ids=str)
def test_every_phone_can_play_it_from_the_first_byte(films: Films, spec: FilmSpec) -> None:
    with av.open(str(_drawn(films, spec))) as film:
        (video,) = film.streams
        assert isinstance(video, av.VideoStream)
        assert (video.codec_context.name, video.pix_fmt) == ("h264", "yuv420p")
        assert video.profile == "High"
        assert (video.width, video.height) == (640, 400)
        assert video.start_time == 0
    order = boxes(_drawn(films, spec))
    assert order.index("moov") < order.index("mdat")


@pytest.mark.parametrize("spec", ALL, ids=str)
def test_it_lasts_its_three_parts_without_a_gap(reel: Reel, spec: FilmSpec) -> None:
    film = reel(spec)
    assert film.duration_s == pytest.approx(GET_READY_S + spec.seconds + DONE_S, abs=0.001)
    assert film.shown[-1].to_s == GET_READY_S + spec.seconds + DONE_S
    ends = [0, *(shown.to_s for shown in film.shown)]
    assert [shown.from_s for shown in film.shown] == ends[:-1]
    assert {GET_READY_S, GET_READY_S + spec.seconds} <= {shown.from_s for shown in film.shown}


@pytest.mark.parametrize("spec", ALL, ids=str)
def test_the_end_stands_still_for_a_minute(reel: Reel, spec: FilmSpec) -> None:
    film, over = reel(spec), GET_READY_S + spec.seconds
    end = [shown for shown in film.shown if shown.from_s >= over]
    last = end[-1].picture.astype(int)
    assert sum(shown.to_s - shown.from_s for shown in end) == DONE_S
    # Lossy: a few pixels in a quarter of a million may still settle, which nobody sees.
    assert max((abs(shown.picture - last) > 8).sum() for shown in end) < 300
    assert max(abs(shown.picture - last).max() for shown in end[2:]) <= 8
    assert abs(film.at(over - 0.01) - last).max() > 100
    # No player loses more than a second where it cuts the last picture short.
    assert max(shown.to_s - shown.from_s for shown in end) <= 1


@pytest.mark.parametrize("spec", ALL, ids=str)
def test_the_end_costs_almost_nothing(films: Films, spec: FilmSpec) -> None:
    with av.open(str(_drawn(films, spec))) as film:
        video = film.streams.video[0]
        assert video.time_base
        over = (GET_READY_S + spec.seconds) / video.time_base
        end = sorted(p.size for p in film.demux(video) if p.pts is not None and p.pts >= over)
    assert sum(end[:-1]) < 4_000  # the largest one draws it


@pytest.mark.parametrize("at_s", [0.0, 0.5, 2.0, 2.5, 5.0, 7.5, 9.0, 9.9])
def test_the_ring_of_a_hold_tells_the_time(reel: Reel, at_s: float) -> None:
    coloured = coloured_degrees(reel(HOLD).at(GET_READY_S + at_s))
    gone = 360 * at_s / HOLD.seconds
    assert len(coloured) == pytest.approx(min(360, 360 - gone + 2 * CAP), abs=3)
    if gone > 4 * CAP:
        empty = sorted(set(range(360)) - set(coloured))
        assert empty[0] == pytest.approx(CAP, abs=2)
        assert empty[-1] == pytest.approx(gone - CAP, abs=2)


def test_the_ring_winds_up_while_one_gets_ready(reel: Reel) -> None:
    seen = [len(coloured_degrees(reel(HOLD).at(at_s))) for at_s in (0.0, 0.9, 1.9, 2.9)]
    assert seen == sorted(seen)
    assert seen[0] < 30
    assert seen[-1] > 354


@pytest.mark.parametrize("spec", [HOLD, LONG, VERY_LONG], ids=str)
def test_the_number_of_a_hold_changes_on_the_second_and_only_then(
    reel: Reel, spec: FilmSpec
) -> None:
    assert _number_changes_at(reel(spec), spec) == list(range(1, spec.seconds))


def test_the_number_of_repetitions_changes_with_each(reel: Reel) -> None:
    assert _number_changes_at(reel(MOVING), MOVING) == [4, 8]


@pytest.mark.parametrize("spec", [MOVING, HELD], ids=str)
@pytest.mark.parametrize("repetition", [0, 1, 2])
def test_the_ring_goes_out_and_back_once_a_repetition(
    reel: Reel, spec: FilmSpec, repetition: int
) -> None:
    start = GET_READY_S + repetition * spec.pace_s
    widths = [_ring_width(reel(spec).at(start + at_s)) for at_s in (0.0, 0.5, 2.0, 3.5, 3.9)]
    assert widths[0] < widths[1] < widths[2] > widths[3] > widths[4]
    assert widths[2] - widths[0] == pytest.approx(50, abs=3)


def test_the_ring_of_a_short_hold_empties_while_it_lasts(reel: Reel) -> None:
    seen = [len(coloured_degrees(reel(HELD).at(GET_READY_S + at))) for at in (1.0, 2.0, 2.9)]
    assert seen == [360, pytest.approx(180 + 2 * CAP, abs=3), pytest.approx(18 + 2 * CAP, abs=6)]


def _number_changes_at(film: Played, spec: FilmSpec) -> list[Fraction]:
    """Seconds of the work at which the number becomes another one."""
    work = [s for s in film.shown if 0 <= s.from_s - GET_READY_S < spec.seconds]
    return [
        later.from_s - GET_READY_S
        for earlier, later in pairwise(work)
        if (ink(earlier.picture) ^ ink(later.picture)).sum() > 500
    ]


def _ring_width(picture: Picture) -> int:
    """From the left edge of the ring to its right, on the middle line."""
    line = abs(picture[200].astype(int) - picture[0, 0]).sum(axis=1) > 30
    found = np.flatnonzero(line)
    return int(found[-1] - found[0])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spec", "most"),
    [
        (FilmSpec(30, 1, 0), 120_000),
        (FilmSpec(60, 1, 0), 200_000),
        (FilmSpec(300, 1, 0), 350_000),
        (FilmSpec(0, 10, 4), 400_000),
    ],
    ids=str,
)
def test_it_is_small_enough_for_a_phone_on_the_road(
    tmp_path: Path, spec: FilmSpec, most: int
) -> None:
    (path,) = render([spec], tmp_path).drawn
    assert path.stat().st_size <= most
