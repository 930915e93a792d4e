"""What the dial shows at every moment of a film: numbers only, nothing is drawn here."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, cos, pi

from content.films import DONE_S, GET_READY_S, FilmSpec

# Radii in pixels of the film.
RING = 163.0
RING_SMALL = 138.0
DISC = 134.0
DISC_SMALL = 122.0

# One slow breath of the pale disc in a hold: a hint, not an order.
BREATH_S = 8

HOLD_FPS = 10
MOVE_FPS = 15
# Longer holds have too many frames, and a slow ring needs fewer.
LONG_S = 60
VERY_LONG_S = 180


@dataclass(frozen=True, slots=True)
class Face:
    """One picture of the dial. `start` and `end` of the arc are turns clockwise from the top."""

    mark: str
    small: str = ""
    start: float = 0.0
    end: float = 1.0
    ring: float = RING
    disc: float = 0.0
    quiet: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    face: Face
    ticks: int


DONE = Face("", done=True)


def ticks_per_s(spec: FilmSpec) -> int:
    """The film's unit of time, and its frames a second while it moves fastest."""
    return HOLD_FPS if spec.is_hold else MOVE_FPS


def frames(spec: FilmSpec) -> Iterator[Frame]:
    """Get ready, the work, and the still end; durations add up to all of it exactly."""
    rate = ticks_per_s(spec)
    yield from _get_ready(spec, rate)
    yield from _hold(spec, rate) if spec.is_hold else _repetitions(spec, rate)
    yield from _done(rate)


def _get_ready(spec: FilmSpec, rate: int) -> Iterator[Frame]:
    """The ring winds itself up while 3, 2, 1 goes by."""
    ring = RING if spec.is_hold else RING_SMALL
    for tick in range(GET_READY_S * rate):
        left = ceil(GET_READY_S - Fraction(tick, rate))
        end = (tick + 1) / (GET_READY_S * rate)
        yield Frame(Face(str(left), end=end, ring=ring, quiet=True), 1)


def _hold(spec: FilmSpec, rate: int) -> Iterator[Frame]:
    """The ring empties; the number is what is left, and changes on the second."""
    step = hold_step(spec.hold_s, rate)
    for tick in range(0, spec.hold_s * rate, step):
        at = Fraction(tick, rate)
        swell = _swell(float(at / BREATH_S)) if step == 1 else 0.5
        face = Face(
            clock(ceil(spec.hold_s - at)),
            start=float(at / spec.hold_s),
            disc=round(DISC_SMALL + (DISC - DISC_SMALL) * swell, 1),
        )
        yield Frame(face, step)


def hold_step(hold_s: int, rate: int = HOLD_FPS) -> int:
    """Ticks from one picture of a hold to the next: 10, 2 or 1 pictures a second."""
    if hold_s <= LONG_S:
        return 1
    return rate // 2 if hold_s <= VERY_LONG_S else rate


def clock(left_s: int) -> str:
    """Seconds as one number up to 99, and above it minutes and seconds."""
    return str(left_s) if left_s < 100 else f"{left_s // 60}:{left_s % 60:02}"


def _repetitions(spec: FilmSpec, rate: int) -> Iterator[Frame]:
    """The ring goes out and comes back once a repetition; the number says which one it is."""
    small = f"/{spec.repetitions}"
    one = [_moment(spec, Fraction(tick, rate)) for tick in range(spec.pace_s * rate)]
    for repetition in range(1, spec.repetitions + 1):
        for start, end, swell in one:
            ring = round(RING_SMALL + (RING - RING_SMALL) * swell, 1)
            yield Frame(Face(str(repetition), small, start, end, ring, 108.0), 1)


def _moment(spec: FilmSpec, at: Fraction) -> tuple[float, float, float]:
    """Arc and swelling within one repetition: out, the short hold in the middle, and back."""
    move = Fraction(spec.pace_s - spec.hold_s, 2)
    if at < move:
        way = float(at / move)
        return 0.0, (way if spec.hold_s else 1.0), _swell(way / 2)
    if at < move + spec.hold_s:
        return float((at - move) / spec.hold_s), 1.0, 1.0
    back = float((at - move - spec.hold_s) / move)
    return (1.0 if spec.hold_s else 0.0), 1.0, _swell(0.5 + back / 2)


def _swell(turn: float) -> float:
    """From 0 to 1 and back to 0 in one turn, gently at both ends."""
    return (1 - cos(2 * pi * turn)) / 2


def _done(rate: int) -> Iterator[Frame]:
    """One picture, said again every second: some players cut the last frame short, and some
    show a long frame's length one frame early, hence the short one first."""
    yield Frame(DONE, 1)
    yield from (Frame(DONE, rate) for _ in range(DONE_S - 1))
    yield Frame(DONE, rate - 1)
