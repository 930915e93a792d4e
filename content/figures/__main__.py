"""`python -m content.figures [FOLDER]`: draws what the lines on stdin name into the folder.

For each line of `content.pictures.to_line` it answers one, as soon as the file is there:
`done <file name>`, `failed <file name> <reason>`, or `later <file name> <reason>` where the disk
is in the way and not the figure."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from content import ContentError
from content.figures.drawing import Drawing
from content.figures.orphans import sweep_orphans
from content.library import SHELF, load_library
from content.pictures import Spec, read_lines

# What a pose file can bring about.
FAILURES = (ContentError, ValueError, ArithmeticError, LookupError, RecursionError)
# Behind everything else on the machine: a film that is late is a still, a late tap is felt.
BEHIND = 19


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 2 for a folder or a shelf that will not do, in one line."""
    wishes = _parser().parse_args(arguments)
    os.nice(BEHIND)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidies up
    try:
        drawing = Drawing(wishes.named or wishes.folder, wishes.shelf)
    except (ContentError, OSError) as wrong:
        print(f"drawing: {_one_line(wrong)}", file=sys.stderr)
        return 2
    if wishes.shelf == SHELF:  # who tries another may do so in the same folder
        with suppress(ContentError, OSError):
            sweep_orphans(drawing.pictures, load_library(SHELF))
    try:
        with open(sys.stdin.fileno(), encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    print(answer(drawing, line), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody listens any more
    return 0


def answer(drawing: Drawing, line: str) -> str:
    try:
        (spec,) = read_lines([line])
    except ContentError as wrong:
        return f"failed - {_one_line(wrong)}"
    return drawn(drawing, spec)


def drawn(drawing: Drawing, spec: Spec) -> str:
    name = drawing.pictures.path(spec).name
    try:
        drawing.draw(spec)
    except OSError as wrong:
        return f"later {name} {_one_line(wrong)}"
    except FAILURES as wrong:
        return f"failed {name} {_one_line(wrong)}"
    return f"done {name}"


def _one_line(wrong: Exception) -> str:
    return " ".join(str(wrong).split()) or type(wrong).__name__


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m content.figures", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("data/films"))
    parser.add_argument("--folder", type=Path, dest="named", help="the same, said by name")
    parser.add_argument("--shelf", type=Path, default=SHELF, help="another folder to read")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
