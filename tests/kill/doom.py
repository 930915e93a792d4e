"""When a bot is to be killed: at a commit of its database, or at a call to the Bot API."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from localchat.faults import Fault, Faults
from tests.kill.nursery import BEFORE

COMMIT = "commit"


@dataclass(frozen=True, slots=True)
class Point:
    """Before or after the `nth` call of this method, or the `nth` commit, from now on."""

    what: str
    nth: int
    before: bool

    def __str__(self) -> str:
        return f"{'before' if self.before else 'after'} {self.what} {self.nth}"


class Doom(Faults):
    """Stands in the world as its faults: a call hangs at the point. A commit waits there for a
    word that never comes."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed
        self._point: Point | None = None
        self._left = 0
        self.sprung: Point | None = None
        self.since = 0
        self.seen: Counter[str] = Counter()  # what there was to be killed at, since `arm`

    def arm(self, point: Point | None, since: int = 0) -> None:
        """`since`: the number of the last call before."""
        self._point, self._left = point, point.nth if point else 0
        self.sprung, self.since = None, since
        self.seen.clear()

    @property
    def idle(self) -> bool:
        """Nobody is about to be killed."""
        return self._point is None and self.sprung is None

    def take(self, method: str, chat_id: object) -> Fault | None:
        self.seen[method] += 1
        point = self._reached(method)
        if point:
            kind = "hang_before" if point.before else "hang_after"
            return Fault(method, kind=kind)  # type: ignore[arg-type]
        return super().take(method, chat_id)

    @asynccontextmanager
    async def watching(self, at: Path) -> AsyncIterator[None]:
        server = await asyncio.start_unix_server(self._answer, at)
        try:
            yield
        finally:
            server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while asked := await reader.read(1):
                self.seen[COMMIT] += asked == BEFORE
                wanted = self._point and self._point.before == (asked == BEFORE)
                if not (wanted and self._reached(COMMIT)):
                    writer.write(b".")
        writer.close()

    def _reached(self, what: str) -> Point | None:
        if self._point is None or self._point.what != what:
            return None
        self._left -= 1
        if self._left:
            return None
        self.sprung, self._point = self._point, None
        self._changed()
        return self.sprung
