"""Nothing goes through the floor, through things, or through the body's other parts."""

from collections.abc import Iterator, Mapping
from functools import cache

from content.figures.checks.moment import CLOSE_CM, Moment
from content.figures.rig.flesh import Capsule

# These give way under a body, so many cm; a pillow is pressed nearly flat.
SOFT: Mapping[str, float] = {"pillow": 10.5, "ball": 8.0, "towel": 4.0, "bed": 3.0, "bench": 2.5}
# A fist goes round what it grips, a bar or an edge.
GRIPPED: Mapping[str, float] = {"bar": 5.2, "chair leg": 5.2, "seat": 4.0, "doorway": 3.0}
FIST = 0.4
TRUNK = frozenset(("pelvis", "lumbar", "chest"))
LEG, ARM = ("thigh", "shin", "foot"), ("shoulder", "arm", "forearm", "hand")
# Neighbours of the same side, which are always in one another.
JOINED = frozenset(
    frozenset(pair)
    for pair in (
        ("pelvis", "thigh"), ("lumbar", "thigh"), ("thigh", "shin"), ("shin", "foot"),
        ("thigh", "foot"), ("chest", "shoulder"), ("chest", "neck"), ("neck", "head"),
        ("shoulder", "neck"), ("shoulder", "head"), ("shoulder", "arm"), ("arm", "forearm"),
        ("forearm", "hand"), ("lumbar", "shoulder"), ("neck", "shoulder"), ("chest", "head"),
        ("shoulder", "forearm"),
    )
)  # fmt: skip
# Flesh on flesh gives way: as deep as this it looks like a press and not like a fault.
GIVES: Mapping[str, float] = {"thigh": 4.0, "pelvis": 4.0, "lumbar": 4.0, "chest": 4.0,
                              "hand": 3.5, "foot": 3.5, "shin": 3.0, "forearm": 3.5}  # fmt: skip
FIRM = 2.0
# The ribs' hull is wider than the shoulders: an arm that hangs beside it is in it.
BESIDE = 5.0
# Left in right: shoulders meet at the neck, hands clasp, thighs lie on each other.
SAME: Mapping[str, float | None] = {"shoulder": None, "hand": 7.0, "thigh": 6.0}
SMALL = frozenset(("face", "nose"))


def under_the_floor(moment: Moment) -> Iterator[str]:
    for part, low in moment.lows.items():
        if low < -CLOSE_CM:
            yield f"{part} is {-low:.1f} cm under the floor"


def through_things(moment: Moment) -> Iterator[str]:
    for (part, surface), cm in moment.gaps.items():
        allowed = SOFT.get(surface, CLOSE_CM)
        if part.startswith("hand") and moment.posture.curl > FIST:
            allowed = max(allowed, GRIPPED.get(surface, 0))
        if cm < -allowed:
            yield f"{part} is {-cm:.1f} cm deep in the {surface}"


def through_the_body(moment: Moment) -> Iterator[str]:
    flesh, worst = moment.flesh, dict[tuple[str, str], float]()
    rows, columns = (moment.overlaps > FIRM).nonzero()
    for i, j in zip(rows.tolist(), columns.tolist(), strict=True):
        if i < j and (allowed := _allowed(*_names(flesh[i], flesh[j]))) is not None:
            deep = float(moment.overlaps[i, j])
            pair = flesh[i].part, flesh[j].part
            if deep > allowed:
                worst[pair] = max(worst.get(pair, 0), deep)
    for (one, other), deep in worst.items():
        yield f"{one} is {deep:.1f} cm deep in {other}"


def _names(a: Capsule, b: Capsule) -> tuple[str, str, bool]:
    """The sleeve always touches the ribs: it is told from the rest of its arm."""
    sleeve = any(c.part.startswith("arm") and c.material == "shirt" for c in (a, b))
    return a.part, b.part, sleeve


@cache
def _allowed(one: str, other: str, sleeve: bool) -> float | None:
    """How deep they may be in one another; None: as deep as they are."""
    (a, _, side), (b, _, other_side) = one.partition("."), other.partition(".")
    if one == other or {a, b} & SMALL or {a, b} <= TRUNK:
        return None
    if not (side and other_side and side != other_side) and frozenset((a, b)) in JOINED:
        return None
    if a == b and a in SAME:
        return SAME[a]
    if sleeve and ({a, b} & (TRUNK | {"neck", "head"})):
        return None
    if {a, b} == {"chest", "arm"}:
        return BESIDE
    return max(GIVES.get(a, FIRM), GIVES.get(b, FIRM))
