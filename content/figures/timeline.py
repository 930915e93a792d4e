"""What each picture of a film shows and for how long: numbers only, nothing is drawn here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from content.figures.motion import (
    Moment,
    at,
    breathing,
    circling,
    getting_ready,
    going_once,
    holding,
    looping,
    repeating,
)
from content.figures.route import Route, is_empty, route
from content.pictures import DONE_S, GET_READY_S, FilmSpec, PreviewSpec
from content.pose_files import PoseFile

# Pictures a second: of what is still but for the breath, of what moves in a hold, and of
# repetitions. For those who save data, fewer.
HOLD_FPS, LOOP_FPS, MOVE_FPS = 8, 10, 15
SMALL_FPS, SMALL_MOVE_FPS = 6, 8
# Longer holds have too many frames, and a slow ring needs fewer.
LONG_S, VERY_LONG_S = 60, 180


@dataclass(frozen=True, slots=True)
class Face:
    """One state of the ring. `start` and `end` of its arc are turns clockwise from the top;
    `small` stands under the number. `quiet`: before the work begins."""

    mark: str
    small: str = ""
    start: float = 0.0
    end: float = 1.0
    quiet: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """`face` is None where there is no ring."""

    moment: Moment
    face: Face | None
    ticks: int = 1


DONE = Face("", done=True)


def ticks_per_s(spec: FilmSpec | PreviewSpec, file: PoseFile) -> int:
    """The film's unit of time, and its pictures a second while it moves fastest."""
    if isinstance(spec, PreviewSpec) or not spec.is_hold:
        return SMALL_MOVE_FPS if spec.small else MOVE_FPS
    if spec.small:
        return SMALL_FPS
    return HOLD_FPS if file.during == "hold" else LOOP_FPS


def frames(spec: FilmSpec, file: PoseFile) -> Iterator[Frame]:
    """Get ready, the work, and the still end; their ticks add up to all of it exactly."""
    rate, found = ticks_per_s(spec, file), route(file, spec.side)
    yield from _get_ready(found, rate, spec.is_hold and file.during == "hold")
    last = at(found.held)
    for frame in _hold(spec, file, found) if spec.is_hold else _repetitions(spec, found, rate):
        yield frame
        last = frame.moment
    yield from _done(_ended(spec, file, found, last), rate)


def _get_ready(found: Route, rate: int, holds: bool) -> Iterator[Frame]:
    """The ring winds itself up while 3, 2, 1 goes by."""
    ticks = GET_READY_S * rate
    for tick, moment in enumerate(getting_ready(found, ticks, rate, holds)):
        left = ceil(GET_READY_S - Fraction(tick, rate))
        yield Frame(moment, Face(str(left), end=(tick + 1) / ticks, quiet=True))


def _hold(spec: FilmSpec, file: PoseFile, found: Route) -> Iterator[Frame]:
    """The ring empties; the number is what is left, and changes on the second."""
    rate = ticks_per_s(spec, file)
    step = hold_step(spec.hold_s, rate, file.during == "loop")
    count, a_second = spec.hold_s * rate // step, rate // step
    for number, moment in enumerate(_held(found, file, count, a_second)):
        gone = Fraction(number, a_second)
        face = Face(clock(ceil(spec.hold_s - gone)), start=float(gone / spec.hold_s))
        yield Frame(moment, face, step)


def _held(found: Route, file: PoseFile, count: int, a_second: int) -> list[Moment]:
    if file.during == "loop":
        return looping(found, count, a_second, file.cycle_s)
    if file.during == "once":
        return going_once(found, count, a_second)
    return holding(found, count, a_second)


def hold_step(hold_s: int, rate: int, loops: bool) -> int:
    """Ticks from one picture of a hold to the next: all of them, two pictures a second, or one.
    What moves needs two."""
    if hold_s <= LONG_S:
        return 1
    a_second = 2 if hold_s <= VERY_LONG_S or loops else 1
    return max(1, rate // a_second)


def clock(left_s: int) -> str:
    """Seconds as one number up to 99, and above it minutes and seconds."""
    return str(left_s) if left_s < 100 else f"{left_s // 60}:{left_s % 60:02}"


def _repetitions(spec: FilmSpec, found: Route, rate: int) -> Iterator[Frame]:
    """The ring goes round once a repetition; the number says which one it is."""
    moments = _paced(found, spec.pace_s * rate, rate, spec.hold_s)
    ticks = spec.pace_s * rate
    for number in range(spec.repetitions):
        for tick in range(ticks):
            face = Face(str(number + 1), f"/{spec.repetitions}", end=(tick + 1) / ticks)
            yield Frame(moments[(number * ticks + tick) % len(moments)], face)


def _paced(found: Route, ticks: int, rate: int, hold_s: int) -> Sequence[Moment]:
    """All that is different: as many repetitions as there are in one path."""
    if is_empty(found):
        return [*breathing(found.held, ticks, 1)]
    ticks, hold_s = ticks * found.in_part, hold_s * found.in_part
    if found.flows and not hold_s:
        return circling(found.parts[0][0], ticks)
    return [
        moment
        for part in found.parts
        for moment in repeating(part, found.held, ticks, rate, hold_s)
    ]


def _ended(spec: FilmSpec, file: PoseFile, found: Route, last: Moment) -> Moment:
    """Where the body is when the work is over: nothing jumps."""
    if spec.is_hold and file.during == "loop":
        return last
    if spec.is_hold:
        return at(found.path[-1] if file.during == "once" else found.held)
    return at(found.path[0])


def _done(moment: Moment, rate: int) -> Iterator[Frame]:
    """One picture, said again every second: some players cut the last frame short, and some
    show a long frame's length one frame early, hence the short one first."""
    yield Frame(moment, DONE)
    yield from (Frame(moment, DONE, rate) for _ in range(DONE_S - 1))
    if rate > 1:
        yield Frame(moment, DONE, rate - 1)
