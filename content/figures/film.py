"""A film from its frames: H.264 in MP4, silent, playing from the first byte."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import OutputContainer
from av.video.frame import PictureType

from content.figures.preview import preview_frames
from content.figures.route import route
from content.figures.shots import Shots
from content.figures.timeline import frames, ticks_per_s
from content.pictures import FilmSpec, PreviewSpec

# No B-frames: no edit list and nothing to reorder, which loops cleanly in every player.
# One thread: the same bytes on every machine, and the other core stays the bot's.
ENCODER = {
    "preset": "veryfast",
    "tune": "animation",
    "refs": "5",
    "bf": "0",
    "g": "600",
    "threads": "1",
}
CRF = "26"
CRF_SMALL = "28"


def write_film(spec: FilmSpec | PreviewSpec, path: Path, shots: Shots) -> None:
    """Overwrites `path`, which must be a real file: the index is moved to its front at the end.

    Raises ContentError for a pose that cannot be shown."""
    rate = ticks_per_s(spec, shots.stage.scene.file)
    options = ENCODER | {"crf": CRF_SMALL if spec.small else CRF}
    shots.forget()
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as film:
        stream = film.add_stream("libx264", rate=rate, options=options)
        stream.width, stream.height = shots.stage.width, shots.stage.height
        stream.pix_fmt, stream.profile = "yuv420p", "High"
        stream.codec_context.time_base = Fraction(1, rate)
        length: dict[int, int] = {}
        at = 0
        for picture, ticks in _pictures(spec, shots, rate):
            picture.pts, length[at] = at, ticks
            _mux(film, stream.encode(picture), length)
            at += ticks
        _mux(film, stream.encode(None), length)


def _pictures(
    spec: FilmSpec | PreviewSpec, shots: Shots, rate: int
) -> Iterator[tuple[av.VideoFrame, int]]:
    """Each with its length in ticks."""
    file = shots.stage.scene.file
    flipped = route(file, spec.side).flipped
    shown = frames(spec, file) if isinstance(spec, FilmSpec) else preview_frames(spec, file)
    last, picture = None, None
    for frame in shown:
        same = picture is not None and last == (frame.moment, frame.face)
        if not same:
            picture = shots.frame(frame.moment, flipped, frame.face)
            picture.time_base = Fraction(1, rate)
        assert picture is not None
        # A whole picture where it stands still, or it would get sharper before one's eyes.
        done = frame.face is not None and frame.face.done
        picture.pict_type = PictureType.I if done and not same else PictureType.NONE
        last = (frame.moment, frame.face)
        yield picture, frame.ticks


def _mux(
    film: OutputContainer, packets: "Iterable[av.Packet[Any]]", length: dict[int, int]
) -> None:
    """The encoder forgets how long the last frame lasts, and the film would end too early."""
    for packet in packets:
        assert packet.pts is not None
        packet.duration = length[packet.pts]
        film.mux(packet)
