"""The database thread: one connection, and one transaction for each piece of work."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock as ThreadLock
from typing import TypeVar, TypeVarTuple

from sqlalchemy import Connection, Engine

from coach.ports import Book
from storage import backups, coming, files, inbox, tidying
from storage.book import SqlBook
from storage.inbox import End, Raw
from storage.lock import Lock

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class Store:
    """What the other rooms see of the database. `storage.opening.open_store` makes one."""

    def __init__(self, engine: Engine, database: Path, lock: Lock) -> None:
        self._database = database
        self._engine = engine
        self._db = engine.connect()
        self._lock = lock
        self._thread = ThreadPoolExecutor(1, "storage")
        self._turn = ThreadLock()  # `book` works on its caller's thread

    @property
    def folder(self) -> Path:
        """Where the database lies, and where the rest of the bot's data belongs."""
        return self._database.parent

    async def unit(
        self, work: Callable[[Book, *Ts], T], *args: *Ts, consumes: int | None = None
    ) -> T:
        """Run `work(book, *args)` in one transaction; the update it answers counts with it.

        Raises AlreadyDone, and does nothing, if that update has had its effect before."""

        def whole() -> T:
            with self._book(consumes) as book:
                return work(book, *args)

        return await asyncio.get_running_loop().run_in_executor(self._thread, whole)

    @contextmanager
    def book(self) -> Iterator[SqlBook]:
        """One transaction on the caller's own thread, for scripts and for tests of rules.

        Nothing inside may wait for another unit: that one waits for this."""
        with self._book(None) as book:
            yield book

    async def receive(self, updates: list[Raw]) -> list[Raw]:
        """Keep them on the disk; those that had not been kept before, in order."""
        return await self._run(inbox.receive, updates)

    async def waiting(self) -> list[Raw]:
        """What an earlier run never decided on, oldest first."""
        return await self._run(inbox.in_state, "waiting")

    async def acted(self) -> list[Raw]:
        """What an earlier run decided on but perhaps never showed, oldest first."""
        return await self._run(inbox.in_state, "acted")

    async def reopen(self, update_id: int) -> None:
        """It was decided on but perhaps not shown: let it be decided on again."""
        await self._run(inbox.reopen, update_id)

    async def close_update(self, update_id: int, state: End) -> None:
        """Done: its words go. Quarantine: its shape stays, without a word of it."""
        await self._run(inbox.close, update_id, state)

    async def failed(self, update_id: int) -> int:
        """Count a try that failed; how many have by now. 0 if it is not waiting any more."""
        return await self._run(inbox.failed, update_id)

    async def tally(self) -> dict[str, int]:
        """How many updates are in which state."""
        return await self._run(inbox.tally)

    async def file_id(self, bot: int, key: str) -> str | None:
        return await self._run(files.find, bot, key)

    async def keep_file_id(self, bot: int, key: str, file_id: str) -> None:
        await self._run(files.keep, bot, key, file_id)

    async def drop_file_id(self, bot: int, key: str) -> None:
        await self._run(files.drop, bot, key)

    async def next_due(self) -> datetime | None:
        """The earliest moment at which anything is due: a letter, a rule, a nudge put off."""
        return await self._run(coming.anything)

    async def next_nudge_due(self) -> datetime | None:
        """The same, of rules and of nudges put off."""
        return await self._run(coming.nudge)

    async def tidy(self, now: datetime) -> None:
        """Drop what is over and of no more use; others get their turn between the batches."""
        for step in tidying.STEPS:
            while await self._run(step, now):
                pass
        await self._alone(self._checkpoint)

    async def back_up(self, folder: Path, now: datetime) -> Path:
        """A checked copy in this folder, of which the newest seven stay. Raises StorageError."""

        def whole() -> Path:
            copy = folder / backups.name_of(self._database, now)
            backups.copy_database(self._db.connection.driver_connection, copy)
            backups.drop_old(folder, self._database)
            return copy

        return await self._alone(whole)

    def close(self) -> None:
        """Finish what was begun, leave one file, let another bot have it. Again: nothing."""
        if self._db.closed:
            return
        self._thread.shutdown()
        with self._turn:
            self._db.close()  # the last connection takes the log of changes into the file
            self._engine.dispose()
        self._lock.release()

    @contextmanager
    def _book(self, consumes: int | None) -> Iterator[SqlBook]:
        with self._turn:
            with self._db.begin():
                if consumes is not None:
                    inbox.consume(self._db, consumes)
                book = SqlBook(self._db, consumes)
                yield book
            if book.erased:
                self._checkpoint()

    async def _run(self, work: Callable[[Connection, *Ts], T], *args: *Ts) -> T:
        def whole() -> T:
            with self._db.begin():
                return work(self._db, *args)

        return await self._alone(whole)

    async def _alone(self, work: Callable[[], T]) -> T:
        def whole() -> T:
            with self._turn:
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._thread, whole)

    def _checkpoint(self) -> None:
        """Empty the log of changes, which still shows what was deleted."""
        raw = self._db.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
