"""Typed words about a pause: heard wherever they can mean nothing else.

A wish for the day may begin with the same words ("quiet 22-7"): what one of the two understands
in full, the other does not refuse."""

import re
from dataclasses import replace
from datetime import datetime

from coach.day_change import HOURS_OF, asked
from coach.day_heard import hear_wish, wish_in
from coach.model import Person, Question
from coach.moments import local_date
from coach.outcomes import Outcome
from coach.pause_pages import HolidaysPage, NoEnd, PauseUnclear
from coach.pause_shown import holidays_page
from coach.pauses import meet, pause, rest_of_today, take_days
from coach.ports import Book
from coach.typed_pauses import (
    LONGEST,
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
# Whose answers are times, days and hours.
OF_THE_DAY: tuple[Question, ...] = ("routine-at", "hours", "interval", "quiet", *HOURS_OF)
# "9-17", "9 to 17": where something else was asked for, these are no working hours.
_BARE = re.compile(r"(?:[\W\d_]|to|and|[ap]\.?m)+")
# A day in it, or a number: it may have been meant as a holiday.
_OF_DAYS = re.compile(
    r"\d|\b(?:to|next|this|some|days?|weeks?|weekend|months?|holidays?|away|off|until|from"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|tomorrow|today|yesterday)\b"
)


def hear_pause(book: Book, person: Person, words: str, now: datetime) -> Outcome | None:
    """What can only be a pause, every word of it understood; whatever else was asked for."""
    said = _read(person, words, now)
    if said is None or isinstance(said, Unclear) or _is_wish(person, words, said):
        return None
    if person.asking in ("condition", "since") and said == Today(ill=True):
        return None  # it was asked what ails them
    if person.asking not in ("pause", "holiday", "zone"):
        person = replace(person, asking="nothing")
    return _done(book, person, said, words, now)


def hear_wish_beside(book: Book, person: Person, words: str, now: datetime) -> Outcome | None:
    """A whole sentence about the day, where something else was asked for or nothing."""
    if person.asking not in ("nothing", "exercise", "zone") and _BARE.fullmatch(words.casefold()):
        return None
    return hear_wish(book, replace(person, asking="nothing"), words, now)


def refuse_pause(book: Book, person: Person, words: str, now: datetime) -> Outcome | None:
    """What is about a pause, or answers the question for one, and cannot be read."""
    if person.asking not in ("nothing", "pause", "holiday"):
        return None
    said = _read(person, words, now)
    if isinstance(said, Unclear) and said.about == "pause":
        return _unclear(book, person, said.why, words)
    if person.asking == "pause" and _BARE.fullmatch(words.casefold()) and wish_in(person, words):
        return _unclear(book, person, "unclear", words)
    if said or (person.asking == "holiday" and _may_be_days(words)):
        return _no_holiday(book, person, words, now)
    return None


def _may_be_days(words: str) -> bool:
    """A word of thanks is none; what is too long to be read may hold some."""
    return len(words) > LONGEST or _OF_DAYS.search(words.casefold()) is not None


def _is_wish(person: Person, words: str, said: Said) -> bool:
    """Of what is both. "Do not disturb 14-15" is a meeting, unless quiet hours were asked for;
    "22-7" is every night's."""
    wish = wish_in(person, words)
    if not isinstance(wish, Wish):
        return False
    if not isinstance(said, Busy) or person.asking == "quiet":
        return person.asking in OF_THE_DAY
    return isinstance(wish.quiet, tuple) and wish.quiet[1] < wish.quiet[0]


def _read(person: Person, words: str, now: datetime) -> Said | None:
    if person.asking == "holiday":
        days = read_holiday(words, local_date(person.zone, now))
        return days or read_pause(words, person.zone, now)
    read = read_end if person.asking == "pause" else read_pause
    return read(words, person.zone, now)


def _done(book: Book, person: Person, said: Said, words: str, now: datetime) -> Outcome | None:
    if isinstance(said, Busy | Today) and person.paused and person.asking != "pause":
        # It is quieter already than they ask for, and an end may be typed now.
        return pause(book, person.id, now)
    match said:
        case Busy(until):
            return meet(book, person, until, now)
        case Today(ill):
            return rest_of_today(book, person, now, "ill" if ill else "today")
        case Away(first, last):
            return take_days(book, person, Holiday(first, last), now, words[:SHOWN])
        case Open():
            return pause(book, person.id, now)
        case Unclear():
            return None


def _unclear(book: Book, person: Person, why: NoEnd, words: str) -> PauseUnclear:
    """The answer names an end as an example: typed next, it will do."""
    asked(book, person, "pause")
    return PauseUnclear(why, words[:SHOWN], person.paused)


def _no_holiday(book: Book, person: Person, words: str, now: datetime) -> HolidaysPage:
    """Its examples are days: typed next, they will do."""
    known = asked(book, person, "holiday")
    return holidays_page(book, known, "unclear", now, words[:SHOWN])
