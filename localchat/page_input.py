"""Reading what the page sends, with one clear sentence for whatever does not fit."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse

LARGEST_BODY = 64 * 1024
# Telegram's ids fit in 52 bits.
LARGEST_NUMBER = 2**52


class Wrong(Exception):
    """What the sender is told, and the status."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence, self.status = sentence, status


def wrong_answer(wrong: Wrong) -> JSONResponse:
    return JSONResponse({"error": wrong.sentence}, wrong.status)


async def body_of(request: Request) -> dict[str, Any]:
    """The JSON object that this page sent; raises Wrong for anything else."""
    _check_origin(request)
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise Wrong("Send JSON, with Content-Type: application/json.")
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > LARGEST_BODY:
            raise Wrong("That is too long.")
    return _object_in(content)


def number_in(fields: Mapping[str, Any], name: str, default: int | None) -> int | None:
    """From JSON or from an address, where numbers are text."""
    value = fields.get(name, default)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        value = int(value)
    if value is None or (type(value) is int and 0 <= value <= LARGEST_NUMBER):
        return value
    raise Wrong(f'"{name}" must be a whole number.')


def id_in(fields: Mapping[str, Any], name: str) -> int:
    number = number_in(fields, name, None)
    if number is None:
        raise Wrong(f'"{name}" is missing.')
    return number


def text_in(fields: Mapping[str, Any], name: str, longest: int) -> str:
    """Words of 1 to `longest` UTF-16 units, as Telegram counts them."""
    value = fields.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Wrong(f'"{name}" must be a text that is not empty.')
    try:
        units = len(value.encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        raise Wrong(f'"{name}" has half a character in it.') from None
    if units > longest:
        raise Wrong(f'"{name}" has {units} characters; {longest} is the most.')
    return value


def _check_origin(request: Request) -> None:
    """Another site open in the same browser must not act here."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Wrong("Only the chat page itself may send this.", 403)


def _object_in(content: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError):
        raise Wrong("That is not JSON.") from None
    if not isinstance(fields, dict):
        raise Wrong("Send a JSON object.")
    return fields
