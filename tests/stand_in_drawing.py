"""Stands in for `python -m content.figures`: keeps to the same lines, and draws nothing.

What it does is told by the figure's name: `dies`, `dies-once`, `dies-twice`, `fails`,
`renamed`, or it is done; while there is a file `full` in the folder, nothing is."""

import argparse
import os
import sys
from pathlib import Path

from content.pictures import Pictures, Spec, figures_of, read_lines

STARTED, ENDED, ASKED, FULL, KNOWS = "started", "ended", "asked", "full", "knows"
DEATHS = {"dies": 10**6, "dies-once": 1, "dies-twice": 2}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(exist_ok=True)
    note(folder, STARTED, str(os.getpid()))
    for name in os.environ:
        note(folder, KNOWS, name)
    pictures = Pictures(folder)
    for line in sys.stdin:
        [spec] = read_lines([line])
        draw(spec, pictures)
    note(folder, ENDED, str(os.getpid()))


def draw(spec: Spec, pictures: Pictures) -> None:
    path = pictures.path(spec)
    figure = next(iter(figures_of(spec)), "sound")
    note(pictures.folder, ASKED, figure)
    print("a word by the way", file=sys.stderr, flush=True)
    times = asked(pictures.folder).count(figure)
    if times <= DEATHS.get(figure, 0):
        sys.exit("it is all too much")
    if (pictures.folder / FULL).exists():
        print(f"later {path.name} no space left on it", flush=True)
        return
    if figure == "fails":
        print(f"failed {path.name} nobody has posed for it", flush=True)
        return
    if figure == "renamed":
        print("done another.png", flush=True)
        return
    path.write_bytes(b"a picture")
    print(f"done {path.name}", flush=True)


def note(folder: Path, what: str, words: str) -> None:
    with (folder / what).open("a") as notes:
        notes.write(f"{words}\n")


def asked(folder: Path, what: str = ASKED) -> list[str]:
    notes = folder / what
    return notes.read_text().splitlines() if notes.exists() else []


if __name__ == "__main__":
    main()
