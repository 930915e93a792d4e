"""Which pictures there are, and where each one lies: all that the bot needs to know of them.

No drawing library is imported here: what is missing is drawn by `content/figures`, in a process
of its own, from the lines that `to_line` writes and `read_lines` reads."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from coach.exercises import Side
from content import ContentError

# Before the work: time to put the phone down. After it: animations loop, and a ring that starts
# again would lie, so that the end stands still for longer than a tap on Done takes.
GET_READY_S = 3
DONE_S = 60

LONGEST_S = 3600

SHELF = Path(__file__).parent
# What draws: its source is part of every picture's name.
FIGURES = SHELF / "figures"
BELLS = "chime.py"
# Stands in for a picture that is not drawn yet.
STILL = SHELF / "still.png"

Tone = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class FilmSpec:
    """One step of an exercise, counted down: get ready, the work, and a still end.

    A hold: `hold_s` seconds, one repetition. Repetitions: `pace_s` seconds each, a short hold of
    `hold_s` in the middle of each included. `small`: for those who save data. Raises ValueError
    for a dose that has no film."""

    figure: str
    side: Side
    hold_s: int
    repetitions: int
    pace_s: int
    tone: Tone = "light"
    small: bool = False

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


@dataclass(frozen=True, slots=True)
class PreviewSpec:
    """The movement once there and back, again and again, without a countdown. `held`: the dose is
    a plain hold, so that one stays a while where it is held."""

    figure: str
    side: Side = "both"
    tone: Tone = "light"
    small: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class StillSpec:
    """The exercise in one picture: the key that is held, or where the movement is largest."""

    figure: str
    side: Side = "both"
    tone: Tone = "light"
    small: bool = False


@dataclass(frozen=True, slots=True)
class CoverSpec:
    """Some exercises side by side, for the library's first page."""

    figures: tuple[str, ...]
    tone: Tone = "light"
    small: bool = False


@dataclass(frozen=True, slots=True)
class SoundSpec:
    """The bells of a step that lasts so many seconds."""

    seconds: int

    def __post_init__(self) -> None:
        if not 1 <= self.seconds <= LONGEST_S:
            raise ValueError(f"no sound lasts {self.seconds} s")


Shown: TypeAlias = FilmSpec | PreviewSpec | StillSpec | CoverSpec
Spec: TypeAlias = Shown | SoundSpec
KINDS: Mapping[str, type[Spec]] = {
    "film": FilmSpec,
    "preview": PreviewSpec,
    "still": StillSpec,
    "cover": CoverSpec,
    "sound": SoundSpec,
}
MOVING = (FilmSpec, PreviewSpec)
SUFFIX: Mapping[str, str] = {"film": "mp4", "preview": "mp4", "sound": "m4a"}


def kind_of(spec: Spec) -> str:
    return next(kind for kind, made in KINDS.items() if type(spec) is made)


def figures_of(spec: Spec) -> tuple[str, ...]:
    """Whose poses it is drawn from."""
    match spec:
        case SoundSpec():
            return ()
        case CoverSpec(figures):
            return figures
        case _:
            return (spec.figure,)


@dataclass(frozen=True, slots=True)
class Pictures:
    """The folder of what is drawn, and the shelf whose poses it is drawn from. A file under its
    final name is always whole. The name is another one whenever anything that is drawn changes:
    the pose, the dose, the look, or the source of what draws, in `figures`."""

    folder: Path
    shelf: Path = SHELF
    figures: Path = FIGURES
    _poses: dict[str, str] = field(default_factory=dict)
    _paths: dict[Spec, Path] = field(default_factory=dict)
    _sources: dict[str, str] = field(default_factory=dict)

    def path(self, spec: Spec) -> Path:
        """Worked out once: it is asked for with every tap."""
        if spec not in self._paths:
            self._paths[spec] = self._named(spec)
        return self._paths[spec]

    def _named(self, spec: Spec) -> Path:
        kind = kind_of(spec)
        suffix = SUFFIX.get(kind, "png")
        poses = [self._pose(figure) for figure in figures_of(spec)]
        rules = [self._source(BELLS if kind == "sound" else "*.py"), GET_READY_S, DONE_S]
        drawn = json.dumps([rules, kind, asdict(spec), poses], sort_keys=True)
        return self.folder / f"{kind}-{hashlib.sha256(drawn.encode()).hexdigest()[:20]}.{suffix}"

    def rendered(self, spec: Spec) -> Path | None:
        """The file, or None while it is not drawn yet."""
        path = self.path(spec)
        return path if path.is_file() else None

    def missing(self, specs: Iterable[Spec]) -> tuple[Spec, ...]:
        """Each that is not drawn yet, once, in the order given."""
        wanted = {self.path(spec): spec for spec in specs}
        return tuple(spec for path, spec in wanted.items() if not path.is_file())

    def _source(self, files: str) -> str:
        """What these files of the drawing say, as a digest; read once, with the first name."""
        if files not in self._sources:
            said = hashlib.sha256()
            for path in sorted(self.figures.rglob(files)):
                said.update(f"{path.relative_to(self.figures).as_posix()}\n".encode())
                said.update(path.read_bytes())
            self._sources[files] = said.hexdigest()
        return self._sources[files]

    def _pose(self, figure: str) -> str:
        """What its pose file and the shapes say, as a digest; read once."""
        if figure not in self._poses:
            said = b"".join(
                path.read_bytes() if path.is_file() else b""
                for path in (self.shelf / "shapes.toml", self.shelf / "poses" / f"{figure}.toml")
            )
            self._poses[figure] = hashlib.sha256(said).hexdigest()
        return self._poses[figure]


def to_line(spec: Spec) -> str:
    """One line of JSON, without the line's end."""
    return json.dumps({"kind": kind_of(spec), **asdict(spec)}, ensure_ascii=False)


def read_lines(lines: Iterable[str]) -> Iterator[Spec]:
    """What `to_line` wrote, blank lines left out. Raises ContentError with the line's number."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _spec(json.loads(line))
        except (KeyError, TypeError, ValueError) as wrong:
            raise ContentError(f"line {number}: no picture: {wrong}") from None


def _spec(fields: Any) -> Spec:
    if not isinstance(fields, dict):
        raise TypeError("it is not an object")
    kind = KINDS.get(fields.pop("kind", ""))
    if kind is None:
        raise ValueError(f"its kind is one of {', '.join(KINDS)}")
    if fields.get("side", "both") not in get_args(Side):
        raise ValueError(f"no side is called {fields['side']!r}")
    if "figures" in fields:
        fields["figures"] = tuple(fields["figures"])
    spec: Spec = kind(**fields)
    return spec
