"""The server goes away and comes back; nothing is lost or doubled."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import BrowserContext, expect

from localchat.serving import serve
from localchat.world import World
from tests.localchat_page.bot import Bot
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

TOKEN = "123456:stream-test"


async def test_a_restarted_server_is_found_again_with_all_that_came_meanwhile(
    context: BrowserContext, tmp_path: Path
) -> None:
    page = await context.new_page()
    away = page.get_by_text("The server is away")
    texts = page.locator("article .text")
    world = World(TOKEN, folder=tmp_path)
    world.add_person(ADA, "Ada")
    async with serve(world, port=0) as site, Bot(site, TOKEN) as bot:
        await page.goto(f"{site}/?person={ADA}")
        await page.get_by_role("button", name="START").click()
        await bot.hears()
        await bot.says(ADA, "one")
        await expect(texts).to_have_text(["/start", "one"])
        await expect(away).to_have_count(0)
    await expect(away).to_be_visible()
    world.close()

    world = World(TOKEN, folder=tmp_path)
    world.sends(ADA, "meanwhile")
    async with serve(world, port=urlsplit(site).port or 0) as site, Bot(site, TOKEN) as bot:
        await expect(texts).to_have_text(["/start", "one", "meanwhile"])
        await expect(away).to_have_count(0)
        await bot.says(ADA, "two")
        await expect(texts).to_have_text(["/start", "one", "meanwhile", "two"])
    world.close()
    await page.close()


async def test_a_page_opened_before_the_server_answers_begins_by_itself(
    context: BrowserContext, site: str, world: World
) -> None:
    page = await context.new_page()
    refused = 2

    async def refuse(route: object) -> None:
        nonlocal refused
        refused -= 1
        await (route.abort() if refused >= 0 else route.continue_())  # type: ignore[attr-defined]

    await page.route("**/local/state*", refuse)
    await page.goto(f"{site}/?person={ADA}")
    await expect(page.get_by_text("The server is away")).to_be_visible()
    await expect(page.get_by_role("button", name="START")).to_be_visible()
    await expect(page.get_by_text("The server is away")).to_have_count(0)
    await page.close()
