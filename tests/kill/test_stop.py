"""SIGTERM to exit within eight seconds, whatever hangs; and nobody's tap is lost by it."""

import asyncio
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.shelves import Shelves
from coach.body import Body
from coach.course import Course
from coach.door import CONSENT_VERSION
from coach.model import Person
from localchat.faults import Fault
from storage.opening import open_store
from tests.conftest import KEY
from tests.kill.rig import PythonMBot, Rig, rigged
from tests.people import Message, data_of, text_of

pytestmark = pytest.mark.slow

PEOPLE = range(200, 220)
EXITS_WITHIN_S = 8.0


@pytest.mark.parametrize("terms", [1, 2])
async def test_it_stops_within_eight_seconds_with_twenty_taps_in_hand(
    tmp_path: Path, shelves: Shelves, terms: int
) -> None:
    """While the Bot API hangs. The taps are answered after the restart, once each."""
    async with rigged(PythonMBot(), tmp_path, shelves) as rig:
        seed(rig)
        await rig.start()
        await all_see(rig, "Easy")
        for method in ("editMessageMedia", "answerCallbackQuery"):
            rig.world.faults.add(Fault(method, kind="hang_before", times=1000))
        for person in PEOPLE:
            screen = newest(rig, person)
            rig.world.taps(person, screen["message_id"], data_of(screen, "Easy"))
        edits = rig.world.ledger.of
        await rig.world.until(lambda: len(edits("editMessageMedia")) == len(PEOPLE))
        began = time.monotonic()
        for _ in range(terms):
            rig.signals(signal.SIGTERM)
            await asyncio.sleep(0.5)
        assert await asyncio.to_thread(rig.reaped) == 0, rig.log
        assert time.monotonic() - began < EXITS_WITHIN_S
        assert "Traceback" not in rig.log, rig.log
        rig.world.faults.clear()
        await rig.start()
        await rig.world.until(lambda: all("1 of" in words(rig, p) for p in PEOPLE))
        assert all(len(rig.world.chat(person)) == 2 for person in PEOPLE)  # theirs and its


async def test_it_stops_at_once_when_nothing_is_in_hand(tmp_path: Path, shelves: Shelves) -> None:
    async with rigged(PythonMBot(), tmp_path, shelves) as rig:
        await rig.start()
        began = time.monotonic()
        rig.signals(signal.SIGTERM)
        assert await asyncio.to_thread(rig.reaped) == 0, rig.log
        assert time.monotonic() - began < 2


def seed(rig: Rig) -> None:
    store = open_store(f"sqlite:///{rig.database}", KEY)
    with store.book() as book:
        for person in PEOPLE:
            now = datetime.now(UTC)
            book.keep(
                Person(
                    person,
                    now,
                    agreed=CONSENT_VERSION,
                    safety="clear",
                    body=Body(answered_on=now.date()),
                    course=Course(screened_on=now.date()),
                )
            )
            rig.world.add_person(person, f"P{person}")
    store.close()


async def all_see(rig: Rig, label: str) -> None:
    for person in PEOPLE:
        rig.world.sends(person, "/today")
    await rig.world.until(lambda: all(newest(rig, p)["from"]["is_bot"] for p in PEOPLE))
    assert all(data_of(newest(rig, person), label) for person in PEOPLE)


def newest(rig: Rig, person: int) -> Message:
    return rig.world.chat(person)[-1]


def words(rig: Rig, person: int) -> str:
    return text_of(newest(rig, person))
