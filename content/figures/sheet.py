"""A contact sheet: exercises with their keys, or moments of their path, on pages to look at.

`python -m content.figures.sheet [--between] [--no-check] [--dark] [--size 320] [--out FOLDER]
[id ...]`: it also says what is wrong with them, a line for each finding."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from content import ContentError
from content.figures.paint.arrows import towards
from content.figures.paint.palette import DARK, LIGHT, Palette, letters
from content.figures.scene import Scene, load_scenes
from content.figures.stage import Stage
from content.figures.telling import tell
from content.library import SHELF

COLUMNS, ROWS = 5, 6
LABEL = 22


def main(arguments: Sequence[str]) -> int:
    wishes = _parser().parse_args(arguments)
    try:
        scenes = load_scenes(SHELF)
        unknown = [name for name in wishes.ids if name not in scenes]
        if unknown:
            raise ContentError(f"no figure is called {', '.join(unknown)}")
        chosen = [scenes[name] for name in wishes.ids or sorted(scenes)]
        palette = DARK if wishes.dark else LIGHT
        cells = [cell for s in chosen for cell in _cells(s, palette, wishes.size, wishes.between)]
    except ContentError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    wishes.out.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(_pages(cells), 1):
        path = wishes.out / f"sheet-{number:02}.png"
        page.save(path)
        print(path)
    if wishes.check:
        tell(chosen)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m content sheet", description=__doc__)
    parser.add_argument("ids", nargs="*", help="which exercises; all of them if none is named")
    parser.add_argument("--between", action="store_true", help="moments between the keys too")
    parser.add_argument(
        "--check", action=argparse.BooleanOptionalAction, default=True, help="what is wrong, too"
    )
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", type=int, default=320, help="pixels across for each picture")
    parser.add_argument("--out", type=Path, default=Path("data/sheet"))
    return parser


def _cells(
    scene: Scene, palette: Palette, size: int, between: bool
) -> Iterator[tuple[str, Image.Image]]:
    stage = Stage(scene, palette, size, size * 3 // 4)
    path = scene.file.path
    for key, posture in scene.postures.items():
        for note in posture.notes:
            print(f"{scene.name}: {key}: {note}", file=sys.stderr)
        yield f"{scene.name}: {key}", stage.picture(posture, {key: 1.0})
    if between:
        for a, b in zip(path, [*path[1:], *path[:1]], strict=True):
            if a != b:
                yield (
                    f"{a} - {b}: half",
                    stage.picture(stage.between(a, b, 0.5), towards(a, b, 0.5)),
                )


def _pages(cells: Sequence[tuple[str, Image.Image]]) -> Iterator[Image.Image]:
    for page in (cells[i : i + COLUMNS * ROWS] for i in range(0, len(cells), COLUMNS * ROWS)):
        width, height = page[0][1].size
        rows = -(-len(page) // COLUMNS)
        paper = Image.new("RGB", (width * COLUMNS, (height + LABEL) * rows), (255, 255, 255))
        pen = ImageDraw.Draw(paper)
        for number, (label, picture) in enumerate(page):
            x, y = number % COLUMNS * width, number // COLUMNS * (height + LABEL)
            pen.text((x + 6, y + 3), label, (30, 40, 44), letters(14))
            paper.paste(picture, (x, y + LABEL))
        yield paper


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
