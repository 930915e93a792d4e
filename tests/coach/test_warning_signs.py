"""The warning signs: every answer in every state, the lock, and the two taps that open it."""

from datetime import timedelta
from typing import Any

import pytest

from coach.exercises import Library
from coach.meeting import agree, start
from coach.model import Person
from coach.outcomes import Crisis, Locked, Ready, Screening, Welcome
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.routine import begin
from coach.safety import (
    Answer,
    answer_signs,
    heard_signs,
    seen_when,
    show_signs,
    was_told,
)
from coach.signs import SIGNS_VERSION
from coach.signs_pages import SecondScreening, SeeSomeone
from storage.book import SqlBook
from storage.tables import screenings
from tests.coach.lives import (
    ANNA,
    BOB,
    NO_BABY,
    NOW,
    TODAY,
    in_routine,
    is_open,
    letters,
    person,
    press_on,
    says,
    settled,
)
from tests.coach.signs import both_clean

STATES: dict[str, Person | None] = {
    "a stranger": None,
    "not agreed": person(agreed=0, safety="unasked"),
    "unasked": person(safety="unasked"),
    "clear": person(),
    "second": person(safety="second"),
    "paused": person(safety="paused"),
    "locked": person(safety="locked"),
    "locked before agreeing": person(agreed=0, safety="locked"),
}


def given(book: Book, state: str) -> None:
    if known := STATES[state]:
        book.keep(known)


def safety_of(book: Book) -> str:
    known = book.person(ANNA)
    return known.safety if known else "nobody"


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize("state", STATES)
def test_yes_and_not_sure_lock_whoever_it_is(
    book: Book, library: Library, state: str, answer: Answer
) -> None:
    given(book, state)
    assert answer_signs(book, ANNA, answer, library, NOW) == Locked()
    assert safety_of(book) == "locked"


@pytest.mark.parametrize(
    ("state", "outcome", "becomes"),
    [
        ("a stranger", Welcome(), "nobody"),
        ("not agreed", Welcome(), "unasked"),
        ("unasked", SecondScreening, "second"),
        ("clear", Ready, "clear"),
        ("second", SecondScreening, "second"),
        ("paused", SeeSomeone(stricter=True), "paused"),
        ("locked", Locked(stricter=True), "locked"),
        ("locked before agreeing", Welcome(), "locked"),
    ],
)
def test_a_clean_answer_opens_no_lock(
    book: Book, library: Library, state: str, outcome: Any, becomes: str
) -> None:
    given(book, state)
    said = answer_signs(book, ANNA, "none", library, NOW)
    assert type(said) is outcome if isinstance(outcome, type) else said == outcome
    assert safety_of(book) == becomes


def test_the_first_clean_answer_says_what_there_is(book: Book, library: Library) -> None:
    book.keep(person(safety="unasked"))
    said = both_clean(book, library)
    assert isinstance(said, Ready)
    assert said.why == "first"
    assert book.next_due(ANNA) is not None, "whoever has a zone is reminded from here on"


def test_a_clean_answer_later_on_leaves_the_routine_alone(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    assert answer_signs(book, ANNA, "none", library, NOW) == step
    assert is_open(book, step)


@pytest.mark.parametrize("agreed", [0, 1])
def test_whoever_was_locked_as_a_stranger_agrees_and_stays_locked(
    book: Book, library: Library, agreed: int
) -> None:
    answer_signs(book, ANNA, "unsure", library, NOW)
    if agreed:
        assert agree(book, ANNA, library, NOW) == Locked()
    assert start(book, ANNA, library, NOW) == (Locked() if agreed else Welcome())


def test_the_list_can_be_seen_by_anybody(book: Book) -> None:
    assert show_signs(book, ANNA, NOW) == Screening("asked")


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        ("a stranger", "nobody"),
        ("not agreed", "unasked"),
        ("unasked", "unasked"),
        ("clear", "unasked"),
        ("second", "unasked"),
        ("paused", "paused"),
        ("locked", "locked"),
    ],
)
def test_words_of_warning_shut_the_door_until_they_are_answered(
    book: Book, library: Library, state: str, becomes: str
) -> None:
    given(book, state)
    # Only of somebody who told is it known that they are not pregnant.
    told = state != "a stranger"
    list_a = Screening("words", NO_BABY if told else ())
    assert heard_signs(book, ANNA, "warning", NOW) == list_a
    assert safety_of(book) == becomes
    # To whoever is shut out more firmly the letter shows the whole of it.
    again = list_a if state in ("unasked", "clear", "second") else Screening("words")
    assert says(book, library, NOW + timedelta(seconds=5)) == [again]


def test_words_of_warning_silence_everything_at_once(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    start_step(book, press_on(step), library, NOW)
    heard_signs(book, ANNA, "warning", NOW)
    assert not is_open(book, step)
    assert book.next_due(ANNA) is None
    assert [letter.kind for letter in letters(book)] == ["signs"]
    assert begin(book, ANNA, library, NOW) == Screening("words", NO_BABY)


def test_a_clean_answer_to_them_is_the_way_back(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    finish_step(book, press_on(step), library, NOW)
    heard_signs(book, ANNA, "warning", NOW)
    said = both_clean(book, library)
    assert isinstance(said, Ready)
    assert said.why == "checked"
    assert letters(book) == []
    assert book.next_due(ANNA) is not None


def test_words_of_despair_stop_the_day(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    heard_signs(book, ANNA, "crisis", NOW)
    assert not is_open(book, step)
    known = book.person(ANNA)
    assert known is not None
    assert (known.quiet_on, known.safety) == (TODAY, "clear")


def test_words_of_despair_are_answered_twice_over_to_anybody(book: Book, library: Library) -> None:
    assert heard_signs(book, ANNA, "crisis", NOW) == Crisis()
    assert says(book, library, NOW) == [], "the handler has five seconds"
    assert says(book, library, NOW + timedelta(seconds=5)) == [Crisis()]


def test_the_letter_need_not_come_when_the_handlers_own_arrived(
    book: Book, library: Library
) -> None:
    answer_signs(book, ANNA, "yes", library, NOW)
    answer_signs(book, BOB, "yes", library, NOW)
    heard_signs(book, ANNA, "crisis", NOW)
    was_told(book, ANNA, "warning", NOW)
    assert {(one.person, one.kind) for one in letters(book)} == {
        (BOB, "warning"),
        (ANNA, "crisis"),
    }


@pytest.mark.parametrize("answer", ["yes", "unsure", "none"])
def test_no_answer_of_a_stranger_is_kept(book: SqlBook, library: Library, answer: Answer) -> None:
    answer_signs(book, ANNA, answer, library, NOW)
    assert book._db.execute(screenings.select()).all() == []


def test_every_answer_is_noted(book: SqlBook, library: Library) -> None:
    book.keep(person(safety="unasked"))
    answer_signs(book, ANNA, "none", library, NOW)
    answer_signs(book, ANNA, "unsure", library, NOW)
    answer_signs(book, ANNA, "none", library, NOW)  # behind the lock it means nothing
    seen_when(book, ANNA, "days", library, NOW)
    rows = book._db.execute(screenings.select().order_by(screenings.c.id)).all()
    assert [(row.person, row.answer, row.version) for row in rows] == [
        (ANNA, "none", SIGNS_VERSION),
        (ANNA, "unsure", SIGNS_VERSION),
        (ANNA, "seen: days", SIGNS_VERSION),
    ]
