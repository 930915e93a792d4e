"""What Telegram has handed over is answered: beside bad neighbours, once, and after a kill."""

import asyncio
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.lanes import AT_ONCE
from bot.shelves import Shelves
from storage.sqlite import connect
from tests.kill.rig import Nursery, Rig, rigged
from tests.people import Home, Person, text_of

CROWD = range(1000, 1200)
HELLO = "Hello, I'm Unkink"
# None of these can be read as Telegram describes them.
POISON: dict[str, dict[str, Any]] = {
    "a date in words": {"message": {"message_id": 1, "date": "now", "chat": {"id": 7}}},
    "a chat of nothing": {"message": {"message_id": 1, "date": 1, "chat": 7}},
    "a tap by nobody": {"callback_query": {"id": "1", "from": "nobody"}},
    "a kick without an end": {
        "my_chat_member": {
            "chat": {"id": 7, "type": "private"},
            "date": 1,
            "from": {"id": 7, "is_bot": False, "first_name": "P"},
            "old_chat_member": {"status": "member"},
            "new_chat_member": {"status": "kicked"},
        }
    },
}


@pytest.mark.parametrize("poison", POISON.values(), ids=POISON.keys())
@pytest.mark.parametrize("place", range(5))
async def test_a_poisoned_update_stops_nobody(
    home: Home, caplog: pytest.LogCaptureFixture, poison: dict[str, Any], place: int
) -> None:
    people = [Person(number, home) for number in CROWD[:4]]
    for person in people:
        home.world.add_person(person.id, "P")
    for number in range(5):
        if number == place:
            home.world.raw_update(dict(poison))
        else:
            home.world.sends(people[number - (number > place)].id, "/start")
    await home.hears()
    assert all(HELLO in person.screen for person in people)
    assert await home.store.tally() == {"done": 4, "quarantine": 1}
    await people[0].sends("/start")  # and on it goes
    assert await home.store.tally() == {"done": 5, "quarantine": 1}
    assert "now" not in caplog.text


async def test_an_update_that_comes_again_is_handled_once(anna: Person, home: Home) -> None:
    await anna.sends("/start")
    update = start_of(anna, 5000)
    await home.intake.receive([update, update])
    await home.intake.receive([update])
    await home.settles()
    await home.intake.receive([update])  # handled long ago, and Telegram asks once more
    await home.settles()
    assert len(home.calls("sendMessage")) == 2


@pytest.mark.slow
async def test_of_two_hundred_none_is_lost_by_a_kill(
    nursery: Nursery, tmp_path: Path, shelves: Shelves
) -> None:
    """Each is answered once; but those in the bot's hand when it died may have to ask again,
    since an answer that may have arrived is never sent a second time."""
    async with rigged(nursery, tmp_path, shelves) as rig:
        for person in CROWD:
            rig.world.add_person(person, "P")
            rig.world.sends(person, "/start")
        rig.world.latency_s = 0.02
        await rig.start()
        await rig.world.until(lambda: len(greeted(rig)) >= len(CROWD) // 3)
        rig.kill()
        assert len(greeted(rig)) < len(CROWD)
        await rig.start()
        asked_again = await until_no_more(rig)
        assert len(asked_again) <= AT_ONCE
        for person in asked_again:
            rig.world.sends(person, "/start")
        await rig.world.until(lambda: len(greeted(rig)) == len(CROWD))
        greetings = [call for call in rig.world.ledger.of("sendMessage") if call.delivered]
        assert len(greetings) == len(CROWD)
        await asyncio.sleep(0.5)
        rig.kill()
        with closing(connect(rig.database)) as db:
            states = dict(db.execute("SELECT state, count(*) FROM inbox GROUP BY state"))
        assert states == {"done": len(CROWD) + len(asked_again)}


async def until_no_more(rig: Rig) -> list[int]:
    """Those who are still not greeted when nobody new is."""
    before = -1
    while before != (before := len(greeted(rig))):
        await asyncio.sleep(1)
    return sorted(set(CROWD) - greeted(rig))


def greeted(rig: Rig) -> set[int]:
    return {p for p in CROWD if any(HELLO in text_of(m) for m in rig.world.chat(p))}


def start_of(person: Person, number: int) -> dict[str, Any]:
    user = {"id": person.id, "is_bot": False, "first_name": "Anna"}
    chat = {"id": person.id, "type": "private", "first_name": "Anna"}
    command = {"type": "bot_command", "offset": 0, "length": 6}
    message = {"message_id": 77, "date": 1772528400, "chat": chat, "from": user}
    return {"update_id": number, "message": message | {"text": "/start", "entities": [command]}}
