"""The countdown in the corner: a ring and a number, drawn once for each face."""

from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from content.figures.paint.palette import Colour, Palette, letters
from content.figures.timeline import Face

Plane = NDArray[np.float32]

# Of a picture 640 pixels wide; a smaller one has all of it smaller.
WIDE = 640
SIDE, MARGIN, STROKE = 140, 8, 12
RADIUS = 61.5
PLATE = 69.5
# Letters whose capitals are 40 pixels high and more, from the floor at arm's length; a clock of
# five figures, an hour's, has to be smaller.
SIZES = {1: 72, 2: 68, 3: 54, 4: 52, 5: 42}
WITH_SMALL = {1: 66, 2: 62}
SMALL = 25
FINE = 4
CHECK = ((44, 73), (63, 92), (98, 52))


@dataclass
class Ring:
    """`width` in pixels of the whole picture."""

    palette: Palette
    width: int = WIDE
    _letters: dict[int, ImageFont.FreeTypeFont] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scale = self.width / WIDE
        self.side = round(SIDE * self.scale / 2) * 2
        edge = round(MARGIN * self.scale / 2) * 2
        left = self.width - self.side - edge
        self.box = (left, edge, left + self.side, edge + self.side)
        middle = (np.arange(self.side, dtype=np.float32) - (self.side - 1) / 2) / self.scale
        self._x, self._y = np.meshgrid(middle, middle)
        self._r: Plane = np.hypot(self._x, self._y)
        self._turn: Plane = (np.arctan2(self._x, -self._y) / (2 * np.pi) % 1).astype(np.float32)
        self._plate = self._mask(PLATE - self._r)
        self._track = self._mask(STROKE / 2 - np.abs(self._r - RADIUS))
        self._numbers = lru_cache(128)(self._number)

    def on(self, corner: Image.Image, face: Face) -> Image.Image:
        """`corner` is what the picture has in `box`; it stays as it is."""
        p = self.palette
        tile = corner.copy()
        tile.paste(p.sky, (0, 0), self._plate)
        tile.paste(p.ring_off, (0, 0), self._track)
        ink = mixed(p.ring, p.ring_off, 0.45) if face.quiet else p.ring
        if face.end > face.start:
            tile.paste(ink, (0, 0), self._arc(face.start, face.end))
        if face.done:
            tile.paste(p.ring, (0, 0), self._check())
        else:
            letter = mixed(p.text, p.sky, 0.6) if face.quiet else p.text
            tile.paste(letter, (0, 0), self._numbers(face.mark, face.small))
        return tile

    def _mask(self, inside: Plane) -> Image.Image:
        """Of how far each pixel lies inside an edge, in pixels of the wide picture."""
        cover = np.clip(inside * self.scale + 0.5, 0, 1)
        return Image.fromarray((cover * 255 + 0.5).astype(np.uint8))

    def _arc(self, start: float, end: float) -> Image.Image:
        """Its sector of the ring, and two round ends."""
        if end - start >= 1:
            return self._track
        along = np.minimum(self._turn - start, end - self._turn) * np.float32(2 * pi * RADIUS)
        inside = np.minimum(STROKE / 2 - np.abs(self._r - RADIUS), along)
        for turn in (start, end):
            x, y = RADIUS * sin(2 * pi * turn), -RADIUS * cos(2 * pi * turn)
            cap = STROKE / 2 - np.hypot(self._x - np.float32(x), self._y - np.float32(y))
            inside = np.maximum(inside, cap)
        return self._mask(inside)

    def _number(self, mark: str, small: str) -> Image.Image:
        """Beneath it, smaller, of how many."""
        mask = Image.new("L", (self.side, self.side))
        size = (WITH_SMALL if small else SIZES)[len(mark)]
        self._write(mask, mark, SIDE / 2 - (10 if small else 0), size)
        if small:
            self._write(mask, small, SIDE / 2 + 34, SMALL)
        return mask

    def _write(self, mask: Image.Image, text: str, y: float, size: int) -> None:
        if size not in self._letters:
            self._letters[size] = letters(round(size * self.scale))
        font = self._letters[size]
        at = (self.side / 2, y * self.scale)
        ImageDraw.Draw(mask).text(at, text, 255, font, "mm", stroke_width=font.size / 45)

    def _check(self) -> Image.Image:
        big = Image.new("L", (self.side * FINE, self.side * FINE))
        fine = FINE * self.scale
        points = [(x * fine, y * fine) for x, y in CHECK]
        pen, width = ImageDraw.Draw(big), STROKE * fine
        pen.line(points, 255, round(width), joint="curve")
        for x, y in points:
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), 255)
        return big.resize((self.side, self.side), Image.Resampling.BOX)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the one."""
    red, green, blue = (
        round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue
