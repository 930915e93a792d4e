"""What the other rooms see of the database."""

from collections.abc import Callable, Iterator
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
from storage.together import Together

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class Store:
    """One connection on one thread. `storage.opening.open_store` makes one."""

    def __init__(self, engine: Engine, database: Path, lock: Lock) -> None:
        self._database = database
        self._engine = engine
        self._db = engine.connect()
        self._lock = lock
        self._turn = ThreadLock()  # `book` works on its caller's thread
        self._together = Together(self._db, self._turn, self._after_commit)
        self._erased = False  # somebody was forgotten, and the log of changes must go, too

    @property
    def folder(self) -> Path:
        """Where the database lies, and where the rest of the bot's data belongs."""
        return self._database.parent

    async def unit(
        self, work: Callable[[Book, *Ts], T], *args: *Ts, consumes: int | None = None
    ) -> T:
        """Run `work(book, *args)` in one transaction; the update it answers counts with it.

        Raises AlreadyDone, and does nothing, if that update has had its effect before."""

        def whole(db: Connection) -> T:
            with self._book(db, consumes) as book:
                return work(book, *args)

        return await self._together.run(whole)

    @contextmanager
    def book(self) -> Iterator[SqlBook]:
        """One transaction on the caller's own thread, for scripts and for tests of rules.

        Nothing inside may wait for another unit: that one waits for this."""
        with self._turn:
            with self._db.begin(), self._book(self._db, None) as book:
                yield book
            self._after_commit()

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
        await self._together.alone(self._checkpoint)

    async def back_up(self, folder: Path, now: datetime) -> Path:
        """A checked copy in this folder, of which the newest seven stay. Raises StorageError."""

        def whole() -> Path:
            copy = folder / backups.name_of(self._database, now)
            backups.copy_database(self._db.connection.driver_connection, copy)
            backups.drop_old(folder, self._database)
            return copy

        return await self._together.alone(whole)

    def close(self) -> None:
        """Finish what was begun, leave one file, let another bot have it. Again: nothing."""
        if self._db.closed:
            return
        self._together.finish()
        with self._turn:
            self._db.close()  # the last connection takes the log of changes into the file
            self._engine.dispose()
        self._lock.release()

    async def _run(self, work: Callable[[Connection, *Ts], T], *args: *Ts) -> T:
        return await self._together.run(lambda db: work(db, *args))

    @contextmanager
    def _book(self, db: Connection, consumes: int | None) -> Iterator[SqlBook]:
        if consumes is not None:
            inbox.consume(db, consumes)
        book = SqlBook(db, consumes)
        yield book
        self._erased |= book.erased

    def _after_commit(self) -> None:
        if self._erased:
            self._checkpoint()
            self._erased = False

    def _checkpoint(self) -> None:
        """Empty the log of changes, which still shows what was deleted."""
        raw = self._db.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
