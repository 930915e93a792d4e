"""A lean Bot API server with a crowd for each token. The local chat, as strict as Telegram, can
carry a quarter of its calls on the same core, and that would be too near to what we measure.

    python -m tests.bench.far_end       prints its port; ends with its standard input"""

import asyncio
import json
import sys
import time
from typing import Any

from tests.bench.crowd import BOT, Crowd
from tests.bench.wire import Json, Request, Wire, ok

SCREENS = ("send", "editMessage")


class FarEnd:
    def __init__(self) -> None:
        self._crowds: dict[str, Crowd] = {}
        self._latency_s = 0.0
        self._messages = 1000
        self._held: set[asyncio.Task[None]] = set()

    def handle(self, request: Request) -> None:
        _, first, method = request.path.split("/", 2)
        if first == "bench":
            request.answer(ok(self._asked(method, request.form)))
            return
        token = first.removeprefix("bot")
        crowd = self._crowds[token]
        if method == "getUpdates":
            self._hold(self._poll(crowd, request))
        else:
            result = self._called(crowd, method, request, int(token.partition(":")[0]))
            self._later(request, ok(result))

    async def _poll(self, crowd: Crowd, request: Request) -> None:
        crowd.first_poll_at = crowd.first_poll_at or time.monotonic()
        form = request.form
        offset, until = int(form.get("offset", 0)), time.monotonic() + int(form.get("timeout", 0))
        while not (updates := crowd.take(offset)) and time.monotonic() < until:
            try:
                await asyncio.wait_for(crowd.arrived.wait(), until - time.monotonic())
            except TimeoutError:
                break
        if self._latency_s:
            await asyncio.sleep(self._latency_s)
        crowd.handed(updates)
        request.answer(ok(updates))

    def _called(self, crowd: Crowd, method: str, request: Request, bot: int) -> Any:
        if method == "getMe":
            return BOT | {"id": bot}
        if not method.startswith(SCREENS) or method == "sendChatAction":
            return True
        form = request.form
        person = int(form["chat_id"])
        message = int(form.get("message_id", 0)) or self._new_message()
        markup = json.loads(form.get("reply_markup") or "{}")
        if method != "editMessageReplyMarkup" and person in crowd.people:
            crowd.screen(person, message, _data(markup), self._latency_s)
        return _shown(method, message, person, request) | (
            {"reply_markup": markup} if markup else {}
        )

    def _asked(self, what: str, form: dict[str, str]) -> Json:
        """The conductor's wishes; the answer is how things stand."""
        if what == "open":
            self._latency_s = float(form["latency_s"])
            self._crowds[form["token"]] = Crowd(int(form["people"]))
        crowd = self._crowds[form["token"]]
        if what == "enter":
            crowd.enter()
        elif what == "given":
            crowd.given((form["button"],))
        elif what == "mode":
            crowd.set_mode("load" if form["mode"] == "load" else "rest")
        elif what == "one_by_one":
            crowd.one_by_one(int(form["taps"]))
        return _standing(crowd)

    def _new_message(self) -> int:
        self._messages += 1
        return self._messages

    def _later(self, request: Request, body: bytes) -> None:
        if self._latency_s:
            asyncio.get_running_loop().call_later(self._latency_s, request.answer, body)
        else:
            request.answer(body)

    def _hold(self, poll: Any) -> None:
        task = asyncio.ensure_future(poll)
        self._held.add(task)
        task.add_done_callback(self._held.discard)


def _standing(crowd: Crowd) -> Json:
    return {
        "at": time.monotonic(),
        "first_poll_at": crowd.first_poll_at,
        "steps": crowd.steps,
        "sent": crowd.sent,
        "resting": crowd.resting,
        "in_a_row": crowd.in_a_row,
        "own_s": crowd.own_s if crowd.mode == "stay" else [],
    }


def _data(markup: Json) -> tuple[str, ...]:
    rows = markup.get("inline_keyboard", [])
    return tuple(button["callback_data"] for row in rows for button in row)


def _shown(method: str, message: int, person: int, request: Request) -> Json:
    """The message, as Telegram's answer would have it."""
    form = request.form
    media = json.loads(form.get("media") or "{}")
    shown: Json = {"message_id": message, "date": int(time.time()), "from": BOT}
    shown["chat"] = {"id": person, "type": "private", "first_name": "Anna"}
    if "text" in form:
        return shown | {"text": form["text"]}
    moves = method == "sendAnimation" or media.get("type") == "animation"
    source = str(media.get("media") or form.get("animation") or form.get("photo") or "")
    uploaded = not source or source.startswith("attach:")
    file = {"file_id": f"file-{message}" if uploaded else source, "file_unique_id": "f"}
    sized = file | {"width": 640, "height": 480, "file_size": 20000}
    medium = {"animation": sized | {"duration": 30}} if moves else {"photo": [sized]}
    return shown | medium | {"caption": media.get("caption", form.get("caption", ""))}


async def main() -> None:
    far_end, loop = FarEnd(), asyncio.get_running_loop()
    server = await loop.create_server(lambda: Wire(far_end.handle), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
