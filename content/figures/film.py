"""A film from its frames: H.264 in MP4, silent, playing from the first byte."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import OutputContainer
from av.video.frame import PictureType

from content.figures.dial import Dial
from content.figures.palette import HEIGHT, WIDTH
from content.figures.timeline import frames, ticks_per_s
from content.films import FilmSpec

# No B-frames: no edit list and nothing to reorder, which loops cleanly in every player.
# One thread: the same bytes on every machine, and the other core stays the bot's.
ENCODER = {
    "preset": "veryfast",
    "tune": "animation",
    "crf": "26",
    "refs": "5",
    "bf": "0",
    "g": "600",
    "threads": "1",
}


def write_film(spec: FilmSpec, path: Path, dial: Dial) -> None:
    """Overwrites `path`, which must be a real file: the index is moved to its front at the end."""
    rate = ticks_per_s(spec)
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as film:
        stream = film.add_stream("libx264", rate=rate, options=ENCODER)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.profile = "High"
        stream.codec_context.time_base = Fraction(1, rate)
        length: dict[int, int] = {}
        at = 0
        for picture, ticks in _pictures(spec, dial):
            picture.pts, length[at] = at, ticks
            _mux(film, stream.encode(picture), length)
            at += ticks
        _mux(film, stream.encode(None), length)


def _pictures(spec: FilmSpec, dial: Dial) -> Iterator[tuple[av.VideoFrame, int]]:
    """Each with its length in ticks; a face that stays is drawn and converted once."""
    for face, same in groupby(frames(spec), key=attrgetter("face")):
        drawn = av.VideoFrame.from_ndarray(np.asarray(dial.draw(face)))
        picture = drawn.reformat(format="yuv420p")
        picture.time_base = Fraction(1, ticks_per_s(spec))
        for number, frame in enumerate(same):
            # A whole picture where it stands still, or it would get sharper before one's eyes.
            still = face.done and number == 0
            picture.pict_type = PictureType.I if still else PictureType.NONE
            yield picture, frame.ticks


def _mux(
    film: OutputContainer, packets: "Iterable[av.Packet[Any]]", length: dict[int, int]
) -> None:
    """The encoder forgets how long the last frame lasts, and the film would end too early."""
    for packet in packets:
        assert packet.pts is not None
        packet.duration = length[packet.pts]
        film.mux(packet)
