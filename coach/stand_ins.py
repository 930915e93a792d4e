"""What is done in an exercise's place, and how much of it: swaps, limits and the usual amount."""

from coach.course import Course
from coach.exercises import Exercise, Library
from coach.limits import Limits

# Bars nothing: for what is laid out for nobody in particular.
FREE = Limits()
# A swap of a swap of a swap; a ring of them ends here as well.
FURTHEST = 4


def bears_as_chosen(limits: Limits, exercise: Exercise) -> bool:
    """Whether it may be done when they chose it: whoever follows a program for the bar has one,
    so that equipment is not asked for. What their body bars no wish sets aside."""
    return exercise.id not in limits.names and limits.bears(exercise)


def in_place_of(name: str, library: Library, limits: Limits, course: Course) -> str | None:
    """The exercise itself, or what they swapped it for; None: nothing is done there.

    A swap holds as long as the limits leave its exercise out."""
    to = {swap.exercise: swap.to for swap in course.swaps if swap.exercise in limits.names}
    stand_in = name
    for _ in range(FURTHEST):
        stand_in = to.get(stand_in, stand_in)
    exercise = library.exercises.get(stand_in)
    if exercise is None or not bears_as_chosen(limits, exercise):
        return None
    return stand_in if stand_in == name or may_stand_in(exercise, library, limits) else None


def may_stand_in(exercise: Exercise, library: Library, limits: Limits) -> bool:
    """Not what has days of its own, nor what they cannot do here."""
    bound = any(
        exercise.id in program.opens_on_day
        or (program.alone_too and exercise.id in program.exercises)
        for program in library.programs.values()
    )
    return not bound and (limits.floor or not exercise.on_floor)


def lessened(sets: int, volume: int) -> int:
    """`volume` per cent of them, but one at least (clinical.md section 2: 50 % in a flare)."""
    return max(1, sets * min(volume, 100) // 100)
