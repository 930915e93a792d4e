"""From a depth buffer to a picture: soft cloth, near and far, ink where the depth jumps."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from content.figures.paint.canvas import Buffers, Canvas, Plane, Window
from content.figures.paint.palette import MATERIALS, Palette

Mask = NDArray[np.bool_]
# Far parts fade into the background by so much over so many cm.
FADE, FADE_CM = 0.38, 45.0
# A jump of depth that is a line, in cm.
JUMP = 2.6
# How much of the tint a part that works takes on.
TINT = 0.5
CLOTH_BLUR_CM = 2.2


def compose(
    canvas: Canvas, back: Image.Image, palette: Palette, middle: float, tinted: Mapping[str, float]
) -> Image.Image:
    """`back` is in plain pixels; `middle` is the depth in cm from which parts are far.
    `tinted`: how much each part works, 0 to 1."""
    window = _used(canvas)
    if window is None:
        return back
    fine = canvas.fine
    full = canvas.buffers
    b = Buffers(full.z[window], full.lit[window], full.material[window], full.part[window])
    hit = b.material > 0
    lit = b.lit.copy()
    _soften(lit, b.material == _number("shirt"), canvas.scale)
    _soften(lit, b.material == _number("trousers"), canvas.scale)
    rows, columns = window
    place = (
        columns.start // fine,
        rows.start // fine,
        columns.stop // fine,
        rows.stop // fine,
    )
    under = back.crop(place).resize((hit.shape[1], hit.shape[0]), Image.Resampling.NEAREST)
    picture = np.asarray(under, np.float32).copy()
    colours = _colours(b, hit, palette, canvas.parts(), tinted)
    picture[hit] = _lit(colours, lit[hit], b.z[hit] / canvas.scale - middle, palette)
    edge = _edges(b, hit, canvas.scale)
    ink = np.array(palette.ink, np.float32)
    picture[edge] = picture[edge] * 0.45 + ink * 0.45
    small = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8)).reduce(fine)
    whole = back.copy()
    whole.paste(small, place[:2])
    return whole


def _number(material: str) -> int:
    return MATERIALS.index(material) + 1


def _used(canvas: Canvas) -> Window | None:
    """What is drawn on, in whole pixels of the picture."""
    drawn = canvas.buffers.material > 0
    rows, columns = np.flatnonzero(drawn.any(1)), np.flatnonzero(drawn.any(0))
    if not len(rows):
        return None
    step = canvas.fine * 4
    top, left = (max(0, int(i[0]) // step - 1) * step for i in (rows, columns))
    bottom = min(canvas.height, (int(rows[-1]) // step + 2) * step)
    right = min(canvas.width, (int(columns[-1]) // step + 2) * step)
    return slice(top, bottom), slice(left, right)


def _soften(lit: Plane, cloth: Mask, scale: float) -> None:
    """Light blurred inside the cloth: the capsules' hull reads as one shirt."""
    if not cloth.any():
        return
    shape, blur = (
        (cloth.shape[1], cloth.shape[0]),
        ImageFilter.GaussianBlur(scale * CLOTH_BLUR_CM / 4),
    )
    half = (shape[0] // 4, shape[1] // 4)
    light = cloth * np.clip(lit * 0.5 + 0.5, 0, 1)

    def spread(plane: NDArray[np.float32] | Mask) -> Plane:
        coarse = Image.fromarray((plane * 255).astype(np.uint8)).resize(half, Image.Resampling.BOX)
        soft = coarse.filter(blur).resize(shape, Image.Resampling.BILINEAR)
        return np.asarray(soft, np.float32)

    wide, tone = spread(cloth), spread(light)
    lit[cloth] = (tone[cloth] / np.maximum(wide[cloth], 1) - 0.5) * 2


def _colours(
    b: Buffers, hit: Mask, palette: Palette, parts: Mapping[int, str], tinted: Mapping[str, float]
) -> Plane:
    table = np.array([(0, 0, 0), *(palette.colour(m) for m in MATERIALS)], np.float32)
    colours = table[b.material[hit]]
    if not tinted:
        return colours
    works = np.zeros(max(parts, default=0) + 1, np.float32)
    for number, part in parts.items():
        works[number] = tinted.get(part, 0.0) * TINT
    share = works[b.part[hit]][:, None]
    mixed: Plane = colours * (1 - share) + np.array(palette.tint, np.float32) * share
    return mixed


def _lit(colours: Plane, lit: Plane, depth: Plane, palette: Palette) -> Plane:
    shade = np.clip(0.70 + 0.36 * lit, 0.62, 1.05)[:, None]
    colours = colours * shade + (1 - shade) * np.array(palette.ink, np.float32) * 0.55
    fog = (np.clip(-depth / FADE_CM, 0, 1) * FADE)[:, None]
    mixed: Plane = colours * (1 - fog) + np.array(palette.sky, np.float32) * fog
    return mixed


def _edges(b: Buffers, hit: Mask, scale: float) -> Mask:
    """Where one part is in front of another by more than a step, on the nearer one's side."""
    edge = np.zeros_like(hit)
    jump = np.float32(JUMP * scale)
    for axis in (0, 1):
        for step in (1, 2):
            later: list[slice] = [slice(None), slice(None)]
            earlier: list[slice] = [slice(None), slice(None)]
            later[axis], earlier[axis] = slice(step, None), slice(None, -step)
            one, other = (later[0], later[1]), (earlier[0], earlier[1])
            depth = b.z[one] - b.z[other]
            differs = b.part[one] != b.part[other]
            edge[one] |= differs & (depth > jump) & hit[one]
            edge[other] |= differs & (depth < -jump) & hit[other]
    return edge
