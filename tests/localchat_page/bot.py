"""A bot that does just what the test tells it, over the real Bot API."""

import json
from typing import Any, Self

import aiohttp

Json = dict[str, Any]


def keys(*rows: str) -> Json:
    """`keys("Done", "Skip | Hurts")`: a row of buttons for each text, their data their label."""
    return {
        "inline_keyboard": [
            [{"text": label, "callback_data": label} for label in row.split(" | ")] for row in rows
        ]
    }


class Bot:
    def __init__(self, site: str, token: str) -> None:
        self._address = f"{site}/bot{token}"
        self._offset = 0

    async def __aenter__(self) -> Self:
        self._http = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()

    async def call(self, method: str, **params: Any) -> Any:
        """The result; fails if the stand-in refuses."""
        return await self.upload(method, {}, **params)

    async def upload(self, method: str, files: dict[str, bytes], **params: Any) -> Any:
        form = aiohttp.FormData()
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, content in files.items():
            form.add_field(name, content, filename=name)
        async with self._http.post(f"{self._address}/{method}", data=form) as answer:
            body = await answer.json()
        assert body["ok"], body
        return body["result"]

    async def says(self, person: int, text: str, **params: Any) -> int:
        """The id of the message."""
        sent = await self.call("sendMessage", chat_id=person, text=text, **params)
        return int(sent["message_id"])

    async def hears(self) -> Json:
        """The next update, confirmed."""
        updates = await self.call("getUpdates", offset=self._offset, timeout=8, limit=1)
        assert updates, "the bot heard nothing"
        self._offset = updates[0]["update_id"] + 1
        update: Json = updates[0]
        return update
