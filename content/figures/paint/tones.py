"""Every colour that a pixel can have, found in a table by its kind, its light and its distance."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from content.figures.paint.canvas import LIGHTS, Kind
from content.figures.paint.palette import Palette
from content.figures.paint.sweep import MIDDLE_TONE

# Four bytes a pixel: red, green, blue, and how much of the pixel it covers.
Packed = NDArray[np.uint32]
# Far parts fade into the background by so much over so many cm, in so many steps.
FADE, FADE_CM, FOGS = 0.38, 45.0, 32
# Dark hair on a pale head far away would be grey, and then none at all.
LESS_FADED = {"hair": 0.45}
# What is in the shade, lit from the side, and most lit.
SHADE, LIT, DARKEST, BRIGHTEST = 0.70, 0.36, 0.62, 1.05
# An ink line leaves so much of what is under it, and adds so much ink.
UNDER_INK, INK = 0.45, 0.45
# What is tinted on skin and on trousers is warm in its own way: gold makes them muddy.
WARM = {"shirt": "tint"}


@dataclass(slots=True)
class Tones:
    """The tables of one palette; each is made once."""

    palette: Palette
    _tables: dict[tuple[tuple[Kind, ...], bool], Packed] = field(default_factory=dict)

    def table(self, kinds: Sequence[Kind], warm: bool = False) -> Packed:
        """By kind * LIGHTS + light, times FOGS, plus fog. `warm`: as it is where it is tinted."""
        key = tuple(kinds), warm
        if key not in self._tables:
            self._tables[key] = self._made(key[0], warm)
        return self._tables[key]

    def _made(self, kinds: Sequence[Kind], warm: bool) -> Packed:
        names = [WARM.get(m, "glow") if warm else m for m, _ in kinds]
        flat = np.array([(0, 0, 0), *(self.palette.colour(name) for name in names)], np.float32)
        light = (np.arange(LIGHTS, dtype=np.float32) - MIDDLE_TONE) / MIDDLE_TONE
        shade = np.clip(SHADE + LIT * light, DARKEST, BRIGHTEST)[None, :, None]
        ink = np.array(self.palette.ink, np.float32) * 0.55
        lit = flat[:, None, :] * shade + (1 - shade) * ink
        faded = np.array([1, *(LESS_FADED.get(m, 1) for m, _ in kinds)], np.float32) * FADE
        fog = faded[:, None, None, None] * np.linspace(0, 1, FOGS, dtype=np.float32)[:, None]
        sky = np.array(self.palette.sky, np.float32)
        colours = lit[:, :, None, :] * (1 - fog) + sky * fog
        return packed(colours).reshape(-1)

    def inked(self, colours: Packed) -> Packed:
        """A line over them; where nothing is (a thing of the room), over what is under it."""
        rgba = unpacked(colours)
        mixed = np.empty((len(rgba), 4), np.float32)
        mixed[:, :3] = rgba[:, :3] * UNDER_INK + np.array(self.palette.ink, np.float32) * INK
        mixed[:, 3] = np.maximum(rgba[:, 3], 255 * (1 - UNDER_INK))
        return mixed.round().astype(np.uint8).view("<u4").reshape(-1)


def packed(colours: NDArray[np.float32]) -> Packed:
    """Opaque; 0 to 255 in the last axis."""
    whole = np.full((*colours.shape[:-1], 4), 255, np.uint8)
    whole[..., :3] = np.clip(colours, 0, 255).round()
    return whole.view("<u4")[..., 0]


def unpacked(colours: Packed) -> NDArray[np.uint8]:
    return np.ascontiguousarray(colours).view(np.uint8).reshape(-1, 4)


def mixed(one: Packed, other: Packed, share: NDArray[np.float32]) -> Packed:
    """Opaque pixels with a `share` of the other in each, 0 to 1."""
    a, b = unpacked(one).astype(np.float32), unpacked(other).astype(np.float32)
    b -= a
    b *= share[:, None]
    a += b
    return a.astype(np.uint8).view("<u4").reshape(-1)
