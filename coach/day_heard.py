"""A typed wish for the day: applied at once, shown with the result, and one tap takes it back."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from coach.day_change import HOURS_OF, asked, kept, shown
from coach.day_hours import with_hours_of, with_week
from coach.day_pages import QuietPage, WeekdayPage
from coach.door import agreed
from coach.model import Person, Question
from coach.next_to_come import next_to_come
from coach.outcomes import Outcome, Settings, Welcome
from coach.ports import Book
from coach.typed_wishes import About, Read, Unread, Wish, read_wishes
from coach.wishes import Before, Wishes

_ABOUT: dict[Question, About] = {
    "hours": "hours",
    "interval": "interval",
    "quiet": "quiet",
    **dict.fromkeys(HOURS_OF, "hours"),
}
_SHOWS = ("days", "hours", "every_min")
_WISHED = ("other_hours", "most", "quiet")


def hear_wish(book: Book, known: Person, words: str, now: datetime) -> Outcome | None:
    """The answer to what was asked of the day, or a whole sentence; None: neither."""
    match read := wish_in(known, words):
        case Wish():
            return _taken(book, known, read, now)
        case Unread() if known.zone:
            return _not_taken(book, known, read, _weekday(known), words, now)
    return None


def wish_in(known: Person, words: str) -> Read | None:
    """What they say of the day, to what was asked of it or out of the blue."""
    return read_wishes(words, _ABOUT.get(known.asking), _weekday(known))


def unclear(outcome: Outcome) -> bool:
    """It was asked for, and the words are none that we know; they may be about something else."""
    return isinstance(outcome, Settings | WeekdayPage | QuietPage) and outcome.why == "unclear"


def take_back(book: Book, person: int, number: int, now: datetime) -> Outcome:
    """The day as it was before the typed wish of this number, if that was the last change."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    before = known.wishes.before
    if before is None or number != known.wishes.typed:
        return shown(book, known, "all", now)
    wishes = replace(known.wishes, before=None, **_of(before, _WISHED))
    was = replace(known, **_of(before, _SHOWS))
    return shown(book, kept(book, was, now, wishes), "all", now)


def applied(person: Person, wish: Wish) -> Person:
    """Clause by clause; what was not said stays."""
    hours_of = dict(wish.of_days)
    if wish.hours:
        person = replace(person, hours=wish.hours)
    if hours_of:
        person = (with_week if wish.whole else with_hours_of)(person, hours_of)
    days = set(person.days if wish.only_days is None else wish.only_days)
    days = (days | set(wish.more_days)) - set(wish.fewer_days)
    return replace(
        person,
        days=tuple(sorted(days)),
        every_min=wish.every_min or person.every_min,
        wishes=_with_clauses(person.wishes, wish),
    )


def _with_clauses(wishes: Wishes, wish: Wish) -> Wishes:
    if wish.quiet:
        wishes = replace(wishes, quiet=None if wish.quiet == "none" else wish.quiet)
    return replace(wishes, most=wish.most or wishes.most)


def _taken(book: Book, known: Person, wish: Wish, now: datetime) -> Outcome:
    changed = applied(known, wish)
    before = Before(**_of(known, _SHOWS), **_of(known.wishes, _WISHED))
    wishes = replace(changed.wishes, typed=known.wishes.typed + 1, before=before)
    result = shown(book, kept(book, changed, now, wishes), "all", now)
    return replace(result, undo=wishes.typed) if isinstance(result, Settings) else result


def _not_taken(
    book: Book, known: Person, unread: Unread, day: int | None, words: str, now: datetime
) -> Outcome:
    """What was set stays, and the question is open: their next words are another try."""
    about, why = unread.about, unread.why
    if about == "quiet":
        known = asked(book, known, "quiet")
        return QuietPage(known, next_to_come(book, known, now), why, words)
    if about == "hours" and day is not None:
        return WeekdayPage(known, day, why, words)
    if about == "interval":
        return shown(book, asked(book, known, "interval"), "interval", now, words, why)
    return shown(book, asked(book, known, "hours"), "hours", now, words, why)


def _weekday(known: Person) -> int | None:
    """The one whose hours were asked for."""
    return HOURS_OF.index(known.asking) if known.asking in HOURS_OF else None


def _of(kept_in: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(kept_in, name) for name in names}
