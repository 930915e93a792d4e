import asyncio
import logging
import signal
import socket

import aiohttp
import pytest

from localchat.faults import Fault
from localchat.serving import PortInUse, serve
from localchat.world import World
from tests.localchat.bot import Bot
from tests.localchat.conftest import ANNA


async def test_a_port_in_use_is_told_at_once(world: World) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse) as trouble:
            async with serve(world, port=port):
                pass
    assert trouble.value.port == port


async def test_it_stops_at_once_whoever_still_waits(world: World) -> None:
    world.faults.add(Fault("sendMessage", kind="hang_before"))
    async with aiohttp.ClientSession() as http:
        async with serve(world, port=0) as url:
            bot = Bot(http, url, world.token)
            poll = asyncio.ensure_future(bot.fetches(timeout=50))
            saying = asyncio.ensure_future(bot.says(ANNA))
            stream = await http.get(f"{url}/local/events?person={ANNA}")
            await world.until(lambda: len(world.ledger) == 2)
            before = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - before < 1.5
        assert await poll == []
        with pytest.raises(aiohttp.ClientConnectionError):
            await saying
        await stream.read()
        stream.close()
    assert len(world.chat(ANNA)) == 1


async def test_it_may_be_served_again(world: World) -> None:
    async with aiohttp.ClientSession() as http:
        for _ in range(2):
            async with serve(world, port=0) as url:
                await Bot(http, url, world.token).says(ANNA)
    assert len(world.chat(ANNA)) == 3


async def test_what_goes_wrong_inside_comes_out_as_it_is(world: World) -> None:
    with pytest.raises(LookupError):
        async with serve(world, port=0):
            raise LookupError


async def test_it_leaves_the_signals_alone(world: World) -> None:
    def ours(*_: object) -> None: ...

    before = signal.signal(signal.SIGTERM, ours)
    try:
        async with serve(world, port=0):
            assert signal.getsignal(signal.SIGTERM) is ours
    finally:
        signal.signal(signal.SIGTERM, before)


async def test_it_is_quiet(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with serve(world, port=0) as url, aiohttp.ClientSession() as http:
        await Bot(http, url, world.token).says(ANNA)
    assert caplog.messages == []


async def test_answers_come_without_delay(bot: Bot) -> None:
    """Nagle's algorithm would hold each of them back for 40 ms."""
    before = asyncio.get_running_loop().time()
    for _ in range(25):
        await bot.call("getMe")
    assert asyncio.get_running_loop().time() - before < 0.5
