"""Writing down where a bad spell stands, and why it was moved."""

from dataclasses import replace
from datetime import datetime

from coach.course import Decision, Flare
from coach.flare_stages import FLARE_VERSION
from coach.model import Person
from coach.ports import Book


def keep(
    book: Book, person: Person, flare: Flare | None, rule: str, why: str, now: datetime
) -> Person:
    """`rule` is the function that decided; what it decided is the stage from here, or "over"."""
    kept = replace(person, course=replace(person.course, flare=flare))
    book.keep(kept)
    what = flare.stage if flare else "over"
    book.note_decision(Decision(person.id, rule, FLARE_VERSION, why, what, now))
    return kept


def with_volume(person: Person, volume: int) -> Person:
    """Per cent of the usual amount."""
    return replace(person, course=replace(person.course, volume=volume))
