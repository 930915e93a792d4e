"""A real Chromium on the real page, over a real stand-in; the bot's side is done by the test."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from localchat.controls import Control
from localchat.serving import serve
from localchat.world import World
from tests.localchat_page.bot import Bot
from tests.localchat_page.films import photo, write_film

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
]
ADA = 7
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class MovedClock:
    """The bot's time, moved by hand."""

    def __init__(self) -> None:
        self.now = MORNING

    async def forward(self) -> str:
        self.now += timedelta(hours=1)
        return f"It is {self.now:%H:%M} now."


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def world(clock: MovedClock) -> World:
    world = World("123456:page-test", now=lambda: clock.now, name="Unkink")
    world.add_person(ADA, "Ada")
    return world


@pytest_asyncio.fixture(loop_scope="session")
async def site(world: World, clock: MovedClock) -> AsyncIterator[str]:
    async with serve(world, port=0, controls=[Control("+1 h", clock.forward)]) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="session")
async def bot(site: str, world: World) -> AsyncIterator[Bot]:
    async with Bot(site, world.token) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not CHROMIUM.exists():
        missing = f"no {CHROMIUM}; type: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    async with async_playwright() as playwright:
        launch = playwright.chromium.launch
        browser = await launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """Shared: each test's server is another origin, so nothing is remembered between them."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    context.set_default_timeout(8000)
    yield context
    await context.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: errors of scripts, of loading, of the content policy."""
    return []


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext, site: str, complaints: list[str]) -> AsyncIterator[Page]:
    """Ada's chat. Whatever a test looks at, the browser has nothing to complain of."""
    page = await context.new_page()
    page.on("console", lambda said: complaints.extend([said.text] * (said.type == "error")))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"{site}/?person={ADA}")
    yield page
    await page.close()
    assert complaints == []


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_film(tmp_path_factory.mktemp("films") / "grey.mp4", shade=120)


@pytest.fixture(scope="session")
def other_film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_film(tmp_path_factory.mktemp("films") / "white.mp4", shade=250)


@pytest.fixture(scope="session")
def picture() -> bytes:
    return photo()
