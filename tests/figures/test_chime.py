"""The sound of a step: a bell when it begins, when half is over and when it ends."""

from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from content.figures.chime import END, HALF, RATE, RINGS_S, START, chime, write_chime
from content.pictures import GET_READY_S, SoundSpec

SPEC = SoundSpec(30)
BEGINS_S = tuple(GET_READY_S + at for at in (0, 15, 30))


def strikes(sound: np.ndarray) -> list[float]:
    """The seconds at which it becomes loud after a silence of a second."""
    loud = np.flatnonzero(np.abs(sound) > 0.05) / RATE
    return [loud[0], *(b for a, b in pairwise(loud) if b - a > 1)]


def test_three_bells_and_silence_between() -> None:
    assert strikes(chime(SPEC)) == pytest.approx(BEGINS_S, abs=0.02)


def test_the_end_is_not_taken_for_the_half() -> None:
    assert len({START, HALF, END}) == 3
    assert [pitch for _, pitch in START] == sorted(pitch for _, pitch in START)
    assert [pitch for _, pitch in END] == sorted((p for _, p in END), reverse=True)


def test_it_is_never_louder_than_it_may_be() -> None:
    for seconds in (1, 2, 10):
        assert np.abs(chime(SoundSpec(seconds))).max() <= 1


def test_the_file_plays_as_long_as_the_step(tmp_path: Path) -> None:
    path = tmp_path / "chime.m4a"
    write_chime(SPEC, path)
    with av.open(str(path)) as file:
        stream = file.streams.audio[0]
        assert stream.codec_context.name == "aac"
        pieces = [frame.to_ndarray()[0] for frame in file.decode(stream)]
    heard = np.concatenate(pieces)
    assert len(heard) / RATE == pytest.approx(GET_READY_S + 30 + 0.56 + RINGS_S, abs=0.15)
    assert strikes(heard) == pytest.approx(BEGINS_S, abs=0.15)
    assert path.stat().st_size < 40_000


@pytest.mark.parametrize("seconds", [0, -1, 3601])
def test_a_sound_of_no_length_is_refused(seconds: int) -> None:
    with pytest.raises(ValueError, match="no sound"):
        SoundSpec(seconds)
