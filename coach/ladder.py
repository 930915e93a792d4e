"""How an exercise grows and shrinks: one variable at a time, from its own dose."""

from coach.course import Course
from coach.exercises import Dose, Exercise


def dose_of(exercise: Exercise, course: Course) -> Dose:
    """Its dose on the rung where this person stands with it."""
    rung = next((rung for rung in course.rungs if rung.exercise == exercise.id), None)
    return dose_on(exercise, rung.step if rung else 0)


def dose_on(exercise: Exercise, step: int) -> Dose:
    """`step` rungs above its own dose, or below."""
    return exercise.dose
