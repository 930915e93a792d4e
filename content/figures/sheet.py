"""A contact sheet: exercises with their keys, or moments of their path, on pages to look at.

`python -m content sheet [--one | --between] [--no-check] [--dark] [--size 320] [id ...]`: it also
says what is wrong with them, a line for each finding, and then exits 1."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile

from PIL import Image, ImageDraw

from content import ContentError
from content.figures.paint.arrows import towards
from content.figures.paint.palette import DARK, LIGHT, Palette, letters
from content.figures.scene import Scene, load_scenes
from content.figures.stage import Stage
from content.figures.still import best_key
from content.figures.telling import tell
from content.library import SHELF

COLUMNS, ROWS = 5, 6
SMALLEST, LARGEST = 80, 1280
LABEL = 22


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 2 for what cannot be drawn, in one line, 1 for findings."""
    wishes = _parser().parse_args(arguments)
    try:
        chosen = _chosen(wishes)
        _make_ready(wishes.out)
        palette = DARK if wishes.dark else LIGHT
        cells = (c for s in chosen for c in _cells(s, palette, wishes))
        for number, page in enumerate(_pages(cells), 1):
            path = wishes.out / f"sheet-{number:02}.png"
            page.save(path)
            print(path)
        return 1 if wishes.check and tell(chosen, wishes.shelf) else 0
    except ContentError as wrong:
        print(wrong, file=sys.stderr)
    except OSError as wrong:
        print(f"--out {wishes.out}: {wrong.strerror or wrong}", file=sys.stderr)
    return 2


def _chosen(wishes: argparse.Namespace) -> list[Scene]:
    if not SMALLEST <= wishes.size <= LARGEST:
        raise ContentError(f"--size {wishes.size}: from {SMALLEST} to {LARGEST} pixels")
    scenes = load_scenes(wishes.shelf)
    unknown = [name for name in wishes.ids if name not in scenes]
    if unknown:
        raise ContentError(f"no figure is called {', '.join(unknown)}")
    return [scenes[name] for name in wishes.ids or sorted(scenes)]


def _make_ready(folder: Path) -> None:
    """Before minutes of drawing. Raises OSError for a folder that cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=folder):
        pass


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m content sheet", description=__doc__)
    parser.add_argument("ids", nargs="*", help="which exercises; all of them if none is named")
    parser.add_argument("--one", action="store_true", help="of each only its still")
    parser.add_argument("--between", action="store_true", help="moments between the keys too")
    parser.add_argument(
        "--check", action=argparse.BooleanOptionalAction, default=True, help="what is wrong, too"
    )
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", type=int, default=320, help="pixels across, 80 to 1280")
    parser.add_argument("--shelf", type=Path, default=SHELF, help="another folder to read")
    parser.add_argument("--out", type=Path, default=Path("data/sheet"))
    return parser


def _cells(
    scene: Scene, palette: Palette, wishes: argparse.Namespace
) -> Iterator[tuple[str, Image.Image]]:
    stage = Stage(scene, palette, wishes.size, wishes.size * 3 // 4)
    path = scene.file.path
    if wishes.one:
        key = best_key(scene, scene.file.hold or path[-1], tuple(path))
        yield scene.name, stage.picture(scene.postures[key], {key: 1.0})
        return
    for key, posture in scene.postures.items():
        for note in posture.notes:
            print(f"{scene.name}: {key}: {note}", file=sys.stderr)
        yield f"{scene.name}: {key}", stage.picture(posture, {key: 1.0})
    if wishes.between:
        for a, b in zip(path, [*path[1:], *path[:1]], strict=True):
            if a != b:
                yield (
                    f"{a} - {b}: half",
                    stage.picture(stage.between(a, b, 0.5), towards(a, b, 0.5)),
                )


def _pages(cells: Iterator[tuple[str, Image.Image]]) -> Iterator[Image.Image]:
    while page := [*islice(cells, COLUMNS * ROWS)]:
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
