"""Which way a step goes through an exercise's keys: there and back, where it stops and is held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.exercises import Side
from content import ContentError
from content.pose_files import PoseFile, WayFile

BACKWARDS: Side = "other_way"


@dataclass(frozen=True, slots=True)
class Run:
    """From one stop to the next, through the keys between them without a halt. `shares`: how
    long each move takes beside the others."""

    keys: tuple[str, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """`parts`: the runs of each repetition, or where it cannot be cut so, of all `in_part` of
    them. `flipped`: the finished picture is to be mirrored, since the file shows another side.
    `backwards`: a circle that goes the other way round, and its arrows with it."""

    path: tuple[str, ...]
    shares: tuple[float, ...]
    held: str
    parts: tuple[tuple[Run, ...], ...]
    in_part: int
    flipped: bool
    backwards: bool

    @property
    def flows(self) -> bool:
        """It goes round and round, and nothing in it is a halt."""
        runs = [run for part in self.parts for run in part]
        return len(runs) == 1 and runs[0].keys[-2] != runs[0].keys[1]


def route(file: PoseFile, side: Side) -> Route:
    """Raises ContentError where the shares are not as many as the moves."""
    keys, shares, held = _keys(file, side)
    moves = len(keys) - 1
    each = moves // file.repetitions if moves % file.repetitions == 0 else moves
    halt = None if file.round and not file.hold else held
    parts = tuple(
        tuple(_runs(keys[begin : begin + each + 1], shares[begin : begin + each], halt))
        for begin in range(0, moves, each or 1)
    )
    there = keys[:-1] if file.round else keys[: moves // 2 + 1]
    in_part = file.repetitions // max(1, len(parts))
    flipped, backwards = _is_flipped(file, side), _is_backwards(file, side) and file.round
    return Route(there, shares[: len(there) - 1], held, parts, in_part, flipped, backwards)


def _keys(file: PoseFile, side: Side) -> tuple[tuple[str, ...], tuple[float, ...], str]:
    """Of the whole way there and back, the share of each move in it, and the key that is held."""
    way = _way(file, side)
    path, said = tuple(way.path or file.path), tuple(file.shares)
    backwards = _is_backwards(file, side)
    if backwards and not file.round:
        path, said = path[::-1], said[::-1]
    keys = (*path, path[0]) if file.round else (*path, *path[-2::-1])
    shares = _shares(file, said, way.path is None, len(keys) - 1)
    held = way.hold or (path[-1] if way.path else file.hold or path[-1])
    if backwards and file.round:
        return keys[::-1], shares[::-1], held
    return keys, shares, held


def _is_flipped(file: PoseFile, side: Side) -> bool:
    return side in ("left", "right") and side != file.drawn and side not in file.ways


def _is_backwards(file: PoseFile, side: Side) -> bool:
    return side == BACKWARDS and side not in file.ways


def _way(file: PoseFile, side: Side) -> WayFile:
    """A flipped side goes the way of the one that is drawn."""
    drawn = file.drawn if _is_flipped(file, side) else side
    return file.ways.get(drawn, WayFile())


def _shares(file: PoseFile, said: tuple[float, ...], own: bool, moves: int) -> tuple[float, ...]:
    """One for each move of the whole way; what is said of the way there is said of the way back.
    Those of the file are not those of another path."""
    if not said or not own:
        return (1.0,) * moves
    if not file.round and 2 * len(said) == moves:
        said = (*said, *said[::-1])
    if len(said) != moves:
        raise ContentError(f"shares: {len(said)} of them, and the path has {moves} moves")
    return said


def _runs(keys: Sequence[str], shares: Sequence[float], halt: str | None) -> Iterator[Run]:
    """It halts where it is held, and where it turns back."""
    begin, last = 0, len(keys) - 1
    for at in range(1, last + 1):
        if at == last or keys[at] == halt or keys[at - 1] == keys[at + 1]:
            yield Run(tuple(keys[begin : at + 1]), tuple(shares[begin:at]))
            begin = at


def way_in(found: Route) -> Run | None:
    """From where it begins to the key that is held; None where it begins there."""
    keys = found.path if found.held in found.path else (*found.path, found.held)
    at = keys.index(found.held)
    if at == 0:
        return None
    return Run(keys[: at + 1], (*found.shares, 1.0)[:at])


def is_empty(found: Route) -> bool:
    """One key alone: there is nothing but the breath."""
    return all(a == b for part in found.parts for run in part for a, b in pairwise(run.keys))
