"""How somebody wishes to see and hear the exercises: moving or not, light or dark, with bells."""

from dataclasses import replace
from datetime import datetime
from typing import Any, get_args

from coach.door import agreed
from coach.exercises import Exercise, Position
from coach.look_pages import LooksPage
from coach.model import Person
from coach.outcomes import Outcome
from coach.ports import Book
from coach.wishes import Bells, Looks, Motion, Tone

# In the order of the buttons, which stays.
MOTIONS: tuple[Motion, ...] = get_args(Motion)
TONES: tuple[Tone, ...] = get_args(Tone)
BELLS: tuple[Bells, ...] = get_args(Bells)
# Where the eyes are on the mat.
FACE_DOWN: frozenset[Position] = frozenset({"prone", "hands_and_knees", "kneeling"})


def show_looks(book: Book, person: int, now: datetime) -> Outcome:
    known = agreed(book, person)
    return LooksPage(known.wishes.looks) if isinstance(known, Person) else known


def set_motion(book: Book, person: int, motion: Motion, now: datetime) -> Outcome:
    return _changed(book, person, pictures=motion)


def set_tone(book: Book, person: int, tone: Tone, now: datetime) -> Outcome:
    return _changed(book, person, tone=tone)


def set_bells(book: Book, person: int, bells: Bells, now: datetime) -> Outcome:
    return _changed(book, person, bells=bells)


def rings(looks: Looks, exercise: Exercise) -> bool:
    """Whether a step of this exercise has its bells."""
    face_down = exercise.position in FACE_DOWN
    return looks.bells == "all" or (looks.bells == "face_down" and face_down)


def _changed(book: Book, person: int, **wish: Any) -> Outcome:
    known = agreed(book, person)
    if not isinstance(known, Person):
        return known
    looks = replace(known.wishes.looks, **wish)
    book.keep(replace(known, wishes=replace(known.wishes, looks=looks)))
    return LooksPage(looks)
