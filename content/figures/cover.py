"""Some exercises side by side on one picture, calm, without a word."""

from collections.abc import Sequence

from PIL import Image, ImageChops

from content.figures.motion import at
from content.figures.paint.palette import Palette
from content.figures.route import route
from content.figures.shots import Shots
from content.figures.still import best_key

# Wide cells: most lie or kneel.
COLUMNS = 2
AIR = 10


def cover(shots: Sequence[Shots], palette: Palette, size: tuple[int, int]) -> Image.Image:
    """Each in a cell of its own, `size` in pixels all together."""
    columns = min(COLUMNS, len(shots))
    rows = -(-len(shots) // columns)
    cell = size[0] // columns, size[1] // rows
    paper = Image.new("RGB", size, palette.sky)
    for number, one in enumerate(shots):
        scene = one.stage.scene
        found = route(scene.file, "both")
        picture = one.picture(at(best_key(scene, found.held, found.path)))
        picture = _without_sky(picture, palette)
        picture.thumbnail((cell[0] - 2 * AIR, cell[1] - 2 * AIR), Image.Resampling.LANCZOS)
        left = number % columns * cell[0] + (cell[0] - picture.width) // 2
        top = number // columns * cell[1] + (cell[1] - picture.height) // 2
        paper.paste(picture, (left, top))
    return paper


def _without_sky(picture: Image.Image, palette: Palette) -> Image.Image:
    blank = Image.new("RGB", picture.size, palette.sky)
    return picture.crop(ImageChops.difference(picture, blank).getbbox())
