"""When a step hurts, and how it was at the end: one tap, and the gentler way."""

from dataclasses import replace
from datetime import date

import pytest

from coach.course import Felt
from coach.door import second_list
from coach.exercises import Library
from coach.hurts import felt, hurts, hurts_so
from coach.load_pages import SevereAsked
from coach.model import Own, Person, Safety
from coach.outcomes import (
    Finished,
    HurtsAsked,
    Instead,
    Locked,
    Screening,
    Stale,
    Step,
    Stopped,
    ZoneAsked,
)
from coach.player import finish_step
from coach.ports import Book
from coach.signs_pages import SeeSomeone
from coach.standing import as_they_stand
from storage.book import SqlBook
from storage.tables import hurts as said_hurts
from tests.coach.lives import ANNA, BOB, NO_BABY, NOW, TODAY, letters, settled
from tests.coach.test_steps import LATER, ONE, THREE, at, standing


def test_a_hold_waits_while_they_say_how_much(book: Book, library: Library) -> None:
    press = at(book, 1, "running")
    said = hurts(book, press, library, LATER)
    assert isinstance(said, HurtsAsked)
    assert (said.step.step, said.step.phase) == (1, "paused")
    assert letters(book) == []


def test_a_bit_is_an_easier_one_at_once(book: Book, library: Library) -> None:
    said = hurts_so(book, at(book, 1, "paused"), "bit", library, LATER)
    assert isinstance(said, Instead)
    assert isinstance(said.then, Step)
    assert (said.then.step, said.then.phase) == (1, "ready")
    assert said.then.exercise.id in library.exercises[ONE].easier


def test_a_bit_where_nothing_is_easier_is_the_next_exercise(book: Book, library: Library) -> None:
    press = at(book, 1, "paused")
    book.keep(replace(kept(book), own=Own(left_out=library.exercises[ONE].easier)))
    said = hurts_so(book, press, "bit", library, LATER)
    assert isinstance(said, Step)
    assert said.step == 4


@pytest.mark.parametrize(("done", "said"), [(0, Stopped), (5, Finished)])
def test_a_bit_at_the_last_is_the_end(book: Book, library: Library, done: int, said: type) -> None:
    """Of which nothing counts, if everything before it was skipped."""
    press = at(book, 5 - done)
    book.keep(replace(kept(book), own=Own(left_out=library.exercises[THREE].easier)))
    for step in range(5 - done, 5):
        finish_step(book, replace(press, step=step), library, NOW)
    last = replace(press, step=5)
    hurts(book, last, library, NOW)
    assert type(hurts_so(book, last, "bit", library, LATER)) is said


def test_a_lot_ends_the_day(book: Book, library: Library) -> None:
    press = at(book, 1, "paused")
    ended = Stopped(press.session, 0, hurts=True)
    assert hurts_so(book, press, "lot", library, LATER) == ended
    assert standing(book, press).phase == "stopped"
    assert kept(book).quiet_on == TODAY
    assert hurts_so(book, press, "lot", library, LATER) == ended, "and twice is the same"


def test_a_bit_is_no_reason_for_a_quiet_day(book: Book, library: Library) -> None:
    hurts_so(book, at(book, 1, "paused"), "bit", library, LATER)
    assert kept(book).quiet_on is None


def test_down_the_leg_stops_and_shuts_the_door(book: Book, library: Library) -> None:
    press = at(book, 1, "paused")
    assert hurts_so(book, press, "leg", library, LATER) == Screening("leg", NO_BABY)
    assert standing(book, press).phase == "stopped"
    assert kept(book).safety == "unasked"
    assert [letter.kind for letter in letters(book)] == ["signs"]


def test_down_the_leg_from_an_old_screen_is_as_true(book: Book, library: Library) -> None:
    press = at(book, 1)
    finish_step(book, press, library, NOW)
    assert hurts_so(book, press, "leg", library, LATER) == Screening("leg", NO_BABY)
    assert standing(book, press).phase == "stopped"


