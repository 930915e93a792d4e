"""A newcomer's first quarter of an hour, in a real browser: from /start through a whole routine
to a nudge that is reached with "+1 h"."""

import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from coach.plan import efforts
from content.library import load_library
from content.picture_list import film, preview
from content.pictures import GET_READY_S, Pictures
from tests.processes import bot, free_port

DRAWN_WITHIN_S = 120
# Resolves when the last answer's film has gone on for a while, however slow the machine is; or has
# not. It is looked up anew each time: an edit of the message is another element. No browser plays
# a film that cannot be seen.
UNTIL_PLAYED = """seconds => new Promise((done) => {
  const ends = Date.now() + 20_000;
  const look = () => {
    const video = [...document.querySelectorAll("article[data-from=bot]")].at(-1)
      ?.querySelector("video");
    video?.scrollIntoView({ block: "center" });
    const at = video ? video.currentTime : -1;
    if (at > seconds || Date.now() > ends) done(at);
    else setTimeout(look, 100);
  };
  look();
})"""
# The film's top right corner, where the ring is: its points' greens.
CORNER = """video => {
  const side = Math.round(video.videoWidth / 4);
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const pen = canvas.getContext("2d");
  pen.drawImage(video, video.videoWidth - side, 0, side, side, 0, 0, side, side);
  return [...pen.getImageData(0, 0, side, side).data].filter((_, at) => at % 4 === 1);
}"""

pytestmark = pytest.mark.slow
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
]


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    if not CHROMIUM.exists():
        how = "no Chromium: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(how)
        pytest.skip(how)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        phone = browser.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=2)
        yield phone
        browser.close()


def test_from_start_through_a_routine_to_a_nudge(page: Page, tmp_path: Path) -> None:
    port = free_port()
    tuesday_at_ten(tmp_path)
    if os.environ.get("PICTURES"):
        shutil.copytree("data/films", tmp_path / "data" / "films")
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if is_bad(said.type) else None)
    with bot(tmp_path, first_line="Unkink is here", PORT=str(port), TIMEZONE="Europe/Berlin"):
        page.goto(f"http://127.0.0.1:{port}/")
        page.get_by_role("button", name="START").click()
        press(page, "I'm 18 or over and agree")
        press(page, "None of these")
        expect(screen(page)).to_contain_text("The second and last list")
        press(page, "None of these")
        expect(screen(page)).to_contain_text("anything your body needs care with")
        press(page, "None of these")
        press(page, "Easy")
        play(page, tmp_path)
        press(page, "Same or better")
        type_in(page, "Munich")
        expect(screen(page)).to_contain_text("on a Tuesday there, right?")
        press(page, "Yes")
        expect(screen(page)).to_contain_text("Mon–Fri 9:00–17:00, every 60 min")
        until_a_nudge(page)
        picture(page, tmp_path, "nudge")
        press(page, "Done")
        expect(screen(page)).to_contain_text("One break today")
    assert complaints == []


def test_a_film_plays_and_its_ring_moves(page: Page, tmp_path: Path) -> None:
    """Nothing is drawn beforehand: the film comes while they read what to do."""
    port, drawn = free_port(), Pictures(tmp_path / "data" / "films")
    bridge = load_library().exercises["bridge"]
    [effort] = efforts(bridge, 1)
    shown = effort.exercise, effort.side, effort
    loop, counted = drawn.path(preview(*shown)), drawn.path(film(*shown))
    with bot(tmp_path, first_line="Unkink is here", PORT=str(port), TIMEZONE="Europe/Berlin"):
        page.goto(f"http://127.0.0.1:{port}/")
        page.get_by_role("button", name="START").click()
        press(page, "I'm 18 or over and agree")
        for part in ("The second and last list", "your body needs care with", "How is"):
            press(page, "None of these")
            expect(screen(page)).to_contain_text(part)
        type_in(page, "bridge")
        expect(screen(page).locator("figure.media :is(img, video)")).to_be_visible()
        until_there(page, loop)
        answers = page.locator('article[data-from="bot"]')
        heard = answers.count()
        type_in(page, "bridge")
        expect(answers).to_have_count(heard + 1)
        plays(page, 0.5)
        press(page, "Try it now")
        expect(screen(page).get_by_role("button", name="Start")).to_be_visible()
        plays(page, 0.5)
        until_there(page, counted)
        press(page, "Start")
        expect(screen(page).get_by_role("button", name="Done")).to_be_visible()
        video = screen(page).locator("video")
        expect(video).to_have_attribute("aria-label", re.compile("^Bridge"))
        plays(page, GET_READY_S + 0.5)
        before = video.evaluate(CORNER)
        plays(page, GET_READY_S + 3)
        assert video.evaluate("video => video.readyState") >= 2
        assert moved(before, video.evaluate(CORNER)) > 0.02
        picture(page, tmp_path, "film")


