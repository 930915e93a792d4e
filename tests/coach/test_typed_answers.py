"""Typed words as the answer to what was asked last."""

from datetime import time

import pytest

from coach.day import (
    hear,
    not_now,
)
from coach.outcomes import (
    NotUnderstood,
    NoZone,
    Outcome,
    Part,
    Screening,
    Settings,
    ZoneAsked,
    ZoneGuessed,
)
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, hours, settled
from tests.coach.test_settings import ATLAS, KOLKATA, TOKYO, kept


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("k", ZoneGuessed),
        ("0:00", ZoneGuessed),
        ("k or t", ZoneAsked(found=(KOLKATA, TOKYO))),
        ("9:00", ZoneAsked(found=(KOLKATA, TOKYO))),
        ("nowhere", ZoneAsked(unclear=True)),
        ("17:00", ZoneAsked(unclear=True)),
        ("25:99", ZoneAsked(unclear=True)),
    ],
)
def test_where_they_say_they_are(book: Book, words: str, said: Outcome | type) -> None:
    settled(book, zone=None, asking="zone")
    heard = hear(book, ANNA, words, ATLAS, NOW)
    assert isinstance(heard, said) if isinstance(said, type) else heard == said
    assert kept(book).asking == "zone", "until it is confirmed"


def test_typed_hours_answer_the_question(book: Book) -> None:
    settled(book, asking="hours")
    hear(book, ANNA, "10-12", ATLAS, NOW)
    assert (kept(book).hours, kept(book).asking) == (hours("10:00-12:00"), "nothing")


def test_a_typed_time_answers_the_question(book: Book) -> None:
    settled(book, asking="routine-at")
    hear(book, ANNA, "6:30", ATLAS, NOW)
    assert (kept(book).routine_at, kept(book).asking) == (time(6, 30), "nothing")


@pytest.mark.parametrize("words", ["soon", "at 99"])
@pytest.mark.parametrize(("asking", "part"), [("hours", "hours"), ("routine-at", "routine")])
def test_what_is_no_time_keeps_the_question(
    book: Book, asking: str, part: Part, words: str
) -> None:
    before = settled(book, asking=asking)
    said = hear(book, ANNA, words, ATLAS, NOW)
    assert isinstance(said, Settings)
    assert (said.part, said.unclear) == (part, words)
    assert kept(book) == before


@pytest.mark.parametrize(("asking", "then"), [("zone", "nothing"), ("hours", "hours")])
def test_they_need_not_say_where_they_are(book: Book, asking: str, then: str) -> None:
    settled(book, zone=None, asking=asking)
    assert not_now(book, ANNA, NOW) == NoZone()
    assert kept(book).asking == then


def test_words_that_answer_nothing(book: Book) -> None:
    settled(book)
    assert hear(book, ANNA, "9-17", ATLAS, NOW) == NotUnderstood()


def test_words_behind_the_door(book: Book) -> None:
    before = settled(book, safety="unasked", asking="hours")
    assert hear(book, ANNA, "9-17", ATLAS, NOW) == Screening()
    assert kept(book) == before
