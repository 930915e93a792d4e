"""Typed words about a pause: heard wherever they can mean nothing else."""

from datetime import datetime
from typing import Protocol

from coach.door import door
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Paused
from coach.pause_pages import HolidaysPage, PauseUnclear
from coach.pause_shown import holidays_page
from coach.pauses import meet, pause, rest_of_today, take_days
from coach.ports import Book
from coach.typed_pauses import (
    Away,
    Busy,
    Open,
    Said,
    Today,
    Unclear,
    read_end,
    read_holiday,
    read_pause,
)
from coach.wishes import Holiday

# Of what was typed so much is said again.
SHOWN = 40


class Pains(Protocol):
    def speaks_of_pain(self, words: str) -> bool: ...


def hear_pause(
    book: Book, person: Person, words: str, finder: Pains, now: datetime
) -> Outcome | None:
    """None: it is about something else, or something else was asked for."""
    if door(person) or person.asking not in ("nothing", "pause", "holiday"):
        return None
    said = _read(person, words, now)
    if said:
        return _done(book, person, said, words, now)
    if person.asking == "holiday" and not finder.speaks_of_pain(words):
        return _no_holiday(book, person, words, now)
    return None


def _read(person: Person, words: str, now: datetime) -> Said | None:
    if person.asking == "holiday":
        days = read_holiday(words, local_date(person.zone, now))
        return days or read_pause(words, person.zone, now)
    read = read_end if person.asking == "pause" else read_pause
    return read(words, person.zone, now)


def _done(book: Book, person: Person, said: Said, words: str, now: datetime) -> Outcome:
    if isinstance(said, Busy | Today) and person.paused and person.asking != "pause":
        return Paused()  # it is quieter already than they ask for
    match said:
        case Busy(until):
            return meet(book, person, until, now)
        case Today(ill):
            return rest_of_today(book, person, now, "ill" if ill else "today")
        case Away(first, last):
            return take_days(book, person, Holiday(first, last), now, words[:SHOWN])
        case Open():
            return pause(book, person.id, now)
        case Unclear(why, "pause"):
            return PauseUnclear(why, words[:SHOWN], person.paused)
        case Unclear():
            return _no_holiday(book, person, words, now)


def _no_holiday(book: Book, person: Person, words: str, now: datetime) -> HolidaysPage:
    return holidays_page(book, person, "unclear", now, words[:SHOWN])
