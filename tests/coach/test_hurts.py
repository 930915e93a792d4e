"""When a step hurts, and how it was at the end: one tap, and the gentler way."""

from dataclasses import replace

import pytest

from coach.exercises import Library
from coach.hurts import felt, hurts, hurts_so
from coach.outcomes import Finished, HurtsAsked, Screening, Stale, Step, Stopped, ZoneAsked
from coach.player import finish_step
from coach.ports import Book
from storage.book import SqlBook
from storage.tables import hurts as said_hurts
from tests.coach.lives import ANNA, BOB, NOW, letters, settled
from tests.coach.test_steps import LATER, at, standing


def test_a_hold_waits_while_they_say_how_much(book: Book, library: Library) -> None:
    press = at(book, 1, "running")
    said = hurts(book, press, library, LATER)
    assert isinstance(said, HurtsAsked)
    assert (said.step.step, said.step.phase) == (1, "paused")
    assert letters(book) == []


def test_a_bit_is_the_next_exercise(book: Book, library: Library) -> None:
    said = hurts_so(book, at(book, 1, "paused"), "bit", library, LATER)
    assert isinstance(said, Step)
    assert said.step == 4


def test_a_bit_at_the_last_is_the_end(book: Book, library: Library) -> None:
    assert isinstance(hurts_so(book, at(book, 5), "bit", library, LATER), Finished)


def test_a_lot_ends_the_day(book: Book, library: Library) -> None:
    press = at(book, 1, "paused")
    assert hurts_so(book, press, "lot", library, LATER) == Stopped(press.session, 0, hurts=True)
    assert standing(book, press).phase == "stopped"


def test_down_the_leg_stops_and_opens_the_list(book: Book, library: Library) -> None:
    press = at(book, 1, "paused")
    assert hurts_so(book, press, "leg", library, LATER) == Screening("leg")
    assert standing(book, press).phase == "stopped"


def test_a_hurt_of_somebody_elses_is_none(book: Book, library: Library) -> None:
    press = at(book, 1)
    settled(book, BOB)
    said = hurts_so(book, replace(press, person=BOB), "leg", library, LATER)
    assert isinstance(said, Stale)
    assert standing(book, press).phase == "ready"


def over(book: Book, library: Library) -> int:
    press = at(book, 5)
    finish_step(book, press, library, NOW)
    return press.session


def test_how_it_was_is_the_last_word(book: Book, library: Library) -> None:
    said = felt(book, ANNA, over(book, library), "same", library, NOW)
    assert isinstance(said, Finished)
    assert said.felt == "same"


def test_down_the_leg_afterwards_opens_the_list_too(book: Book, library: Library) -> None:
    assert felt(book, ANNA, over(book, library), "leg", library, NOW) == Screening("leg")


def test_whoever_has_no_zone_is_asked_where_they_are(book: Book, library: Library) -> None:
    session = over(book, library)
    settled(book, zone=None)
    assert felt(book, ANNA, session, "bit", library, NOW) == ZoneAsked(after="bit")
    known = book.person(ANNA)
    assert known is not None
    assert known.asking == "zone"


def test_a_locked_person_is_not_asked_where_they_are(book: Book, library: Library) -> None:
    session = over(book, library)
    settled(book, zone=None, safety="locked")
    assert isinstance(felt(book, ANNA, session, "same", library, NOW), Finished)


@pytest.mark.parametrize("whose", [ANNA, BOB, 99])
def test_how_it_was_is_only_asked_of_a_finished_one_of_theirs(
    book: Book, library: Library, whose: int
) -> None:
    session = over(book, library) if whose != ANNA else at(book, 2).session
    said = felt(book, whose, session, "leg", library, NOW)
    assert isinstance(said, Stale)


def test_what_hurts_is_noted_with_its_exercise(book: SqlBook, library: Library) -> None:
    hurts_so(book, at(book, 1), "bit", library, LATER)
    hurts_so(book, at(book, 4), "lot", library, LATER)
    rows = book._db.execute(said_hurts.select().order_by(said_hurts.c.id)).all()
    assert [(row.step, row.what["exercise"], row.what["level"]) for row in rows] == [
        (1, "bird-dog", "bit"),
        (4, "bridge", "lot"),
    ]


def test_how_it_was_is_noted_once(book: SqlBook, library: Library) -> None:
    session = over(book, library)
    felt(book, ANNA, session, "bit", library, NOW)
    assert not book.note_felt(session, ANNA, "same")
