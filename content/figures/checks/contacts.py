"""What is said to touch: planted feet and palms, hands that hold, parts against things."""

from collections.abc import Iterator
from itertools import product

from content.figures.checks.moment import CLOSE_CM, Moment
from content.figures.rig.bones import LIMBS
from content.figures.rig.solve import limb_words
from content.figures.rig.words import Said

BOTH = {
    "hands": "hand", "feet": "foot", "thighs": "thigh", "shins": "shin", "forearms": "forearm",
    "arms": "arm", "shoulders": "shoulder",
}  # fmt: skip
# The trunk's back is several parts.
TRUNK = ("pelvis", "lumbar", "chest", "neck", "head")
OF_BONE = {"upper": "arm", "fore": "forearm", "sacrum": "pelvis", "lumbar1": "lumbar",
           "lumbar2": "lumbar", "thorax1": "chest", "thorax2": "chest"}  # fmt: skip


def loose_contacts(moment: Moment) -> Iterator[str]:
    if moment.said is None:
        return
    yield from _planted(moment, moment.said)
    yield from _touching(moment, moment.said)
    yield from _holding(moment, moment.said)


def _planted(moment: Moment, said: Said) -> Iterator[str]:
    """Soles and palms flat on the floor, or at the height that is said."""
    for name in LIMBS:
        words = limb_words(said, name)
        part = f"{'foot' if name[0] == 'l' else 'hand'}.{name[-1]}"
        spot = words.get("foot", words.get("palm"))
        if not isinstance(spot, list):
            continue
        cm = moment.lows[part]
        if len(spot) == 3:
            cm = min([cm, *(g for (p, _), g in moment.gaps.items() if p == part)], key=abs)
        if abs(cm) > CLOSE_CM:
            yield f"{part} is planted, but {cm:.1f} cm from what is under it"


def _touching(moment: Moment, said: Said) -> Iterator[str]:
    for part, surface in said.get("touches", {}).items():
        names = [f"{BOTH[part]}.{side}" for side in "LR"] if part in BOTH else [part]
        for name in names:
            cm = from_surface(moment, name, surface)
            if cm is None:
                yield f"{name} touches {surface!r}, which is not in the room (or no such part)"
            elif cm > CLOSE_CM:
                yield f"{name} is {cm:.1f} cm from the {surface}, which it touches"


def from_surface(moment: Moment, part: str, surface: str) -> float | None:
    """Cm from a part to a surface; None if one of them does not exist."""
    if surface == "floor":
        return moment.lows.get(part)
    return moment.gaps.get((part, surface))


def _holding(moment: Moment, said: Said) -> Iterator[str]:
    """A hand on a part of the body lies on it; how deep is told by the parts' own check."""
    for side in "LR":
        held = limb_words(said, f"arm.{side}").get("hold")
        if not isinstance(held, dict) or "part" not in held:
            continue
        part = _part_of(held["part"])
        cm = -max(
            float(moment.overlaps[i, j])
            for (i, a), (j, b) in product(enumerate(moment.flesh), repeat=2)
            if a.part == f"hand.{side}" and b.part in part
        )
        if cm > CLOSE_CM:
            yield f"hand.{side} is {cm:.1f} cm from {held['part']}, which it holds"


def _part_of(place: str) -> tuple[str, ...]:
    """The parts of the flesh on which a place of the body is."""
    kind, _, side = place.partition(":")[0].partition(".")
    if kind == "knee":
        return f"thigh.{side}", f"shin.{side}"
    kind = OF_BONE.get(kind, kind)
    return (f"{kind}.{side}" if side else kind,)
