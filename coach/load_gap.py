"""After days without a routine: how far down it goes on (clinical.md section 3, GAP)."""

from dataclasses import replace
from datetime import date

from coach.course import Course, Lapse
from coach.load_change import USUAL_VOLUME, Change, new_level, on_rung, with_less

# From so many days on: <=3 continue; 4-7 repeat the level; 8-14 one down; >14 two, and the
# warning signs (coach.safety); >28 as new.
REPEATS_DAYS, ONE_DOWN_DAYS, TWO_DOWN_DAYS, NEW_DAYS = 4, 8, 15, 29
AS_NEW = 3
# A level of whoever has nothing above its own dose.
LEVEL_LESS = 15


def after_gap(course: Course, last: date | None, today: date) -> tuple[Course, tuple[Change, ...]]:
    """`last`: the day of the last routine; None: there was none. Once for each row of a gap."""
    levels = _levels((today - last).days) if last else None
    if last is None or levels is None:
        return course, ()
    had = course.lapse.levels if course.lapse and course.lapse.since == last else -1
    if levels <= had:
        return course, ()
    course = replace(course, lapse=Lapse(last, levels))
    course = new_level(course, max(course.level, course.judged), today)
    if levels == AS_NEW:
        return _as_new(course), (Change("gap-new"),)
    if not levels:
        return course, (Change("gap-repeat"),)
    return _down(course, levels - max(had, 0), today)


def _levels(days: int) -> int | None:
    """How many levels down; None: it just goes on."""
    if days < REPEATS_DAYS:
        return None
    if days < ONE_DOWN_DAYS:
        return 0
    if days < TWO_DOWN_DAYS:
        return 1
    return 2 if days < NEW_DAYS else AS_NEW


def _down(course: Course, levels: int, today: date) -> tuple[Course, tuple[Change, ...]]:
    """Of everything above its own dose; where nothing is, of the amount."""
    above = [rung for rung in course.rungs if rung.step > 0]
    for rung in above:
        course = on_rung(course, rung.exercise, rung.step - levels, today)
    if above:
        return course, tuple(Change("gap-back", rung.exercise) for rung in above)
    course = with_less(course, levels * LEVEL_LESS)
    return course, (Change("gap-volume", str(course.volume)),)


def _as_new(course: Course) -> Course:
    """The amount of a beginning, and nothing above its own dose; what rests, is left out or was
    too hard stays so."""
    rungs = tuple(rung for rung in course.rungs if rung.step <= 0)
    swaps = tuple(swap for swap in course.swaps if swap.why != "easy")
    volume = course.volume if course.flare else USUAL_VOLUME  # a flare has steps of its own
    return replace(course, rungs=rungs, swaps=swaps, volume=volume)
