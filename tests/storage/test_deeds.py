"""What was done counts, and counts once."""

from dataclasses import replace
from datetime import date, timedelta

from coach.model import Deed
from coach.ports import Book
from tests.storage.conftest import ANNA, BOB, NOW


def deed(mark: str, day: int = 2, person: int = ANNA) -> Deed:
    return Deed(person, "routine", date(2026, 3, day), 300, mark, NOW + timedelta(days=day))


def test_a_replay_adds_nothing(book: Book) -> None:
    assert book.note_deed(deed("session:1"))
    assert not book.note_deed(deed("session:1", day=3))
    assert book.note_deed(deed("session:1", person=BOB))
    assert book.deeds(ANNA, date(2026, 1, 1)) == [deed("session:1")]


def test_the_diary_is_read_from_a_day_on_in_order(book: Book) -> None:
    for number, day in enumerate((5, 2, 3, 4)):
        book.note_deed(deed(f"session:{number}", day))
    early = replace(deed("nudge:1", 5), done_utc=NOW)
    book.note_deed(early)
    found = book.deeds(ANNA, date(2026, 3, 3))
    assert found[0] == early
    assert [entry.date.day for entry in found] == [5, 3, 4, 5]


def test_a_day_is_active_once(book: Book) -> None:
    assert book.active_days(ANNA) == 0
    assert book.first_deed(ANNA) is None
    for number, day in enumerate((9, 4, 4, 9)):
        book.note_deed(deed(f"session:{number}", day))
    book.note_deed(deed("session:9", 1, BOB))
    assert book.active_days(ANNA) == 2
    assert book.first_deed(ANNA) == date(2026, 3, 4)


def test_the_days_of_a_program_are_its_own_and_theirs(book: Book) -> None:
    for mark, day, person, program in (
        ("program:1", 5, ANNA, "bar"),
        ("program:2", 3, ANNA, "bar"),
        ("program:3", 4, ANNA, "neck"),
        ("program:4", 4, BOB, "bar"),
    ):
        book.note_deed(replace(deed(mark, day, person), kind="program", program=program))
    book.note_deed(replace(deed("session:1", 4), program="bar"))
    assert [day.day for day in book.program_days(ANNA, "bar")] == [3, 5]
    assert [day.day for day in book.program_days(ANNA, "neck")] == [4]
    assert book.program_days(ANNA, "towel") == []
