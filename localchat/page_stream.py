"""What happens, sent to the page as it happens: server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict
from typing import Any

from starlette.responses import StreamingResponse

from localchat.events import Event, Subscription
from localchat.ledger import Call

# A line now and then shows a page that nobody is behind any more, and keeps proxies patient.
HEARTBEAT_S = 15.0


def stream_answer(subscribe: Callable[[], Subscription], person: int) -> StreamingResponse:
    """`hello` first: whoever reads the state after it has missed nothing."""
    return StreamingResponse(
        _lines(subscribe, person),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def call_shown(call: Call) -> dict[str, Any]:
    return asdict(call) | {"at_utc": call.at_utc.isoformat()}


async def _lines(subscribe: Callable[[], Subscription], person: int) -> AsyncIterator[str]:
    subscription = subscribe()
    try:
        yield _line({"kind": "hello"})
        while True:
            try:
                async with asyncio.timeout(HEARTBEAT_S):
                    event = await anext(subscription)
            except TimeoutError:
                yield ": still here\n\n"
            except StopAsyncIteration:
                return
            else:
                if _concerns(event, person):
                    yield _line(asdict(event))
    finally:
        subscription.close()


def _concerns(event: Event, person: int) -> bool:
    """Calls are for those who develop, whoever they are just now."""
    return event.person in (None, person) or event.kind == "call"


def _line(event: dict[str, Any]) -> str:
    return f"data: {json.dumps(event, default=str)}\n\n"
