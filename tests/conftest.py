import base64
import os
import zoneinfo
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import Line, build_app
from bot.moved_clock import MovedClock
from bot.shelves import Shelves, open_shelves
from content.pictures import Pictures
from localchat.serving import serve
from localchat.world import World
from storage.opening import open_store
from storage.store import Store
from tests.people import Home, Person

TOKEN = "1000:tests"
KEY = base64.urlsafe_b64encode(bytes(32)).decode()

# A Tuesday; 10:00 in Berlin.
START = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def pytest_configure() -> None:
    """What `bot.starting` sets at the door."""
    os.environ["PTB_TIMEDELTA"] = "true"
    zoneinfo.reset_tzpath(to=())


@pytest.fixture(scope="session")
def shelves() -> Shelves:
    return open_shelves()


@pytest.fixture
def start() -> datetime:
    """When a test begins; a file of tests may have its own."""
    return START


@pytest.fixture
def clock(tmp_path: Path, start: datetime) -> MovedClock:
    """Time stands still until a test moves it."""
    return MovedClock(tmp_path / "clock.json", machine=lambda: start)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{tmp_path / 'data' / 'unkink.db'}", KEY)
    yield store
    store.close()


@pytest.fixture
def world(clock: MovedClock) -> World:
    world = World(TOKEN, now=clock)
    world.add_person(42, "Anna")
    world.add_person(43, "Bob")
    return world


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    return Pictures(tmp_path / "films")


@pytest.fixture
async def home(
    world: World, store: Store, shelves: Shelves, clock: MovedClock, pictures: Pictures
) -> AsyncIterator[Home]:
    async with serve(world, port=0) as address:
        line = Line(TOKEN, address, messages_per_second=100_000, chat_interval_s=0)
        app = build_app(line, store, shelves, pictures, clock)
        async with app:
            yield Home(app, store, world, clock)


@pytest.fixture
def anna(home: Home) -> Person:
    return Person(42, home)


@pytest.fixture
def bob(home: Home) -> Person:
    return Person(43, home)
