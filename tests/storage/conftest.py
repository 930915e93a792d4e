"""A store in a folder of its own, and what the tests put into it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from coach.model import Effort, Occurrence, Person, Rule
from coach.ports import Book
from storage.opening import open_store
from storage.store import Store

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
ANNA, BOB = 42, 43
PLAN = (
    Effort("cat-cow", "both", 1, 1, 10, 4, 0),
    Effort("hip-flexor", "left", 1, 2, 1, 0, 30),
    Effort("hip-flexor", "right", 1, 2, 1, 0, 30),
)


def anna(**wishes: object) -> Person:
    return Person(ANNA, NOW, **wishes)  # type: ignore[arg-type]


def hourly(book: Book, person: int = ANNA) -> Rule:
    return book.keep_rule(Rule(0, person, "break", (), (0, 1, 2, 3, 4), "Europe/Berlin"))


def moment(rule: Rule, slot: int = 600, on: date = TODAY, due: datetime = NOW) -> Occurrence:
    return Occurrence(rule.id, rule.person, on, slot, due)


def nudged(book: Book, person: int = ANNA, exercise: str = "sit-to-stand", slot: int = 600) -> int:
    """The number of a nudge that was offered just now."""
    number = book.claim(moment(hourly(book, person), slot), NOW)
    assert number is not None
    book.offer(number, exercise, NOW)
    return number


def url(database: Path) -> str:
    return f"sqlite:///{database}"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "unkink.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    store = open_store(url(database), None)
    yield store
    store.close()


@pytest.fixture
def book(store: Store) -> Iterator[Book]:
    with store.book() as book:
        yield book