@pytest.mark.parametrize("step", [-1, 0, 99])
def test_what_hurts_is_only_noted_where_they_are(
    book: SqlBook, library: Library, step: int
) -> None:
    press = at(book, 1)
    hurts_so(book, replace(press, step=step), "leg", library, LATER)
    assert book._db.execute(said_hurts.select()).all() == []


def test_nobody_elses_routine_ends_by_it(book: Book, library: Library) -> None:
    press = at(book, 1)
    settled(book, BOB)
    for how in ("bit", "lot", "leg"):
        hurts_so(book, replace(press, person=BOB), how, library, LATER)
    assert standing(book, press).phase == "ready"


def kept(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


def over(book: Book, library: Library) -> int:
    press = at(book, 5)
    finish_step(book, press, library, NOW)
    return press.session


def test_how_it_was_is_the_last_word(book: Book, library: Library) -> None:
    said = felt(book, ANNA, over(book, library), "same", library, NOW)
    assert isinstance(said, Finished)
    assert said.felt == "same"


def test_down_the_leg_afterwards_opens_the_list_too(book: Book, library: Library) -> None:
    assert felt(book, ANNA, over(book, library), "leg", library, NOW) == Screening("leg", NO_BABY)
    assert kept(book).safety == "unasked"


@pytest.mark.parametrize(("how", "quiet"), [("same", None), ("bit", None), ("lot", TODAY)])
def test_a_lot_afterwards_is_a_quiet_day(
    book: Book, library: Library, how: Felt, quiet: date | None
) -> None:
    session = over(book, library)
    said = felt(book, ANNA, session, how, library, NOW)
    asked = SevereAsked("after", session)
    assert said == asked if how == "lot" else isinstance(said, Finished)
    assert kept(book).quiet_on == quiet


def test_a_lot_is_no_moment_to_ask_where_they_are(book: Book, library: Library) -> None:
    session = over(book, library)
    settled(book, zone=None)
    assert isinstance(felt(book, ANNA, session, "lot", library, NOW), SevereAsked)
    assert kept(book).asking == "nothing"


def test_whoever_has_no_zone_is_asked_where_they_are(book: Book, library: Library) -> None:
    session = over(book, library)
    settled(book, zone=None)
    assert felt(book, ANNA, session, "bit", library, NOW) == ZoneAsked(after="bit")
    assert kept(book).asking == "zone"


@pytest.mark.parametrize("how", ["same", "lot", "leg"])
@pytest.mark.parametrize("safety", ["locked", "paused"])
def test_an_old_word_behind_a_shut_door_moves_nothing(
    book: Book, library: Library, how: Felt, safety: Safety
) -> None:
    session = over(book, library)
    before = settled(book, zone=None, safety=safety)
    said = felt(book, ANNA, session, how, library, NOW)
    assert said == Stale(as_they_stand(book, before, library, NOW))
    assert isinstance(said.current, Locked | SeeSomeone)
    assert kept(book) == before
    check = book.check(session, ANNA)
    assert check is not None
    assert check.after == how, "it is decided on once they have been seen"


def test_down_the_leg_opens_the_list_anew_where_it_is_half_answered(
    book: Book, library: Library
) -> None:
    session = over(book, library)
    before = settled(book, safety="second")
    assert felt(book, ANNA, session, "lot", library, NOW) == Stale(second_list(before))
    assert isinstance(felt(book, ANNA, session, "leg", library, NOW), Screening)
    assert kept(book).safety == "unasked"


@pytest.mark.parametrize("whose", [ANNA, BOB, 99])
def test_how_it_was_is_only_asked_of_a_finished_one_of_theirs(
    book: Book, library: Library, whose: int
) -> None:
    session = over(book, library) if whose != ANNA else at(book, 2).session
    said = felt(book, whose, session, "leg", library, NOW)
    assert isinstance(said, Stale)


def test_what_hurts_is_noted_with_its_exercise(book: SqlBook, library: Library) -> None:
    hurts_so(book, at(book, 1, "paused"), "bit", library, LATER)
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
