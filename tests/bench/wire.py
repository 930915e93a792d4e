"""HTTP/1.1 in as little as a benchmark's far end needs, so that it never is what one waits for."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

Json = dict[str, Any]
END = b"\r\n\r\n"


@dataclass(slots=True)
class Request:
    path: str
    form: dict[str, str]
    answer: Callable[[bytes], None]  # with JSON, once


class Wire(asyncio.Protocol):
    """Kept alive, one request after the other; bodies have a length."""

    def __init__(self, handle: Callable[[Request], None]) -> None:
        self._handle = handle
        self._read = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._read += data
        end = self._read.find(END)
        if end < 0:
            return
        first, *lines = self._read[:end].decode("latin-1").split("\r\n")
        head = {
            name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)
        }
        assert "transfer-encoding" not in head, "a body without a length"
        whole = end + len(END) + int(head.get("content-length", "0"))
        if len(self._read) >= whole:
            body, self._read = self._read[end + len(END) : whole], self._read[whole:]
            self._take(first.split(" ")[1], head.get("content-type", ""), body)

    def _take(self, target: str, kind: str, body: bytes) -> None:
        path, _, query = target.partition("?")
        form = dict(parse_qsl(query))
        if kind.startswith("multipart/"):
            form |= _multipart(kind.partition("boundary=")[2].strip('"'), body)
        else:
            form |= parse_qsl(body.decode())
        self._handle(Request(path, form, self._answer))

    def _answer(self, body: bytes) -> None:
        if self._transport:
            head = (
                f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
            )
            self._transport.write(head.encode() + END + body)


def ok(result: Any) -> bytes:
    return json.dumps({"ok": True, "result": result}).encode()


def _multipart(boundary: str, body: bytes) -> dict[str, str]:
    """The fields that are no files."""
    form = {}
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.partition(END)
        if b"filename" not in head:
            name = head.partition(b' name="')[2].partition(b'"')[0].decode()
            form[name] = content.removesuffix(b"\r\n").decode()
    return form
