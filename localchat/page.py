"""The chat page: its files, what it shows of a world, and what a person does on it.

What the page sends is JSON `{"person": id, ...}` from the page itself; a wrong field gets 400
and `{"error": "one sentence"}`."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from localchat.controls import Control
from localchat.page_acts import Acts
from localchat.page_files import file_answer
from localchat.page_guard import Guard
from localchat.page_input import Wrong, number_in, wrong_answer
from localchat.page_stream import call_shown, stream_answer
from localchat.world import World

Endpoint = Callable[[Request], Awaitable[Response]]

STATIC = Path(__file__).parent / "static"
# A long chat stays quick to draw; what is older is not lost, only not on the page.
MESSAGES_SHOWN = 500
CALLS_SHOWN = 200


def page_routes(world: World, controls: Sequence[Control]) -> list[BaseRoute]:
    """`/`, `/static/*` and `/local/*`. The labels of `controls` are their names on the page."""
    page, acts = Page(world, controls), Acts(world, controls)
    reads: dict[str, Endpoint] = {
        "/": page.index,
        "/local/state": page.state,
        "/local/events": page.events,
        "/local/calls": page.calls,
        "/local/file/{file_id}": page.file,
    }
    guard = [Middleware(Guard)]
    static = Mount("/static", StaticFiles(directory=STATIC), middleware=guard)
    return [
        *(Route(path, _kindly(read), middleware=guard) for path, read in reads.items()),
        *(
            Route(f"/local/{name}", _kindly(act), methods=["POST"], middleware=guard)
            for name, act in acts.by_name().items()
        ),
        static,
    ]


class Page:
    """What the page reads."""

    def __init__(self, world: World, controls: Sequence[Control]) -> None:
        self._world, self._controls = world, controls

    async def index(self, request: Request) -> Response:
        return FileResponse(STATIC / "index.html")

    async def state(self, request: Request) -> Response:
        """Everything at once, for one person, or for nobody yet."""
        world, people = self._world, self._world.people()
        person = number_in(request.query_params, "person", None)
        known = person is not None and any(one["id"] == person for one in people)
        shown: dict[str, Any] = {
            "bot": world.bot(person) if known and person else world.bot(),
            "people": people,
            "person": person if known else None,
            "messages": world.chat(person)[-MESSAGES_SHOWN:] if person else [],
            "controls": [control.label for control in self._controls],
            "now": world.now().isoformat(),
        }
        return JSONResponse(shown, headers={"Cache-Control": "no-store"})

    async def events(self, request: Request) -> Response:
        person = number_in(request.query_params, "person", None)
        if person is None:
            raise Wrong('"person" is missing: whose events?')
        return stream_answer(self._world.subscribe, person)

    async def calls(self, request: Request) -> Response:
        """The last calls after number `after`, oldest first."""
        after = number_in(request.query_params, "after", 0) or 0
        calls = self._world.ledger.after(after)[-CALLS_SHOWN:]
        return JSONResponse({"calls": [call_shown(call) for call in calls]})

    async def file(self, request: Request) -> Response:
        found = self._world.file(request.path_params["file_id"])
        if found is None:
            return JSONResponse({"error": "There is no such file."}, 404)
        return file_answer(*found, request.headers.get("range", ""))


def _kindly(endpoint: Endpoint) -> Endpoint:
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except Wrong as wrong:
            return wrong_answer(wrong)

    return answer
