"""An exercise's pictures as the encoder wants them, each drawn and converted once."""

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

# Half a megabyte each.
MOST = 200


@dataclass(frozen=True)
class Shot:
    """`planes`: all of the picture in yuv420p; `corner`: what is under the ring."""

    planes: Planes
    corner: Image.Image


@dataclass
class Shots:
    stage: Stage
    _drawn: dict[tuple[Moment, bool, bool], Shot] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ring = Ring(self.stage.palette, self.stage.width)

    def picture(self, moment: Moment, backwards: bool = False) -> Image.Image:
        """As the file has it, not flipped. `backwards`: its circle goes the other way round."""
        posture = self.stage.between(moment.a, moment.b, moment.t)
        arrows = towards(moment.a, moment.b, moment.t)
        return self.stage.picture(breathe(posture, moment.breath), arrows, backwards)

    def frame(self, moment: Moment, found: Route, face: Face | None) -> av.VideoFrame:
        shot = self._shot(moment, found.flipped, found.backwards)
        if face is None:
            return av.VideoFrame.from_ndarray(shot.planes, format="yuv420p")
        whole = shot.planes.copy()
        _paste(whole, _planes(self.ring.on(shot.corner, face)), self.ring.box)
        return av.VideoFrame.from_ndarray(whole, format="yuv420p")

    def forget(self) -> None:
        """Between two films: what is kept must not grow for ever."""
        if len(self._drawn) > MOST:
            self._drawn.clear()

    def _shot(self, moment: Moment, flipped: bool, backwards: bool) -> Shot:
        """The other side is the same picture, seen in a mirror."""
        key = (moment, flipped, backwards)
        if key not in self._drawn:
            picture = self.picture(moment, backwards)
            picture = ImageOps.mirror(picture) if flipped else picture
            self._drawn[key] = Shot(_planes(picture), picture.crop(self.ring.box))
        return self._drawn[key]


def _planes(picture: Image.Image) -> Planes:
    frame = av.VideoFrame.from_ndarray(np.asarray(picture)).reformat(format="yuv420p")
    planes: Planes = frame.to_ndarray().astype(np.uint8, copy=False)
    return planes


def _paste(whole: Planes, tile: Planes, box: tuple[int, int, int, int]) -> None:
    """Brightness, and both colours at half the size; the box is even."""
    left, top, right, bottom = box
    for plane, part, half in zip(_split(whole), _split(tile), (1, 2, 2), strict=True):
        plane[top // half : bottom // half, left // half : right // half] = part


def _split(planes: Planes) -> Iterable[Planes]:
    height, width = planes.shape[0] * 2 // 3, planes.shape[1]
    colours = planes[height:].reshape(2, height // 2, width // 2)
    return planes[:height], colours[0], colours[1]
