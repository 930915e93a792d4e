"""A unit of work is kept whole, or not at all."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, StatementError

from coach.model import OPEN, Place, Press
from coach.ports import Book, Units, Unwell
from storage.inbox import AlreadyDone
from storage.sqlite import connect, sqlite3
from storage.store import Store
from tests.storage.conftest import ANNA, NOW, PLAN, anna


def begin(book: Book) -> int:
    return book.begin_session(ANNA, "routine", PLAN, NOW).id


def step_on(book: Book, press: Press) -> bool:
    return book.move(press, OPEN, Place(press.step + 1, "ready", None, 30, 1), NOW)


async def test_the_store_is_what_the_coach_calls_units(store: Store) -> None:
    units: Units = store
    assert await units.unit(begin) == 1


async def test_of_twenty_taps_at_once_one_moves(store: Store) -> None:
    press = Press(ANNA, await store.unit(begin), 0)
    moved = await asyncio.gather(*(store.unit(step_on, press) for _ in range(20)))
    assert sorted(moved) == [False] * 19 + [True]
    with store.book() as book:
        session = book.session(press.session, ANNA)
    assert session
    assert (session.step, session.done_s, session.done_steps) == (1, 30, 1)


async def test_an_exception_takes_back_all_of_it_and_the_update_waits_again(
    store: Store,
) -> None:
    def begin_and_die(book: Book) -> None:
        book.keep(anna())
        begin(book)
        raise RuntimeError("of the test")

    await store.receive([{"update_id": 7}])
    with pytest.raises(RuntimeError, match="of the test"):
        await store.unit(begin_and_die, consumes=7)
    with store.book() as book:
        assert book.person(ANNA) is None
        assert book.open_session(ANNA) is None
    assert await store.waiting() == [{"update_id": 7}]


async def test_an_update_has_its_effect_once(store: Store) -> None:
    await store.receive([{"update_id": 7}])
    await store.unit(begin, consumes=7)
    for known in (7, 8):  # 8 never came
        with pytest.raises(AlreadyDone):
            await store.unit(begin, consumes=known)
    with store.book() as book:
        assert [bool(book.session(number, ANNA)) for number in (1, 2)] == [True, False]


async def test_units_wait_for_a_script_that_is_at_work(store: Store) -> None:
    with store.book() as book:
        unit = asyncio.create_task(store.unit(begin))  # noqa: TID251
        await asyncio.sleep(0.02)  # long enough for the other thread to come to the door
        assert not unit.done()
        book.keep(anna())
    assert await unit == 1


async def test_a_full_disk_fails_one_unit_and_not_the_next(store: Store) -> None:
    def fill(book: Book) -> None:
        for _ in range(2000):
            begin(book)

    with store.book() as book:
        pages = book._db.exec_driver_sql("PRAGMA page_count").scalar_one()
        book._db.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(Unwell, match="full"):
        await store.unit(fill)
    assert await store.unit(begin) == 1


async def test_a_naive_moment_is_refused(store: Store) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="naive moment"):
        await store.unit(lambda book: book.begin_session(ANNA, "routine", PLAN, naive))


async def test_an_error_says_nothing_of_what_was_to_be_written(store: Store) -> None:
    with pytest.raises(IntegrityError, match="NOT NULL") as failed:
        await store.unit(lambda book: book.keep(anna(zone="Anna/Home", minutes=None)))
    assert "Anna" not in str(failed.value)


def test_nobody_else_writes_between_our_reading_and_our_writing(
    store: Store, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sqlite.BUSY_MS", 1)
    other = connect(database)
    with store.book() as book:
        book.person(ANNA)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("DELETE FROM people")
    other.close()
