"""The paper and the colours: calm, light, one accent."""

from PIL import ImageFont

Colour = tuple[int, int, int]

# Wide and low: under it a caption and a row of buttons still fit on a phone's screen.
WIDTH, HEIGHT = 640, 400

PAPER: Colour = (241, 244, 239)
PANEL: Colour = (228, 236, 230)
TRACK: Colour = (215, 225, 219)
FAINT: Colour = (122, 172, 162)
ACCENT: Colour = (31, 122, 114)
INK: Colour = (27, 48, 52)
MUTED: Colour = (93, 112, 112)


def letters(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own font, so that every machine draws the same. It holds little but ASCII.

    Raises RuntimeError where Pillow was built without FreeType."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("this Pillow was built without FreeType, which the films' numbers need")
    return font
