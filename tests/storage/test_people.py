"""Who people are, what they agreed to and answered, and which messages still matter."""

from dataclasses import fields
from datetime import date, time, timedelta

from coach.model import Live, Person
from coach.ports import Book
from coach.wishes import Looks, Wishes
from storage.store import Store
from storage.tables import consents, people, screenings
from tests.storage.conftest import ANNA, BOB, NOW, anna


def test_a_stranger_is_nobody(book: Book) -> None:
    assert book.person(ANNA) is None
    assert book.live(ANNA) == Live()


def test_the_whole_person_is_kept_and_written_over(book: Book) -> None:
    first = anna(safety="locked", zone="Europe/Berlin", quiet_on=date(2026, 3, 2))
    book.keep(first)
    book.keep(Person(BOB, NOW))
    assert book.person(ANNA) == first
    later = anna(
        agreed=1,
        safety="clear",
        floor=False,
        minutes=20,
        days=(),
        hours=((time(6), time(10, 30)), (time(18), time(22))),
        every_min=90,
        routine_at=None,
        paused=True,
        reachable=False,
        asking="zone",
    )
    book.keep(later)
    assert book.person(ANNA) == later
    assert book.person(BOB) == Person(BOB, NOW)


def test_every_wish_of_a_person_has_its_column() -> None:
    assert [field.name for field in fields(Person)] == [column.name for column in people.c]


def test_a_number_as_long_as_telegram_says_it_may_be(book: Book) -> None:
    book.keep(long := Person(2**52 - 1, NOW))
    assert book.person(2**52 - 1) == long


def test_consent_is_added_and_never_written_over(store: Store) -> None:
    later = NOW + timedelta(days=400)
    with store.book() as book:
        book.note_consent(ANNA, 1, NOW)
        book.note_consent(ANNA, 2, later)
        rows = book._db.execute(consents.select()).all()
    assert [(row.person, row.version, row.agreed_utc) for row in rows] == [
        (ANNA, 1, NOW),
        (ANNA, 2, later),
    ]


def test_how_they_wish_to_see_it_is_as_this_unit_has_it(store: Store) -> None:
    dark = Looks(pictures="saver", tone="dark", bells="all")
    with store.book() as book:
        assert book.looks(ANNA) == Looks()
        book.keep(anna(wishes=Wishes(looks=dark)))
        assert book.looks(ANNA) == dark
    with store.book() as book:
        assert book.looks(ANNA) == dark  # read for this alone
        book.forget(ANNA)
        assert book.looks(ANNA) == Looks()
    with store.book() as book:
        book.keep(anna(wishes=Wishes(looks=dark)))
    with store.book() as book:
        known = book.person(ANNA)
        assert known
        assert known.wishes.looks == book.looks(ANNA) == dark
        assert book.looks(BOB) == Looks()


def test_so_are_the_answers_about_warning_signs(store: Store) -> None:
    with store.book() as book:
        book.note_screening(ANNA, "unsure", 1, NOW)
        book.note_screening(ANNA, "seen: week", 1, NOW)
        rows = book._db.execute(screenings.select()).all()
    assert [(row.person, row.answer, row.version, row.answered_utc) for row in rows] == [
        (ANNA, "unsure", 1, NOW),
        (ANNA, "seen: week", 1, NOW),
    ]


def test_a_message_takes_over_the_role_of_another(book: Book) -> None:
    book.shown(ANNA, "screen", 7)
    book.shown(ANNA, "nudge", 8)
    book.shown(BOB, "screen", 7)
    book.shown(ANNA, "screen", 9)
    assert book.live(ANNA) == Live(screen=9, nudge=8)
    book.shown(ANNA, "nudge", None)
    book.shown(ANNA, "chime", None)
    assert book.live(ANNA) == Live(screen=9)
    assert book.live(BOB) == Live(screen=7)
