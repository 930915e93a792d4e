"""The movement by itself, there and back: a film without a countdown, made to go round."""

from collections.abc import Iterator
from itertools import pairwise

from content.figures.motion import Moment, along, at, breathing, ease, looping
from content.figures.route import Route, Run, is_empty, route
from content.figures.timeline import Frame, ticks_per_s
from content.pictures import PreviewSpec
from content.pose_files import PoseFile

# A move, and what each more key on the way adds; a rest where it turns; a stay where it is held.
MOVE_S, MORE_S = 1.4, 0.5
REST_S, HELD_S = 0.4, 2.0
BREATH_S = 4.0
# What goes round faster is shown more than once.
SHORTEST_S = 4.0


def preview_frames(spec: PreviewSpec, file: PoseFile) -> Iterator[Frame]:
    """The last picture is the first one again."""
    rate, found = ticks_per_s(spec, file), route(file, spec.side)
    moments = _moments(spec, file, found, rate)
    yield from (Frame(moment, None) for moment in (*moments, moments[0]))


def _moments(spec: PreviewSpec, file: PoseFile, found: Route, rate: int) -> list[Moment]:
    if is_empty(found):
        return [*breathing(found.held, round(BREATH_S * rate), 1)]
    if file.during == "loop":
        times = max(1, round(SHORTEST_S / file.cycle_s))
        once = looping(found, round(file.cycle_s * rate), rate, file.cycle_s)
        return once * times
    shown: list[Moment] = []
    for run in (run for part in found.parts for run in part):
        shown += _run(run, rate, flows=found.flows)
        key = run.keys[-1]
        if spec.held and key == found.held:
            shown += breathing(key, round(HELD_S * rate), 1)
        elif not found.flows:
            shown += [at(key)] * round(REST_S * rate)
    return shown


def _run(run: Run, rate: int, flows: bool) -> Iterator[Moment]:
    moves = len([*pairwise(run.keys)])
    count = round((MOVE_S + MORE_S * (moves - 1)) * rate)
    return (along(run, n / count if flows else ease(n / count)) for n in range(count))
