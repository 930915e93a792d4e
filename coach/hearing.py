"""Typed words: the answer to what was asked, or the name of something on the shelves."""

from datetime import datetime
from typing import Protocol

from coach.body_words import BodyFinder, hear_body, page_of
from coach.browse import named
from coach.country import Countries, hear_country
from coach.day import Atlas, hear
from coach.day_heard import hear_wish, unclear
from coach.door import door
from coach.exercises import Library
from coach.heard_pauses import hear_pause
from coach.kind_wishes import hear_kind
from coach.on_shelves import PAGE
from coach.outcomes import NotUnderstood, Outcome, ZoneAsked
from coach.pages import NothingFound
from coach.ports import Book
from coach.review import heard_score
from coach.spoken import hurts_now
from coach.walks import heard_minutes
from coach.week_pages import WalkHow, WeekAsked


class Finder(BodyFinder, Protocol):
    """Finds exercises, programs and needs by what people call them; see content.search."""

    def find(self, words: str, limit: int, asked: bool) -> tuple[str, ...]:
        """Ids, the best first. Who was not `asked` for a name has to come close to one."""

    def speaks_of_pain(self, words: str) -> bool:
        """Whether something hurts them; what the net catches has been answered before."""


class Places(Atlas, Countries, Protocol):
    """Places, and the countries that they are in."""


def typed(
    book: Book,
    person: int,
    words: str,
    atlas: Places,
    finder: Finder,
    library: Library,
    now: datetime,
) -> Outcome:
    """A place that we do not know may be the name of an exercise, and so may anything else."""
    known = book.person(person)
    if known and (quiet := hear_pause(book, known, words, finder, now)):
        return quiet
    if known and (about_body := hear_body(book, known, words, finder, library, now)):
        return about_body
    if known and known.asking == "country" and door(known) is None:
        return hear_country(book, known, words, atlas)
    if known and door(known) is None and (times := hear_kind(book, known, words, library, now)):
        return times
    if number := _number(book, person, words, finder, library, now):
        return number
    outcome, known = hear(book, person, words, atlas, now), book.person(person)
    no_place = isinstance(outcome, ZoneAsked) and outcome.unclear
    if known is None or not (no_place or unclear(outcome) or isinstance(outcome, NotUnderstood)):
        return outcome
    asked = known.asking == "exercise"
    if found := finder.find(words, PAGE, asked):
        return named(book, known, words, found, library, now)
    if finder.speaks_of_pain(words):
        return hurts_now(book, person, library, now)
    if not unclear(outcome) and (wish := hear_wish(book, known, words, now)):
        return wish
    if not asked and (page := page_of(book, known, words, finder, library, now)):
        return page
    return NothingFound(words) if asked else outcome


def _number(
    book: Book, person: int, words: str, finder: Finder, library: Library, now: datetime
) -> Outcome | None:
    """Where minutes or a number from 0 to 10 were asked for; None: they were not. Words of pain
    that hold no number are words of pain."""
    known = book.person(person)
    match known.asking if known else "nothing":
        case "walk-minutes":
            said = heard_minutes(book, person, words, library, now)
        case "pain" | "ability":
            said = heard_score(book, person, words, library, now)
        case _:
            return None
    unclear = isinstance(said, WalkHow | WeekAsked) and said.unclear
    if unclear and finder.speaks_of_pain(words):
        return hurts_now(book, person, library, now)
    return said
