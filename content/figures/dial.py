"""The dial: a ring, a breathing disc and a number, drawn once for each distinct face."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from content.figures.palette import (
    ACCENT,
    FAINT,
    HEIGHT,
    INK,
    PANEL,
    PAPER,
    TRACK,
    WIDTH,
    letters,
)
from content.figures.timeline import DISC, Face

Plane = NDArray[np.float32]
Letters = Callable[[int], ImageFont.FreeTypeFont]
Part = tuple[Image.Image, tuple[int, int]]  # a mask, and where it lies

SIDE = 384
STROKE = 26.0
FINE = 4  # supersampling of what Pillow draws; the ring's edges are exact


@dataclass(frozen=True, slots=True)
class Ring:
    """The pixels of one ring: where they are, and how much of each it covers."""

    radius: float
    where: NDArray[np.intp]
    cover: Plane
    x: Plane
    y: Plane
    turn: Plane

    def arc(self, start: float, end: float) -> Image.Image:
        """A mask of what lies in the arc: its sector of the ring, and its two round ends."""
        if end - start >= 1:
            return self.mask(self.cover)
        edge = np.minimum(self.turn - start, end - self.turn)
        arc = self.cover * np.clip(edge * (2 * pi * self.radius) + 0.5, 0, 1)
        for turn in (start, end):
            x, y = self.radius * sin(2 * pi * turn), -self.radius * cos(2 * pi * turn)
            arc = np.maximum(arc, _covered(STROKE / 2 - np.hypot(self.x - x, self.y - y)))
        return self.mask(arc)

    def mask(self, cover: Plane) -> Image.Image:
        plane = np.zeros(SIDE * SIDE, np.uint8)
        plane[self.where] = cover * 255 + 0.5
        return Image.fromarray(plane.reshape(SIDE, SIDE))


class Dial:
    """Draws faces on a square in the middle of the paper, and remembers the parts."""

    def __init__(self) -> None:
        middle = np.arange(SIDE, dtype=np.float32) - (SIDE - 1) / 2
        self._y, self._x = (plane.ravel() for plane in np.meshgrid(middle, middle, indexing="ij"))
        self._r: Plane = np.hypot(self._x, self._y)
        self._turn: Plane = (np.arctan2(self._x, -self._y) / (2 * np.pi) % 1).astype(np.float32)
        self._ring = lru_cache(64)(self._draw_ring)
        self._plate = lru_cache(64)(self._draw_plate)
        self._mark = lru_cache(128)(_draw_mark)
        self._letters = lru_cache(16)(letters)

    def draw(self, face: Face) -> Image.Image:
        paper = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        square = self._draw_done() if face.done else self._draw_square(face)
        paper.paste(square, ((WIDTH - SIDE) // 2, (HEIGHT - SIDE) // 2))
        return paper

    def _draw_square(self, face: Face) -> Image.Image:
        square = self._plate(face.ring, face.disc).copy()
        if face.end > face.start:
            arc = self._ring(face.ring).arc(face.start, face.end)
            square.paste(FAINT if face.quiet else ACCENT, (0, 0), arc)
        for mask, at in self._mark(face.mark, face.small, self._letters):
            square.paste(FAINT if face.quiet else INK, at, mask)
        return square

    def _draw_plate(self, ring: float, disc: float) -> Image.Image:
        """What lies under arc and number."""
        square = Image.new("RGB", (SIDE, SIDE), PAPER)
        if disc:
            square.paste(PANEL, (0, 0), self._draw_disc(disc))
        square.paste(TRACK, (0, 0), self._ring(ring).arc(0, 1))
        return square

    def _draw_done(self) -> Image.Image:
        square = Image.new("RGB", (SIDE, SIDE), PAPER)
        square.paste(ACCENT, (0, 0), self._draw_disc(DISC))
        square.paste(PAPER, (0, 0), _draw_check())
        return square

    def _draw_disc(self, radius: float) -> Image.Image:
        plane = (_covered(radius - self._r) * 255 + 0.5).astype(np.uint8)
        return Image.fromarray(plane.reshape(SIDE, SIDE))

    def _draw_ring(self, radius: float) -> Ring:
        cover = _covered(STROKE / 2 - np.abs(self._r - radius))
        where = np.flatnonzero(cover)
        planes = (plane[where] for plane in (cover, self._x, self._y, self._turn))
        return Ring(radius, where, *planes)


def _covered(inside: Plane) -> Plane:
    """How much of a pixel lies inside an edge that is this many pixels away."""
    cover: Plane = np.clip(inside + 0.5, 0, 1)
    return cover


def _draw_mark(mark: str, small: str, letters: Letters) -> tuple[Part, ...]:
    """The number as large as the disc allows; beneath it, smaller, of how many."""
    size = {1: 196, 2: 178}.get(len(mark), 112)
    if not small:
        return (_draw_text(mark, SIDE / 2, letters(size)),)
    return (
        _draw_text(mark, SIDE / 2 - 26, letters(size - 36)),
        _draw_text(small, SIDE / 2 + 76, letters(58)),
    )


def _draw_text(text: str, y: float, font: ImageFont.FreeTypeFont) -> Part:
    """Emboldened, and cut to what is inked: less to paste."""
    mask = Image.new("L", (SIDE, SIDE))
    ImageDraw.Draw(mask).text((SIDE / 2, y), text, 255, font, "mm", stroke_width=font.size / 40)
    box = mask.getbbox() or (0, 0, 1, 1)
    return mask.crop(box), box[:2]


def _draw_check() -> Image.Image:
    big = Image.new("L", (SIDE * FINE, SIDE * FINE))
    points = [(134 * FINE, 198 * FINE), (175 * FINE, 238 * FINE), (252 * FINE, 152 * FINE)]
    pen = ImageDraw.Draw(big)
    width = 26 * FINE
    pen.line(points, 255, width, joint="curve")
    for x, y in points:
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), 255)
    return big.resize((SIDE, SIDE), Image.Resampling.BOX)
