"""No update is lost, and none counts twice."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from coach.ports import Book
from storage.inbox import Raw, sender
from storage.store import Store
from storage.tables import inbox
from tests.storage.conftest import ANNA, NOW


def says(number: int, words: str = "my back hurts", person: int = ANNA) -> Raw:
    return {"update_id": number, "message": {"from": {"id": person}, "text": words}}


def nothing(book: Book) -> None: ...


async def test_only_new_updates_are_told_in_their_order(store: Store) -> None:
    first = [says(3), says(1), says(3)]
    assert await store.receive(first) == [says(3), says(1)]
    assert await store.receive([says(3), says(2), says(1)]) == [says(2)]
    assert await store.receive([]) == []
    assert await store.waiting() == [says(1), says(2), says(3)]


async def test_hundred_come_at_once(store: Store) -> None:
    many = [says(number) for number in range(1000, 1100)]
    assert await store.receive(many) == many
    assert await store.waiting() == many


async def test_an_older_update_is_no_repetition(store: Store) -> None:
    """Telegram starts again at a random number after a week of silence."""
    await store.receive([says(900)])
    assert await store.receive([says(5)]) == [says(5)]


async def test_an_update_waits_is_acted_on_and_is_done(store: Store) -> None:
    await store.receive([says(1), says(2)])
    assert await store.tally() == {"waiting": 2}
    await store.unit(nothing, consumes=1)
    assert await store.waiting() == [says(2)]
    assert await store.acted() == [says(1)]
    await store.close_update(1, "done")
    await store.close_update(2, "done")  # it needed no unit
    assert await store.tally() == {"done": 2}
    assert await store.acted() == await store.waiting() == []
    assert await store.receive([says(1)]) == []


async def test_tries_are_counted_and_the_row_waits(store: Store) -> None:
    await store.receive([says(1)])
    assert [await store.failed(1) for _ in range(3)] == [1, 2, 3]
    assert await store.failed(2) == 0
    assert await store.waiting() == [says(1)]


async def test_quarantine_keeps_the_shape_and_not_a_word(store: Store) -> None:
    await store.receive([says(1) | {"tags": ["a", 1]}])
    await store.close_update(1, "quarantine")
    await store.close_update(1, "quarantine")  # again: the shape of a shape would say less
    await store.close_update(2, "quarantine")  # never came
    assert await store.tally() == {"quarantine": 1}
    assert await store._run(lambda db: _raw(db, 1)) == {
        "update_id": "int",
        "message": {"from": {"id": "int"}, "text": "str"},
        "tags": ["str", "int"],
    }
    assert await store.receive([says(1)]) == []


async def test_of_a_done_update_only_the_number_stays(store: Store) -> None:
    await store.receive([says(1)])
    await store.close_update(1, "done")
    await store.close_update(1, "quarantine")  # too late for that
    with store.book() as book:
        row = book._db.exec_driver_sql("SELECT state, person, raw FROM inbox").one()
    assert tuple(row) == ("done", None, None)


@pytest.mark.parametrize(
    ("raw", "whose"),
    [
        ({"message": {"from": {"id": 42}}}, 42),
        ({"callback_query": {"from": {"id": 42}, "message": {"from": {"id": 1}}}}, 42),
        ({"my_chat_member": {"from": {"id": 42}}}, 42),
        ({"message": {"from": {"id": 2**52}}}, 2**52),
        ({"message": {"from": {"id": "42"}}}, None),
        ({"message": {"from": {"id": True}}}, None),
        ({"message": {"from": {"id": 2**80}}}, None),
        ({"message": {"from": [42]}}, None),
        ({"message": {}}, None),
        ({"message": "?"}, None),
        ({}, None),
    ],
)
async def test_whose_it_is_is_read_from_any_shape(
    store: Store, raw: dict[str, Any], whose: int | None
) -> None:
    raw = {"update_id": 1, **raw}
    assert sender(raw) == whose
    assert await store.receive([raw]) == [raw]


async def test_odd_letters_come_back_as_they_were(store: Store) -> None:
    odd = says(1, "\ud83d alone, \0, \u202e, \U0001f9d8 and <b>")
    await store.receive([odd])
    assert await store.waiting() == [odd]


async def test_what_is_done_goes_after_two_days_and_what_is_not_stays(store: Store) -> None:
    await store.receive([says(number) for number in range(1, 5)])
    await store.close_update(1, "done")
    await store.close_update(2, "quarantine")
    await store.unit(nothing, consumes=3)
    for night, left in (
        (0, {"done": 1, "quarantine": 1, "acted": 1, "waiting": 1}),
        (1, {"done": 1, "quarantine": 1, "acted": 1, "waiting": 1}),
        (2, {"quarantine": 1, "acted": 1, "waiting": 1}),
        (14, {"acted": 1, "waiting": 1}),
        (400, {"acted": 1, "waiting": 1}),
    ):
        await store.tidy(NOW + timedelta(days=night))
        assert await store.tally() == left


def _raw(db: Connection, number: int) -> object:
    return db.execute(inbox.select().where(inbox.c.update_id == number)).one().raw
