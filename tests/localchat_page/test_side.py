"""Time that can be moved, and the pane for those who develop."""

import pytest
from playwright.async_api import Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot
from tests.localchat_page.conftest import ADA, MovedClock

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

CALLS_KEPT = 200


async def test_a_control_does_what_it_is_given_and_says_so(page: Page, clock: MovedClock) -> None:
    await page.get_by_role("button", name="+1 h").click()
    await expect(page.get_by_text("It is 10:00 now.")).to_be_visible()
    assert clock.now.hour == 10
    shown = await page.locator("#clock").get_attribute("datetime") or ""
    assert shown.startswith("2026-03-02T10:00")


async def test_the_pane_shows_each_call_newest_first_with_what_was_sent(
    page: Page, bot: Bot, world: World
) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    await bot.says(ADA, "before it was open")
    await page.get_by_label("Developers' pane").click()
    entries = page.locator("#calls-list li:visible")
    await expect(entries).to_have_count(1)
    await bot.call("sendChatAction", chat_id=ADA, action="typing")
    await expect(entries).to_have_count(2)
    await expect(entries.first).to_contain_text("sendChatAction")
    await entries.last.locator("summary").click()
    await expect(entries.last.locator("pre").first).to_contain_text('"before it was open"')
    await expect(entries.last).to_contain_text("200")
    await expect(entries.last).to_contain_text("delivered")


async def test_a_refused_call_is_seen_as_not_delivered(page: Page, bot: Bot, world: World) -> None:
    await page.get_by_label("Developers' pane").click()
    await bot.call("getMe")
    with pytest.raises(AssertionError, match="chat not found"):
        await bot.says(404, "nobody there")
    refused = page.locator("details[data-method=sendMessage]")
    await expect(refused.locator(".status")).to_have_text("400")
    await expect(refused).to_contain_text("not delivered")


async def test_calls_can_be_sifted_by_method(page: Page, bot: Bot, world: World) -> None:
    await page.get_by_label("Developers' pane").click()
    world.sends(ADA, "/start")
    await bot.hears()
    await bot.says(ADA, "Hello")
    await bot.call("getMe")
    entries = page.locator("#calls-list li:visible")
    await expect(entries).to_have_count(2)
    await page.get_by_label("Method").select_option("getMe")
    await expect(entries).to_have_count(1)
    await page.get_by_label("Method").select_option("all")
    await expect(entries).to_have_count(3)


async def test_only_the_last_calls_are_kept(page: Page, bot: Bot) -> None:
    for _ in range(CALLS_KEPT - 5):
        await bot.call("getMe")
    await page.get_by_label("Developers' pane").click()
    entries = page.locator("#calls-list li")
    await expect(entries).to_have_count(CALLS_KEPT - 5)
    for _ in range(10):
        await bot.call("getMyName")
    await expect(page.locator("details[data-method=getMyName]")).to_have_count(10)
    await expect(entries).to_have_count(CALLS_KEPT)
