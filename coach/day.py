"""When to be reminded: zone, routine time, minutes, pauses; and what is typed about the day.

Days and hours are set in coach.day_hours."""

from dataclasses import replace
from datetime import datetime, time
from typing import Protocol

from coach.day_change import change, shown, unchanged
from coach.day_heard import hear_wish
from coach.door import agreed, enter
from coach.intent import asks_later
from coach.model import Person, Question
from coach.outcomes import (
    Cancelled,
    NotUnderstood,
    NoZone,
    Outcome,
    Part,
    Stopped,
    Welcome,
    ZoneAsked,
    ZoneGuessed,
)
from coach.places import Place
from coach.player import stop_open
from coach.ports import Book
from coach.typed import read_clock
from coach.zone_names import is_zone, on_the_wall

MINUTES = (5, 10, 20)
NO_ROUTINE_MIN = 24 * 60


class Atlas(Protocol):
    """Finds places; content.places has the real one."""

    def find(self, words: str) -> tuple[Place, ...]: ...

    def where_clocks_read(self, local_at: time, now: datetime) -> tuple[Place, ...]:
        """Large places of different zones where it is about this time now."""


def settings(book: Book, person: int, part: Part, now: datetime) -> Outcome:
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if known.zone is None:
        book.keep(replace(known, asking="zone"))
        return ZoneAsked()
    asking: dict[Part, Question] = {
        "hours": "hours",
        "routine": "routine-at",
        "interval": "interval",
    }
    known = replace(known, asking=asking.get(part, "nothing"))
    book.keep(known)
    return shown(book, known, part, now)


def ask_zone(book: Book, person: int, now: datetime) -> Outcome:
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    book.keep(replace(known, asking="zone"))
    return ZoneAsked()


def not_now(book: Book, person: int, now: datetime) -> NoZone:
    """They would rather not say where they are; a routine under way goes on."""
    known = book.person(person)
    if known and known.asking == "zone":
        book.keep(replace(known, asking="nothing"))
        return NoZone(asks_later(book, known))
    return NoZone()


def guess_zone(book: Book, person: int, zone: str, now: datetime) -> Outcome:
    """A place was chosen; the time on their wall will tell whether it is right."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if not is_zone(zone):
        return ZoneAsked(unclear=True)
    return ZoneGuessed(zone, on_the_wall(zone, now))


def confirm_zone(book: Book, person: int, zone: str, now: datetime) -> Outcome:
    if not is_zone(zone):
        return unchanged(book, person, "all", now)
    return change(book, person, now, zone=zone)


def set_routine(book: Book, person: int, minute: int, now: datetime) -> Outcome:
    """Minute of the day; 1440 is no reminder."""
    if not 0 <= minute <= NO_ROUTINE_MIN:
        return unchanged(book, person, "routine", now)
    at = time(*divmod(minute, 60)) if minute < NO_ROUTINE_MIN else None
    return change(book, person, now, routine_at=at)


def set_minutes(book: Book, person: int, minutes: int, now: datetime) -> Outcome:
    if minutes not in MINUTES:
        return unchanged(book, person, "minutes", now)
    return change(book, person, now, minutes=minutes)


def hear(book: Book, person: int, words: str, atlas: Atlas, now: datetime) -> Outcome:
    """Typed words that are no command: the answer to what was asked last, if anything was."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    match known.asking:
        case "zone":
            return _hear_zone(words, atlas, now)
        case "routine-at":
            if at := read_clock(words):
                return change(book, person, now, routine_at=at)
            wish = hear_wish(book, known, words, now)
            return wish or shown(book, known, "routine", now, words, "unclear")
        case "nothing" | "exercise":  # a name comes first: see coach.hearing
            return NotUnderstood()
        case _:
            return hear_wish(book, known, words, now) or NotUnderstood()


def cancel(book: Book, person: int, now: datetime) -> Cancelled | Stopped:
    """/cancel: whatever is under way is no more."""
    known = book.person(person)
    if known and known.asking != "nothing":
        book.keep(replace(known, asking="nothing"))
    return stop_open(book, person, now) or Cancelled()


def _hear_zone(words: str, atlas: Atlas, now: datetime) -> ZoneAsked | ZoneGuessed:
    clock = read_clock(words) if any(map(str.isdigit, words)) else None
    found = atlas.where_clocks_read(clock, now) if clock else atlas.find(words)
    if len(found) == 1:
        place = found[0]
        local = on_the_wall(place.zone, now)
        # A clock says the zone only: a country is named by a place of that name.
        country = ("", "") if clock else (place.country, place.code)
        return ZoneGuessed(place.zone, local, *country)
    return ZoneAsked(unclear=not found, found=found)
