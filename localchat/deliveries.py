"""Posts updates to the webhook: in order within a lane, lanes side by side, again and again
until the bot takes them or they are too old."""

import asyncio
import contextlib
import json
import logging
from urllib.parse import urlsplit

from localchat.methods import METHODS, NAMES
from localchat.params import Params
from localchat.refusals import Refusal, Told
from localchat.updates import Pending
from localchat.webhooks import Webhook
from localchat.world import World

log = logging.getLogger(__name__)

# WebhookActor.h: the longest pause between two tries, and how long a bot may think.
LONGEST_PAUSE_S = 60.0
ANSWER_WITHIN_S = 60.0
LARGEST_ANSWER_BYTES = 1 << 20


class Undelivered(Exception):
    """The bot did not take it; the text is what getWebhookInfo tells."""


class Deliveries:
    def __init__(self, world: World) -> None:
        self._world = world
        self._busy: set[str] = set()
        self._more = asyncio.Event()
        world.updates.on_arrival(self._more.set)
        self._switched = asyncio.Event()
        world.webhooks.on_change(self._switch)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            while True:
                self._more.clear()
                if webhook := self._world.webhooks.current:
                    self._start(group, webhook)
                await self._more.wait()

    def _switch(self) -> None:
        """Another webhook: nobody goes on waiting to try the old one again."""
        self._switched.set()
        self._switched = asyncio.Event()
        self._more.set()

    def _start(self, group: asyncio.TaskGroup, webhook: Webhook) -> None:
        for pending in self._world.updates.waiting():
            if len(self._busy) >= webhook.max_connections:
                return
            if pending.lane not in self._busy:
                self._busy.add(pending.lane)
                group.create_task(self._deliver(pending, webhook))

    async def _deliver(self, pending: Pending, webhook: Webhook) -> None:
        pause_s = self._world.webhooks.retry_s
        while self._world.webhooks.current is webhook and pending in self._world.updates:
            self._world.updates.delivered(pending)
            try:
                answer = await _post(webhook, json.dumps(pending.update).encode())
            except Undelivered as trouble:
                self._world.webhooks.failed(str(trouble))
                self._world.changed()
                await self._pause(pause_s)
                pause_s = min(2 * pause_s, LONGEST_PAUSE_S)
            else:
                self._world.updates.drop(pending)
                self._world.changed()
                hear(self._world, answer)
        self._busy.discard(pending.lane)
        self._more.set()

    async def _pause(self, pause_s: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(pause_s):
                await self._switched.wait()


def hear(world: World, answer: bytes) -> None:
    """A bot may answer a webhook with one call, whose result it never learns."""
    try:
        given = json.loads(answer)
    except ValueError:
        return
    if not isinstance(given, dict) or "method" not in given:
        return
    method = NAMES.get(str(given.pop("method")).lower(), "")
    if method not in METHODS:
        log.warning("the bot answered its webhook with a call that the local chat does not know")
        return
    params = Params(given, {})
    number = world.ledger.open(world.now(), method, params.shown)
    try:
        result = METHODS[method](world, params)
    except Refusal as refusal:
        world.ledger.close(number, False, refusal.status, refusal.body)
    else:
        world.ledger.close(number, True, 200, Told.body_of(result))
    world.changed()


async def _post(webhook: Webhook, body: bytes) -> bytes:
    try:
        async with asyncio.timeout(ANSWER_WITHIN_S):
            status, answer = await _exchange(webhook, body)
    except (OSError, TimeoutError, ValueError, IndexError, asyncio.IncompleteReadError) as trouble:
        raise Undelivered(f"Connection failed: {type(trouble).__name__}") from trouble
    if not 200 <= status < 300:
        raise Undelivered(f"Wrong response from the webhook: {status}")
    return answer


async def _exchange(webhook: Webhook, body: bytes) -> tuple[int, bytes]:
    parts = urlsplit(webhook.url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        secret = webhook.secret_token
        head = [
            f"POST {path} HTTP/1.1",
            f"Host: {parts.netloc}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            "Connection: close",
            *([f"X-Telegram-Bot-Api-Secret-Token: {secret}"] if secret else []),
        ]
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        said = await reader.readuntil(b"\r\n\r\n")
        return int(said.split(b" ", 2)[1]), await reader.read(LARGEST_ANSWER_BYTES)
    finally:
        writer.close()
