"""A person and a bot talk on the page."""

import pytest
from playwright.async_api import Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot, keys
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_an_empty_chat_says_what_the_bot_does_and_start_begins_it(
    page: Page, bot: Bot
) -> None:
    await bot.call("setMyDescription", description="I help stiff backs move.")
    await expect(page.get_by_text("I help stiff backs move.")).to_be_visible()
    await expect(page).to_have_title("Unkink")

    await page.get_by_role("button", name="START").click()

    heard = await bot.hears()
    assert heard["message"]["text"] == "/start"
    assert heard["message"]["entities"][0]["type"] == "bot_command"
    await bot.says(ADA, "Hello, I'm Unkink.")
    await expect(page.locator("article[data-from=person] .text")).to_have_text("/start")
    await expect(page.locator("article[data-from=bot] .text")).to_have_text("Hello, I'm Unkink.")
    await expect(page.get_by_role("button", name="START")).to_be_hidden()
    await expect(page.get_by_text("I help stiff backs move.")).to_be_hidden()


async def test_a_tapped_button_waits_for_the_answer_and_the_edit_comes_in_place(
    page: Page, bot: Bot, world: World
) -> None:
    world.sends(ADA, "/today")
    await bot.hears()
    message = await bot.says(ADA, "Bridge", reply_markup=keys("Start", "Hurts | Skip"))
    bubble = page.locator(f"article[data-message-id='{message}']")
    await bubble.evaluate("bubble => { bubble.untouched = true }")

    await bubble.get_by_role("button", name="Start").focus()
    await page.keyboard.press("Enter")

    query = (await bot.hears())["callback_query"]
    assert query["data"] == "Start"
    assert query["message"]["message_id"] == message
    pressed = bubble.get_by_role("button", name="Start")
    await expect(pressed).to_have_attribute("aria-busy", "true")
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Here we go")
    await expect(pressed).not_to_have_attribute("aria-busy", "true")
    await expect(page.get_by_text("Here we go")).to_be_visible()

    edited = {"chat_id": ADA, "message_id": message, "text": "Hold"}
    await bot.call("editMessageText", **edited, reply_markup=keys("Done"))
    await expect(bubble.locator(".text")).to_have_text("Hold")
    await expect(bubble.get_by_role("button")).to_have_text(["Done"])
    await expect(bubble.get_by_role("button", name="Done")).to_be_focused()
    assert await bubble.evaluate("bubble => bubble.untouched")
    assert await page.locator("article").count() == 2


async def test_an_alert_waits_until_it_is_read(page: Page, bot: Bot, world: World) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    await bot.says(ADA, "Hello", reply_markup=keys("Keep?"))
    await page.get_by_role("button", name="Keep?").click()
    query = (await bot.hears())["callback_query"]
    answer = {"callback_query_id": query["id"], "text": "Only answers.", "show_alert": True}
    await bot.call("answerCallbackQuery", **answer)
    await expect(page.get_by_role("dialog")).to_contain_text("Only answers.")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_button_styles_rows_and_links_are_drawn(page: Page, bot: Bot, world: World) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    styles = ["primary", "success", "danger"]
    rows = [[{"text": style, "callback_data": style, "style": style} for style in styles]]
    rows += [[{"text": "Source", "url": "https://example.org/"}]]
    await bot.says(ADA, "Hello", reply_markup={"inline_keyboard": rows})
    tops = set()
    for style in styles:
        button = page.get_by_role("button", name=style)
        await expect(button).to_have_attribute("data-style", style)
        tops.add(await button.evaluate("button => button.getBoundingClientRect().top"))
    assert len(tops) == 1
    await expect(page.get_by_role("link", name="Source")).to_have_attribute(
        "href", "https://example.org/"
    )


async def test_a_deleted_message_is_gone(page: Page, bot: Bot, world: World) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    message = await bot.says(ADA, "Left is done.")
    await expect(page.get_by_text("Left is done.")).to_be_visible()
    await bot.call("deleteMessage", chat_id=ADA, message_id=message)
    await expect(page.get_by_text("Left is done.")).to_have_count(0)
    await expect(page.locator("article")).to_have_count(1)


async def test_a_bubble_goes_when_the_person_removes_it(
    page: Page, bot: Bot, world: World
) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    await bot.says(ADA, "Away with me")
    await page.get_by_label("Developers' pane").click()
    await page.get_by_label("Remove bubble").click()
    await expect(page.get_by_text("Away with me")).to_have_count(0)
    assert [message["text"] for message in world.chat(ADA)] == ["/start"]


async def test_an_edit_is_marked_only_where_there_are_no_buttons(
    page: Page, bot: Bot, world: World
) -> None:
    world.sends(ADA, "/start")
    await bot.hears()
    message = await bot.says(ADA, "Once")
    edited = {"chat_id": ADA, "message_id": message}
    await bot.call("editMessageText", **edited, text="Twice")
    await expect(page.locator("article[data-from=bot]")).to_contain_text("edited")
    await bot.call("editMessageText", **edited, text="Thrice", reply_markup=keys("Done"))
    await expect(page.locator("article[data-from=bot] .text")).to_have_text("Thrice")
    await expect(page.locator("article[data-from=bot]")).not_to_contain_text("edited")
