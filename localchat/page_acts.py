"""What a person does on the page: write, tap, block, delete, come new, press a control."""

from collections.abc import Awaitable, Callable, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from localchat.controls import Control
from localchat.page_input import Wrong, body_of, id_in, text_in
from localchat.world import World

LONGEST_TEXT = 4096
LONGEST_DATA = 64
LONGEST_NAME = 64
FIRST_ID = 1001
# Given in turn to people who come without a name.
NAMES = ("Sam", "Robin", "Kim", "Alex", "Mika", "Noor")


class Acts:
    def __init__(self, world: World, controls: Sequence[Control]) -> None:
        self._world = world
        self._controls = {control.label: control for control in controls}

    def by_name(self) -> dict[str, Callable[[Request], Awaitable[Response]]]:
        """By the last part of their address."""
        return {
            "send": self.send,
            "tap": self.tap,
            "block": self.block,
            "delete": self.delete,
            "person": self.person,
            "control": self.control,
        }

    async def send(self, request: Request) -> Response:
        body = await body_of(request)
        self._world.sends(self._known(id_in(body, "person")), text_in(body, "text", LONGEST_TEXT))
        return JSONResponse({})

    async def tap(self, request: Request) -> Response:
        """Any data is passed on, as Telegram does: a bot must bear a forged button."""
        body = await body_of(request)
        person, message_id = self._known(id_in(body, "person")), id_in(body, "message_id")
        data = text_in(body, "data", LONGEST_DATA)
        return JSONResponse({"query_id": self._world.taps(person, message_id, data)})

    async def block(self, request: Request) -> Response:
        body = await body_of(request)
        blocked = body.get("blocked")
        if not isinstance(blocked, bool):
            raise Wrong('"blocked" must be true or false.')
        self._world.blocks(self._known(id_in(body, "person")), blocked)
        return JSONResponse({})

    async def delete(self, request: Request) -> Response:
        body = await body_of(request)
        self._world.deletes(self._known(id_in(body, "person")), id_in(body, "message_id"))
        return JSONResponse({})

    async def person(self, request: Request) -> Response:
        """Somebody new, named `name` or as nobody is yet; `language` as a browser says it."""
        body = await body_of(request)
        name = text_in(body, "name", LONGEST_NAME) if body.get("name") else self._free_name()
        language = text_in(body, "language", 35) if body.get("language") else "en"
        fresh = max((one["id"] for one in self._world.people()), default=FIRST_ID - 1) + 1
        self._world.add_person(fresh, name, language_code=language.split("-")[0].lower())
        return JSONResponse({"id": fresh})

    async def control(self, request: Request) -> Response:
        body = await body_of(request)
        label = text_in(body, "label", LONGEST_NAME)
        control = self._controls.get(label)
        if control is None:
            raise Wrong(f'There is no control "{label}".')
        return JSONResponse({"text": await control.call()})

    def _known(self, person: int) -> int:
        if all(one["id"] != person for one in self._world.people()):
            raise Wrong(f"There is no person {person}.")
        return person

    def _free_name(self) -> str:
        people = self._world.people()
        taken = {one["name"] for one in people}
        return next((n for n in NAMES if n not in taken), f"Person {len(people) + 1}")
