"""From a depth buffer to a picture: soft cloth, near and far, ink where the depth jumps."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from content.figures.paint.canvas import LIGHTS, Canvas, Kind, Numbers, Window
from content.figures.paint.glow import Glow
from content.figures.paint.sweep import Plane
from content.figures.paint.tones import FADE_CM, FOGS, Packed, Tones, mixed

Spots = NDArray[np.intp]
# A jump of depth that is a line, in cm; less where a limb is folded, its two halves alike.
JUMP, FOLDED = 2.6, 0.9
# Lines are so many fine pixels wide.
LINE = 2
# Of one piece: no lines between these.
ONE = ("lumbar", "chest", "shoulder")
# The two halves of each limb, beside each other.
HALVES = ("arm.L", "forearm.L", "arm.R", "forearm.R", "thigh.L", "shin.L", "thigh.R", "shin.R")
SOFT = ("shirt", "trousers", "cloth")
CLOTH_BLUR_CM = 2.2
# Light on cloth is soft: one pixel of so many each way is enough for it.
COARSE = 8


def compose(
    canvas: Canvas,
    room: Image.Image,
    tones: Tones,
    middle: float,
    first: int = 0,
    glow: Glow | None = None,
) -> Image.Image:
    """`room`, in plain pixels, with all kinds from the number `first` on over it.

    `middle`: the depth in cm from which parts are far."""
    window = _used(canvas, first)
    if window is None:
        return room
    kinds, scale = canvas.buffers.kinds, canvas.scale
    z = np.ascontiguousarray(canvas.buffers.z[window])
    what = np.ascontiguousarray(canvas.buffers.what[window])
    body = np.flatnonzero(what >= (first + 1) * LIGHTS)
    depth, shown = z.ravel()[body], _softened(what, body, kinds, scale)
    fog = np.clip((middle * scale - depth) * np.float32((FOGS - 1) / (FADE_CM * scale)), 0, 31)
    index = shown.astype(np.int32) * FOGS + fog.astype(np.int32)
    colours = tones.table(kinds)[index]
    if glow:
        corner = window[1].start, window[0].start
        share = glow(shown, body, z, corner)
        warm = np.flatnonzero(share)
        other = tones.table(kinds, warm=True)[index[warm]]
        colours[warm] = mixed(colours[warm], other, share[warm])
    layer = np.zeros(z.size, np.uint32)
    layer[body] = colours
    edge = _edges(z, what, first, kinds, scale)
    layer[edge] = tones.inked(layer[edge])
    return _over(room, layer, window, canvas.fine)


def _used(canvas: Canvas, first: int) -> Window | None:
    """Where they are drawn, in whole pixels of the picture."""
    drawn = canvas.buffers.what >= (first + 1) * LIGHTS
    rows, columns = np.flatnonzero(drawn.any(1)), np.flatnonzero(drawn.any(0))
    if not len(rows):
        return None
    step = canvas.fine * COARSE
    top, left = (max(0, int(i[0]) // step - 1) * step for i in (rows, columns))
    bottom = min(canvas.height, (int(rows[-1]) // step + 2) * step)
    right = min(canvas.width, (int(columns[-1]) // step + 2) * step)
    return slice(top, bottom), slice(left, right)


def _softened(what: Numbers, body: Spots, kinds: Sequence[Kind], scale: float) -> Numbers:
    """The body's pixels, the light of cloth blurred in it: the capsules' hull reads as a shirt."""
    shown = what.ravel()[body]
    cloth = np.array([False, *(material in SOFT for material, _ in kinds)])
    coarse = what[COARSE // 2 :: COARSE, COARSE // 2 :: COARSE]
    inside = cloth[coarse // LIGHTS]
    bands = np.zeros((*coarse.shape, 2), np.uint8)
    bands[..., 0] = np.where(inside, coarse % LIGHTS, 0)
    bands[..., 1] = inside * np.uint8(255)
    blur = ImageFilter.GaussianBlur(scale * CLOTH_BLUR_CM / COARSE)
    soft = np.asarray(Image.fromarray(bands, "LA").filter(blur), np.float32)
    tone = np.clip(soft[..., 0] * 255 / np.maximum(soft[..., 1], 1), 0, 255).astype(np.uint8)
    size = what.shape[1], what.shape[0]
    fine = np.asarray(Image.fromarray(tone).resize(size, Image.Resampling.BILINEAR))
    softened = (shown & np.uint16(0xFF00)) | fine.ravel()[body]
    found: Numbers = np.where(cloth[shown // LIGHTS], softened, shown)
    return found


def _edges(z: Plane, what: Numbers, first: int, kinds: Sequence[Kind], scale: float) -> Spots:
    """Where one part is in front of another by more than a step, on the nearer one's side, and
    one of them is of a kind from `first` on."""
    shapes = [*map(_shape, kinds)]
    parts = np.array([-1, *(shapes.index(shape) for shape in shapes)])
    limbs = np.array([0, *(_limb(shape) for shape in shapes)])
    depth, numbers = z.ravel(), what.ravel()
    found = []
    for step in (LINE, LINE * z.shape[1]):
        rise = depth[step:] - depth[:-step]
        spots = np.flatnonzero(np.abs(rise) > np.float32(FOLDED * scale))
        rise = rise[spots]
        near, far = spots + step * (rise > 0), spots + step * (rise < 0)
        here, there = numbers[near] // LIGHTS, numbers[far] // LIGHTS
        line = np.abs(rise) > np.float32(JUMP * scale)
        line |= (limbs[here] > 0) & (limbs[here] == limbs[there])
        line &= (parts[here] != parts[there]) & (np.maximum(here, there) > first)
        found.append(near[line])
    return np.unique(np.concatenate(found))


def _limb(shape: str) -> int:
    """Which limb it is a half of; 0: none."""
    return HALVES.index(shape) // 2 + 1 if shape in HALVES else 0


def _shape(kind: Kind) -> str:
    material, part = kind
    return material if material == "shirt" and part.partition(".")[0] in ONE else part


def _over(room: Image.Image, layer: Packed, window: Window, fine: int) -> Image.Image:
    """`layer` is of fine pixels, its colours already weighed with what they cover."""
    rows, columns = window
    size = columns.stop - columns.start, rows.stop - rows.start
    small = np.asarray(Image.frombuffer("RGBa", size, layer, "raw", "RGBa", 0, 1).reduce(fine))
    left, top = columns.start // fine, rows.start // fine
    under = np.asarray(room.crop((left, top, left + small.shape[1], top + small.shape[0])))
    bare = 255 - small[..., 3:].astype(np.uint16)
    seen = under * bare + np.uint16(128)
    seen += seen >> 8  # with the next line, a division by 255
    both = (seen >> 8) + small[..., :3]
    whole = room.copy()
    whole.paste(Image.fromarray(both.astype(np.uint8)), (left, top))
    return whole
