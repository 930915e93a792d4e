"""A film from its frames: H.264 in MP4, silent, playing from the first byte."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import av
from av.container import OutputContainer
from av.video.frame import PictureType

from content.figures.motion import Moment
from content.figures.preview import preview_frames
from content.figures.route import Route, route
from content.figures.shots import Shots
from content.figures.timeline import VERY_LONG_S, Frame, frames, ticks_per_s
from content.pictures import DONE_S, FilmSpec, PreviewSpec
from content.pose_files import PoseFile

# No B-frames: no edit list and nothing to reorder, which loops cleanly in every player.
# One thread: the same bytes on every machine, and the other core stays the bot's.
ENCODER = {"preset": "veryfast", "tune": "animation", "bf": "0", "g": "1500", "threads": "1"}
CRF, CRF_LONG = 28, 30
# How many earlier pictures one may be told from. What comes again and again within so many, such
# as a stride, costs next to nothing: a fifth of the bytes.
REFS, MOST_REFS = 3, 16
# A film that moves much becomes a little softer rather than too large for a phone on the road:
# bytes of a hold, of what moves and of a preview, and how much smaller they are for who saves
# data. A spell that moves more, and the first picture, may take `AHEAD` of them at once.
MOST_HOLD, MOST_MOVING, MOST_PREVIEW, SMALLER = 195_000, 440_000, 195_000, 3
AHEAD = 60_000
SHORT_HOLD_S = 30


def write_film(spec: FilmSpec | PreviewSpec, path: Path, shots: Shots) -> None:
    """Overwrites `path`, which must be a real file: the index is moved to its front at the end.

    Raises ContentError for a pose that cannot be shown."""
    file = shots.stage.scene.file
    rate, shown, found = ticks_per_s(spec, file), _shown(spec, file), route(file, spec.side)
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as film:
        stream = film.add_stream("libx264", rate=rate, options=_options(spec, file, shown, rate))
        stream.width, stream.height = shots.stage.width, shots.stage.height
        stream.pix_fmt, stream.profile = "yuv420p", "High"
        stream.codec_context.time_base = Fraction(1, rate)
        length: dict[int, int] = {}
        at = 0
        for picture, ticks in _pictures(shown, shots, found, rate):
            picture.pts, length[at] = at, ticks
            _mux(film, stream.encode(picture), length)
            at += ticks
        _mux(film, stream.encode(None), length)


def _shown(spec: FilmSpec | PreviewSpec, file: PoseFile) -> list[Frame]:
    return [*(frames(spec, file) if isinstance(spec, FilmSpec) else preview_frames(spec, file))]


def _options(
    spec: FilmSpec | PreviewSpec, file: PoseFile, shown: Sequence[Frame], rate: int
) -> dict[str, str]:
    """The quality, the bits a second that it may cost at most, and how far it looks back."""
    seconds = sum(frame.ticks for frame in shown) / rate
    seconds -= DONE_S if isinstance(spec, FilmSpec) else 0
    share, most, crf = SMALLER if spec.small else 1, MOST_MOVING, CRF
    if isinstance(spec, PreviewSpec):
        most = MOST_PREVIEW
    elif spec.is_hold:
        still = file.during == "hold" and spec.seconds <= SHORT_HOLD_S
        most = MOST_HOLD if still else MOST_MOVING
        crf = CRF_LONG if spec.seconds > VERY_LONG_S else CRF
    return ENCODER | {
        "crf": str(crf),
        "maxrate": str(int(8 * (most - AHEAD) / share / seconds)),
        "bufsize": str(8 * AHEAD // share),
        "refs": str(_refs([frame.moment for frame in shown])),
    }


def _refs(moments: Sequence[Moment]) -> int:
    """Far enough to find the same picture a cycle earlier, where most have one there."""
    for back in range(1, MOST_REFS):
        same = sum(a == b for a, b in zip(moments, moments[back:], strict=False))
        moved = sum(a != b for a, b in pairwise(moments))
        if back > 1 and moved > len(moments) / 2 and same > len(moments) * 0.8:
            return back + 1
    return REFS


def _pictures(
    shown: Iterable[Frame], shots: Shots, found: Route, rate: int
) -> Iterator[tuple[av.VideoFrame, int]]:
    """Each with its length in ticks."""
    for (moment, face), same in groupby(shown, key=lambda frame: (frame.moment, frame.face)):
        picture = shots.frame(moment, found, face)
        picture.time_base = Fraction(1, rate)
        for number, frame in enumerate(same):
            # A whole picture where it stands still, or it would get sharper before one's eyes.
            still = face is not None and face.done and number == 0
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
