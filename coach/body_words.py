"""Typed words about a body, where they are asked for: a condition, an answer, or a date."""

from dataclasses import replace
from datetime import datetime
from typing import Literal, Protocol

from coach.asking import first_asked
from coach.body_pages import BodyAsked, BodyPage, StillAsked
from coach.condition_table import GROUPS, ROWS, Row
from coach.dating import hear_date
from coach.door import door
from coach.exercises import Library
from coach.model import Person
from coach.outcomes import Outcome
from coach.ports import Book
from coach.standing import as_they_stand
from coach.telling import (
    ask_since,
    body_page,
    group_page,
    no_condition,
    note_condition,
    pick,
    set_unsure,
    still,
    that_is_all,
    unsure,
)

Short = Literal["none", "yes", "unsure", "all"]


class BodyFinder(Protocol):
    """Knows what people call conditions; see content.search."""

    def conditions(self, words: str) -> tuple[str, ...]:
        """Ids of coach.condition_table that the words name."""

    def find(self, words: str, limit: int, asked: bool) -> tuple[str, ...]: ...

    def speaks_of_pain(self, words: str) -> bool: ...

    def short_answer(self, words: str) -> Short | None: ...


def hear_body(
    book: Book, person: Person, words: str, finder: BodyFinder, library: Library, now: datetime
) -> Outcome | None:
    """None when nothing about their body is asked just now."""
    if door(person):
        return None
    if person.asking == "since":
        return hear_date(book, person, words, library, now)
    here = as_they_stand(book, person, library, now) if person.asking == "nothing" else None
    answer = finder.short_answer(words)
    if isinstance(here, StillAsked) and answer in ("none", "unsure"):
        return still(book, person.id, "same" if answer == "none" else "unsure", library, now)
    if person.asking != "condition" and not isinstance(here, BodyAsked | BodyPage):
        return None
    if answer:
        return _answer(book, person, answer, library, now)
    found = tuple(ROWS[one] for one in finder.conditions(words) if one in ROWS)
    if not found and _means_something_else(person, words, finder):
        return None
    return _named(book, person, found, library, now)


def page_of(
    book: Book, person: Person, words: str, finder: BodyFinder, library: Library, now: datetime
) -> Outcome | None:
    """Out of the blue it counts as well, since the next plan may come before any answer; the page
    opens where one tap takes it off."""
    found = [ROWS[one] for one in finder.conditions(words) if one in ROWS]
    if not found or door(person) or first_asked(person, now):
        return None
    new = [row for row in found if person.body.has(row.id) is None]
    stopped = False
    for row in new:
        person, stops = note_condition(book, person, row, library, now)
        stopped = stopped or stops
    if len({row.group for row in new}) > 1:
        return replace(body_page(book, person, now, "typed"), stopped=stopped)
    page = group_page(book, person, GROUPS.index((new or found)[0].group), stopped)
    book.keep(person)  # what they type next is no name of a condition: it was not asked for
    return replace(page, typed=bool(new))


def _means_something_else(person: Person, words: str, finder: BodyFinder) -> bool:
    """Pain is answered as pain; and whoever has answered before may mean an exercise."""
    if finder.speaks_of_pain(words):
        return True
    return person.body.answered_on is not None and bool(finder.find(words, 1, asked=False))


def _answer(book: Book, person: Person, answer: Short, library: Library, now: datetime) -> Outcome:
    match answer:
        case "none":
            return no_condition(book, person.id, library, now)
        case "yes":
            return pick(book, person.id, 0, now)
        case "unsure":
            return unsure(book, person.id, "not-sure", library, now)
        case "all":
            return that_is_all(book, person.id, library, now)


def _named(
    book: Book, person: Person, rows: tuple[Row, ...], library: Library, now: datetime
) -> Outcome:
    """All that they named is ticked; of what we do not know the safest is thought."""
    if not rows:
        person, _ = set_unsure(book, person, True, library, now)
        return body_page(book, person, now, "unknown")
    dated = [row for row in rows if row.dated != "no" and person.body.has(row.id) is None]
    for row in rows:
        person, _ = note_condition(book, person, row, library, now)
    return (
        ask_since(book, person, dated[0], now) if dated else body_page(book, person, now, "typed")
    )
