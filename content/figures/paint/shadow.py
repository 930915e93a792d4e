"""The body's soft shadow on the floor."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import Colour
from content.figures.rig.flesh import Capsule

SHADOW = 0.42
# The shadow is soft: one of so many of the picture's own pixels each way is enough for it.
COARSE = 4
GONE_AT = 75.0  # cm above the floor
FAINTEST = 0.18
DISCS = np.linspace(0, 1, 3)[:, None]


def bare(room: Canvas) -> Image.Image:
    """Where in the picture no thing stands before the floor; 255 is all of the pixel."""
    floor = (room.buffers.what == 0).astype(np.uint8) * np.uint8(255)
    return Image.fromarray(floor).reduce(room.fine)


def shaded(
    image: Image.Image, floor: Image.Image, canvas: Canvas, flesh: Sequence[Capsule], ink: Colour
) -> Image.Image:
    """With discs under every part, weaker the higher it is. `image` is in plain pixels, and the
    shadow is only where the `floor` is seen."""
    coarse = canvas.fine * COARSE
    mask = Image.new("L", (canvas.width // coarse, canvas.height // coarse), 0)
    pen = ImageDraw.Draw(mask)
    flat = abs(float(np.sin(np.radians(canvas.view.elev))))
    for x, y, r, tone in _discs(canvas, flesh, coarse):
        pen.ellipse((x - r, y - r * flat, x + r, y + r * flat), fill=int(tone))
    soft = mask.filter(ImageFilter.GaussianBlur(mask.width / 130))
    wide = soft.resize(image.size, Image.Resampling.BILINEAR)
    weak = ImageChops.multiply(wide, floor).point([int(v * SHADOW) for v in range(256)])
    shadowed = image.copy()
    shadowed.paste(ink, (0, 0), weak)
    return shadowed


def _discs(canvas: Canvas, flesh: Sequence[Capsule], coarse: int) -> list[list[float]]:
    """Across, down, radius in pixels of the mask, and tone; the darkest last."""
    a, b = np.array([c.a for c in flesh]), np.array([c.b for c in flesh])
    radii = np.array([(c.ra, c.rb) for c in flesh])
    height = np.maximum(0, (a[:, 2] + b[:, 2]) / 2 - radii.max(1))
    tone = 255 * np.clip(1 - height / GONE_AT, FAINTEST, 1)
    spots = a[:, None] + (b - a)[:, None] * DISCS
    spots[..., 2] = 0
    size = radii[:, :1] + (radii[:, 1:] - radii[:, :1]) * DISCS[:, 0]
    found = np.empty((*size.shape, 4))
    found[..., :2] = canvas.pixels(spots)[..., :2] / coarse
    found[..., 2] = size * canvas.scale / coarse
    found[..., 3] = tone[:, None]
    rows: list[list[float]] = found[np.argsort(tone)].reshape(-1, 4).tolist()
    return rows
