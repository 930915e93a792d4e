"""Who stands free and still has the weight over the feet."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from content.figures.checks.moment import CLOSE_CM, Moment
from content.figures.rig.turns import Vec

# Per cent of the weight, each side; the segments of Winter's table (after Dempster, 1955).
WEIGHT: Mapping[str, float] = {
    "head": 8.1, "pelvis": 14.2, "lumbar": 13.9, "chest": 21.6, "arm": 2.8, "forearm": 1.6,
    "hand": 0.6, "thigh": 10.0, "shin": 4.65, "foot": 1.45,
}  # fmt: skip
# Feet are wider than the line of their bones, and nobody stands quite still.
MARGIN_CM = 2.0
Spot = tuple[float, float]


def topples(moment: Moment) -> Iterator[str]:
    """Only where nothing but the floor holds it, and it does not say `leans`."""
    said = moment.said
    if said is None or said.get("leans") or _held(moment):
        return
    support = hull(_on_the_floor(moment))
    if not support:
        yield "nothing touches the floor, and nothing holds it"
        return
    x, y = centre_of_mass(moment)[:2]
    off = outside(support, (float(x), float(y)))
    if off > MARGIN_CM:
        yield f"would topple: its weight is {off:.1f} cm outside what it stands on"


def _held(moment: Moment) -> bool:
    touched = (moment.said or {}).get("touches", {}).values()
    return any(s != "floor" for s in touched) or any(cm < CLOSE_CM for cm in moment.gaps.values())


def centre_of_mass(moment: Moment) -> Vec:
    """Each part's weight is spread over its capsules by their size."""
    sizes: dict[str, float] = {}
    volumes = []
    for c in moment.flesh:
        girth = (c.ra + c.rb) / 2
        volume = girth**2 * (float(np.linalg.norm(c.b - c.a)) + girth)
        volumes.append(volume)
        sizes[c.part] = sizes.get(c.part, 0) + volume
    masses = np.array(
        [
            WEIGHT.get(c.part.partition(".")[0], 0) * v / sizes[c.part]
            for c, v in zip(moment.flesh, volumes, strict=True)
        ]
    )
    middles = np.array([(c.a + c.b) / 2 for c in moment.flesh])
    centre: Vec = (middles * masses[:, None]).sum(0) / masses.sum()
    return centre


def _on_the_floor(moment: Moment) -> list[Spot]:
    """Where flesh lies on the floor, with a little of its width."""
    spots = []
    for c in moment.flesh:
        for at, r in ((c.a, c.ra), (c.b, c.rb)):
            if at[2] - r < CLOSE_CM:
                wide = min(r, 3.0)
                x, y = float(at[0]), float(at[1])
                spots += [(x + dx, y + dy) for dx in (-wide, wide) for dy in (-wide, wide)]
    return spots


def hull(spots: Sequence[Spot]) -> list[Spot]:
    """Their convex hull, anticlockwise."""
    ordered = sorted(set(spots))
    if len(ordered) < 3:
        return ordered
    return _chain(ordered)[:-1] + _chain(ordered[::-1])[:-1]


def _chain(ordered: Sequence[Spot]) -> list[Spot]:
    found: list[Spot] = []
    for spot in ordered:
        while len(found) > 1 and _left_of(found[-2], found[-1], spot) <= 0:
            found.pop()
        found.append(spot)
    return found


def _left_of(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def outside(polygon: Sequence[Spot], spot: Spot) -> float:
    """Cm from the nearest edge of an anticlockwise polygon, negative inside."""
    edges = zip(polygon, [*polygon[1:], polygon[0]], strict=True)
    return max(
        -_left_of(a, b, spot) / max(float(np.hypot(b[0] - a[0], b[1] - a[1])), 1e-9)
        for a, b in edges
    )
