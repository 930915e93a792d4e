"""Where a person stands, and that only a true tap moves them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.model import OPEN, Phase, Place, Press, Session
from coach.ports import Book
from storage.store import Store
from storage.tables import hurts
from tests.storage.conftest import ANNA, BOB, NOW, PLAN

LATER = NOW + timedelta(seconds=35)


def begun(book: Book, person: int = ANNA) -> Session:
    return book.begin_session(person, "routine", PLAN, NOW)


def press(session: Session) -> Press:
    return Press(session.person, session.id, session.step)


def test_a_session_begins_at_its_first_step(book: Book) -> None:
    session = begun(book)
    assert session == Session(1, ANNA, "routine", PLAN, 0, "ready", None, NOW, 0, 0)
    assert book.session(1, ANNA) == book.open_session(ANNA) == session


def test_a_new_session_stops_the_open_one_and_nobody_elses(book: Book) -> None:
    first, bobs = begun(book), begun(book, BOB)
    book.move(press(first), OPEN, Place(1, "running", LATER), NOW)
    second = book.begin_session(ANNA, "break", PLAN[:1], LATER)
    stopped = book.session(first.id, ANNA)
    assert stopped
    assert (stopped.phase, stopped.ends_utc, stopped.moved_utc) == ("stopped", None, LATER)
    assert book.open_session(ANNA) == second
    assert book.open_session(BOB) == bobs


def test_stopping_leaves_a_finished_one_finished(book: Book) -> None:
    first = begun(book)
    book.move(press(first), OPEN, Place(2, "finished"), NOW)
    book.stop_sessions(ANNA, LATER)
    finished = book.session(first.id, ANNA)
    assert finished
    assert (finished.phase, finished.moved_utc) == ("finished", NOW)
    assert book.open_session(ANNA) is None


def test_a_move_goes_where_it_is_told_and_adds_what_was_done(book: Book) -> None:
    session = begun(book)
    assert book.move(press(session), ("ready",), Place(1, "running", LATER, 40, 1), LATER)
    moved = replace(
        session, step=1, phase="running", ends_utc=LATER, moved_utc=LATER, done_s=40, done_steps=1
    )
    assert book.session(session.id, ANNA) == moved
    assert book.move(press(moved), ("running",), Place(2, "ready", None, 30, 1), LATER)
    assert book.session(session.id, ANNA) == replace(
        moved, step=2, phase="ready", ends_utc=None, done_s=70, done_steps=2
    )


@pytest.mark.parametrize(
    ("tap", "while_in"),
    [
        (Press(BOB, 1, 0), OPEN),  # forged
        (Press(ANNA, 2, 0), OPEN),  # of another session
        (Press(ANNA, 1, 1), OPEN),  # of another step
        (Press(ANNA, 1, -1), OPEN),
        (Press(ANNA, 1, 0), ("running", "paused")),  # in another phase
        (Press(ANNA, 1, 0), ()),
    ],
)
def test_any_other_tap_changes_nothing(
    book: Book, tap: Press, while_in: tuple[Phase, ...]
) -> None:
    session = begun(book)
    assert not book.move(tap, while_in, Place(2, "finished", None, 30, 1), LATER)
    assert book.session(1, ANNA) == session


def test_another_plan_is_ready_at_the_same_step_and_what_was_done_stays(book: Book) -> None:
    session = begun(book)
    book.move(press(session), OPEN, Place(1, "running", LATER, 40, 1), NOW)
    tap, other = Press(ANNA, session.id, 1), (PLAN[0], replace(PLAN[1], exercise="bridge"))
    assert book.replan_session(tap, ("running",), other, LATER)
    assert book.session(session.id, ANNA) == replace(
        session, plan=other, step=1, moved_utc=LATER, done_s=40, done_steps=1
    )


@pytest.mark.parametrize(
    ("tap", "while_in"),
    [
        (Press(BOB, 1, 0), OPEN),  # forged
        (Press(ANNA, 2, 0), OPEN),  # of another session
        (Press(ANNA, 1, 1), OPEN),  # of another step
        (Press(ANNA, 1, 0), ("paused",)),  # in another phase
    ],
)
def test_any_other_tap_changes_no_plan(
    book: Book, tap: Press, while_in: tuple[Phase, ...]
) -> None:
    session = begun(book)
    assert not book.replan_session(tap, while_in, PLAN[1:], LATER)
    assert book.session(1, ANNA) == session


def test_a_finished_session_keeps_its_plan(book: Book) -> None:
    session = begun(book)
    book.move(press(session), OPEN, Place(0, "finished", None, 40, 1), NOW)
    assert not book.replan_session(press(session), OPEN, PLAN[1:], LATER)


def test_another_persons_session_cannot_be_seen(book: Book) -> None:
    assert book.session(begun(book).id, BOB) is None


def test_how_it_was_is_said_once_by_the_one_who_did_it(book: Book) -> None:
    session = begun(book)
    assert not book.note_felt(session.id, BOB, "lot")
    assert book.note_felt(session.id, ANNA, "bit")
    assert not book.note_felt(session.id, ANNA, "leg")
    assert not book.note_felt(99, ANNA, "bit")


def test_what_hurt_is_noted(store: Store) -> None:
    with store.book() as book:
        book.note_hurt(Press(ANNA, 1, 2), "bridge", "bit", NOW)
        (row,) = book._db.execute(hurts.select()).all()
    assert (row.person, row.session, row.step, row.said_utc) == (ANNA, 1, 2, NOW)
    assert row.what == {"exercise": "bridge", "level": "bit"}


def test_a_number_in_an_old_button_never_means_a_new_session(book: Book) -> None:
    old = begun(book)
    book.forget(ANNA)
    assert begun(book).id > old.id
