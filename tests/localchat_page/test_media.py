"""Pictures and films in bubbles."""

import asyncio

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from localchat.world import World
from tests.localchat_page.bot import Bot, keys
from tests.localchat_page.conftest import ADA

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

# Resolves when the film has gone on for a while, however slow the machine is.
UNTIL_PLAYED = """(video, seconds) => new Promise((done) => {
  const look = () => video.currentTime > seconds && done(video.currentTime);
  video.addEventListener("timeupdate", look);
  look();
})"""


async def film_sent(bot: Bot, world: World, film: bytes) -> int:
    world.sends(ADA, "/today")
    await bot.hears()
    sent = await bot.upload(
        "sendAnimation",
        {"animation": film},
        chat_id=ADA,
        caption="Easy cat-cow\nSmall and slow.",
        reply_markup=keys("Start"),
    )
    return int(sent["message_id"])


async def plays(video: Locator, seconds: float) -> None:
    async with asyncio.timeout(8):
        assert await video.evaluate(UNTIL_PLAYED, seconds) > seconds


async def test_a_film_plays_and_a_new_caption_does_not_stop_it(
    page: Page, bot: Bot, world: World, film: bytes
) -> None:
    message = await film_sent(bot, world, film)
    video = page.locator("article video")
    await plays(video, 0.3)
    await expect(video).to_have_attribute("aria-label", "Easy cat-cow")
    for attribute in ("autoplay", "loop", "muted", "playsinline"):
        await expect(video).to_have_attribute(attribute, "")
    await video.evaluate("video => { video.untouched = true }")

    edited = {"chat_id": ADA, "message_id": message, "caption": "Hold\n20 s"}
    await bot.call("editMessageCaption", **edited, reply_markup=keys("Done"))

    await expect(page.locator("article .text").last).to_have_text("Hold\n20 s")
    await expect(video).to_have_attribute("aria-label", "Hold")
    assert await video.evaluate("video => video.untouched && !video.paused")


async def test_another_film_takes_the_place_of_the_first(
    page: Page, bot: Bot, world: World, film: bytes, other_film: bytes
) -> None:
    message = await film_sent(bot, world, film)
    video = page.locator("article video")
    await plays(video, 0.1)
    first = await video.get_attribute("src") or ""
    media = {"type": "animation", "media": "attach://other", "caption": "Bridge"}
    await bot.upload(
        "editMessageMedia",
        {"other": other_film},
        chat_id=ADA,
        message_id=message,
        media=media,
        reply_markup=keys("Done"),
    )
    await expect(video).not_to_have_attribute("src", first)
    await expect(video).to_have_count(1)
    await plays(video, 0.1)


async def test_a_photo_is_named_by_its_caption(
    page: Page, bot: Bot, world: World, picture: bytes
) -> None:
    world.sends(ADA, "/break")
    await bot.hears()
    caption = "Shoulder blades\n40 s, sitting"
    await bot.upload("sendPhoto", {"photo": picture}, chat_id=ADA, caption=caption)
    image = page.get_by_role("img", name="Shoulder blades", exact=True)
    await expect(image).to_be_visible()
    await expect(image).to_have_js_property("naturalWidth", 160)


async def test_words_in_italics_say_what_a_film_shows(
    page: Page, bot: Bot, world: World, film: bytes
) -> None:
    message = await film_sent(bot, world, film)
    caption = "<b>Bridge</b>\nBreathe. ✨\n<i>Hips rise &amp; sink.</i>"
    edited = {"chat_id": ADA, "message_id": message, "caption": caption, "parse_mode": "HTML"}
    await bot.call("editMessageCaption", **edited)
    video = page.locator("article video")
    await expect(video).to_have_attribute("aria-label", "Bridge: Hips rise & sink.")


async def test_whoever_wants_less_motion_starts_films_by_hand(
    browser: Browser, site: str, bot: Bot, world: World, film: bytes
) -> None:
    await film_sent(bot, world, film)
    context = await browser.new_context(reduced_motion="reduce")
    page = await context.new_page()
    await page.goto(f"{site}/?person={ADA}")
    switch = page.get_by_role("switch", name="Film moves")
    await expect(switch).not_to_be_checked()
    await expect(page.locator("video")).to_have_js_property("paused", True)
    await expect(page.locator("video")).not_to_have_attribute("autoplay", "")
    await switch.focus()
    await page.keyboard.press("Space")
    await plays(page.locator("video"), 0.1)
    await page.keyboard.press("Space")
    await expect(page.locator("video")).to_have_js_property("paused", True)
    await context.close()
