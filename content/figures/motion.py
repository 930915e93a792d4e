"""What the body does when: moments on the grid of the frames, so that each is drawn once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi

from content.figures.route import Route, Run, is_empty, way_in

# A slow, quiet breath, and in how many drawings it is seen.
BREATH_S = 4.5
BREATHS = 12
# A hold shorter than this within a repetition is kept without a breath.
SHORT_S = 4.0
REST_S = 0.3
# So many different pictures show a run however slow it is.
FINEST = 45
# `once`: a move takes no longer than this, and the rest of its time one stays there.
ONE_MOVE_S = 2.5
WAY_IN_S = 2
# A picture a second would show only one side of a stride.
FEWEST_PHASES = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A posture between two keys, `t` from 0 to 1 on the way from `a` to `b`; `breath` 0 is out,
    1 is in."""

    a: str
    b: str
    t: float = 0.0
    breath: float = 0.0


def at(key: str, breath: float = 0.0) -> Moment:
    return Moment(key, key, 0.0, breath)


def toward(a: str, b: str, t: float) -> Moment:
    """There and back are the same pictures: a pair of keys has one order."""
    t = round(t, 4)
    if t <= 0 or t >= 1 or a == b:
        return at(b if t >= 1 else a)
    return Moment(a, b, t) if a < b else Moment(b, a, round(1 - t, 4))


def ease(t: float) -> float:
    """Minimum jerk: it starts and stops without a kick."""
    return t * t * t * (10 - 15 * t + 6 * t * t)


def gently(t: float) -> float:
    """For what goes round and round: slower where it begins, but never still."""
    return (t + ease(t)) / 2


def along(run: Run, way: float) -> Moment:
    """`way` from 0 to 1, of the whole run."""
    left = way * sum(run.shares)
    for (a, b), share in zip(pairwise(run.keys), run.shares, strict=True):
        if left < share:
            return toward(a, b, left / share)
        left -= share
    return at(run.keys[-1])


def breathing(key: str, frames: int, breaths: int) -> Iterator[Moment]:
    """Out, in and out again, so many times."""
    for frame in range(frames):
        turn = frame * breaths / frames
        yield at(key, round((1 - cos(2 * pi * turn)) / 2 * BREATHS) / BREATHS)


def breaths_in(seconds: float, rate: float) -> int:
    """As many as fit; where pictures are few, they are slower, or one would not see them."""
    return max(1, round(seconds / max(BREATH_S, 6 / rate)))


def getting_ready(found: Route, frames: int, rate: int, holds: bool) -> list[Moment]:
    """One waits where it begins; into a hold one goes meanwhile."""
    way, still = way_in(found) if holds else None, [at(found.path[0])]
    if way is None:
        return still * frames
    moves = min(WAY_IN_S * rate, frames)
    return still * (frames - moves) + [along(way, ease(n / moves)) for n in range(moves)]


def holding(found: Route, frames: int, rate: float) -> list[Moment]:
    return [*breathing(found.held, frames, breaths_in(frames / rate, rate))]


def looping(found: Route, frames: int, rate: float, cycle_s: float) -> list[Moment]:
    """The same few pictures again and again."""
    if is_empty(found):
        return holding(found, frames, rate)
    phases = max(FEWEST_PHASES, round(cycle_s * rate))
    runs = [run for part in found.parts for run in part]
    eased = (lambda t: t) if found.flows else ease
    lengths = _lengths(runs, phases)
    once = [
        along(run, eased(n / length))
        for run, length in zip(runs, lengths, strict=True)
        for n in range(length)
    ]
    return [once[frame % len(once)] for frame in range(frames)]


def going_once(found: Route, frames: int, rate: float) -> list[Moment]:
    """From key to key in their shares of the time; what a move does not need one stays, and
    breathes."""
    moves = Run(found.path, found.shares)
    shown: list[Moment] = []
    for pair, length in zip(pairwise(moves.keys), _split(moves.shares, frames), strict=True):
        moving = min(length, round(ONE_MOVE_S * rate))
        one = Run(pair, (1.0,))
        shown += [along(one, ease(n / moving)) for n in range(moving)]
        stays = length - moving
        shown += breathing(pair[1], stays, breaths_in(stays / rate, rate))
    return shown or holding(found, frames, rate)


def repeating(part: Sequence[Run], held: str, frames: int, rate: int, hold_s: int) -> list[Moment]:
    """One repetition: along its runs, with `hold_s` in the key that is held."""
    held_stops = _held_stops(part, held)
    # Nobody gets there in no time at all.
    still = max(0, min(hold_s * rate, frames - len(part) * rate * 4 // 5))
    still //= sum(held_stops)
    stops = [still if stop else 0 for stop in held_stops]
    rest = min(round(REST_S * rate), (frames - sum(stops)) // (4 * len(part)))
    stops = [stop or rest for stop in stops]
    lengths = _lengths(part, frames - sum(stops))
    stops[-1] += frames - sum(stops) - sum(lengths)
    shown: list[Moment] = []
    for run, length, stop in zip(part, lengths, stops, strict=True):
        grid = min(length, FINEST)
        shown += [along(run, ease(round(n * grid / length) / grid)) for n in range(length)]
        breaths = breaths_in(stop / rate, rate) if stop >= SHORT_S * rate else 0
        shown += breathing(run.keys[-1], stop, breaths)
    return shown


def circling(run: Run, frames: int) -> list[Moment]:
    return [along(run, gently(n / frames)) for n in range(frames)]


def _held_stops(part: Sequence[Run], held: str) -> list[bool]:
    """Where the held key is; in a repetition for the other leg, which has another name for it,
    half way."""
    ends = [run.keys[-1] == held for run in part]
    return ends if any(ends) else [n == (len(part) - 1) // 2 for n in range(len(part))]


def _lengths(runs: Sequence[Run], frames: int) -> list[int]:
    """Frames of each run; a run and the way back have the same, and some may be left over."""
    shares = [sum(run.shares) for run in runs]
    return [max(1, int(frames * share / sum(shares) + 1e-9)) for share in shares]


def _split(shares: Sequence[float], frames: int) -> list[int]:
    """All of the frames, by shares."""
    total, ends, gone = sum(shares), [0], 0.0
    for share in shares:
        gone += share
        ends.append(round(frames * gone / total))
    return [b - a for a, b in pairwise(ends)]