def until_there(page: Page, path: Path) -> None:
    """It is drawn by a process of its own, behind everything else on the machine."""
    ends = time.monotonic() + DRAWN_WITHIN_S
    while not path.is_file():
        assert time.monotonic() < ends, path
        page.wait_for_timeout(100)


def plays(page: Page, seconds: float) -> None:
    assert page.evaluate(UNTIL_PLAYED, seconds) > seconds


def moved(before: list[int], after: list[int]) -> float:
    """The share of the corner's points that are another colour."""
    pairs = list(zip(before, after, strict=True))
    return sum(abs(one - other) > 40 for one, other in pairs) / len(pairs)


def play(page: Page, folder: Path) -> None:
    """Start and Done, as long as there is a step."""
    steps = 0
    expect(screen(page).get_by_role("button", name="Start")).to_be_visible()
    while not page.get_by_role("button", name="Same or better").count():
        bubble = screen(page)
        before = words(page).text_content() or ""
        if bubble.get_by_role("button", name="Start").count():
            press(page, "Start")
            expect(bubble.get_by_role("button", name="Done")).to_be_visible()
            if steps == 2:
                picture(page, folder, "step")
        else:
            press(page, "Done")
            steps += 1
            expect(words(page)).not_to_have_text(before)
        assert steps < 40
    assert steps >= 3


def until_a_nudge(page: Page) -> None:
    for _ in range(3):
        page.get_by_role("button", name="+1 h").click()
        nudge = page.locator("article", has_text="Time to move.")
        try:
            expect(nudge).to_be_visible(timeout=3000)
        except AssertionError:
            continue
        return
    pytest.fail("three hours of a working day, and no nudge")


def press(page: Page, label: str) -> None:
    page.locator("article").get_by_role("button", name=label, exact=True).last.click()


def type_in(page: Page, words: str) -> None:
    page.get_by_label("Message", exact=True).fill(words)
    page.get_by_role("button", name="Send").click()


def screen(page: Page) -> Locator:
    return page.locator('article[data-from="bot"]').last


def words(page: Page) -> Locator:
    return screen(page).locator(".text")


def tuesday_at_ten(folder: Path) -> None:
    """The bot's clock stands ahead, as if somebody had moved it on an earlier day."""
    now = datetime.now(ZoneInfo("Europe/Berlin"))
    days = (1 - now.weekday()) % 7 or 7
    then = (now + timedelta(days=days)).replace(hour=10, minute=0, second=0)
    ahead = then.astimezone(UTC) - now.astimezone(UTC)
    local = folder / "data" / "local"
    local.mkdir(parents=True)
    (local / "clock.json").write_text(json.dumps({"ahead_s": ahead.total_seconds()}))


def picture(page: Page, folder: Path, name: str) -> None:
    """With PICTURES=docs/pictures they are the README's, with the films of a `make run`."""
    page.wait_for_timeout(600)
    path = folder / f"{name}.png"
    page.screenshot(path=path)
    if wanted := os.environ.get("PICTURES"):
        Path(wanted).mkdir(parents=True, exist_ok=True)
        shutil.copy(path, Path(wanted) / path.name)


def is_bad(kind: str) -> bool:
    return kind in ("error", "warning")
