"""What a composed plan may choose from on a day: by slot, in one order, on its rung."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from zlib import crc32

from coach.course import Course
from coach.exercises import Exercise, Library
from coach.ladder import dose_of
from coach.limits import Limits, is_safest
from coach.model import Own, Person
from coach.portions import REACHED, comes_by_itself, may_be_composed, portion_of
from coach.stage import Chapter
from coach.stand_ins import FREE, in_place_of

# clinical.md section 6: with fewer left in a slot only the safest of them remain.
FEWEST_LEFT = 3
# clinical.md section 3, best time: deep bending is not for the first hours of a day.
LATER_THAN = time(10)
WALKS, BREATH = ("walking", "break-corridor-walk"), "slow-breathing"
NOTHING_OWN = Own()


@dataclass(frozen=True, slots=True)
class Ask:
    """All that a composed plan is made from. `held`: exercises with days of their own today.

    `another`: how often they asked for another plan than that of the day."""

    person: Person
    day: date
    chapter: Chapter
    library: Library
    limits: Limits = FREE
    own: Own = NOTHING_OWN
    held: frozenset[str] = frozenset()
    another: int = 0

    @property
    def course(self) -> Course:
        return self.person.course


@dataclass(frozen=True, slots=True)
class Candidates:
    """Each slot in one order; `wished` are what they added themselves."""

    work: tuple[Exercise, ...]
    warm_up: tuple[Exercise, ...]
    comfort: tuple[Exercise, ...]
    wished: tuple[Exercise, ...]
    walk: Exercise | None
    breath: Exercise | None

    @property
    def moves(self) -> tuple[Exercise, ...]:
        return (*self.work, *self.warm_up, *self.comfort)

    @property
    def has_upright_end(self) -> bool:
        return self.walk is not None or self.breath is not None

    def upright(self) -> "Candidates":
        return replace(
            self,
            work=_upright(self.work),
            warm_up=_upright(self.warm_up),
            comfort=_upright(self.comfort),
        )


def candidates(ask: Ask) -> Candidates:
    wished = tuple(each for name in ask.own.added if (each := _wished(ask, name)))
    by_itself = {each.id: _on_its_rung(each, ask.course) for each in _by_itself(ask)}
    for wish in wished:
        by_itself.pop(wish.id, None)
    found = sorted(by_itself.values(), key=_shuffled)
    work, warm_up, comfort = (
        _or_safest([each for each in found if portion_of(each) == portion])
        for portion in ("work", "warm-up", "comfort")
    )
    if not warm_up:  # sitting people warm up with the neck
        warm_up = tuple(each for each in comfort if each.kind == "mobility")
        comfort = tuple(each for each in comfort if each.kind != "mobility")
    walk, breath = (_first_allowed(ask, names) for names in (WALKS, (BREATH,)))
    return Candidates(work, warm_up, comfort, wished, walk, breath)


def _by_itself(ask: Ask) -> Iterator[Exercise]:
    """What is allowed and made for this chapter; and, where they swapped it, what stands in."""
    for exercise in ask.library.exercises.values():
        if comes_by_itself(exercise, ask.chapter) and _is_free(ask, exercise):
            yield exercise
    for swap in ask.course.swaps:
        was = ask.library.exercises.get(swap.exercise)
        to = in_place_of(swap.exercise, ask.library, ask.limits, ask.course)
        if was and to and may_be_composed(was, ask.chapter):
            stand_in = ask.library.exercises[to]
            if _is_reached(ask, stand_in) and _is_free(ask, stand_in):
                yield stand_in


def _wished(ask: Ask, name: str) -> Exercise | None:
    """What they added stays as hard as its stage allows, and has the equipment it needs."""
    exercise = ask.library.exercises[name]
    if exercise.intensity > REACHED[ask.chapter] or name in ask.held:
        return None
    return _on_its_rung(exercise, ask.course)


def _is_reached(ask: Ask, exercise: Exercise) -> bool:
    fits = may_be_composed(exercise, ask.chapter)
    return fits and exercise.intensity <= REACHED[ask.chapter]


def _is_free(ask: Ask, exercise: Exercise) -> bool:
    at = ask.person.routine_at
    early = at is not None and at < LATER_THAN and "flex_end" in exercise.tags
    return not early and exercise.id not in ask.held and ask.limits.allows(exercise)


def _or_safest(slot: Sequence[Exercise]) -> tuple[Exercise, ...]:
    return tuple(slot) if len(slot) >= FEWEST_LEFT else tuple(filter(is_safest, slot))


def _first_allowed(ask: Ask, names: Iterable[str]) -> Exercise | None:
    found = (ask.library.exercises.get(name) for name in names)
    return next((each for each in found if each and ask.limits.allows(each)), None)


def _shuffled(exercise: Exercise) -> int:
    """One order for ever in which neighbours by name, which are alike, stand apart."""
    return crc32(exercise.id.encode())


def _on_its_rung(exercise: Exercise, course: Course) -> Exercise:
    if not any(rung.exercise == exercise.id for rung in course.rungs):
        return exercise
    return replace(exercise, dose=dose_of(exercise, course))


def _upright(exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    return tuple(each for each in exercises if not each.on_floor)
