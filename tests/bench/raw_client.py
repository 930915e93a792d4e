"""The same load with next to nothing in between: what the far end itself can carry.

python -m tests.bench.raw_client <address> <token>"""

import asyncio
import itertools
import json
import sys
from typing import Any
from urllib.parse import urlencode

AT_ONCE = 512


class Api:
    def __init__(self, address: str, token: str) -> None:
        self._host, _, self._port = address.removeprefix("http://").partition(":")
        self._path = f"/bot{token}"
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
        self._places = asyncio.Semaphore(AT_ONCE)

    async def call(self, method: str, **form: Any) -> Any:
        async with self._places:
            reader, writer = self._idle.pop() if self._idle else await self._connect()
            body = urlencode(form)
            head = f"POST {self._path}/{method} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write((head + body).encode())
            answer = await reader.readuntil(b"\r\n\r\n")
            length = int(answer.rpartition(b"Content-Length: ")[2])
            content = await reader.readexactly(length)
            self._idle.append((reader, writer))
        return json.loads(content)["result"]

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self._host, int(self._port))


async def main() -> None:
    api, numbers, offset = Api(*sys.argv[1:]), itertools.count(2), 0
    async with asyncio.TaskGroup() as calls:
        while True:
            for update in await api.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                query = update["callback_query"]
                button = {"text": "Done", "callback_data": f"v1:done:1:{next(numbers)}"}
                markup = json.dumps({"inline_keyboard": [[button]]})
                at = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
                edit = at | {"caption": "The next step.", "reply_markup": markup}
                answer = api.call("answerCallbackQuery", callback_query_id=query["id"])
                calls.create_task(answer)
                calls.create_task(api.call("editMessageCaption", **edit))


if __name__ == "__main__":
    asyncio.run(main())
