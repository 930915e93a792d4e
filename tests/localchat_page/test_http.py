"""The page's side of the server, without a browser: who may ask what, and the answers."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from localchat.world import World
from tests.localchat_page.bot import Bot
from tests.localchat_page.conftest import ADA, MORNING, MovedClock

pytestmark = pytest.mark.asyncio(loop_scope="session")

Json = dict[str, Any]


class Visitor:
    """Sends what the page sends, and what it never would."""

    def __init__(self, http: aiohttp.ClientSession, site: str) -> None:
        self.http, self.site = http, site

    async def get(self, path: str, **headers: str) -> tuple[int, Any]:
        async with self.http.get(self.site + path, headers=headers) as answer:
            return answer.status, await answer.json()

    async def post(self, act: str, body: Any, **headers: str) -> tuple[int, Json]:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} | headers
        address = f"{self.site}/local/{act}"
        async with self.http.post(address, data=content, headers=headers) as answer:
            return answer.status, await answer.json()


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(site: str) -> AsyncIterator[Visitor]:
    async with aiohttp.ClientSession() as http:
        yield Visitor(http, site)


async def test_the_state_has_all_that_the_page_shows(visitor: Visitor, world: World) -> None:
    world.sends(ADA, "hello")
    status, state = await visitor.get(f"/local/state?person={ADA}")
    assert status == 200
    assert state["bot"]["first_name"] == "Unkink"
    assert state["people"] == [{"id": ADA, "name": "Ada", "blocked": False}]
    assert [message["text"] for message in state["messages"]] == ["hello"]
    assert (state["person"], state["controls"]) == (ADA, ["+1 h"])
    assert state["now"] == MORNING.isoformat()


async def test_an_unknown_person_has_no_messages(visitor: Visitor) -> None:
    _, state = await visitor.get("/local/state?person=99")
    assert (state["person"], state["messages"]) == (None, [])


@pytest.mark.parametrize("path", ["/", "/static/chat.js", "/local/state", "/local/calls"])
async def test_every_answer_keeps_other_content_out(visitor: Visitor, path: str) -> None:
    async with visitor.http.get(visitor.site + path) as answer:
        assert answer.status == 200
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self'; media-src 'self'; img-src 'self' data:;")
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("origin", "status"),
    [(None, 200), ("own", 200), ("http://evil.example", 403), ("null", 403), ("", 403)],
)
async def test_only_the_page_itself_may_act(
    visitor: Visitor, world: World, origin: str | None, status: int
) -> None:
    said = visitor.site if origin == "own" else origin
    headers = {} if said is None else {"Origin": said}
    seen, _ = await visitor.post("send", {"person": ADA, "text": "hello"}, **headers)
    assert seen == status
    assert len(world.chat(ADA)) == (status == 200)


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:1", 200), ("[::1]:1", 200), ("127.0.0.1", 200), ("evil.example", 403), ("", 403)],
)
async def test_a_name_from_elsewhere_does_not_open_the_page(
    visitor: Visitor, host: str, status: int
) -> None:
    seen, _ = await visitor.get("/local/state", Host=host)
    assert seen == status


SENTENCES: list[tuple[str, Any, str]] = [
    ("send", b"{", "That is not JSON."),
    ("send", b"\xff", "That is not JSON."),
    ("send", [1], "Send a JSON object."),
    ("send", b" " * 70_000, "That is too long."),
    ("send", b"[" * 60_000, "That is not JSON."),
    ("send", {"text": "x"}, '"person" is missing.'),
    ("send", {"person": True, "text": "x"}, '"person" must be a whole number.'),
    ("send", {"person": 1.5, "text": "x"}, '"person" must be a whole number.'),
    ("send", {"person": -7, "text": "x"}, '"person" must be a whole number.'),
    ("send", {"person": 10**30, "text": "x"}, '"person" must be a whole number.'),
    ("send", {"person": 99, "text": "x"}, "There is no person 99."),
    ("send", {"person": ADA, "text": " "}, '"text" must be a text that is not empty.'),
    ("send", {"person": ADA, "text": 5}, '"text" must be a text that is not empty.'),
    ("send", {"person": ADA, "text": "\ud800"}, '"text" has half a character in it.'),
    ("send", {"person": ADA, "text": "x" * 4097}, '"text" has 4097 characters; 4096 is the most.'),
    ("tap", {"person": ADA, "message_id": 1}, '"data" must be a text that is not empty.'),
    ("tap", {"person": ADA, "data": "x"}, '"message_id" is missing.'),
    ("block", {"person": ADA, "blocked": 1}, '"blocked" must be true or false.'),
    ("delete", {"person": ADA}, '"message_id" is missing.'),
    ("person", {"name": "x" * 65}, '"name" has 65 characters; 64 is the most.'),
    ("control", {"label": "+9 h"}, 'There is no control "+9 h".'),
]


@pytest.mark.parametrize(("act", "body", "sentence"), SENTENCES)
async def test_wrong_input_gets_one_clear_sentence(
    visitor: Visitor, act: str, body: Any, sentence: str
) -> None:
    assert await visitor.post(act, body) == (400, {"error": sentence})


async def test_a_form_of_another_page_is_not_taken(visitor: Visitor, world: World) -> None:
    body = {"person": ADA, "text": "x"}
    status, answer = await visitor.post("send", body, **{"Content-Type": "text/plain"})
    assert (status, answer["error"]) == (400, "Send JSON, with Content-Type: application/json.")
    assert world.chat(ADA) == []


@pytest.mark.parametrize(
    "path", ["/local/state?person=x", "/local/events", "/local/calls?after=-"]
)
async def test_a_wrong_address_gets_one_clear_sentence(visitor: Visitor, path: str) -> None:
    status, answer = await visitor.get(path)
    assert status == 400
    assert answer["error"].startswith('"')


async def test_a_forged_tap_is_passed_on(visitor: Visitor, bot: Bot) -> None:
    status, answer = await visitor.post("tap", {"person": ADA, "message_id": 404, "data": "no"})
    query = (await bot.hears())["callback_query"]
    assert (status, answer) == (200, {"query_id": query["id"]})
    assert query["data"] == "no"


async def test_a_control_is_called_and_answers(visitor: Visitor, clock: MovedClock) -> None:
    answer = await visitor.post("control", {"label": "+1 h"})
    assert answer == (200, {"text": "It is 10:00 now."})
    assert clock.now == MORNING + timedelta(hours=1)


async def test_people_without_a_name_get_one_each(visitor: Visitor, world: World) -> None:
    for _ in range(7):
        status, _ = await visitor.post("person", {})
        assert status == 200
    names = [one["name"] for one in world.people()]
    assert len(set(names)) == 8


async def test_the_stream_begins_with_hello_and_tells_what_concerns_this_person(
    visitor: Visitor, bot: Bot, world: World
) -> None:
    world.add_person(8, "Bert")
    world.sends(ADA, "before")
    async with visitor.http.get(f"{visitor.site}/local/events?person={ADA}") as stream:
        assert stream.content_type == "text/event-stream"
        assert await next_event(stream) == {"kind": "hello"}
        world.sends(8, "not for Ada")
        await bot.says(ADA, "for Ada")
        event = await next_event(stream)
        assert (event["kind"], event["payload"]["text"]) == ("message", "for Ada")
        event = await next_event(stream)
        assert (event["kind"], event["payload"]["method"]) == ("call", "sendMessage")


async def test_a_reader_who_leaves_is_let_go(visitor: Visitor, world: World) -> None:
    async with visitor.http.get(f"{visitor.site}/local/events?person={ADA}") as stream:
        await next_event(stream)
        assert world.events.watched
    assert (await visitor.get("/local/state"))[0] == 200
    await wait_until(lambda: not world.events.watched)


async def wait_until(condition: Callable[[], bool]) -> None:
    """For what changes by the closing of a connection, of which a world says nothing."""
    async with asyncio.timeout(2):
        while not condition():
            await asyncio.sleep(0)


async def next_event(stream: aiohttp.ClientResponse) -> Any:
    async for line in stream.content:
        if line.startswith(b"data: "):
            return json.loads(line[6:])
    raise AssertionError("the stream ended")


@pytest.mark.parametrize(
    ("wanted", "status", "part"),
    [
        ("", 200, slice(None)),
        ("bytes=0-9", 206, slice(0, 10)),
        ("bytes=5-", 206, slice(5, None)),
        ("bytes=-4", 206, slice(-4, None)),
        ("bytes=0-99999999", 206, slice(None)),
        ("bytes=99999999-", 416, slice(0, 0)),
        ("bytes=0-1,5-6", 200, slice(None)),
        ("nonsense", 200, slice(None)),
    ],
)
async def test_a_file_comes_whole_or_in_the_part_asked_for(
    visitor: Visitor,
    bot: Bot,
    world: World,
    picture: bytes,
    wanted: str,
    status: int,
    part: slice,
) -> None:
    world.sends(ADA, "/start")
    sent = await bot.upload("sendPhoto", {"photo": picture}, chat_id=ADA)
    address = f"{visitor.site}/local/file/{sent['photo'][-1]['file_id']}"
    async with visitor.http.get(address, headers={"Range": wanted} if wanted else {}) as answer:
        assert answer.status == status
        assert await answer.read() == (b"" if status == 416 else picture[part])
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


async def test_a_file_that_is_no_picture_is_only_for_saving(
    visitor: Visitor, bot: Bot, world: World
) -> None:
    world.sends(ADA, "/start")
    sent = await bot.upload("sendDocument", {"document": b"<script>1</script>"}, chat_id=ADA)
    address = f"{visitor.site}/local/file/{sent['document']['file_id']}"
    async with visitor.http.get(address) as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
    assert (await visitor.get("/local/file/unknown"))[0] == 404
