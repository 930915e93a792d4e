"""One HTTP request and its answer: how it is given, held back, or cut off."""

import asyncio
import json
import socket
import struct
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.types import Receive, Scope, Send

T = TypeVar("T")

JSON = "application/json"
COMPACT = json.JSONEncoder(separators=(",", ":"))
# SO_LINGER with no time: the close is a reset, as when a proxy dies.
AT_ONCE = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)


def json_answer(
    status: int, body: Mapping[str, Any], headers: Mapping[str, str] | None = None
) -> Answer:
    return Answer(status, COMPACT.encode(body).encode(), JSON, headers or {})


@dataclass(frozen=True)
class Line:
    scope: Scope
    receive: Receive
    send: Send

    async def answer(self, answer: Answer) -> None:
        headers = [
            (b"content-type", answer.content_type.encode()),
            (b"content-length", str(len(answer.body)).encode()),
            *((name.encode(), value.encode()) for name, value in answer.headers.items()),
        ]
        start = {"type": "http.response.start", "status": answer.status, "headers": headers}
        await self.send(start)
        await self.send({"type": "http.response.body", "body": answer.body})

    async def answer_half(self, answer: Answer) -> None:
        """The headers promise the whole body, the connection ends in the middle of it."""
        headers = [(b"content-length", str(len(answer.body)).encode())]
        start = {"type": "http.response.start", "status": answer.status, "headers": headers}
        await self.send(start)
        half = answer.body[: len(answer.body) // 2]
        await self.send({"type": "http.response.body", "body": half, "more_body": True})
        self.scope["state"]["transport"].close()
        await self.gone()

    async def reset(self) -> None:
        transport: asyncio.Transport = self.scope["state"]["transport"]
        if transport.is_closing():
            return
        wire: socket.socket = transport.get_extra_info("socket")
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        transport.abort()
        await self.gone()

    async def gone(self) -> None:
        """Until the other side, or we, closed the connection."""
        while (await self.receive())["type"] != "http.disconnect":
            pass

    async def unless_gone(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result of `work`, or None if the connection closes first."""
        async with asyncio.TaskGroup() as group:
            working = group.create_task(work)
            watching = group.create_task(self.gone())
            await asyncio.wait((working, watching), return_when=asyncio.FIRST_COMPLETED)
            result = working.result() if working.done() else None
            working.cancel()
            watching.cancel()
        return result
