"""A bot of few words: it calls the Bot API over real HTTP and shows what came back."""

import json
from dataclasses import dataclass
from typing import Any

import aiohttp

Json = dict[str, Any]


@dataclass(frozen=True)
class Refused:
    status: int
    words: str


class Bot:
    def __init__(self, http: aiohttp.ClientSession, url: str, token: str) -> None:
        self.http, self.url, self.token = http, url, token

    def address(self, method: str) -> str:
        return f"{self.url}/bot{self.token}/{method}"

    async def answer(self, method: str, **params: Any) -> Json:
        """The whole answer to a call whose parameters go as a form, as most bots send them."""
        form = {name: _formed(value) for name, value in params.items()}
        async with self.http.post(self.address(method), data=form) as response:
            answer: Json = await response.json()
            assert answer["ok"] is (response.status == 200)
            assert answer.get("error_code", 200) == response.status
            return answer

    async def call(self, method: str, **params: Any) -> Any:
        answer = await self.answer(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> Refused:
        answer = await self.answer(method, **params)
        assert not answer["ok"], answer
        return Refused(answer["error_code"], answer["description"])

    async def says(self, chat: int, text: str = "Hello", **params: Any) -> int:
        message = await self.call("sendMessage", chat_id=chat, text=text, **params)
        return int(message["message_id"])

    async def uploads(self, method: str, files: dict[str, bytes], **params: Any) -> Json:
        form = aiohttp.FormData()
        for name, value in params.items():
            form.add_field(name, _formed(value))
        for name, content in files.items():
            form.add_field(name, content, filename=f"{name}.bin")
        async with self.http.post(self.address(method), data=form) as response:
            answer: Json = await response.json()
            return answer

    async def fetches(self, offset: int = 0, timeout: int = 0, **params: Any) -> list[Json]:
        asked = {"offset": offset, "timeout": timeout, **params}
        updates: list[Json] = await self.call("getUpdates", **asked)
        return updates


def keyboard(*buttons: Json) -> Json:
    return {"inline_keyboard": [list(buttons)]}


def button(text: str, data: str = "v1:done", **more: str) -> Json:
    return {"text": text, "callback_data": data, **more}


def _formed(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
