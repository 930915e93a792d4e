"""A still card: the person in the position, the exercise's name, and the dose in small."""

import unicodedata
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from content.figures.palette import HEIGHT, INK, MUTED, PAPER, WIDTH, letters
from content.figures.person import SHEET, draw_person
from content.films import CardSpec

TOP = 12
TEXT_TOP, TEXT_BOTTOM = 248, 388
MARGIN = 34
# Size of the letters and how many lines of them: one line while it is large, then two.
FITS = ((54, 1), (50, 1), (46, 1), (42, 1), (40, 2), (36, 2), (32, 2), (28, 2), (24, 2))
LEADING = 1.16
DETAIL = 30
# What the font lacks, and what says the same.
PLAIN = str.maketrans(
    {
        "\N{MULTIPLICATION SIGN}": "x",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    }
)


def write_card(spec: CardSpec, path: Path) -> None:
    draw_card(spec).save(path, "PNG", optimize=True)


def draw_card(spec: CardSpec) -> Image.Image:
    """A name in an alphabet that the font lacks is left out: the caption says it anyway."""
    paper = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    paper.paste(draw_person(spec.position, PAPER), ((WIDTH - SHEET[0]) // 2, TOP))
    pen = ImageDraw.Draw(paper)
    name, detail = drawable(spec.name), drawable(spec.detail)
    lines, font = fit(name)
    step = font.size * LEADING
    height = step * len(lines) + (DETAIL * LEADING if detail else 0)
    y = (TEXT_TOP + TEXT_BOTTOM - height) / 2 + step / 2
    for line in lines:
        pen.text((WIDTH / 2, y), line, INK, font, "mm", stroke_width=font.size / 50)
        y += step
    if detail:
        y += (DETAIL * LEADING - step) / 2 + 4
        pen.text((WIDTH / 2, y), detail, MUTED, letters(DETAIL), "mm", stroke_width=0.4)
    return paper


def drawable(text: str) -> str:
    """The text in the font's letters, accents dropped where it lacks them; "" if that fails."""
    plain = " ".join(text.translate(PLAIN).split())
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain if plain.isascii() else ""


def fit(name: str) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """The largest letters in which the name fits; in the smallest it is cut."""
    for size, room in FITS:
        font = letters(size)
        lines = wrap(name, font)
        if len(lines) <= room and all(_fits(line, font) for line in lines):
            break
    return [_cut(line, font) for line in lines], font


def wrap(name: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """One line, or two as even as can be."""
    words = name.split()
    if len(words) < 2 or _fits(name, font):
        return [name] if words else []
    halves = [[" ".join(words[:i]), " ".join(words[i:])] for i in range(1, len(words))]
    return min(halves, key=lambda two: max(font.getlength(line) for line in two))


def _fits(line: str, font: ImageFont.FreeTypeFont) -> bool:
    return font.getlength(line) <= WIDTH - 2 * MARGIN


def _cut(line: str, font: ImageFont.FreeTypeFont) -> str:
    if _fits(line, font):
        return line
    while line and not _fits(f"{line}...", font):
        line = line[:-1].rstrip()
    return f"{line}..."
