"""The moments that somebody really sees: each picture of a figure's films and previews, once."""

from collections.abc import Iterator, Mapping, Sequence

from coach.exercises import Library
from content.figures.motion import Moment
from content.figures.preview import preview_frames
from content.figures.scene import Scene
from content.figures.timeline import Frame, frames
from content.picture_list import OfOne, everything
from content.pictures import FilmSpec, PreviewSpec

Seen = Mapping[str, Sequence[Moment]]


def shown(library: Library, scenes: Mapping[str, Scene]) -> Seen:
    """By figure of `scenes`, of every dose and way that any plan can need, at both rates, in the
    order of the movement. There and back, and both sides, are the same moments."""
    found: dict[str, set[Moment]] = {name: set() for name in scenes}
    for spec in (s for small in (False, True) for s in everything(library, small=small)):
        if spec.figure in scenes:
            found[spec.figure] |= {frame.moment for frame in _frames(spec, scenes[spec.figure])}
    return {name: sorted(moments, key=_in_order) for name, moments in found.items()}


def _frames(spec: OfOne, scene: Scene) -> Iterator[Frame]:
    if isinstance(spec, FilmSpec):
        yield from frames(spec, scene.file)
    elif isinstance(spec, PreviewSpec):
        yield from preview_frames(spec, scene.file)


def _in_order(moment: Moment) -> tuple[str, str, float, float]:
    return moment.a, moment.b, moment.t, moment.breath
