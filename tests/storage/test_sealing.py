"""Health answers and raw updates cannot be read from the file; ids and counts can."""

from pathlib import Path

import pytest
from cryptography.fernet import InvalidToken
from sqlalchemy import text

from coach.model import Press
from storage.store import Store
from storage.tables import metadata
from tests.storage.conftest import ANNA, NOW, PLAN, anna
from tests.storage.test_forgetting import on_disk

SECRET = "numb-between-the-legs"


async def test_what_a_person_answers_is_noise_in_the_file(store: Store, database: Path) -> None:
    await store.receive([{"update_id": 1, "message": {"text": SECRET}}])
    with store.book() as book:
        book.keep(anna(safety=SECRET))
        book.note_screening(ANNA, SECRET, 1, NOW)
        session = book.begin_session(ANNA, "routine", PLAN, NOW)
        book.note_felt(session.id, ANNA, SECRET)
        book.note_hurt(Press(ANNA, session.id, 0), SECRET, SECRET, NOW)
        assert book.person(ANNA) == anna(safety=SECRET)
    assert SECRET.encode() not in on_disk(database)
    assert b"cat-cow" in on_disk(database)  # so that the search would find it
    store.close()
    assert SECRET.encode() not in on_disk(database)


def test_these_columns_are_sealed() -> None:
    sealed = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.c
        if type(column.type).__name__ == "Sealed"
    }
    assert sealed == {
        "keyring.canary",
        "inbox.raw",
        "people.own",
        "people.body",
        "people.course",
        "people.wishes",
        "checks.what",
        "decisions.what",
        "reviews.what",
        "people.safety",
        "screenings.answer",
        "sessions.felt",
        "sessions.program",
        "deeds.program",
        "hurts.what",
    }


def test_one_value_never_looks_the_same_twice(store: Store) -> None:
    with store.book() as book:
        for number in (1, 2):
            book.note_screening(number, "none", 1, NOW)
        answers = book._db.execute(text("SELECT answer FROM screenings")).scalars().all()
    assert answers[0] != answers[1]
    assert len(answers[0]) == len(answers[1])


def test_no_answer_is_longer_than_another(store: Store) -> None:
    """Else its length would tell it."""
    with store.book() as book:
        for number, answer in enumerate(("none", "yes", "unsure")):
            book.note_screening(number, answer, 1, NOW)
        lengths = book._db.execute(text("SELECT length(answer) FROM screenings")).scalars().all()
    assert len(set(lengths)) == 1


def test_a_changed_answer_is_no_answer(store: Store) -> None:
    with store.book() as book:
        book.keep(anna())
    with store.book() as book:
        book._db.execute(text("UPDATE people SET safety = substr(safety, 1, 40)"))
    with pytest.raises(InvalidToken), store.book() as book:
        book.person(ANNA)
