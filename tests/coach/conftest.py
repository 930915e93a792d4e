"""One real book for all rules: what a test writes is taken back when it ends."""

import zoneinfo
from collections.abc import Iterator

import pytest

from coach.exercises import Library
from coach.net import Net
from content.library import load_library
from content.net import load_net
from content.words import TEXTS
from storage.book import SqlBook
from storage.opening import open_store
from storage.store import Store
from tests.coach.lives import Rooms, taken_back


@pytest.fixture(scope="session", autouse=True)
def pinned_zones() -> Iterator[None]:
    """The zones of the pinned tzdata, as the bot has them, not this machine's."""
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath(to=before)
    zoneinfo.ZoneInfo.clear_cache()


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("coach")
    store = open_store(f"sqlite:///{folder / 'unkink.db'}", None)
    yield store
    store.close()


@pytest.fixture
def book(store: Store) -> Iterator[SqlBook]:
    with taken_back(store) as book:
        yield book


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def net() -> Net:
    return load_net(TEXTS / "en" / "net.toml")


@pytest.fixture(scope="session")
def rooms(store: Store, library: Library) -> Rooms:
    return Rooms(store, library)
