"""The body's soft shadow on the floor, and on what it lies or sits on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from content.figures.paint.canvas import LIGHTS, Canvas
from content.figures.paint.palette import Colour
from content.figures.paint.things import faces
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec, vec
from content.figures.things.room import solids
from content.figures.things.solids import Block, Thing

SHADOW = 0.42
# The shadow is soft: one of so many of the picture's own pixels each way is enough for it.
COARSE = 4
GONE_AT = 75.0  # cm above the floor
FAINTEST = 0.18
DISCS = np.linspace(0, 1, 3)[:, None]


# What low parts lie over: their shadow is raised by so much of their height, that they do not seem
# to float; less above so many cm, and from there on none.
RAISED, LOW_CM, HIGH_CM = 0.75, 10.0, 26.0
TOPS = frozenset(("bed", "bench", "seat", "desk", "step"))
TREAD = "step", "wood"
SINKS = 4.0  # cm that a body may be in what it lies on
FLAT = 0.8
# Whoever reaches so far beyond an edge casts no shadow of an elbow on the floor.
BEYOND = 8.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What a shadow falls on. The pictures: 255 is all of a pixel. `tops`: of each the low and the
    high end of x and of y, and its height."""

    floor: Image.Image
    above: Image.Image
    tops: Vec

    def under(self, spots: Vec, lows: Vec) -> Vec:
        """For each spot how high what is under it is, for a part that is so low."""
        found: Vec = np.zeros(spots.shape[:-1])
        for x0, x1, y0, y1, z in self.tops:
            x, y = spots[..., 0], spots[..., 1]
            over = (x > x0) & (x < x1) & (y > y0) & (y < y1) & (lows[:, None] > z - SINKS)
            found = np.where(over, np.maximum(found, z), found)
        return found


def ground(room: Canvas, things: Sequence[Thing]) -> Ground:
    """Where in the picture no thing stands before the floor, and where a thing's top is seen."""
    floor = (room.buffers.what == 0).astype(np.uint8) * np.uint8(255)
    blocks = [s for s in solids(things) if isinstance(s, Block)]
    tops = [b for b in blocks if b.part in TOPS]
    highest = {b.part: max(t.high[2] for t in tops if t.part == b.part) for b in tops}
    tops = [b for b in tops if b.high[2] == highest[b.part] or (b.part, b.material) == TREAD]
    above = _seen(room, {b.high[2] for b in tops}).astype(np.uint8) * np.uint8(255)
    bare = Image.fromarray(floor)
    for block in blocks:
        if block.part == "wall" and not faces(room, block):
            ImageDraw.Draw(bare).polygon(_pane(room, block), fill=0)
    sizes = [(b.low[0], b.high[0], b.low[1], b.high[1], b.high[2]) for b in tops]
    edges = np.array((-BEYOND, BEYOND, -BEYOND, BEYOND, 0))
    return Ground(
        bare.reduce(room.fine),
        Image.fromarray(above).reduce(room.fine),
        np.array(sizes).reshape(-1, 5) + edges,
    )


def _seen(room: Canvas, heights: set[float]) -> NDArray[np.bool_]:
    """Where something of that height above the floor is seen, of what may be a top."""
    tops = np.array([False, *(part in TOPS for _, part in room.buffers.kinds)])
    seen: NDArray[np.bool_] = tops[room.buffers.what // LIGHTS]
    up = (room.height / 2 - np.arange(room.height, dtype=np.float32))[:, None] * room.up[2]
    high = room.view.centre[2] + (up + room.buffers.z * room.near[2]) / room.scale
    flat = np.zeros_like(seen)
    for height in heights:
        flat |= np.abs(high - height) < FLAT
    return seen & flat


def _pane(room: Canvas, wall: Block) -> list[tuple[float, float]]:
    (x, near, _), (_, far, high) = wall.low, wall.high
    corners = ((x, near, 0), (x, far, 0), (x, far, high), (x, near, high))
    return [(float(p[0]), float(p[1])) for p in (room.pixel(vec(*c)) for c in corners)]


def shaded(
    image: Image.Image, ground: Ground, canvas: Canvas, flesh: Sequence[Capsule], ink: Colour
) -> Image.Image:
    """With discs under every part, weaker the higher it is. `image` is in plain pixels, and the
    shadow is only where what it falls on is seen."""
    discs, on_top = _discs(canvas, flesh, ground)
    shadowed = image.copy()
    for chosen, mask in ((~on_top, ground.floor), (on_top, ground.above)):
        if chosen.any():
            soft = ImageChops.multiply(_blurred(canvas, discs[chosen], image.size), mask)
            shadowed.paste(ink, (0, 0), soft.point([int(v * SHADOW) for v in range(256)]))
    return shadowed


def _blurred(canvas: Canvas, discs: Vec, size: tuple[int, int]) -> Image.Image:
    coarse = canvas.fine * COARSE
    mask = Image.new("L", (canvas.width // coarse, canvas.height // coarse), 0)
    pen = ImageDraw.Draw(mask)
    flat = abs(float(np.sin(np.radians(canvas.view.elev))))
    for x, y, r, tone in discs.tolist():
        pen.ellipse((x - r, y - r * flat, x + r, y + r * flat), fill=int(tone))
    soft = mask.filter(ImageFilter.GaussianBlur(mask.width / 130))
    return soft.resize(size, Image.Resampling.BILINEAR)


def _discs(
    canvas: Canvas, flesh: Sequence[Capsule], ground: Ground
) -> tuple[Vec, NDArray[np.bool_]]:
    """Across, down, radius in pixels of the mask, and tone, the darkest last; and which of them
    are not on the floor."""
    a, b = np.array([c.a for c in flesh]), np.array([c.b for c in flesh])
    radii = np.array([(c.ra, c.rb) for c in flesh])
    low = (a[:, 2] + b[:, 2]) / 2 - radii.max(1)
    spots = a[:, None] + (b - a)[:, None] * DISCS
    tops = ground.under(spots, low)
    height = np.maximum(0, low[:, None] - tops)
    tone = 255 * np.clip(1 - height / GONE_AT, FAINTEST, 1)
    near = np.clip((HIGH_CM - height) / (HIGH_CM - LOW_CM), 0, 1)
    spots[..., 2] = tops + RAISED * height * near
    size = radii[:, :1] + (radii[:, 1:] - radii[:, :1]) * DISCS[:, 0]
    found = np.empty((*size.shape, 4))
    found[..., :2] = canvas.pixels(spots)[..., :2] / (canvas.fine * COARSE)
    found[..., 2] = size * canvas.scale / (canvas.fine * COARSE)
    found[..., 3] = tone
    order = np.argsort(tone.ravel(), kind="stable")
    return found.reshape(-1, 4)[order], (tops > 0).ravel()[order]
