"""The floor, the mat and the wall behind the figure."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from content.figures.paint.canvas import Canvas
from content.figures.paint.compose import LINE
from content.figures.paint.palette import Colour, Palette
from content.figures.paint.tones import INK, UNDER_INK
from content.figures.rig.turns import vec
from content.figures.things.hard import BASEBOARD, WALL_FAR, WALL_HIGH, WALL_NEAR
from content.figures.things.solids import Thing


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

    def line(corners: Sequence[tuple[float, float, float]], colour: Colour) -> None:
        dots = [canvas.pixel(vec(*corner)) for corner in corners]
        pen.line([(float(x), float(y)) for x, y, _ in dots], fill=colour, width=LINE)

    walls = [float(thing["x"]) for thing in things if thing["kind"] == "wall"]
    for thing in things:
        if thing["kind"] == "mat":
            x0, x1, w = thing.get("x0", -95), thing.get("x1", 95), thing.get("w", 34)
            # A mat ends where a wall begins.
            x0 = max([x0, *(x for x in walls if x < 0)])
            x1 = min([x1, *(x for x in walls if x > 0)])
            flat(((x0, -w, -1.6), (x1, -w, -1.6), (x1, w, -1.6), (x0, w, -1.6)), palette.mat_edge)
            flat(((x0, -w, 0), (x1, -w, 0), (x1, w, 0), (x0, w, 0)), palette.mat)
            flat(((x0, -w, -1.8), (x1, -w, -1.8), (x1, -w, 0), (x0, -w, 0)), palette.mat_edge)
    for x in walls:
        # Seen from behind it is only this; else it is drawn over it, with a depth.
        near, far, high, low = WALL_NEAR, WALL_FAR, WALL_HIGH, BASEBOARD
        flat(((x, near, 0), (x, far, 0), (x, far, high), (x, near, high)), palette.wall)
        flat(((x, near, 0), (x, far, 0), (x, far, low), (x, near, low)), palette.wood)
        outline = ((x, near, 0), (x, far, 0), (x, far, high), (x, near, high), (x, near, 0))
        line(outline, _inked(palette.wall, palette))
        line(((x, near, low), (x, far, low)), _inked(palette.wood, palette))
    return image


def _inked(colour: Colour, palette: Palette) -> Colour:
    red, green, blue = (
        int(own * UNDER_INK + ink * INK) for own, ink in zip(colour, palette.ink, strict=True)
    )
    return red, green, blue
