"""An exercise's pictures as the encoder wants them, each drawn and converted once."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from content.figures.breath import breathe
from content.figures.motion import Moment
from content.figures.paint.arrows import towards
from content.figures.ring import Ring
from content.figures.route import Route
from content.figures.stage import Stage
from content.figures.timeline import Face

Planes = NDArray[np.uint8]
Box = tuple[int, int, int, int]

# At most a third of a megabyte each. Hardly any film has more of them, and most have 50.
MOST = 200


@dataclass(frozen=True)
class Shot:
    """Where it differs from the first shot in the same mirror: `tiles` are brightness and both
    colours in yuv420p, of `box`. `corner`: what is under the ring."""

    base: Planes
    tiles: tuple[Planes, ...]
    box: Box
    corner: Image.Image


@dataclass
class Shots:
    stage: Stage
    most: int = MOST
    _drawn: OrderedDict[tuple[Moment, bool, bool], Shot] = field(default_factory=OrderedDict)
    _bases: dict[bool, Planes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ring = Ring(self.stage.palette, self.stage.width)

    def picture(self, moment: Moment, backwards: bool = False) -> Image.Image:
        """As the file has it, not flipped. `backwards`: its circle goes the other way round."""
        posture = self.stage.between(moment.a, moment.b, moment.t)
        arrows = towards(moment.a, moment.b, moment.t)
        return self.stage.picture(breathe(posture, moment.breath), arrows, backwards)

    def frame(self, moment: Moment, found: Route, face: Face | None) -> av.VideoFrame:
        shot = self._shot(moment, found.flipped, found.backwards)
        whole = shot.base.copy()
        _paste(whole, shot.tiles, shot.box)
        if face is not None:
            _paste(whole, _split(_planes(self.ring.on(shot.corner, face))), self.ring.box)
        return av.VideoFrame.from_ndarray(whole, format="yuv420p")

    def _shot(self, moment: Moment, flipped: bool, backwards: bool) -> Shot:
        """The other side is the same picture, seen in a mirror."""
        key = (moment, flipped, backwards)
        if key not in self._drawn:
            picture = self.picture(moment, backwards)
            self._drawn[key] = self._kept(
                ImageOps.mirror(picture) if flipped else picture, flipped
            )
            while len(self._drawn) > self.most:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _kept(self, picture: Image.Image, flipped: bool) -> Shot:
        planes = _planes(picture)
        base = self._bases.setdefault(flipped, planes)
        box = _changed(planes, base)
        return Shot(base, tuple(_cut(planes, box)), box, picture.crop(self.ring.box))


def _planes(picture: Image.Image) -> Planes:
    frame = av.VideoFrame.from_ndarray(np.asarray(picture)).reformat(format="yuv420p")
    planes: Planes = frame.to_ndarray().astype(np.uint8, copy=False)
    return planes


def _changed(planes: Planes, base: Planes) -> Box:
    """Left, top, right, bottom, all even; empty where nothing has changed."""
    bright, *colours = (a != b for a, b in zip(_split(planes), _split(base), strict=True))
    both = bright[::2] | bright[1::2]
    differs = both[:, ::2] | both[:, 1::2] | colours[0] | colours[1]
    rows, columns = (np.flatnonzero(differs.any(axis)) for axis in (1, 0))
    if not rows.size:
        return (0, 0, 0, 0)
    left, right = 2 * int(columns[0]), 2 * int(columns[-1]) + 2
    return left, 2 * int(rows[0]), right, 2 * int(rows[-1]) + 2


def _cut(planes: Planes, box: Box) -> Iterable[Planes]:
    left, top, right, bottom = box
    for plane, half in zip(_split(planes), (1, 2, 2), strict=True):
        yield plane[top // half : bottom // half, left // half : right // half].copy()


def _paste(whole: Planes, tiles: Iterable[Planes], box: Box) -> None:
    """Brightness, and both colours at half the size; the box is even."""
    left, top, right, bottom = box
    for plane, part, half in zip(_split(whole), tiles, (1, 2, 2), strict=True):
        plane[top // half : bottom // half, left // half : right // half] = part


def _split(planes: Planes) -> Iterable[Planes]:
    height, width = planes.shape[0] * 2 // 3, planes.shape[1]
    colours = planes[height:].reshape(2, height // 2, width // 2)
    return planes[:height], colours[0], colours[1]
