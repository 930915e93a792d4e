"""Writing: the line, the send button, and the commands menu by keyboard."""

import pytest
from playwright.async_api import Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

COMMANDS = {"today": "The routine", "break": "One small exercise", "pause": "Keep quiet"}


async def announced(bot: Bot, page: Page) -> None:
    commands = [{"command": name, "description": text} for name, text in COMMANDS.items()]
    await bot.call("setMyCommands", commands=commands)
    await expect(page.get_by_role("button", name="Menu")).to_be_visible()


async def test_enter_and_the_button_send_and_shift_enter_breaks_the_line(
    page: Page, bot: Bot
) -> None:
    line = page.get_by_label("Message")
    await line.fill("one")
    await line.press("Shift+Enter")
    await line.press_sequentially("two")
    await line.press("Enter")
    assert (await bot.hears())["message"]["text"] == "one\ntwo"
    await expect(line).to_have_value("")
    await line.fill("three")
    await page.get_by_label("Send").click()
    assert (await bot.hears())["message"]["text"] == "three"
    await expect(page.locator("article .text")).to_have_text(["one\ntwo", "three"])


async def test_the_menu_narrows_as_one_types_and_enter_sends(page: Page, bot: Bot) -> None:
    await announced(bot, page)
    line = page.get_by_label("Message")
    await line.press_sequentially("/")
    await expect(page.get_by_role("option")).to_have_count(3)
    await line.press_sequentially("p")
    await expect(page.get_by_role("option")).to_have_text(["/pauseKeep quiet"])
    await line.press("Enter")
    assert (await bot.hears())["message"]["text"] == "/pause"
    await expect(page.get_by_role("listbox")).to_be_hidden()
    await expect(line).to_have_value("")


async def test_arrows_walk_through_the_menu(page: Page, bot: Bot) -> None:
    await announced(bot, page)
    await page.get_by_role("button", name="Menu").click()
    line = page.get_by_label("Message")
    await expect(line).to_be_focused()
    chosen = page.locator("[role=option][aria-selected=true]")
    await expect(chosen).to_contain_text("/today")
    await line.press("ArrowDown")
    await expect(chosen).to_contain_text("/break")
    await expect(line).to_have_attribute("aria-activedescendant", "command-1")
    await line.press("ArrowUp")
    await line.press("ArrowUp")
    await expect(chosen).to_contain_text("/pause")
    await line.press("Tab")
    await expect(line).to_have_value("/pause ")
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_escape_closes_the_menu_and_the_line_stays(page: Page, bot: Bot) -> None:
    await announced(bot, page)
    line = page.get_by_label("Message")
    await line.press_sequentially("/b")
    await line.press("Escape")
    await expect(page.get_by_role("listbox")).to_be_hidden()
    await expect(line).to_have_value("/b")


async def test_with_no_commands_there_is_no_menu(page: Page, bot: Bot) -> None:
    await expect(page.get_by_role("button", name="START")).to_be_visible()
    await expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    await announced(bot, page)
    await bot.call("deleteMyCommands")
    await expect(page.get_by_role("button", name="Menu")).to_be_hidden()


async def test_a_text_that_is_refused_comes_back_into_the_line(
    page: Page, world: World, complaints: list[str]
) -> None:
    await expect(page.get_by_role("button", name="START")).to_be_visible()
    world.forgets(ADA)
    await page.get_by_label("Message").fill("still there?")
    await page.get_by_label("Send").click()
    await expect(page.get_by_text("There is no person 7.")).to_be_visible()
    await expect(page.get_by_label("Message")).to_have_value("still there?")
    assert "400" in complaints.pop()
