"""What somebody leaves out today, and why: the one gate that every plan and nudge goes through."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from coach.conditions import barred
from coach.exercises import Exercise, Library
from coach.flare_stages import NOT_YET, ROWS
from coach.model import Person
from coach.signs import left_out
from coach.zone_names import on_the_wall

# What stands about in a home or an office; everything else has to be named in Body.kit.
HOUSEHOLD = frozenset(
    {"mat", "chair", "wall", "small pillow", "bed", "towel or band", "doorway", "stairs"}
)
# What else an exercise of the shelves may need, in the order of its buttons: one that comes later
# goes to the end. Nobody has it before they say so.
KIT = ("dumbbells", "horizontal bar", "exercise ball", "pool")
# clinical.md section 6: with fewer left of a slot, the safest set stands in for it.
FEWEST = 3
# A walk of ten minutes is no small break.
LONGEST_SMALL_S = 120
# "Hurts", so often, leaves an exercise out until they let it back in (issue 4).
ACHES = 2
# Of the safest set (clinical.md section 6): walking, breathing, and sitting in the middle of the
# range: no tag but the one that everything except walking and breathing has.
SAFEST_TAGS = frozenset({"all_but_walking"})
# At 8 of 10 and more (issue 4): positions and breath, and the way up from the floor.
STILL = ("rest", "breathing", "transition")


@dataclass(frozen=True, slots=True)
class Limits:
    """`tags` are movements to leave out, `names` exercises; both come from what they told us.

    `never`: exercises that a condition leaves out by name. In a flare-up `not_yet` are movements
    that wait, but for those of the exercises in `meant`; `still`: at 8 of 10 only rest and breath.
    """

    tags: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    kit: frozenset[str] = HOUSEHOLD
    floor: bool = True
    safest: bool = False
    plan: bool = True
    never: frozenset[str] = frozenset()
    not_yet: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    still: bool = False

    def bears(self, exercise: Exercise) -> bool:
        """Whether their body may do it: what no wish and no program can set aside."""
        if not self.plan or not self.tags.isdisjoint(exercise.tags):
            return False
        if exercise.id in self.never or self.waits(exercise):
            return False
        return not self.safest or is_safest(exercise)

    def waits(self, exercise: Exercise) -> bool:
        """Whether only the flare-up leaves it out (clinical.md section 2, "Not yet")."""
        if self.still and exercise.kind not in STILL:
            return True
        return exercise.id not in self.meant and not self.not_yet.isdisjoint(exercise.tags)

    def allows(self, exercise: Exercise) -> bool:
        """Whether it may come up by itself: borne, wished for, and there is what it needs."""
        wanted = exercise.id not in self.names and (self.floor or not exercise.on_floor)
        return wanted and self.kit.issuperset(exercise.equipment) and self.bears(exercise)

    def among(self, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
        return tuple(filter(self.allows, exercises))


def is_safest(exercise: Exercise) -> bool:
    if exercise.kind in ("walking", "breathing"):
        return True
    seated = exercise.position == "sitting" and exercise.intensity == 1
    return seated and SAFEST_TAGS.issuperset(exercise.tags)


def enough(limits: Limits, exercises: Iterable[Exercise]) -> bool:
    """Whether so many of a slot are left that it need not be the safest set in its place; what
    they left out by their own wish does not count."""
    return sum(map(limits.bears, exercises)) >= FEWEST


def safest_set(limits: Limits, library: Library) -> tuple[Exercise, ...]:
    """Walking, breathing and sitting in the middle of the range, as far as they bear it."""
    return limits.among(filter(is_safest, library.exercises.values()))


def small_menu(limits: Limits, library: Library) -> tuple[Exercise, ...]:
    """For a nudge or a small break: the desk menu, or the small ones of the safest set."""
    if enough(limits, library.desk_menu):
        return limits.among(library.desk_menu)
    small = (one for one in safest_set(limits, library) if one.dose.hold_s <= LONGEST_SMALL_S)
    return tuple(sorted(small, key=lambda exercise: exercise.id))


def limits(person: Person, now: datetime) -> Limits:
    """Pure: the same person at the same moment has the same limits."""
    local = on_the_wall(person.zone, now)
    course, bar, flare = person.course, barred(person.body, local), person.course.flare
    row = ROWS.get(flare.stage, ROWS["acute"]) if flare and flare.stage != "returning" else None
    resting = frozenset(rest.what for rest in course.resting if local.date() < rest.until)
    told = frozenset(left_out(course.signs.rows))
    ached = {ache.exercise for ache in course.aches if ache.times >= ACHES}
    swapped = {swap.exercise for swap in course.swaps_on(local.date())}
    return Limits(
        tags=bar.tags | resting | told,
        names=frozenset(person.own.left_out) | ached | swapped | resting,
        kit=HOUSEHOLD.union(person.body.kit),
        floor=person.floor,
        safest=bar.safest,
        plan=bar.plan,
        never=bar.moves,
        not_yet=NOT_YET if row else frozenset(),
        meant=row.names if row else frozenset(),
        still=flare is not None and flare.severe,
    )
