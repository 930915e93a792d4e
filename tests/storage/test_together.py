"""Units that wait share a commit, and nothing else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from coach.model import OPEN, Place, Press
from coach.ports import Book
from storage.store import Store
from tests.storage.conftest import ANNA, NOW, PLAN

BOB = ANNA + 1


def begin(book: Book, person: int) -> int:
    return book.begin_session(person, "routine", PLAN, NOW).id


def step_on(book: Book, session: int, person: int) -> bool:
    place = Place(1, "ready", None, 30, 1)
    return book.move(Press(person, session, 0), OPEN, place, NOW)


def die(book: Book) -> None:
    begin(book, BOB)
    raise RuntimeError("of the test")


@contextmanager
def crowding(store: Store) -> Iterator[None]:
    """While this lasts, units queue: somebody else has the book."""
    with store.book():
        yield


async def ready_to_run() -> None:
    """Let the tasks that were just made come as far as they can."""
    await asyncio.sleep(0)


async def test_a_crowd_of_units_costs_two_commits(store: Store) -> None:
    commits: list[object] = []
    event.listen(store._engine, "commit", commits.append)
    with crowding(store):
        units = [asyncio.ensure_future(store.unit(begin, person)) for person in range(50)]
        await ready_to_run()
        commits.clear()
    numbers = await asyncio.gather(*units)
    assert numbers == sorted(set(numbers))
    # The crowding one's own, the one that was at the door already, and the others.
    assert len(commits) == 3


async def test_a_unit_that_fails_fails_alone(store: Store) -> None:
    annas, bobs = await store.unit(begin, ANNA), await store.unit(begin, BOB)
    with crowding(store):
        units = [
            asyncio.ensure_future(work)
            for work in (
                store.unit(begin, ANNA + 7),
                store.unit(step_on, annas, ANNA),
                store.unit(die),
                store.unit(step_on, bobs, BOB),
            )
        ]
        await ready_to_run()
    _, anna_moved, trouble, bob_moved = await asyncio.gather(*units, return_exceptions=True)
    assert (anna_moved, bob_moved) == (True, True)
    assert isinstance(trouble, RuntimeError)
    with store.book() as book:
        sessions = [book.session(annas, ANNA), book.session(bobs, BOB)]
        assert [session and session.done_steps for session in sessions] == [1, 1]
        last = book.open_session(BOB)
    assert last
    assert last.id == bobs


async def test_what_nobody_waits_for_any_more_is_not_done(store: Store) -> None:
    with crowding(store):
        units = [asyncio.ensure_future(store.unit(begin, person)) for person in (1, 2, 3)]
        await ready_to_run()
        units[2].cancel()
        with pytest.raises(asyncio.CancelledError):
            await units[2]
    await asyncio.gather(*units[:2])
    with store.book() as book:
        assert [bool(book.open_session(person)) for person in (1, 2, 3)] == [True, True, False]
