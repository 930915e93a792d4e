"""Which films and cards there are, and where each one lies: all that the bot needs to know.

No drawing library is imported here: what is missing is drawn by `content/figures`, in a process
of its own, from the lines that `to_line` writes and `read_lines` reads."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_args

from coach.exercises import Position
from content import ContentError

# Raised whenever the drawing changes, so that old files are never shown for new ones.
DRAWING = 1

# Before the work: time to put the phone down. After it: animations loop, and a ring that starts
# again would lie, so that the end stands still for longer than a tap on Done takes.
GET_READY_S = 3
DONE_S = 60

LONGEST_S = 3600

# Stands in for a card that is not drawn yet.
STILL = Path(__file__).parent / "still.png"


@dataclass(frozen=True, slots=True)
class FilmSpec:
    """The countdown of one step, for any exercise with this dose.

    A hold: `hold_s` seconds, one repetition. Repetitions: `pace_s` seconds each, a short hold of
    `hold_s` in the middle of each included. Raises ValueError for a dose that has no film."""

    hold_s: int
    repetitions: int
    pace_s: int

    def __post_init__(self) -> None:
        if min(self.hold_s, self.pace_s) < 0 or self.repetitions < 1:
            raise ValueError(f"a film needs whole positive numbers: {self}")
        if not self.is_hold and self.pace_s < max(self.hold_s, 1):
            raise ValueError(f"a repetition is shorter than the hold in it: {self}")
        if self.seconds > LONGEST_S:
            raise ValueError(f"no film is longer than {LONGEST_S} s: {self}")

    @property
    def is_hold(self) -> bool:
        return self.repetitions == 1 and self.hold_s > 0

    @property
    def seconds(self) -> int:
        """The moving part, without getting ready and without the still end."""
        return self.hold_s if self.is_hold else self.repetitions * self.pace_s

    def drawn(self) -> dict[str, str | int]:
        """What the drawing depends on: of a plain hold the pace changes nothing."""
        return asdict(self) | ({"pace_s": 0} if self.is_hold else {})


@dataclass(frozen=True, slots=True)
class CardSpec:
    """A still: the exercise's name, a person in its position, and the dose in a few characters.

    Raises ValueError for a position that nobody can draw."""

    name: str
    position: Position
    detail: str

    def __post_init__(self) -> None:
        if self.position not in get_args(Position):
            raise ValueError(f"no picture of a person in the position {self.position!r}")

    def drawn(self) -> dict[str, str | int]:
        return asdict(self)


Spec = FilmSpec | CardSpec


def file_name(spec: Spec) -> str:
    """The same for the same picture, another one for any other."""
    kind, suffix = ("film", "mp4") if isinstance(spec, FilmSpec) else ("card", "png")
    drawn = json.dumps([DRAWING, kind, spec.drawn()], sort_keys=True)
    return f"{kind}-{hashlib.sha256(drawn.encode()).hexdigest()[:20]}.{suffix}"


@dataclass(frozen=True, slots=True)
class Films:
    """The folder of what is drawn. A file under its final name is always whole."""

    folder: Path

    def path(self, spec: Spec) -> Path:
        return self.folder / file_name(spec)

    def rendered(self, spec: Spec) -> Path | None:
        """The file, or None while it is not drawn yet."""
        path = self.path(spec)
        return path if path.is_file() else None

    def missing(self, specs: Iterable[Spec]) -> tuple[Spec, ...]:
        """Each that is not drawn yet, once, in the order given."""
        drawn = {file_name(spec): spec for spec in specs}
        return tuple(spec for spec in drawn.values() if not self.path(spec).is_file())


def to_line(spec: Spec) -> str:
    """One line of JSON, without the line's end."""
    return json.dumps(asdict(spec), ensure_ascii=False)


def read_lines(lines: Iterable[str]) -> Iterator[Spec]:
    """What `to_line` wrote, blank lines left out. Raises ContentError with the line's number."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _spec(json.loads(line))
        except (TypeError, ValueError) as wrong:
            raise ContentError(f"line {number}: no film and no card: {wrong}") from None


def _spec(fields: Any) -> Spec:
    if not isinstance(fields, dict):
        raise TypeError("it is not an object")
    kind, holds = (CardSpec, str) if "position" in fields else (FilmSpec, int)
    if any(type(value) is not holds for value in fields.values()):
        raise TypeError(f"not every value is of type {holds.__name__}")
    spec: Spec = kind(**fields)
    return spec
