"""For those who write the shelves: `python -m content check`, `list --json`, `render FOLDER`."""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from content import ContentError
from content.films import to_line
from content.library import SHELF, load_library, survey
from content.problems import Problem
from content.report import film_specs, listed, summary, table
from content.sentences import faults_of, read_sentences


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 1 when something on the shelves is wrong."""
    wishes = _parser().parse_args(arguments)
    shelf: Path = wishes.shelf
    try:
        if wishes.command == "check":
            return check(shelf)
        if wishes.command == "list":
            return show(shelf, wishes.json)
        return render(shelf, wishes.folder)
    except ContentError as wrong:
        print(wrong, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    parser.add_argument("--shelf", type=Path, default=SHELF, help="another folder to read")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="say everything that is wrong, and exit 1 if there is any")
    listing = commands.add_parser("list", help="the exercises")
    listing.add_argument("--json", action="store_true", help="with all their fields")
    rendering = commands.add_parser("render", help="draw the films that are missing")
    rendering.add_argument("folder", type=Path)
    return parser


def check(shelf: Path) -> int:
    """All languages: the shelves themselves, the words that replace theirs, and the sentences."""
    languages = [path for path in sorted((shelf / "texts").glob("*")) if path.is_dir()]
    problems = survey(shelf)[1]
    for language in languages:
        problems += [p for p in survey(shelf, language)[1] if p not in problems]
        problems += _sentences(language)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(summary(load_library(shelf)))
    return 1 if problems else 0


def _sentences(language: Path) -> list[Problem]:
    """What can be said without knowing what the bot says; the bot checks the rest at its door."""
    sentences, problems = read_sentences(language)
    return [*problems, *faults_of(sentences)]


def show(shelf: Path, as_json: bool) -> int:
    library = load_library(shelf)
    if as_json:
        print(json.dumps(listed(library), ensure_ascii=False, indent=2))
    else:
        print("\n".join(table(library)))
    return 0


def render(shelf: Path, folder: Path) -> int:
    """The drawing libraries are heavy: they live in a process of their own, as for the bot."""
    lines = "\n".join(map(to_line, film_specs(load_library(shelf))))
    drawing = [sys.executable, "-m", "content.figures", str(folder)]
    return subprocess.run(drawing, input=lines, text=True, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
