"""AioRequest under PTB's real Bot, against a small server that behaves as it is told."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InputFile, InputMediaPhoto
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot

from bot.gate import Gate, Lane
from bot.request import AioRequest, NotSent

TOKEN = "123456789:" + "AAHb3QkP9vXcDfGhJkLmNoPqRsTuVwXyZ01"  # the form, not one of anybody
SENT = {"message_id": 9, "date": 0, "chat": {"id": 42, "type": "private"}, "text": "hello"}
ME = {"id": 1, "is_bot": True, "first_name": "Unkink", "username": "unkink_bot"}

Behaviour = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Server:
    """Notes what arrives; answers well unless it was told to behave otherwise."""

    url: str = ""
    arrived: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    behave: Behaviour | None = None

    async def handle(self, request: web.Request) -> web.StreamResponse:
        form = {name: await _part(value) for name, value in (await request.post()).items()}
        method = request.path.rsplit("/", 1)[-1]
        self.arrived.append((method, form))
        self.headers.append(dict(request.headers))
        if self.behave is not None and method != "getMe":
            return await self.behave(request)
        if request.method == "GET":
            return web.Response(body=b"\x00\xff a file")
        return web.json_response({"ok": True, "result": ME if method == "getMe" else SENT})

    def says(self, status: int, description: str, **parameters: int) -> None:
        answer = {"ok": False, "error_code": status, "description": description}

        async def behave(request: web.Request) -> web.StreamResponse:
            return web.json_response(answer | {"parameters": parameters}, status=status)

        self.behave = behave

    def shows(self, status: int, page: str, **headers: str) -> None:
        """A page of something that stands between us and Telegram; it says the URL."""

        async def behave(request: web.Request) -> web.StreamResponse:
            text = f"<html>{page} {request.url}</html>"
            return web.Response(
                status=status, text=text, content_type="text/html", headers=headers
            )

        self.behave = behave


async def _part(value: Any) -> Any:
    return (
        (value.filename, value.content_type, value.file.read())
        if hasattr(value, "file")
        else value
    )


@pytest.fixture(autouse=True)
def timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    app = web.Application(client_max_size=50_000_000)
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}"
    yield server
    await runner.cleanup()


async def start_bot(url: str, **patience: Any) -> Bot:
    request = AioRequest(**patience)
    await request.initialize()
    return Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot", request=request)


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    bot = await start_bot(server.url)
    yield bot
    await bot.request.shutdown()


async def fails(asked: Awaitable[object]) -> TelegramError:
    """What went wrong, after a look whether any of it tells the token."""
    with pytest.raises(TelegramError) as told:
        await asked
    link: BaseException | None = told.value
    while link is not None:
        assert "AAHb3QkP9" not in f"{link} {link!r} {link.args}"
        link = link.__cause__ or link.__context__
    return told.value


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def test_an_answer_comes_back(bot: Bot, server: Server) -> None:
    message = await bot.send_message(42, "Über & über = 1 + 1 👋", parse_mode="HTML")
    assert message.message_id == 9
    method, form = server.arrived[-1]
    assert method == "sendMessage"
    assert form == {"chat_id": "42", "text": "Über & über = 1 + 1 👋", "parse_mode": "HTML"}


async def test_a_request_without_parameters(bot: Bot) -> None:
    assert (await bot.get_me()).username == "unkink_bot"


async def test_a_file_comes_down_as_it_is(bot: Bot, server: Server) -> None:
    assert await bot.request.retrieve(f"{server.url}/file/bot{TOKEN}/film.mp4") == (
        b"\x00\xff a file"
    )


async def test_an_upload_arrives_intact(bot: Bot, server: Server) -> None:
    film = bytes(range(256)) * 8192  # two megabytes: aiohttp warns of large plain bytes
    await bot.send_animation(42, film, caption="Größe", filename='Katze "und" Kuh ü.mp4')
    form = server.arrived[-1][1]
    assert form["caption"] == "Größe"
    name, kind, content = form["animation"]
    assert kind == "video/mp4"
    assert content == film
    assert name.endswith("Kuh ü.mp4")


async def test_an_attached_upload_finds_its_part(bot: Bot, server: Server) -> None:
    media = InputMediaPhoto(b"a picture", caption="a caption")
    await bot.edit_message_media(media, chat_id=42, message_id=7)
    form = server.arrived[-1][1]
    [attached] = [name for name in form if name.startswith("attached")]
    assert f"attach://{attached}" in form["media"]
    assert form[attached][2] == b"a picture"


async def test_a_file_handle_is_sent_whole_a_second_time(
    bot: Bot, server: Server, tmp_path: Any
) -> None:
    (tmp_path / "film.mp4").write_bytes(b"a film")
    with (tmp_path / "film.mp4").open("rb") as handle:
        film = InputFile(handle, read_file_handle=False)
        await bot.send_animation(42, film)
        await bot.send_animation(42, film)
    assert [form["animation"][2] for _, form in server.arrived] == [b"a film"] * 2


@pytest.mark.parametrize(
    ("status", "description", "kind"),
    [
        (400, "Bad Request: message is not modified", BadRequest),
        (403, "Forbidden: bot was blocked by the user", Forbidden),
        (401, "Unauthorized", InvalidToken),
        (500, "Internal Server Error", NetworkError),
    ],
)
async def test_telegram_s_own_refusals_are_ptb_s_errors(
    bot: Bot, server: Server, status: int, description: str, kind: type[TelegramError]
) -> None:
    server.says(status, description)
    refused = await fails(bot.send_message(42, "hello"))
    assert type(refused) is kind
    assert refused.message.casefold() in description.casefold()


async def test_a_429_says_for_how_long(bot: Bot, server: Server) -> None:
    server.says(429, "Too Many Requests: retry after 17", retry_after=17)
    refused = await fails(bot.send_message(42, "hello"))
    assert isinstance(refused, RetryAfter)
    assert refused.retry_after.total_seconds() == 17  # type: ignore[union-attr]


@pytest.mark.parametrize("status", [301, 401, 403, 404, 409, 429, 502])
async def test_a_stranger_s_page_is_trouble_of_the_network_whatever_it_says(
    bot: Bot, server: Server, status: int
) -> None:
    server.shows(status, "Blocked by your firewall:", Location=f"{server.url}/elsewhere/getMe")
    trouble = await fails(bot.send_message(42, "hello"))
    assert type(trouble) is NetworkError
    assert str(status) in trouble.message
    assert len(server.arrived) == 1


async def test_a_page_in_place_of_an_answer_is_not_logged(
    bot: Bot, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.shows(200, "Please log in to this hotel")
    assert type(await fails(bot.send_message(42, "hello"))) is NetworkError
    assert "hotel" not in caplog.text


@pytest.mark.parametrize("body", ["[]", "null", "7"])
async def test_an_answer_that_is_no_object(bot: Bot, server: Server, body: str) -> None:
    async def behave(request: web.Request) -> web.StreamResponse:
        return web.json_response(text=body)

    server.behave = behave
    assert type(await fails(bot.send_message(42, "hello"))) is NetworkError


async def test_too_slow_an_answer_may_have_arrived(server: Server) -> None:
    bot = await start_bot(server.url, read_timeout=None)

    async def behave(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(1)
        return web.Response()

    server.behave = behave
    trouble = await fails(bot.send_message(42, "hello", read_timeout=0.05))
    await bot.request.shutdown()
    assert type(trouble) is TimedOut
    assert len(server.arrived) == 1


@pytest.mark.slow  # a tenth of a second is short where two suites run side by side
async def test_an_answer_that_drips_ends_too(server: Server) -> None:
    bot = await start_bot(
        server.url, read_timeout=0.1, write_timeout=0.1, connect_timeout=0.1, pool_timeout=0.1
    )

    async def behave(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        for _ in range(100):
            await answer.write(b" ")
            await asyncio.sleep(0.02)
        return answer

    server.behave = behave
    try:
        assert type(await fails(bot.send_message(42, "hello"))) is TimedOut
    finally:
        await bot.request.shutdown()


def drop(request: web.Request, *, reset: bool) -> None:
    transport = request.transport
    assert transport is not None
    if reset:  # closing without lingering sends RST in place of FIN
        one = transport.get_extra_info("socket")
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


@pytest.mark.parametrize("reset", [True, False])
@pytest.mark.parametrize("begun", [True, False])
async def test_a_connection_lost_before_the_answer_is_whole_may_have_arrived(
    bot: Bot, server: Server, reset: bool, begun: bool
) -> None:
    async def behave(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Length": "1000"})
        if begun:
            await answer.prepare(request)
            await answer.write(b'{"ok": true')
            await asyncio.sleep(0.01)
        drop(request, reset=reset)
        return answer

    server.behave = behave
    trouble = await fails(bot.send_message(42, "hello"))
    assert type(trouble) is NetworkError
    assert len(server.arrived) == 1


async def test_an_answer_that_is_no_http_may_have_arrived(bot: Bot, server: Server) -> None:
    async def behave(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.write(b"what is this\r\n\r\n")
        return web.Response()

    server.behave = behave
    assert type(await fails(bot.send_message(42, "hello"))) is NetworkError


async def test_a_refused_connection_was_never_sent() -> None:
    bot = await start_bot(f"http://127.0.0.1:{free_port()}")
    trouble = await fails(bot.send_message(42, "hello"))
    await bot.request.shutdown()
    assert type(trouble) is NotSent
    assert trouble.message == "cannot connect: ConnectionRefusedError"


async def test_a_name_that_nobody_knows_was_never_sent() -> None:
    bot = await start_bot("http://nowhere.invalid")
    trouble = await fails(bot.send_message(42, "hello"))
    await bot.request.shutdown()
    assert type(trouble) is NotSent
    assert "name" in trouble.message


async def test_an_address_that_is_no_url_was_never_sent() -> None:
    bot = await start_bot("nowhere")
    trouble = await fails(bot.send_message(42, "hello"))
    await bot.request.shutdown()
    assert type(trouble) is NotSent


async def test_tls_that_fails_was_never_sent(server: Server) -> None:
    bot = await start_bot(server.url.replace("http:", "https:"))
    trouble = await fails(bot.send_message(42, "hello"))
    await bot.request.shutdown()
    assert type(trouble) is NotSent
    assert server.arrived == []


@pytest.mark.slow  # a twentieth of a second, as above
async def test_a_full_pool_was_never_sent(server: Server) -> None:
    bot = await start_bot(
        server.url, connection_pool_size=1, connect_timeout=0.05, pool_timeout=0.05
    )
    go_on = asyncio.Event()

    async def behave(request: web.Request) -> web.StreamResponse:
        await go_on.wait()
        return web.json_response({"ok": True, "result": SENT})

    server.behave = behave
    async with asyncio.TaskGroup() as group:
        first = group.create_task(bot.send_message(42, "hello"))
        while not server.arrived:
            await asyncio.sleep(0.001)
        assert type(await fails(bot.send_message(42, "hello"))) is NotSent
        go_on.set()
    assert first.result().message_id == 9
    assert len(server.arrived) == 1
    await bot.request.shutdown()


async def test_before_the_start_and_after_the_end_nothing_is_sent(server: Server) -> None:
    request = AioRequest()
    bot = Bot(TOKEN, base_url=f"{server.url}/bot", request=request)
    assert type(await fails(bot.get_me())) is NotSent
    await request.initialize()
    await request.initialize()
    await bot.get_me()
    await request.shutdown()
    await request.shutdown()
    assert type(await fails(bot.get_me())) is NotSent
    await request.initialize()
    await bot.get_me()
    await request.shutdown()


async def test_a_proxy_is_used_if_it_is_given_and_only_then(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{free_port()}")
    bot = await start_bot(server.url)
    await bot.get_me()
    await bot.request.shutdown()

    bot = await start_bot("http://telegram.invalid", proxy=server.url)
    await bot.get_me()
    await bot.request.shutdown()
    assert server.headers[-1]["Host"] == "telegram.invalid"

    bot = await start_bot(server.url, proxy=f"http://127.0.0.1:{free_port()}")
    trouble = await fails(bot.get_me())
    await bot.request.shutdown()
    assert trouble.message == "the proxy cannot be reached: ConnectionRefusedError"
    assert type(trouble) is NotSent


async def test_no_cookie_is_kept_and_nothing_is_compressed(bot: Bot, server: Server) -> None:
    async def behave(request: web.Request) -> web.StreamResponse:
        answer = web.json_response({"ok": True, "result": SENT})
        answer.set_cookie("crumb", "1")
        return answer

    server.behave = behave
    await bot.send_message(42, "hello")
    await bot.send_message(42, "hello")
    assert "Cookie" not in server.headers[-1]
    assert server.headers[-1]["Accept-Encoding"] == "identity"
    assert "python-telegram-bot" in server.headers[-1]["User-Agent"]


async def test_ptb_asks_it_for_its_patience_when_it_polls(server: Server) -> None:
    assert AioRequest(read_timeout=7).read_timeout == 7
    assert AioRequest(read_timeout=None).read_timeout is None


async def test_the_gate_and_the_wire_under_ptb_s_own_bot(server: Server) -> None:
    gate = Gate()
    bot = ExtBot(TOKEN, base_url=f"{server.url}/bot", request=AioRequest(), rate_limiter=gate)
    async with bot:
        sent = [
            bot.send_message(chat, "hello", rate_limit_args=lane)
            for chat in range(5)
            for lane in Lane
        ]
        for message in await asyncio.gather(*sent):
            assert message.message_id == 9
        server.says(429, "Too Many Requests: retry after 100", retry_after=100)
        with pytest.raises(RetryAfter):
            await bot.send_message(42, "hello")
        with pytest.raises(RetryAfter):
            await bot.send_message(42, "hello")
    assert len(server.arrived) == 1 + 15 + 1
