"""Reads the parameters of a call out of its HTTP request."""

import json
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, UploadFile
from starlette.requests import Request
from starlette.types import Receive, Scope

from localchat.params import Params, Upload
from localchat.refusals import Refusal, bad_request

# Telegram takes files up to 50 MB; some room for the form around them.
LARGEST_BODY_BYTES = 60 * 1024 * 1024


async def read_params(scope: Scope, receive: Receive) -> Params:
    """Query, form, JSON or multipart. Raises Refusal for what cannot be read."""
    asked = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
    headers = Headers(scope=scope)
    if int(headers.get("content-length", "0")) > LARGEST_BODY_BYTES:
        raise Refusal(413, "Request Entity Too Large")
    content_type = headers.get("content-type", "").lower()
    if content_type.startswith("multipart/form-data"):
        return await _multipart(asked, scope, receive)
    return Params(asked | _fields(await _body(receive), content_type), {})


async def _body(receive: Receive) -> bytes:
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY_BYTES:
            raise Refusal(413, "Request Entity Too Large")
    return body


def _fields(body: bytes, content_type: str) -> dict[str, Any]:
    if not body:
        return {}
    try:
        if not content_type.startswith("application/json"):
            return dict(parse_qsl(body.decode(), keep_blank_values=True))
        given = json.loads(body)
    except ValueError as unreadable:
        raise bad_request("can't parse JSON object") from unreadable
    if not isinstance(given, dict):
        raise bad_request("can't parse JSON object: expected an Object")
    return given


async def _multipart(asked: dict[str, str], scope: Scope, receive: Receive) -> Params:
    values: dict[str, Any] = dict(asked)
    uploads: dict[str, Upload] = {}
    async with Request(scope, receive).form() as form:
        for name, part in form.multi_items():
            if isinstance(part, UploadFile):
                uploads[name] = Upload(part.filename or name, await part.read())
            else:
                values[name] = part
    return Params(values, uploads)
