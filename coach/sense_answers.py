"""The taps under "Fewer small breaks?": the only way in which they become fewer for good."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.day import settings
from coach.day_hours import INTERVALS_MIN
from coach.door import agreed
from coach.model import Person
from coach.outcomes import Outcome, Stale, Welcome
from coach.pauses import pause
from coach.ports import Book
from coach.reminders import replan
from coach.slots import break_times

FewerHow = Literal["fewer", "hours", "pause", "as-it-is"]


def answer_fewer(book: Book, person: int, asked: int, how: FewerHow, now: datetime) -> Outcome:
    """One answer to each question, so that a second tap does not make them fewer still; hours
    and a pause are theirs to have from an old message as well."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    sense = known.sense
    waits = sense.halved and sense.asked_on is not None and sense.asked_on.toordinal() == asked
    if waits:
        known = replace(known, sense=replace(sense, halved=False))
        known = fewer(known) if how == "fewer" else known
        book.keep(known)
        book.cross_out_all(person, ("fewer",))
        replan(book, known, now)
    if how == "pause":
        return pause(book, person, now)
    shown = settings(book, person, "hours" if how == "hours" else "all", now)
    return shown if waits or how == "hours" else Stale(shown)


def fewer(person: Person) -> Person:
    """The next longer interval that leaves fewer on their fullest day; else a lower cap."""
    had = _on_the_fullest_day(person)
    for every_min in INTERVALS_MIN:
        longer = replace(person, every_min=every_min)
        if every_min > person.every_min and _on_the_fullest_day(longer) < had:
            return longer
    return replace(person, wishes=replace(person.wishes, most=max(1, had * 2 // 3)))


def _on_the_fullest_day(person: Person) -> int:
    return max((len(break_times(person, day)) for day in person.days), default=0)
