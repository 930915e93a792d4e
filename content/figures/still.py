"""The plain still: what stands in for every picture while nothing is drawn yet."""

from PIL import Image

from content.figures.palette import HEIGHT, PAPER, WIDTH
from content.figures.person import SHEET, draw_person


def draw_still() -> Image.Image:
    """Somebody standing, in the middle, and no words: it serves every exercise."""
    paper = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    person = draw_person("standing", PAPER)
    paper.paste(person, ((WIDTH - SHEET[0]) // 2, (HEIGHT - SHEET[1]) // 2))
    return paper
