"""One change of the load, and the few moves that all of them are made of."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from coach.course import Course, Resting, Rung, Swap
from coach.exercises import Library
from coach.ladder import lowest, rung_of
from coach.limits import Limits
from coach.swaps import swapped

# Per cent of the usual amount; a flare's is half (clinical.md section 2), and nothing is less.
USUAL_VOLUME, LEAST_VOLUME = 100, 50
# clinical.md section 3, REGRESS: what was RED is tried again after 24 to 48 hours.
RED_RESTS = timedelta(days=2)
# Keys of the texts. "-hold": nothing changed.
Why = Literal[
    "unsaid-hold",
    "green-hold",
    "green-step-up",
    "green-harder",
    "green-volume",
    "amber-hold",
    "amber-back",
    "amber-easier",
    "amber-volume",
    "red-back",
    "red-easier",
    "red-rest",
    "red-volume",
    "red-rest-longer",
    "leg-rest",
    "reds-flare",
    "moves-flare",
    "reds-clinician",
    "gap-repeat",
    "gap-back",
    "gap-volume",
    "gap-new",
]


@dataclass(frozen=True, slots=True)
class Change:
    """`what` is the exercise, tag or per cent that was changed; "" for none."""

    why: Why
    what: str = ""


def on_rung(course: Course, exercise: str, step: int, today: date) -> Course:
    """On its own dose it needs no rung."""
    others = tuple(rung for rung in course.rungs if rung.exercise != exercise)
    rungs = (*others, Rung(exercise, step, today)) if step else others
    return replace(course, rungs=rungs)


def new_level(course: Course, session: int, today: date) -> Course:
    """From here on greens and ambers are counted anew."""
    return replace(course, level=session, level_on=today)


def resting(course: Course, what: str, until: date) -> Course:
    """Never shorter than it was to rest already."""
    before = [rest.until for rest in course.resting if rest.what == what]
    others = tuple(rest for rest in course.resting if rest.what != what)
    return replace(course, resting=(*others, Resting(what, max([until, *before]))))


def with_less(course: Course, per_cent: int) -> Course:
    """Never more than before, and never under the least."""
    less = max(LEAST_VOLUME, course.volume - per_cent)
    return replace(course, volume=min(course.volume, less))


def last_stepped(course: Course) -> str | None:
    """What was made harder last: an exercise above its own dose, or a harder one taken up."""
    stepped = [(rung.since, rung.exercise) for rung in course.rungs if rung.step > 0]
    stepped += [(swap.since, swap.to) for swap in course.swaps if swap.why == "easy" and swap.to]
    return max(stepped)[1] if stepped else None


def one_down(
    course: Course, exercise: str, limits: Limits, library: Library, today: date
) -> tuple[Course, Literal["back", "easier"] | None]:
    """One rung down; below the lowest, the one that it replaced, or an easier one. None: there is
    nothing below it."""
    rung, shelved = rung_of(exercise, course), library.exercises[exercise]
    taken_up = [swap for swap in course.swaps if swap.to == exercise and swap.why == "easy"]
    if taken_up and rung <= 0:
        rest = tuple(swap for swap in course.swaps if swap not in taken_up)
        return replace(course, swaps=rest), "easier"
    if rung > lowest(shelved):
        return on_rung(course, exercise, rung - 1, today), "back"
    easier = first_allowed(shelved.easier, limits, library)
    if easier is None:
        return course, None
    return swapped(course, Swap(exercise, easier, "hard", today)), "easier"


def first_allowed(names: Iterable[str], limits: Limits, library: Library) -> str | None:
    known = (library.exercises[name] for name in names if name in library.exercises)
    return next((exercise.id for exercise in known if limits.allows(exercise)), None)
