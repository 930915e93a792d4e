"""Text is drawn as Telegram means it, and never runs."""

import pytest
from playwright.async_api import Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot, keys
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

NASTY = "<img src=x onerror=\"document.title='taken'\"><b>&amp;"


async def html_of(page: Page, bot: Bot, world: World, html: str) -> str:
    """What the page makes of Telegram's HTML."""
    world.sends(ADA, "/start")
    await bot.hears()
    await bot.says(ADA, html, parse_mode="HTML")
    text = page.locator("article[data-from=bot] .text")
    await expect(text).to_have_count(1)
    return await text.inner_html()


async def test_marked_words_nest_and_count_in_utf16(page: Page, bot: Bot, world: World) -> None:
    drawn = await html_of(
        page, bot, world, "😀 <b><i>both</i> bold</b> 😀<s>gone</s> <code>x</code>"
    )
    assert drawn == "😀 <b><i>both</i> bold</b> 😀<s>gone</s> <code>x</code>"


async def test_a_spoiler_opens_by_keyboard(page: Page, bot: Bot, world: World) -> None:
    await html_of(page, bot, world, "psst <tg-spoiler>secret</tg-spoiler>")
    await page.get_by_role("button", name="Hidden words").press("Enter")
    await expect(page.locator(".spoiler.shown")).to_have_text("secret")


async def test_links_open_elsewhere_and_only_harmless_ones_are_links(
    page: Page, bot: Bot, world: World
) -> None:
    await html_of(page, bot, world, '<a href="https://example.org/a">there</a>')
    link = page.get_by_role("link", name="there")
    await expect(link).to_have_attribute("href", "https://example.org/a")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    entity = {"type": "text_link", "offset": 0, "length": 4, "url": "javascript:alert(1)"}
    message = {"message_id": 900, "date": 1, "from": {"is_bot": True}, "text": "evil"}
    world.events.tell("message", ADA, message | {"entities": [entity]})
    await expect(page.get_by_text("evil")).to_be_visible()
    await expect(page.get_by_role("link", name="evil")).to_have_count(0)


async def test_moments_are_written_for_the_viewer(page: Page, bot: Bot, world: World) -> None:
    noon = 1_772_452_800  # 2026-03-02 12:00 UTC; the bot's clock stands at 9:00
    moments = [f'<tg-time unix="{noon}" format="{how}">x</tg-time>' for how in ("wDt", "r")]
    html = ", ".join(moments)
    await html_of(page, bot, world, html)
    shown = page.locator("article[data-from=bot] .text time")
    here = await page.evaluate(f"new Date({noon} * 1000).toTimeString().slice(0, 5)")
    await expect(shown.first).to_contain_text(f"2 March 2026 at {here}")
    await expect(shown.last).to_have_text("in 2 hours")


async def test_a_command_in_a_text_is_sent_by_a_click(page: Page, bot: Bot, world: World) -> None:
    await html_of(page, bot, world, "See /privacy")
    await page.get_by_role("link", name="/privacy").click()
    assert (await bot.hears())["message"]["text"] == "/privacy"


async def test_what_looks_like_markup_is_shown_as_text(page: Page, bot: Bot, world: World) -> None:
    world.add_person(8, NASTY)
    world.sends(ADA, NASTY)
    await bot.hears()
    await bot.call("setMyName", name=NASTY[:60])
    await bot.call("setMyCommands", commands=[{"command": "x", "description": NASTY}])
    await bot.says(ADA, NASTY, reply_markup=keys(NASTY[:20]))
    await expect(page.locator("article .text")).to_have_text([NASTY, NASTY])
    await page.reload()
    await expect(page.locator("article .text")).to_have_text([NASTY, NASTY])
    await expect(page.get_by_text(NASTY).first).to_be_visible()
    await expect(page.locator(".person-name").last).to_have_text(NASTY)
    await expect(page.locator("h1")).to_have_text(NASTY[:60])
    assert await page.locator("img, article b, h1 b").count() == 0
