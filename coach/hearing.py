"""Typed words: the answer to what was asked, or the name of something on the shelves."""

from datetime import datetime
from typing import Protocol

from coach.body_words import BodyFinder, hear_body, page_of
from coach.browse import PAGE, named
from coach.country import Countries, hear_country
from coach.day import Atlas, hear
from coach.door import door
from coach.exercises import Library
from coach.outcomes import NotUnderstood, Outcome, ZoneAsked
from coach.pages import NothingFound
from coach.ports import Book
from coach.spoken import hurts_now


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
    if known and (about_body := hear_body(book, known, words, finder, library, now)):
        return about_body
    if known and known.asking == "country" and door(known) is None:
        return hear_country(book, known, words, atlas)
    outcome, known = hear(book, person, words, atlas, now), book.person(person)
    no_place = isinstance(outcome, ZoneAsked) and outcome.unclear
    if known is None or not (no_place or isinstance(outcome, NotUnderstood)):
        return outcome
    asked = known.asking == "exercise"
    if found := finder.find(words, PAGE, asked):
        return named(book, known, words, found, library, now)
    if finder.speaks_of_pain(words):
        return hurts_now(book, person, library, now)
    if not asked and (page := page_of(book, known, words, finder, now)):
        return page
    return NothingFound(words) if asked else outcome
