"""The floor, the mat and the wall behind the figure."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from content.figures.paint.canvas import Canvas
from content.figures.paint.palette import Colour, Palette
from content.figures.rig.turns import vec
from content.figures.things.hard import WALL_FAR, WALL_HIGH, WALL_NEAR
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
