"""What "Hurts" leaves behind: it is counted, twice leaves out, and down the leg lets rest."""

from dataclasses import replace
from datetime import date, timedelta

from coach.course import Ache, Course, Resting
from coach.exercises import Exercise
from coach.limits import ACHES
from coach.model import Press

# Raised when a rule of this room changes; logged with every decision.
ACHE_VERSION = 1
# clinical.md section 3: "leg=worse -> remove that movement tag 7 days".
REST_DAYS = 7
# Tags that say where the body is, or what it touches, and not how the spine and the legs move.
# Resting them would take the floor, or all but walking, from somebody for one movement that went
# down the leg (our reading of "movement tag"; in doubt a tag is a movement and rests):
# where one lies or kneels, what carries the arms, how high the head is, warmth, breath and props.
POSITIONS = frozenset(
    {
        "all_but_walking",
        "floor",
        "supine_long",
        "prone",
        "quadruped",
        "kneel",
        "wrist_load",
        "side_plank",
        "overhead",
        "head_below",
        "heat",
        "breath_hold",
        "massage_ball",
    }
)


def ached(course: Course, exercise: str, press: Press, today: date) -> Course:
    """Counted once at each step: a double tap, or the same step found again, adds nothing."""
    was = _ache(course, exercise)
    if was and (was.session, was.step) == (press.session, press.step):
        return course
    times = was.times + 1 if was else 1
    ache = Ache(exercise, times, today, press.session, press.step)
    return replace(course, aches=(*let_in(course, exercise).aches, ache))


def times_ached(course: Course, exercise: str) -> int:
    ache = _ache(course, exercise)
    return ache.times if ache else 0


def is_out(course: Course, exercise: str) -> bool:
    """Said twice, it is left out until they let it back in (issue 4, point 4)."""
    return times_ached(course, exercise) >= ACHES


def let_in(course: Course, exercise: str) -> Course:
    """The count begins anew."""
    return replace(course, aches=tuple(a for a in course.aches if a.exercise != exercise))


def movements(exercise: Exercise) -> tuple[str, ...]:
    return tuple(tag for tag in exercise.tags if tag not in POSITIONS)


def rested(course: Course, exercise: Exercise, today: date) -> Course:
    """The exercise and its movements, from today for REST_DAYS; what is over is forgotten."""
    until = today + timedelta(days=REST_DAYS)
    whats = (exercise.id, *movements(exercise))
    still = [rest for rest in course.resting if today < rest.until and rest.what not in whats]
    return replace(course, resting=(*still, *(Resting(what, until) for what in whats)))


def _ache(course: Course, exercise: str) -> Ache | None:
    return next((ache for ache in course.aches if ache.exercise == exercise), None)
