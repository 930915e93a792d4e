"""Water in the room: what is below its calm surface is seen through it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import Palette
from content.figures.things.solids import Thing

# How much of the water's colour is over what is in it, and over what is seen through its surface.
BELOW, SURFACE = 0.52, 0.3
# The water is cut open towards the viewer, so many cm before the middle, and ends so far behind.
NEAR_Y, FAR_Y = -46.0, 70.0
WAVE_CM, WAVES = 0.7, (31.0, 17.0)
LINE_CM = 0.9
Plane = NDArray[np.float32]


def under_water(
    image: Image.Image, canvas: Canvas, palette: Palette, things: Sequence[Thing]
) -> Image.Image:
    """The picture with the water over it, if there is any. `image` is in plain pixels."""
    for thing in things:
        if thing["kind"] == "water":
            return _filled(image, canvas, palette, float(thing["z"]))
    return image


def _filled(image: Image.Image, canvas: Canvas, palette: Palette, level: float) -> Image.Image:
    step = canvas.fine
    z = canvas.buffers.z[::step, ::step]
    drawn = canvas.buffers.material[::step, ::step] > 0
    rows, columns = np.indices(z.shape, dtype=np.float32) * step
    across = (columns - canvas.width / 2) / canvas.scale
    up = (canvas.height / 2 - rows) / canvas.scale
    calm = sum(np.sin(across / cm * np.pi) for cm in WAVES) * np.float32(WAVE_CM / 2)
    front, back = (_edge(canvas, level, y) + calm for y in (NEAR_Y, FAR_Y))
    high = _height(canvas, up, z / canvas.scale)
    body_below = drawn & (high < level + calm)
    pixel = canvas.scale / step
    share = np.where(body_below, BELOW, np.where(drawn, 0, _behind(up, front, back, pixel)))
    colours = np.asarray(image, np.float32)
    water = np.array(palette.water, np.float32)
    mixed = colours + (water - colours) * share[..., None].astype(np.float32)
    line = _line(up - front, pixel) * np.where(drawn & ~body_below, 0, 0.7)
    mixed += (np.array(palette.cloth, np.float32) - mixed) * line[..., None].astype(np.float32)
    return Image.fromarray(np.clip(mixed, 0, 255).astype(np.uint8))


def _edge(canvas: Canvas, level: float, y: float) -> float:
    """How high in the picture, in cm, an edge of the surface is."""
    centre = canvas.view.centre
    return float((y - centre[1]) * canvas.up[1] + (level - centre[2]) * canvas.up[2])


def _height(canvas: Canvas, up: Plane, near: Plane) -> Plane:
    """How high above the floor what is drawn is."""
    centre = canvas.view.centre
    found: Plane = centre[2] + up * float(canvas.up[2]) + near * float(canvas.near[2])
    return found


def _behind(up: Plane, front: Plane, back: Plane, pixel: float) -> Plane:
    """How much water is over the background, its edges a pixel soft."""
    below = np.clip((front - up) * pixel + 0.5, 0, 1) * (BELOW - SURFACE)
    surface = np.clip((back - up) * pixel + 0.5, 0, 1) * SURFACE
    found: Plane = (below + surface).astype(np.float32)
    return found


def _line(off: Plane, pixel: float) -> Plane:
    """Where the surface is cut, from how far each spot is off it."""
    found: Plane = np.clip((LINE_CM / 2 - np.abs(off)) * pixel + 0.5, 0, 1).astype(np.float32)
    return found
