"""The database thread. What waits while it commits shares the next commit.

A commit costs one fsync, 0.05 ms on one disk and 10 ms on another, and one tap has three of them.
Alone, each piece of work has a commit of its own; in a crowd dozens share one: still each all or
nothing, still on the disk before its caller hears of it."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError

from coach.ports import Unwell

T = TypeVar("T")

# Bounds how long the first of them waits for the last.
MOST_TOGETHER = 64


@dataclass(frozen=True, slots=True)
class _Piece:
    work: Callable[[Connection], Any]
    told: Future[Any]


@dataclass(frozen=True, slots=True)
class _End:
    result: Any = None
    trouble: Exception | None = None


class Together:
    """`turn` is held while anything is done; `committed` is called before anybody is told."""

    def __init__(self, db: Connection, turn: Lock, committed: Callable[[], None]) -> None:
        self._db = db
        self._turn = turn
        self._committed = committed
        self._waiting: deque[_Piece] = deque()
        self._thread = ThreadPoolExecutor(1, "storage")

    async def run(self, work: Callable[[Connection], T]) -> T:
        """`work` in a transaction, which it may share. It must do nothing but read and write
        there: when another one fails, all in it are taken back, and each is done once more."""
        told: Future[T] = Future()
        self._waiting.append(_Piece(work, told))
        self._thread.submit(self._do_waiting)
        return await asyncio.wrap_future(told)

    async def alone(self, work: Callable[[], T]) -> T:
        """`work` outside of any transaction."""

        def whole() -> T:
            with self._turn:
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._thread, whole)

    def finish(self) -> None:
        """Do what waits, and no more."""
        self._thread.shutdown()

    def _do_waiting(self) -> None:
        pieces = self._take()
        if not pieces:  # the one before took it along
            return
        with self._turn:
            ends = self._ends(pieces)
        for piece, end in zip(pieces, ends, strict=True):
            if end.trouble is not None:
                piece.told.set_exception(end.trouble)
            else:
                piece.told.set_result(end.result)

    def _take(self) -> list[_Piece]:
        """Those that somebody still waits for."""
        count = min(len(self._waiting), MOST_TOGETHER)
        pieces = [self._waiting.popleft() for _ in range(count)]
        return [piece for piece in pieces if piece.told.set_running_or_notify_cancel()]

    def _ends(self, pieces: list[_Piece]) -> list[_End]:
        ends = self._shared(pieces) or [self._own(piece) for piece in pieces]
        try:
            self._committed()
        except DBAPIError as trouble:
            return [_End(trouble=trouble)] * len(pieces)
        return ends

    def _shared(self, pieces: list[_Piece]) -> list[_End]:
        """Nothing if one of them fails, with whatever: then none is kept. Failures are rare, and
        to do a few pieces once more costs less than two savepoints around every one."""
        if len(pieces) > 1:
            with suppress(Exception), self._db.begin():
                return [_End(piece.work(self._db)) for piece in pieces]
        return []

    def _own(self, piece: _Piece) -> _End:
        try:
            with self._db.begin():
                return _End(piece.work(self._db))
        except OperationalError as trouble:
            # SQLite's own words, "database or disk is full", and none of anybody's.
            return _End(trouble=Unwell(str(trouble.orig)))
        except Exception as trouble:  # noqa: BLE001 - its caller gets it
            return _End(trouble=trouble)
