"""For those who write the shelves: `python -m content check`, `new <id>`, `list` and more."""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from content import ContentError, reading_grade, rule_page, tagging_page
from content.emergency import read_lines
from content.library import SHELF, load_library, survey
from content.picture_list import besides, everything, first_pictures
from content.pictures import Pictures, Spec, Tone
from content.pose_checks import pose_problems
from content.problems import Problem
from content.rendering import render
from content.report import listed, summary, table
from content.sentences import faults_of, read_sentences
from content.skeleton import begin, begin_figure, unwritten
from content.talk import talk_problems

COMMANDS: Mapping[str, str] = {
    "check": "say everything that is wrong, and exit 1 if there is any; the reading grade",
    "new": "begin an exercise: its file, with notes on every field",
    "list": "the exercises",
    "rules": "the page docs/rules.md",
    "tagging": "the page docs/tagging.md",
    "render": "draw the pictures that are missing",
    "sheet": "draw pages with figures to look at",
}


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 1 when something on the shelves is wrong."""
    wishes = _read(arguments)
    shelf: Path = wishes.shelf
    try:
        match wishes.command:
            case "check":
                return check(shelf)
            case "new":
                return new(shelf, wishes.id)
            case "list":
                return show(shelf, wishes.json)
            case "rules":
                return written(rule_page.page(shelf))
            case "tagging":
                return written(tagging_page.page(shelf))
            case "sheet":
                return sheet(shelf, wishes.rest)
            case _:
                return pictures(wishes)
    except ContentError as wrong:
        print(wrong, file=sys.stderr)
        return 1


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    """The sheet reads its own: `rest`."""
    parser = _parser()
    wishes, rest = parser.parse_known_args(arguments)
    if rest and wishes.command != "sheet":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    wishes.rest = rest
    return wishes


def _parser() -> argparse.ArgumentParser:
    """`--shelf` may stand before the command or after it."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    parser.set_defaults(shelf=SHELF)
    shelf = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for each in (parser, shelf):
        each.add_argument("--shelf", type=Path, help="another folder to read", metavar="FOLDER")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, does in COMMANDS.items():
        helps = name != "sheet"
        commands.add_parser(name, help=does, description=does, parents=[shelf], add_help=helps)
    commands.choices["new"].add_argument("id", help="small letters, figures and hyphens")
    commands.choices["list"].add_argument("--json", action="store_true", help="all their fields")
    draws = commands.choices["render"]
    draws.add_argument("ids", nargs="*", help="which exercises; all of them if none is named")
    draws.add_argument("--all", action="store_true", help="every dose that any plan can need")
    films = "where to (data/films); the bot looks in films/ beside its database"
    draws.add_argument(
        "--folder", type=Path, default=Path("data/films"), metavar="FOLDER", help=films
    )
    draws.add_argument("--tone", choices=get_args(Tone), default="light")
    draws.add_argument("--small", action="store_true", help="for those who save data")
    return parser


def check(shelf: Path) -> int:
    """All languages: the shelves themselves, the words that replace theirs, and the sentences."""
    files, problems = survey(shelf)
    for language in _languages(shelf):
        problems += [p for p in survey(shelf, language)[1] if p not in problems]
        problems += [*_sentences(language), *talk_problems(language / "talk.toml")]
    problems += [*read_lines()[1], *pose_problems(shelf)]
    problems = _with_unwritten(problems, [*unwritten(shelf)])
    problems += [*rule_page.problems(shelf), *tagging_page.problems(shelf)]
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(summary(load_library(shelf)))
    for line in reading_grade.report(files):
        print(line)
    return 1 if problems else 0


def _languages(shelf: Path) -> list[Path]:
    return [path for path in sorted((shelf / "texts").glob("*")) if path.is_dir()]


def _with_unwritten(problems: Sequence[Problem], blanks: Sequence[Problem]) -> list[Problem]:
    """What is not written yet is told once, and not also as a fault of what it says."""
    places = {(blank.file, blank.field) for blank in blanks}
    wrong = [
        problem
        for problem in problems
        if places.isdisjoint({(problem.file, problem.field), (problem.file, f"{problem.field}.1")})
    ]
    return [*wrong, *blanks]


def _sentences(language: Path) -> list[Problem]:
    """What can be said without knowing what the bot says; the bot checks the rest at its door."""
    sentences, problems = read_sentences(language)
    return [*problems, *faults_of(sentences)]


def new(shelf: Path, exercise: str) -> int:
    print(f"{begin(shelf, exercise)} is there, with everything still to be written.")
    print(f"{begin_figure(shelf, exercise)} is there too: its figure only stands.")
    print(
        "Fill them in (docs/writing-exercises.md, docs/figures.md), then: python -m content check"
    )
    return 0


def show(shelf: Path, as_json: bool) -> int:
    library = load_library(shelf)
    if as_json:
        print(json.dumps(listed(library), ensure_ascii=False, indent=2))
    else:
        print("\n".join(table(library)))
    return 0


def written(page: str) -> int:
    """Made pages end with a line's end of their own: > docs/rules.md writes the file."""
    print(page, end="")
    return 0


def pictures(wishes: argparse.Namespace) -> int:
    library = load_library(wishes.shelf)
    unknown = [name for name in wishes.ids if name not in library.exercises]
    if unknown:
        raise ContentError(f"no exercise is called {', '.join(unknown)}")
    listed_ones = everything if wishes.all else first_pictures
    look = wishes.tone, wishes.small
    specs = [*listed_ones(library, *look)]
    chosen: list[Spec] = [spec for spec in specs if not wishes.ids or spec.figure in wishes.ids]
    if not wishes.ids:
        chosen += besides(specs, *look)
    return render(Pictures(wishes.folder, wishes.shelf), chosen)


def sheet(shelf: Path, rest: Sequence[str]) -> int:
    """The drawing libraries are heavy: they live in a process of their own, as for the bot."""
    drawing = [sys.executable, "-m", "content.figures.sheet", "--shelf", str(shelf), *rest]
    return subprocess.run(drawing, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
