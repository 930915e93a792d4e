"""Whoever wants to be forgotten is: in every table, and in every byte."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from coach.course import Check, Course, Decision, Review
from coach.model import Deed, Letter, Person, Place, Press
from coach.ports import Book
from storage.people import personal
from storage.store import Store
from storage.tables import metadata, people
from tests.storage.conftest import ANNA, BOB, NOW, PLAN, TODAY, hourly, moment, nudged

MARK = "marker-of-anna"
NUMBER = 0x0BADC0FFEE11  # as a Telegram number it would be found in the file, too


def live_fully(book: Book, person: int, mark: str) -> None:
    """Leave a trace in every table that can hold one."""
    book.keep(Person(person, NOW, zone=mark))
    book.note_consent(person, 1, NOW)
    book.note_screening(person, mark, 1, NOW)
    for number, role in enumerate(("screen", "chime", "nudge", "bells")):
        book.shown(person, role, number)  # type: ignore[arg-type]
    session = book.begin_session(person, "routine", PLAN, NOW)
    book.move(Press(person, session.id, 0), ("ready",), Place(1, "running", NOW, 9, 1), NOW)
    book.note_felt(session.id, person, mark)
    book.note_hurt(Press(person, session.id, 1), mark, "lot", NOW)
    book.note_deed(Deed(person, "routine", date(2026, 3, 2), 9, mark, NOW))
    book.post(Letter("hold-over", person, session.id, 1, NOW))
    book.schedule(hourly(book, person).id, moment(hourly(book, person)), NOW)
    nudged(book, person, mark)
    book.keep_check(Check(person, session.id, TODAY, hurt=(mark,)))
    book.note_decision(Decision(person, "load", 1, mark, mark, NOW))
    book.keep_review(Review(person, TODAY, 3, 4, mark, 4, Course()))


async def left_of(store: Store, person: int) -> dict[str, int]:
    """How many rows of theirs each table has."""
    with store.book() as book:
        return {
            whose.table.name: len(book._db.execute(select(whose).where(whose == person)).all())
            for whose in (people.c.id, *(table.c.person for table in personal()))
        }


async def heard_and_lived(store: Store, person: int, mark: str, first: int) -> None:
    await store.receive(
        [
            {"update_id": number, "message": {"from": {"id": person}, "text": mark}}
            for number in range(first, first + 4)
        ]
    )
    await store.close_update(first, "quarantine")
    await store.unit(live_fully, person, mark, consumes=first + 1)


async def test_a_full_life_is_in_every_table_and_then_in_none(store: Store) -> None:
    await heard_and_lived(store, ANNA, MARK, 100)
    await heard_and_lived(store, BOB, "bob", 200)
    bobs = await left_of(store, BOB)
    assert all((await left_of(store, ANNA)).values())
    await store.unit(lambda book: book.forget(ANNA), consumes=102)
    assert not any((await left_of(store, ANNA)).values())
    assert await left_of(store, BOB) == bobs


def test_every_table_is_known_to_be_personal_or_not() -> None:
    nobodys = set(metadata.tables) - {table.name for table in (people, *personal())}
    assert nobodys == {"alembic_version", "keyring", "files", "releases"}


async def test_the_update_that_asked_for_it_ends_as_any_other(store: Store) -> None:
    await heard_and_lived(store, ANNA, MARK, 100)
    await store.unit(lambda book: book.forget(ANNA), consumes=102)
    assert [raw["update_id"] for raw in await store.acted()] == [102]
    assert await store.waiting() == []
    await store.close_update(102, "done")
    assert await store.tally() == {"done": 1}


@pytest.mark.parametrize("still_open", [True, False])
async def test_no_byte_of_them_stays_on_the_disk(
    store: Store, database: Path, still_open: bool
) -> None:
    await heard_and_lived(store, NUMBER, MARK, 100)
    traces = (MARK.encode(), NUMBER.to_bytes(6, "big"))
    assert all(trace in on_disk(database) for trace in traces)
    await store.unit(lambda book: book.forget(NUMBER), consumes=102)
    await store.close_update(102, "done")
    if not still_open:
        store.close()
    assert not any(trace in on_disk(database) for trace in traces)


def on_disk(database: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(database.parent.iterdir()))


async def test_forgetting_a_stranger_is_no_mistake(store: Store) -> None:
    await store.unit(lambda book: book.forget(ANNA))
    assert not any((await left_of(store, ANNA)).values())
