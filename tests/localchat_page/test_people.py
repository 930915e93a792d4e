"""More than one person on one page."""

import pytest
from playwright.async_api import Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_a_second_person_has_a_chat_of_their_own(page: Page, bot: Bot, world: World) -> None:
    world.sends(ADA, "I am Ada")
    await bot.hears()
    await page.get_by_label("Name of the new person").fill("Bert")
    await page.get_by_role("button", name="New person").click()
    await expect(page.get_by_role("button", name="START")).to_be_visible()
    await expect(page.get_by_text("I am Ada")).to_have_count(0)
    await page.get_by_label("Message").fill("I am Bert")
    await page.get_by_label("Send").click()
    heard = (await bot.hears())["message"]
    assert heard["from"]["first_name"] == "Bert"
    assert heard["from"]["language_code"] == "en"
    assert heard["chat"]["id"] != ADA

    await page.get_by_role("button", name="Ada").click()
    await expect(page.locator("article .text")).to_have_text(["I am Ada"])
    await bot.says(heard["chat"]["id"], "Hello Bert")
    await bot.says(ADA, "Hello Ada")
    await expect(page.locator("article .text")).to_have_text(["I am Ada", "Hello Ada"])
    assert page.url.endswith(f"?person={ADA}")


async def test_nobody_is_shown_the_chat_of_another_while_theirs_is_on_its_way(
    page: Page, world: World, complaints: list[str]
) -> None:
    world.add_person(8, "Bert")
    world.sends(ADA, "I am Ada")
    await page.reload()
    await expect(page.get_by_text("I am Ada")).to_be_visible()
    await page.route("**/local/state?person=8", lambda route: route.abort())
    await page.get_by_role("button", name="Bert").click()
    await expect(page.get_by_text("The server is away")).to_be_visible()
    await expect(page.locator("article")).to_have_count(0)
    await expect(page.get_by_role("button", name="START")).to_be_hidden()
    complaints.clear()


async def test_whoever_comes_to_an_empty_world_is_somebody(
    page: Page, world: World, site: str
) -> None:
    await expect(page.get_by_role("button", name="START")).to_be_visible()
    world.forgets(ADA)
    await page.goto(site)
    await expect(page.get_by_role("button", name="START")).to_be_visible()
    await page.get_by_role("button", name="START").click()
    await expect(page.locator("article .text")).to_have_text("/start")
    assert [one["name"] for one in world.people()] == ["Sam"]


async def test_a_blocked_bot_cannot_be_written_to_until_it_is_unblocked(
    page: Page, bot: Bot, world: World
) -> None:
    world.sends(ADA, "hello")
    await bot.hears()
    await page.get_by_role("button", name="Block this bot").click()
    assert (await bot.hears())["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await expect(page.get_by_label("Message")).to_be_hidden()
    await expect(page.get_by_role("button", name="Unblock")).to_be_focused()
    assert world.people()[0]["blocked"]

    await page.keyboard.press("Enter")
    assert (await bot.hears())["my_chat_member"]["new_chat_member"]["status"] == "member"
    await expect(page.get_by_label("Message")).to_be_focused()
    assert not world.people()[0]["blocked"]
