"""What a player makes of a film: decoded pictures with their times, and the file's parts."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]

# Where and how the ring is drawn, said once more, so that the drawing is judged from outside.
MIDDLE = (78, 562)
RADIUS = 61.5
EMPTY = np.array((205, 214, 207))


@dataclass(frozen=True)
class Shown:
    from_s: Fraction
    to_s: Fraction
    picture: Picture


@dataclass(frozen=True)
class Played:
    shown: tuple[Shown, ...]
    duration_s: float

    def at(self, moment_s: float) -> Picture:
        return next(s.picture for s in self.shown if s.from_s <= moment_s < s.to_s)


def play(path: Path) -> Played:
    with av.open(str(path)) as film:
        video = film.streams.video[0]
        unit = video.time_base
        assert unit is not None
        assert film.duration is not None
        shown = tuple(
            Shown(frame.pts * unit, (frame.pts + frame.duration) * unit, rgb(frame))
            for frame in film.decode(video)
            if frame.pts is not None
        )
        return Played(shown, film.duration / av.time_base)


def rgb(frame: av.VideoFrame) -> Picture:
    return frame.to_ndarray(format="rgb24").astype(np.uint8)


def coloured_degrees(picture: Picture, radius: float = RADIUS) -> list[int]:
    """Whole degrees, clockwise from the top, at which the ring is not empty."""
    turn = np.deg2rad(np.arange(360))
    rows = np.round(MIDDLE[0] - 0.5 - radius * np.cos(turn)).astype(int)
    columns = np.round(MIDDLE[1] - 0.5 + radius * np.sin(turn)).astype(int)
    colour = picture[rows, columns].astype(int)
    coloured = abs(colour - EMPTY).sum(axis=1) > 80
    return [int(degree) for degree in np.flatnonzero(coloured)]


def ink(picture: Picture, darkest: int = 120) -> NDArray[np.bool_]:
    """The number: what is dark within the ring."""
    y, x = MIDDLE
    dark: NDArray[np.bool_] = picture[y - 50 : y + 50, x - 50 : x + 50].max(axis=2) < darkest
    return dark


def corner(picture: Picture) -> Picture:
    """The ring and all within it."""
    y, x = MIDDLE
    return picture[y - 70 : y + 70, x - 70 : x + 70]


def body(picture: Picture) -> Picture:
    """All but the corner of the ring."""
    rest = picture.copy()
    y, x = MIDDLE
    rest[y - 72 : y + 72, x - 72 : x + 72] = 0
    return rest


def boxes(path: Path) -> list[str]:
    """The names of an MP4 file's outermost boxes, in order."""
    found, rest = [], path.read_bytes()
    while rest:
        found.append(rest[4:8].decode("ascii"))
        rest = rest[int.from_bytes(rest[:4], "big") :]
    return found
