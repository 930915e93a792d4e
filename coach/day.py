"""When to be reminded: zone, days, hours, routine time, minutes. Every change replans at once."""

from dataclasses import replace
from datetime import datetime, time
from typing import Any, Protocol

from coach.door import agreed, enter
from coach.intent import asks_later
from coach.model import Person, Question
from coach.next_to_come import next_to_come
from coach.outcomes import (
    Cancelled,
    NotUnderstood,
    NoZone,
    Outcome,
    Part,
    Paused,
    Resumed,
    Settings,
    Stopped,
    Welcome,
    ZoneAsked,
    ZoneGuessed,
)
from coach.places import Place
from coach.player import stop_open
from coach.ports import Book
from coach.reminders import replan
from coach.said import ask_in_the_morning
from coach.typed import read_clock, read_hours
from coach.zone_names import is_zone, on_the_wall

MINUTES = (5, 10, 20)
INTERVALS_MIN = (30, 45, 60, 90, 120)
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
    asking: dict[Part, Question] = {"hours": "hours", "routine": "routine-at"}
    known = replace(known, asking=asking.get(part, "nothing"))
    book.keep(known)
    return _shown(book, known, part, now)


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
        return _unchanged(book, person, "all", now)
    changed = _change(book, person, now, zone=zone)
    if known := book.person(person):
        ask_in_the_morning(book, known, now)
    return changed


def set_day(book: Book, person: int, day: int, on: bool, now: datetime) -> Outcome:
    known = book.person(person)
    if known is None or not 0 <= day <= 6:
        return _unchanged(book, person, "days", now)
    days = tuple(sorted({*known.days, day} if on else {*known.days} - {day}))
    return _change(book, person, now, "days", days=days)


def set_hours(book: Book, person: int, start: int, end: int, now: datetime) -> Outcome:
    """Whole hours, by a button."""
    if not 0 <= start < end <= 23:
        return _unchanged(book, person, "hours", now)
    return _change(book, person, now, hours=((time(start), time(end)),))


def set_routine(book: Book, person: int, minute: int, now: datetime) -> Outcome:
    """Minute of the day; 1440 is no reminder."""
    if not 0 <= minute <= NO_ROUTINE_MIN:
        return _unchanged(book, person, "routine", now)
    at = time(*divmod(minute, 60)) if minute < NO_ROUTINE_MIN else None
    return _change(book, person, now, routine_at=at)


def set_minutes(book: Book, person: int, minutes: int, now: datetime) -> Outcome:
    if minutes not in MINUTES:
        return _unchanged(book, person, "minutes", now)
    return _change(book, person, now, minutes=minutes)


def set_interval(book: Book, person: int, every_min: int, now: datetime) -> Outcome:
    if every_min not in INTERVALS_MIN:
        return _unchanged(book, person, "interval", now)
    return _change(book, person, now, every_min=every_min)


def pause(book: Book, person: int, now: datetime) -> Outcome:
    """/pause: nothing unasked until /resume."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    paused = replace(known, paused=True)
    book.keep(paused)
    replan(book, paused, now)
    book.cross_out_all(person, ("routine", "morning"))
    return Paused()


def resume(book: Book, person: int, now: datetime) -> Outcome:
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    awake = replace(known, paused=False, quiet_on=None)
    book.keep(awake)
    replan(book, awake, now)
    ask_in_the_morning(book, awake, now)
    return Resumed(next_to_come(book, awake, now), awake.zone)


def hear(book: Book, person: int, words: str, atlas: Atlas, now: datetime) -> Outcome:
    """Typed words that are no command: the answer to what was asked last, if anything was."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    match known.asking:
        case "zone":
            return _hear_zone(words, atlas, now)
        case "hours":
            hours = read_hours(words)
            if hours is None:
                return _shown(book, known, "hours", now, unclear=words)
            return _change(book, person, now, hours=hours)
        case "routine-at":
            at = read_clock(words)
            if at is None:
                return _shown(book, known, "routine", now, unclear=words)
            return _change(book, person, now, routine_at=at)
        case _:  # asked elsewhere: see coach.hearing
            return NotUnderstood()


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


def _change(book: Book, person: int, now: datetime, part: Part = "all", **wish: Any) -> Outcome:
    """Kept, and in the due-table at once; what was asked is answered with it."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    changed = replace(known, asking="nothing", **wish)
    if changed.zone is None:  # they will be asked for it
        changed = replace(changed, asking="zone")
    book.keep(changed)
    replan(book, changed, now)
    return _shown(book, changed, part, now)


def _unchanged(book: Book, person: int, part: Part, now: datetime) -> Outcome:
    """For a value that none of our buttons has."""
    known = agreed(book, person)
    return known if isinstance(known, Welcome) else _shown(book, known, part, now)


def _shown(
    book: Book, person: Person, part: Part, now: datetime, unclear: str | None = None
) -> Settings | ZoneAsked:
    """Days and hours mean nothing before it is known where they are."""
    if person.zone is None:
        return ZoneAsked()
    asks = part == "all" and asks_later(book, person)
    return Settings(person, next_to_come(book, person, now), part, unclear, asks)
