"""Typed words about a pause: heard wherever they can mean nothing else.

A wish for the day may begin with the same words ("quiet 22-7"): what one of the two understands
in full, the other does not refuse."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from coach.day_change import HOURS_OF
from coach.day_heard import hear_wish, wish_in
from coach.door import door
from coach.kind_wishes import TYPED
from coach.model import Person, Question
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
from coach.typed_wishes import Wish
from coach.wishes import Holiday

# Of what was typed so much is said again.
SHOWN = 40
# Whose answers are times, days and hours; a whole sentence about a pause is none of them.
OF_THE_DAY: tuple[Question, ...] = (
    *("routine-at", "hours", "interval", "quiet"),
    *HOURS_OF,
    *TYPED.values(),
)
# "9-17", "9 to 17": where an end or days were asked for, these are no working hours.
_BARE = re.compile(r"(?:[\W\d_]|to|and|[ap]\.?m)+")


class Pains(Protocol):
    def speaks_of_pain(self, words: str) -> bool: ...


def hear_pause(
    book: Book, person: Person, words: str, finder: Pains, now: datetime
) -> Outcome | None:
    """None: it is about something else, or something else was asked for."""
    if door(person):
        return None
    if person.asking in OF_THE_DAY:
        return _beside(book, person, words, now)
    if person.asking not in ("nothing", "pause", "holiday"):
        return None
    said = _read(person, words, now)
    if said and not isinstance(said, Unclear) and not _is_wish(person, words, said):
        return _done(book, person, said, words, now)
    if (said or person.asking == "holiday") and (wish := _wish(book, person, words, now)):
        return wish
    if said:
        return _done(book, person, said, words, now)
    return _unheard(book, person, words, finder, now)


def _beside(book: Book, person: Person, words: str, now: datetime) -> Outcome | None:
    """Something else was asked for, and what answers that is the answer."""
    said = read_pause(words, person.zone, now)
    if said is None or isinstance(said, Unclear) or _is_wish(person, words, said):
        return None
    return _done(book, replace(person, asking="nothing"), said, words, now)


def _is_wish(person: Person, words: str, said: Said) -> bool:
    """Of what is both. "Do not disturb 14-15" is a meeting, unless quiet hours were asked for;
    "22-7" is every night's."""
    wish = wish_in(person, words)
    if not isinstance(wish, Wish):
        return False
    if not isinstance(said, Busy) or person.asking == "quiet":
        return person.asking in OF_THE_DAY
    return isinstance(wish.quiet, tuple) and wish.quiet[1] < wish.quiet[0]


def _wish(book: Book, person: Person, words: str, now: datetime) -> Outcome | None:
    return None if _is_bare(words) else hear_wish(book, person, words, now)


def _is_bare(words: str) -> bool:
    return _BARE.fullmatch(words.casefold()) is not None


def _unheard(
    book: Book, person: Person, words: str, finder: Pains, now: datetime
) -> Outcome | None:
    if person.asking == "holiday" and not finder.speaks_of_pain(words):
        return _no_holiday(book, person, words, now)
    if person.asking == "pause" and _is_bare(words) and wish_in(person, words):
        return PauseUnclear("unclear", words[:SHOWN], person.paused)
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
