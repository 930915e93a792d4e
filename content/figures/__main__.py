"""`python -m content.figures [FOLDER]`: draws what the lines on stdin name into the folder."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from content import ContentError
from content.figures.command import render
from content.films import read_lines

# Behind everything else on the machine: a film that is late is a still, a late tap is felt.
BEHIND = 10


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 2 for a line or a folder that will not do, in one line."""
    wishes = _parser().parse_args(arguments)
    os.nice(BEHIND)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidies up
    try:
        with open(sys.stdin.fileno(), encoding="utf-8") as lines:
            report = render(read_lines(lines), wishes.named or wishes.folder)
    except (ContentError, OSError) as wrong:
        print(f"drawing: {wrong}", file=sys.stderr)
        return 2
    print(f"{len(report.drawn)} drawn, {report.kept} there already")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m content.figures", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("data/films"))
    parser.add_argument("--folder", type=Path, dest="named", help="the same, said by name")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
