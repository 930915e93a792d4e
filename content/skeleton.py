"""`content new`: an exercise's file with all still to be written, and what of it is not yet."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import fill
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from coach.exercises import Kind, Position, Stage
from content import ContentError
from content.library import survey
from content.problems import Problem
from content.reading import read_toml
from content.shelf import Shelf
from content.shelf_fields import Equipment, Id, Region
from content.shelf_files import SIDES, DoseFile

# These two may stay empty for ever.
MAY_BE_EMPTY = ("changed", "reviewed")
SKELETON = """\
# {name}: a new exercise. Write between the quotes. What follows a # is a note and may go.
# docs/writing-exercises.md explains every field; `python -m content check` says what is left.

# How the body is: one of
{positions}
position = ""

# What it is for: one or more of
{regions}
regions = [""]

# What it does: one of
{kinds}
kind = ""

# What one needs: [] if nothing, or some of
{equipment}
equipment = []

# 1 is easy for nearly everybody, 2 is some work, 3 is much for a stiff back.
intensity = 0

# Whom it is for: one or more of {stages}.
# acute: the first days of a flare-up, so intensity 1 and nothing at the end of its range.
# desk: what one would do beside a colleague, off the floor, 20 to 120 seconds in all.
stages = [""]

# Safety rests on these. Every one that the words ask for, in doubt too; [] if truly none.
# tags.toml says what each one means:
{tags}
tags = [""]

# Other exercises' ids, or []. easier is never of higher intensity, harder never of lower, and
# at_desk is never on the floor.
easier = []
harder = []
at_desk = []

# As a physiotherapist would name them, or []: nobody sees this yet.
muscles = []

# Where it comes from: "s0" to "s9" is a document of the inventory. What is in none is "ours", with
# the part of clinical.md that speaks for it: ["ours", "clinical.md §3"].
sources = [""]

# What differs from the source and why, with whatever of the dose is ours. "" if nothing.
changed = ""

# Who has read it as it stands, and when: "A. Name, 2026-01-31". The bot shows this. "" until then.
reviewed = ""

# Either one hold (hold_s), or repetitions of pace_s seconds each, there and back; then hold_s may
# be a hold inside of each. Every new mix is a new film to draw, so keep to those in use:
{doses}
# Also possible: sets = 2 with rest_s = 20 between them. Sides are one of
{sides}
[dose]
hold_s = 0
sides = ["both"]

# Second person, plain and short: it is read at arm's length, from the floor. No promises.
# A line has at most 110 characters, a name 40.
[words]
name = ""

# Other names that people may type, or [].
aliases = []

# How to be before the first step, one line.
start = ""

# 3 to 7 steps, one thing each, 480 characters in all.
steps = [
    "",
    "",
    "",
]

# How to breathe, what to feel, and what not to do and what instead: a line each.
breath = ""
feel = ""
avoid = ""

# What the film shows, for somebody who hears it: "On all fours, the back sinks, then rounds."
picture = ""
"""

FIGURE = """\
# docs/figures.md tells the words; python -m content sheet {name} shows it.
view = {{ yaw = 22, elev = 8 }}
path = ["start", "end"]

[keys.start]
like = "stand"

[keys.end]
like = "start"
head = {{ pitch = 15 }}
"""


def begin(shelf: Path, exercise: str) -> Path:
    """Writes the skeleton. Raises ContentError for an id that is none, or is taken."""
    _refuse_odd(exercise)
    path = shelf / "exercises" / f"{exercise}.toml"
    words = skeleton(exercise, survey(shelf)[0])
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(words)
    except FileExistsError:
        raise ContentError(f"{path} is there already: choose another id, or edit it") from None
    except OSError as wrong:
        raise ContentError(f"{path} cannot be written: {wrong.strerror}") from None
    return path


def begin_figure(shelf: Path, exercise: str) -> Path:
    """The figure beside it: somebody who only stands. One that is there is left as it is."""
    path = shelf / "poses" / f"{exercise}.toml"
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_text(FIGURE.format(name=exercise), "utf-8")
    return path


def _refuse_odd(exercise: str) -> None:
    try:
        TypeAdapter(Id).validate_python(exercise)
    except ValidationError:
        hint = "small letters, figures and hyphens, at most 36, as in wall-squat"
        raise ContentError(f"{exercise!r} is no id: {hint}") from None


def skeleton(exercise: str, shelf: Shelf) -> str:
    """With the choices as they are in the code, and tags and doses as they are on the shelf."""
    doses = [file.dose for file in shelf.exercises.values() if file]
    return SKELETON.format(
        name=exercise,
        positions=_note(get_args(Position)),
        regions=_note(get_args(Region)),
        kinds=_note(get_args(Kind)),
        equipment=_note(get_args(Equipment)),
        stages=", ".join(get_args(Stage)),
        tags=_note(shelf.tags),
        doses="\n".join(_doses(doses)),
        sides=_note([str(sides).replace("'", '"') for sides in SIDES], "  or  "),
    )


def _note(choices: Iterable[str], between: str = ", ") -> str:
    text = between.join(choices)
    return fill(text, 98, initial_indent="#   ", subsequent_indent="#   ", break_on_hyphens=False)


def _doses(doses: Sequence[DoseFile]) -> Iterator[str]:
    """The films there are; beside each pace the holds that are inside."""
    holds = sorted({dose.hold_s for dose in doses if not dose.pace_s})
    yield _note([f"hold_s = {seconds}" for seconds in holds])
    for count, pace, hold in sorted(
        {(dose.repetitions, dose.pace_s, dose.hold_s) for dose in doses if dose.pace_s}
    ):
        inside = f", hold_s = {hold}" if hold else ""
        yield f"#   repetitions = {count}, pace_s = {pace}{inside}"


def unwritten(shelf: Path) -> Iterator[Problem]:
    """Every place that is still as the skeleton left it: nobody publishes one by accident."""
    for path in sorted((shelf / "exercises").glob("*.toml")):
        for field in _blank(read_toml(path, []) or {}):
            hint = "docs/writing-exercises.md says how"
            yield Problem(f"exercises/{path.name}", field, "still to be written", hint)


def _blank(raw: dict[str, Any]) -> Iterator[str]:
    for field, value in raw.items():
        if field == "dose" and isinstance(value, dict):
            if not value.get("hold_s") and not value.get("repetitions"):
                yield field
        elif field == "intensity" and value == 0:
            yield field
        elif field not in MAY_BE_EMPTY:
            yield from _empty_quotes(value, field)


def _empty_quotes(value: object, place: str) -> Iterator[str]:
    if value == "":
        yield place
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _empty_quotes(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _empty_quotes(inner, f"{place}.{number}")
