from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from localchat.serving import serve
from localchat.world import World
from tests.localchat.bot import Bot

TOKEN = "1000001:secret-of-a-test"
ANNA, BOB = 42, 43


class Clock:
    """Stands still until a test moves it: as the bot's time, and in seconds as the wall's."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    def moves(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def wall() -> Clock:
    return Clock()


@pytest.fixture
def world(clock: Clock, wall: Clock) -> World:
    """Anna and Bob have opened the chat; what they wrote is old news to the bot."""
    world = World(TOKEN, now=clock, wall_clock=wall.seconds)
    world.add_person(ANNA, "Anna", language_code="en")
    world.add_person(BOB, "Bob", username="bob", last_name="Roe")
    world.sends(ANNA, "/start")
    world.sends(BOB, "/start")
    world.updates.drop_all()
    return world


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    async with serve(world, port=0) as url, aiohttp.ClientSession() as http:
        yield Bot(http, url, world.token)
