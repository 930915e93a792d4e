"""Sound, title, sight and touch: how the page gets noticed, and used by everybody."""

import pytest
from playwright.async_api import Browser, Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot, keys
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

LOOKING_AWAY = """hidden => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
CUT_OFF = """() => [...document.querySelectorAll(".body, .text")]
  .filter((one) => one.scrollWidth > one.clientWidth).length"""
# Every control that can be seen and is smaller than a finger: its name and size.
TOUCHED = "button, .key, textarea, select, summary, label.film-switch"
TOO_SMALL = """(touched) => [...document.querySelectorAll(touched)]
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 44 || box.width < 44))
  .map(([one, box]) => `${one.id || one.textContent} ${box.width}x${box.height}`)"""


async def test_a_message_sounds_and_an_edit_does_not(page: Page, bot: Bot, world: World) -> None:
    await page.get_by_role("button", name="START").click()
    await bot.hears()
    sound = page.get_by_role("button", name="Sound")
    message = await bot.says(ADA, "one")
    await expect(sound).to_have_attribute("data-played", "1")
    await bot.call("editMessageText", chat_id=ADA, message_id=message, text="changed")
    await expect(page.get_by_text("changed")).to_be_visible()
    await bot.says(ADA, "hush", disable_notification=True)
    await expect(page.get_by_text("hush")).to_be_visible()
    await expect(sound).to_have_attribute("data-played", "1")
    await bot.says(ADA, "two")
    await expect(sound).to_have_attribute("data-played", "2")


async def test_a_muted_page_stays_muted(page: Page, bot: Bot) -> None:
    sound = page.get_by_role("button", name="Sound")
    await expect(sound).to_have_attribute("aria-pressed", "true")
    await sound.click()
    await page.reload()
    await expect(sound).to_have_attribute("aria-pressed", "false")
    await page.get_by_role("button", name="START").click()
    await bot.hears()
    await bot.says(ADA, "quietly")
    await expect(page.get_by_text("quietly")).to_be_visible()
    assert await sound.get_attribute("data-played") is None


async def test_the_title_counts_what_came_while_nobody_looked(
    page: Page, bot: Bot, world: World
) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    await expect(page.locator("article")).to_have_count(1)
    await page.evaluate(LOOKING_AWAY, True)
    await bot.says(ADA, "one")
    await bot.says(ADA, "two")
    await expect(page).to_have_title("(2) Unkink")
    await page.evaluate(LOOKING_AWAY, False)
    await expect(page).to_have_title("Unkink")


async def test_new_messages_are_read_out_and_edits_keep_their_place(
    page: Page, bot: Bot, world: World
) -> None:
    log = page.get_by_role("log", name="Conversation")
    await expect(log).to_have_attribute("aria-live", "polite")
    world.sends(ADA, "/start")
    await bot.hears()
    await bot.says(ADA, "Hello")
    await expect(log.get_by_role("article").last).to_contain_text("Unkink: ")


async def test_whoever_reads_above_is_not_pulled_down(page: Page, bot: Bot, world: World) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    for number in range(30):
        await bot.says(ADA, f"line {number}\n\n")
    last = page.get_by_text("line 29", exact=True)
    await expect(last).to_be_in_viewport()
    await page.get_by_text("line 2", exact=True).scroll_into_view_if_needed()
    await expect(last).not_to_be_in_viewport()
    await bot.says(ADA, "the newest")
    await page.get_by_label("Down to 1 new").click()
    await expect(page.get_by_text("the newest")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
async def test_everything_fits_the_width_and_a_finger(
    browser: Browser, site: str, bot: Bot, world: World, film: bytes, width: int
) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    long = "A" * 300
    await bot.says(ADA, long, reply_markup=keys("Done", "In 10 min | Skip | Not today"))
    await bot.upload("sendAnimation", {"animation": film}, chat_id=ADA, caption="Bridge")
    await bot.call("setMyCommands", commands=[{"command": "today", "description": long[:200]}])
    context = await browser.new_context(viewport={"width": width, "height": 844})
    page = await context.new_page()
    await page.goto(f"{site}/?person={ADA}")
    await expect(page.locator("article")).to_have_count(3)
    for pane in ("Developers' pane", "People"):
        if await page.get_by_label(pane, exact=True).first.is_visible():
            await page.get_by_label(pane, exact=True).first.click()
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        assert await page.evaluate(CUT_OFF) == 0
        assert await page.evaluate(TOO_SMALL, TOUCHED) == []
    await context.close()


async def test_a_phone_shows_one_pane_at_a_time_and_escape_returns(page: Page, site: str) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    people = page.get_by_role("button", name="People")
    await people.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Ada")).to_be_visible()
    await expect(page.locator("main")).to_have_js_property("inert", True)
    await page.get_by_role("button", name="Ada").focus()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Ada")).to_be_hidden()
    await expect(people).to_be_focused()
    await expect(page.locator("main")).to_have_js_property("inert", False)
