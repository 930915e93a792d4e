"""The floor, the mat and the wall behind the figure, and its shadow on them."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import Colour, Palette
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import vec
from content.figures.things.hard import WALL_FAR, WALL_HIGH, WALL_NEAR
from content.figures.things.solids import Thing

SHADOW = 0.42
# The shadow is soft: a quarter of the picture's own pixels each way is enough for it.
COARSE = 2
GONE_AT = 75.0  # cm above the floor


def backdrop(canvas: Canvas, palette: Palette, things: Sequence[Thing]) -> Image.Image:
    """In fine pixels."""
    image = Image.new("RGB", (canvas.width, canvas.height), palette.sky)
    pen = ImageDraw.Draw(image)
    middle, reach = float(canvas.pixel(vec(0, 0, 0))[1]), canvas.width * 0.17
    pen.ellipse(
        (canvas.width * 0.04, middle - reach, canvas.width * 0.96, middle + reach),
        fill=palette.ground,
    )

    def flat(corners: Sequence[tuple[float, float, float]], colour: Colour) -> None:
        dots = [canvas.pixel(vec(*corner)) for corner in corners]
        pen.polygon([(float(x), float(y)) for x, y, _ in dots], fill=colour)

    for thing in things:
        if thing["kind"] == "mat":
            x0, x1, w = thing.get("x0", -95), thing.get("x1", 95), thing.get("w", 34)
            flat(((x0, -w, -1.6), (x1, -w, -1.6), (x1, w, -1.6), (x0, w, -1.6)), palette.mat_edge)
            flat(((x0, -w, 0), (x1, -w, 0), (x1, w, 0), (x0, w, 0)), palette.mat)
            flat(((x0, -w, -1.8), (x1, -w, -1.8), (x1, -w, 0), (x0, -w, 0)), palette.mat_edge)
        elif thing["kind"] == "wall":
            # Seen from behind it is only this; else it is drawn over it, with a depth.
            x, near, far, high = float(thing["x"]), WALL_NEAR, WALL_FAR, WALL_HIGH
            flat(((x, near, 0), (x, far, 0), (x, far, high), (x, near, high)), palette.wall)
    return image


def shaded(
    image: Image.Image, canvas: Canvas, flesh: Sequence[Capsule], ink: Colour
) -> Image.Image:
    """With soft discs under every part, weaker the higher it is. `image` is in plain pixels."""
    coarse = canvas.fine * COARSE
    mask = Image.new("L", (canvas.width // coarse, canvas.height // coarse), 0)
    pen = ImageDraw.Draw(mask)
    flat = abs(float(np.sin(np.radians(canvas.view.elev))))
    for c in sorted(flesh, key=lambda c: -float(c.a[2] + c.b[2])):
        height = max(0.0, float(c.a[2] + c.b[2]) / 2 - max(c.ra, c.rb))
        tone = int(255 * min(max(1 - height / GONE_AT, 0.18), 1))
        for t in (0.0, 0.25, 0.5, 0.75, 1.0):
            p = c.a + (c.b - c.a) * t
            r = (c.ra + (c.rb - c.ra) * t) * canvas.scale / coarse
            x, y, _ = canvas.pixel(vec(p[0], p[1], 0.0)) / coarse
            pen.ellipse((x - r, y - r * flat, x + r, y + r * flat), fill=tone)
    mask = mask.filter(ImageFilter.GaussianBlur(mask.width / 130))
    mask = mask.resize(image.size, Image.Resampling.BILINEAR).point(lambda v: int(v * SHADOW))
    return Image.composite(Image.new("RGB", image.size, ink), image, mask)
