"""The colours of both looks: the film brings its own background, whatever the phone's theme."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from PIL import ImageFont

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    sky: Colour
    ground: Colour
    mat: Colour
    mat_edge: Colour
    wall: Colour
    wood: Colour
    cloth: Colour
    metal: Colour
    water: Colour
    leaf: Colour
    band: Colour
    ball: Colour
    shadow: Colour
    ink: Colour
    skin: Colour
    hair: Colour
    shirt: Colour
    trousers: Colour
    tint: Colour
    arrow: Colour
    ring: Colour
    ring_off: Colour
    text: Colour

    def colour(self, material: str) -> Colour:
        colour: Colour = getattr(self, material)
        return colour


LIGHT = Palette(
    sky=(238, 241, 236),
    ground=(224, 229, 221),
    mat=(150, 190, 178),
    mat_edge=(118, 160, 149),
    wall=(212, 219, 212),
    wood=(176, 146, 116),
    cloth=(246, 243, 234),
    metal=(128, 138, 146),
    water=(168, 206, 222),
    leaf=(142, 178, 150),
    band=(150, 84, 124),
    ball=(138, 176, 206),
    shadow=(60, 82, 78),
    ink=(52, 48, 56),
    skin=(236, 184, 150),
    hair=(84, 58, 52),
    shirt=(236, 122, 92),
    trousers=(66, 86, 120),
    tint=(255, 196, 61),
    arrow=(31, 122, 114),
    ring=(31, 122, 114),
    ring_off=(205, 214, 207),
    text=(27, 48, 52),
)
DARK = Palette(
    sky=(32, 40, 50),
    ground=(40, 50, 61),
    mat=(58, 104, 104),
    mat_edge=(42, 80, 82),
    wall=(66, 79, 93),
    wood=(150, 122, 96),
    cloth=(206, 208, 204),
    metal=(120, 132, 144),
    water=(44, 84, 108),
    leaf=(58, 92, 84),
    band=(196, 120, 168),
    ball=(98, 140, 176),
    shadow=(10, 14, 20),
    ink=(40, 34, 40),
    skin=(240, 190, 156),
    hair=(116, 78, 62),
    shirt=(244, 140, 104),
    trousers=(112, 138, 182),
    tint=(255, 214, 102),
    arrow=(110, 205, 190),
    ring=(110, 205, 190),
    ring_off=(62, 74, 88),
    text=(226, 232, 236),
)
LOOKS: Mapping[str, Palette] = {"light": LIGHT, "dark": DARK}
MATERIALS = tuple(field.name for field in fields(Palette))


def letters(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own font, so that every machine draws the same. It holds little but ASCII.

    Raises RuntimeError where Pillow was built without FreeType."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("this Pillow was built without FreeType, which the films' numbers need")
    return font
