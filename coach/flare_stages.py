"""The table of a bad spell as data: what each stage does, what waits, and when it is over."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.course import FlareStage

# Raised when a row or a rule of the way changes its meaning; logged with every decision.
FLARE_VERSION = 1

# clinical.md section 2, "Not yet": end-range stretches, sit-ups, loaded bending and twisting, and
# what the rows after it add: heavy lifting, longest holds, impact, high load.
NOT_YET = frozenset(
    {
        "flex_end",
        "flex_loaded",
        "crunch",
        "ext_end",
        "rot_end",
        "rot_loaded",
        "side_end",
        "lift",
        "impact",
        "hang",
        "hold_long",
        "neural",
    }
)


@dataclass(frozen=True, slots=True)
class Move:
    """The first of `one_of` that they can do. `repetitions`: None for the exercise's own.

    One set unless `sets` says more: half of what is usual (clinical.md section 2, 50 %)."""

    one_of: tuple[str, ...]
    repetitions: int | None = None
    sets: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table of clinical.md section 2.

    `do`: the most important first. `between`: instead of it on every other day. `names`: what
    the row asks for by name, although one of its tags waits otherwise. `longest_walk_s`: of the
    walk at its end. Moving on: after `days`, on a better morning, with `calm` mornings running no
    worse and `greens` easy sessions, and when they say that they can do what the row names."""

    do: tuple[Move, ...]
    longest_walk_s: int
    days: int
    calm: int
    then: FlareStage
    names: frozenset[str] = frozenset()
    between: tuple[Move, ...] = ()
    greens: int = 0


TILTS = Move(("pelvic-tilt-rocking", "slow-breathing"))
ROLLS = Move(("supine-knee-rolls",))
HUG = Move(("single-knee-to-chest",))
PUMPS = Move(("ankle-pumps", "seated-heel-raise"))
CAT = Move(("minimal-effort-cat-cow",))
BACK_BEND = Move(("standing-back-bend",))
HINGE = Move(("hip-hinge", "seated-hip-hinge"))
SIT_TO_STAND = Move(("sit-to-stand", "sit-to-stand-with-hands"), repetitions=5)
SMALL_BRIDGE = Move(("bridge",), repetitions=5)

# Days: 0-48 h, day 3 to 7, week 2. Two calm mornings stand in the second row; issue 4 asks for
# better mornings before any step up, and so the first and the third have them as well (stricter).
ROWS: Mapping[FlareStage, Row] = {
    "acute": Row(
        do=(TILTS, ROLLS, HUG, PUMPS),
        longest_walk_s=300,
        days=2,
        calm=2,
        then="early",
    ),
    "early": Row(
        do=(CAT, SIT_TO_STAND, HINGE, TILTS, SMALL_BRIDGE, BACK_BEND, ROLLS, HUG),
        longest_walk_s=600,
        days=5,
        calm=2,
        then="building",
        names=frozenset({"standing-back-bend"}),
    ),
    "building": Row(
        do=(
            Move(("bridge", "hip-hinge"), sets=2),
            Move(("bird-dog", "bird-dog-leg-slide"), sets=2),
            Move(("wall-squat", "wall-squat-shallow", "sit-to-stand"), sets=2),
            Move(("side-plank-knees", "side-plank-wall"), sets=2),
        ),
        between=(CAT, HINGE, TILTS, ROLLS),
        longest_walk_s=600,
        days=7,
        calm=2,
        greens=2,
        then="returning",
        names=frozenset({"side-plank-knees"}),
    ),
}

# "Volume 50 %, then return over 3-7 days" (clinical.md section 2): per cent, a morning each.
VOLUME = 50
RETURN = (60, 70, 80, 90, 100)

# Positions, and what eases in them (clinical.md section 2, 0-48 h; side-lowering begins on all
# fours and is the sudden-pain program's own first step). At 8 of 10 and more all but the walks.
EASES: Mapping[str, tuple[Move, ...]] = {
    "lying": (
        Move(("comfort-position-search",)),
        Move(("calves-on-chair",)),
        Move(("side-lying-pillow-rest",)),
        Move(("prone-pillow-rest",)),
    ),
    "hands-and-knees": (
        Move(("side-lowering-to-hook-lying", "comfort-position-search")),
        Move(("side-lying-fetal-rest", "side-lying-pillow-rest")),
    ),
    "sitting": (Move(("slow-breathing",), sets=3), Move(("break-corridor-walk",))),
    "standing": (
        Move(("break-corridor-walk",)),
        Move(("slow-breathing",), sets=2),
        Move(("walking",)),
    ),
}
POSITIONS = tuple(EASES)
