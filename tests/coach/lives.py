"""People for the rules, the moments they live through, and a book that forgets the test."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from coach.body import Body
from coach.course import Course
from coach.door import CONSENT_VERSION
from coach.due import claim_due
from coach.exercises import Library
from coach.letters import PATIENT, URGENT, take_letters
from coach.model import OPEN, Letter, LetterKind, Person, Press
from coach.outcomes import Step
from coach.ports import Book
from coach.reminders import replan
from coach.routine import begin
from coach.unasked import Delivery, Offer
from coach.wishes import Sense
from storage.book import SqlBook
from storage.store import Store

ANNA, BOB = 42, 43
BERLIN = "Europe/Berlin"
EVERY_KIND = URGENT + PATIENT
# Tuesday, 3 March 2026, 8:00 in Berlin.
NOW = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
TODAY = NOW.date()
SCREENED = Course(screened_on=TODAY)  # both lists of warning signs, and there was nothing
# A sign of life after every nudge there will be, and asked about fewer already: what they let
# pass leaves nothing out (tests of that say `sense=UNNOTICED`).
ATTENTIVE = Sense(low=True, seen_utc=datetime(2090, 1, 1, tzinfo=UTC))

# List A for whoever has told that they are not pregnant.
NO_BABY = ("A11",)


class _TakenBack(Exception):
    """Ends the transaction without keeping anything."""


class Rooms:
    """What a property needs beside its examples; no dataclass, or all of it would be printed."""

    def __init__(self, store: Store, library: Library) -> None:
        self.store, self.library = store, library


@contextmanager
def taken_back(store: Store) -> Iterator[SqlBook]:
    with suppress(_TakenBack), store.book() as book:
        yield book
        raise _TakenBack


def person(number: int = ANNA, **wishes: Any) -> Person:
    """Somebody who has agreed, is well, needs no special care, has answered all that is asked
    first, has confirmed a zone and looks at what is sent; `wishes` say what differs."""
    usual = Person(number, NOW, agreed=CONSENT_VERSION, safety="clear", zone=BERLIN)
    usual = replace(usual, sense=ATTENTIVE)
    return replace(usual, **{"body": Body(answered_on=TODAY), "course": SCREENED, **wishes})


def settled(book: Book, number: int = ANNA, now: datetime = NOW, **wishes: Any) -> Person:
    """The same, in the book, with what is due."""
    known = person(number, **wishes)
    book.keep(known)
    replan(book, known, now)
    return known


def wall(text: str, zone: str = BERLIN) -> datetime:
    """The moment when clocks there show this, the first time if they do twice."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def shown(moment: datetime, zone: str = BERLIN) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%a %H:%M")


def hours(*ranges: str) -> tuple[tuple[time, time], ...]:
    """hours("09:00-12:00", "13:00-17:00")"""
    read = [[time.fromisoformat(at) for at in one.split("-")] for one in ranges]
    return tuple((start, end) for start, end in read)


def in_routine(book: Book, library: Library, number: int = ANNA, now: datetime = NOW) -> Step:
    step = begin(book, number, library, now)
    assert isinstance(step, Step)
    return step


def press_on(step: Step, number: int | None = None) -> Press:
    return Press(number or step.person, step.session, step.step)


def nudges_until(
    book: Book, library: Library, end: datetime, now: datetime, every_s: int = 20
) -> list[tuple[datetime, Offer]]:
    """What the clock would send, tick by tick, but for the ticks on which nothing is due."""
    sent = []
    while now <= end:
        sent += [(now, offer) for offer in claim_due(book, library, 40, now).offers]
        now += timedelta(seconds=every_s)
    return sent


def next_nudge(book: Book, library: Library, number: int = ANNA) -> tuple[datetime, Offer]:
    """The tick on which this person's next reminder is due, and the nudge that it brings."""
    due = book.next_due(number)
    assert due is not None
    [offer] = claim_due(book, library, 40, due).offers
    return due, offer


def letters(book: Book, *kinds: LetterKind) -> list[Letter]:
    """All that lies in the outbox, due or not."""
    return book.letters_due(kinds or EVERY_KIND, datetime(2090, 1, 1, tzinfo=UTC), 10_000)


def taken(book: Book, library: Library, now: datetime, limit: int = 40) -> tuple[Delivery, ...]:
    return take_letters(book, EVERY_KIND, library, limit, now)


def says(book: Book, library: Library, now: datetime) -> list[object]:
    return [delivery.says for delivery in taken(book, library, now)]


def is_open(book: Book, step: Step) -> bool:
    session = book.session(step.session, step.person)
    return session is not None and session.phase in OPEN
