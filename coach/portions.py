"""What an exercise is for in a plan, and which ones may come up without being chosen."""

from collections.abc import Iterable, Sequence
from typing import Literal

from coach.exercises import Exercise, Library
from coach.model import Effort
from coach.plan import one_set_s
from coach.stage import Chapter

Portion = Literal["warm-up", "work", "comfort", "cool-down"]
# Parts of the body that a day's work is balanced by.
Area = Literal["hips", "core", "upper"]
AREAS: dict[str, Area] = {
    "hips": "hips",
    "glutes": "hips",
    "legs": "hips",
    "hamstrings": "hips",
    "feet": "hips",
    "core": "core",
    "lower back": "core",
    "full spine": "core",
    "neck": "upper",
    "shoulders": "upper",
    "mid back": "upper",
}
# What comes up by itself is at most so hard (clinical.md section 3: effort 3-4 for an easy start,
# 5-6 ordinary); 3 is reached by a wish or a swap. And it is made for that stage.
HARDEST: dict[Chapter, int] = {"beginning": 1, "acute": 1, "recovering": 2, "everyday": 2}
REACHED: dict[Chapter, int] = {"beginning": 1, "acute": 1, "recovering": 2, "everyday": 3}
# Only for whom it was chosen (clinical.md section 6, "left out for everybody": the stricter of
# two readings for what comes near it): necks rolled to their end, hanging, heat, jumps, weights,
# and bending or turning under load.
BY_WISH_ONLY = frozenset(
    {
        "neck_rot_end",
        "hang",
        "heat",
        "impact",
        "inversion",
        "lift",
        "flex_loaded",
        "rot_loaded",
        "neural",
    }
)
COMPOSED = ("mobility", "stretch", "strength")
# Of a day at the desk or on the mat; nobody goes to bed in the middle of it, or to the pool.
ELSEWHERE = frozenset({"bed", "pool", "horizontal bar"})
# One set of a move; the rest of a plan has to fit around it.
LONGEST_MOVE_S = 180


def portion_of(exercise: Exercise) -> Portion:
    """What it is for where a plan is composed: moves for the neck are for comfort."""
    match exercise.kind:
        case "strength":
            return "work"
        case "stretch":
            return "comfort"
        case "mobility":
            return "comfort" if exercise.regions[0] == "neck" else "warm-up"
    return "cool-down"


def comes_by_itself(exercise: Exercise, chapter: Chapter) -> bool:
    """Whether it is one of those that a plan may hold without anybody having chosen it."""
    return exercise.intensity <= HARDEST[chapter] and may_be_composed(exercise, chapter)


def may_be_composed(exercise: Exercise, chapter: Chapter) -> bool:
    """The same but for how hard it is."""
    stage = "recovering" if chapter == "beginning" else chapter
    return (
        exercise.kind in COMPOSED
        and stage in exercise.stages
        and BY_WISH_ONLY.isdisjoint(exercise.tags)
        and ELSEWHERE.isdisjoint(exercise.equipment)
        and one_set_s(exercise) <= LONGEST_MOVE_S
    )


def area_of(exercise: Exercise) -> Area:
    return AREAS.get(exercise.regions[0], "core")


def areas_worked(plan: Iterable[Effort], library: Library) -> tuple[Area, ...]:
    """By the moves that are work, in their order, each once."""
    worked = (library.exercises[effort.exercise] for effort in plan)
    return tuple(dict.fromkeys(area_of(each) for each in worked if each.kind == "strength"))


def portions(plan: Sequence[Effort], library: Library) -> dict[str, Portion]:
    """What each exercise is for in this plan, whoever made it: what is easy warms up before the
    first work and is for comfort after it."""
    found: dict[str, Portion] = {}
    for name in dict.fromkeys(effort.exercise for effort in plan):
        exercise = library.exercises[name]
        begun = "work" in found.values() or "comfort" in found.values()
        found[name] = _portion_in(exercise, begun)
    if len(found) == 1:
        return dict.fromkeys(found, "work")
    return found


def _portion_in(exercise: Exercise, begun: bool) -> Portion:
    match exercise.kind:
        case "strength" | "cardio":
            return "work"
        case "stretch":
            return "comfort"
        case "mobility":
            return "comfort" if begun else "warm-up"
    return "cool-down" if begun or exercise.kind == "transition" else "warm-up"
