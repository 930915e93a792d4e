"""Typed words, in order: the answer to what was asked, pain, a pause or a wish, a name; and only
what is none of them is refused. What the net catches has been answered before all of it."""

from datetime import datetime
from typing import Protocol

from coach.amounts import read_minutes, read_pain
from coach.body_words import BodyFinder, hear_body, page_of
from coach.browse import named
from coach.call_pages import KindPage
from coach.country import Countries, hear_country
from coach.country_pages import CountryAsked
from coach.day import Atlas, hear
from coach.day_heard import unclear
from coach.door import door
from coach.exercises import Library
from coach.heard_pauses import hear_pause, hear_wish_beside, refuse_pause
from coach.kind_wishes import hear_kind
from coach.model import Person
from coach.on_shelves import PAGE
from coach.outcomes import NotUnderstood, Outcome, ZoneAsked
from coach.pages import NothingFound
from coach.ports import Book
from coach.review import heard_score
from coach.spoken import hurts_now
from coach.typed import like_a_time
from coach.walks import heard_minutes


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
    known = book.person(person)
    if known is None or door(known):
        return hear(book, person, words, atlas, now)
    # No other answer is a pause as well; a place may bear the name of one.
    if known.asking != "zone" and (quiet := hear_pause(book, known, words, now)):
        return quiet
    answer = _answer(book, known, words, atlas, library, now)
    if not _refuses(answer):
        return answer
    return (
        hear_pause(book, known, words, now)
        or hear_wish_beside(book, known, words, now)
        or hear_body(book, known, words, finder, library, now)
        or _meant(book, known, words, finder, library, now)
        or refuse_pause(book, known, words, now)
        or _refusal(book, known, words, answer, library, now)
    )


def _answer(
    book: Book, known: Person, words: str, atlas: Places, library: Library, now: datetime
) -> Outcome:
    """To what was asked for; what it refuses may be about something else."""
    match known.asking:
        case "walk-minutes" if read_minutes(words) is not None:
            return heard_minutes(book, known.id, words, library, now)
        case "pain" | "ability" if read_pain(words) is not None:
            return heard_score(book, known.id, words, library, now)
        case "country":
            return hear_country(book, known, words, atlas)
        case "walk-minutes" | "pain" | "ability" | "pause" | "holiday" | "condition" | "since":
            return NotUnderstood()  # it was asked for, and is refused last
    times = hear_kind(book, known, words, library, now)
    return times or hear(book, known.id, words, atlas, now)


def _refuses(answer: Outcome) -> bool:
    match answer:
        case NotUnderstood():
            return True
        case ZoneAsked() | CountryAsked() | KindPage():
            return bool(answer.unclear)
        case _:
            return unclear(answer)


def _meant(
    book: Book, known: Person, words: str, finder: Finder, library: Library, now: datetime
) -> Outcome | None:
    """A name, if it was asked for or is close to one; pain; or what they live with."""
    asked = known.asking == "exercise"
    if found := finder.find(words, PAGE, asked):
        return named(book, known, words, found, library, now)
    if finder.speaks_of_pain(words):
        return hurts_now(book, known.id, library, now)
    return None if asked else page_of(book, known, words, finder, library, now)


def _refusal(
    book: Book, known: Person, words: str, answer: Outcome, library: Library, now: datetime
) -> Outcome:
    """With an example of what would do."""
    match known.asking:
        case "exercise":
            return NothingFound(words)
        case "walk-minutes":
            return heard_minutes(book, known.id, words, library, now)
        case "pain" | "ability":
            return heard_score(book, known.id, words, library, now)
    if isinstance(answer, NotUnderstood) and like_a_time(words):
        return NotUnderstood(words)
    return answer
