"""The Bot API over HTTP: one plain ASGI app, since every call of a benchmark passes here."""

import asyncio
import logging
from dataclasses import asdict
from typing import Any

from starlette.types import Receive, Scope, Send

from localchat import trouble
from localchat.faults import Fault
from localchat.ledger import Call
from localchat.line import Answer, Line, json_answer
from localchat.methods import METHODS, NAMES
from localchat.params import Params
from localchat.reading import read_params
from localchat.refusals import Refusal, Told
from localchat.world import World

log = logging.getLogger(__name__)


class BotApi:
    """`/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        line = Line(scope, receive, send)
        whose, _, rest = scope["path"].partition("/bot")[2].partition("/")
        if scope["path"].startswith("/file"):
            await line.answer(self._file(whose, rest))
        else:
            await self._call(line, whose, NAMES.get(rest.lower(), rest))

    def _file(self, whose: str, path: str) -> Answer:
        if whose != self._world.token:
            return trouble.answer_of(Refusal(401, "Unauthorized"))
        stored = self._world.files.at(path)
        if stored is None:
            return trouble.answer_of(Refusal(404, "Not Found"))
        return Answer(200, self._world.files.content(stored), stored.mime_type)

    async def _call(self, line: Line, whose: str, method: str) -> None:
        world = self._world
        params, refusal = await self._read(line, whose)
        number = world.ledger.open(world.now(), method, params.shown)
        world.changed()
        if refusal:
            await line.answer(self._refuse(number, refusal))
            return
        fault = world.faults.take(method, params.get("chat_id"))
        if fault:
            await self._spoil(line, method, params, number, fault)
        elif answer := await self._do(line, method, params, number):
            await line.answer(answer)

    async def _read(self, line: Line, whose: str) -> tuple[Params, Refusal | None]:
        try:
            params = await read_params(line.scope, line.receive)
        except Refusal as unreadable:
            return Params({}, {}), unreadable
        known = whose == self._world.token
        return params, None if known else Refusal(401, "Unauthorized")

    async def _do(self, line: Line, method: str, params: Params, number: int) -> Answer | None:
        """The answer, or None if the bot left before there was one."""
        try:
            result = await self._result(line, method, params)
        except Refusal as refusal:
            answer = self._refuse(number, refusal)
        else:
            if result is None:
                self._close(number, False, 0, None)
                return None
            body = Told.body_of(result)
            self._close(number, True, 200, body)
            answer = json_answer(200, body)
        if self._world.latency_s:
            await asyncio.sleep(self._world.latency_s)
        return answer

    async def _result(self, line: Line, method: str, params: Params) -> Any:
        if method in METHODS:
            return METHODS[method](self._world, params)
        if method == "getUpdates":
            return await self._world.polling.poll(params, line)
        log.warning("the bot called %s, which the local chat does not know", method)
        raise Refusal(404, "Not Found")

    async def _spoil(
        self, line: Line, method: str, params: Params, number: int, fault: Fault
    ) -> None:
        if fault.kind == "reset_before" or (
            fault.kind == "hang_before" and not await self._hang(line)
        ):
            self._close(number, False, 0, None)
            await line.reset()
        elif fault.kind == "html":
            self._close(number, False, 502, None)
            await line.answer(trouble.html_page())
        elif refusal := trouble.refusal_of(fault):
            await line.answer(self._refuse(number, refusal))
        elif answer := await self._do(line, method, params, number):
            await self._spoil_answer(line, answer, number, fault)

    async def _spoil_answer(self, line: Line, answer: Answer, number: int, fault: Fault) -> None:
        """The call had its effect; the bot does not learn it, or not soon."""
        mark = self._world.ledger.mark
        if fault.kind == "hang_after":
            self._show(mark(number, 0, ended=False))
        if fault.kind == "reset_after" or (
            fault.kind == "hang_after" and not await self._hang(line)
        ):
            self._show(mark(number, 0))
            await line.reset()
        elif fault.kind == "truncated":
            await line.answer_half(answer)
        else:
            told = trouble.bad_gateway() if fault.kind == "5xx_after" else answer
            self._show(mark(number, told.status))
            await line.answer(told)

    async def _hang(self, line: Line) -> bool | None:
        """True if the call goes on after all."""
        return await line.unless_gone(self._world.faults.until_cleared())

    def _refuse(self, number: int, refusal: Refusal) -> Answer:
        self._close(number, False, refusal.status, refusal.body)
        return trouble.answer_of(refusal)

    def _close(
        self, number: int, delivered: bool, status: int, response: dict[str, Any] | None
    ) -> None:
        self._show(self._world.ledger.close(number, delivered, status, response))

    def _show(self, call: Call | None) -> None:
        if call and self._world.events.watched:
            shown = asdict(call) | {"at_utc": call.at_utc.isoformat()}
            self._world.events.tell("call", trouble.person_of(call.params), shown)
        self._world.changed()
