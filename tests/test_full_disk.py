"""A disk that is full: a kind word, nothing half-done, and on it goes when there is room again."""

import logging

import pytest

from coach.ports import Unwell
from tests.people import Home, Person
from tests.test_player import begins

LONG = "x" * 3000  # so that it needs a page of its own


async def test_what_cannot_be_kept_is_fetched_again(
    anna: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await begins(anna)
    limit(home, 0)
    home.world.sends(anna.id, f"/settings {LONG}")
    with pytest.raises(Unwell, match="full"):  # Fetch.run waits a little, and tries again
        await home.hears()
    await home.jobs.send_letters()
    await home.jobs.send_nudges()
    limit(home, 100_000)
    await home.hears()
    assert "type the city" in anna.screen
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_what_cannot_be_decided_gets_a_kind_word(anna: Person, home: Home) -> None:
    await begins(anna)
    await home.store.receive([settings_of(anna)])
    limit(home, 0)
    await home.intake.resume()
    await home.settles()
    assert "I couldn't save that just now" in anna.screen
    limit(home, 100_000)
    await anna.sends("/settings")
    assert "type the city" in anna.screen


def settings_of(person: Person) -> dict[str, object]:
    user = {"id": person.id, "is_bot": False, "first_name": "Anna"}
    message = {
        "message_id": 99,
        "date": 1772528400,
        "chat": {"id": person.id, "type": "private", "first_name": "Anna"},
        "from": user,
        "text": f"/settings {LONG}",
        "entities": [{"type": "bot_command", "offset": 0, "length": 9}],
    }
    return {"update_id": 10**6, "message": message}


def limit(home: Home, pages: int) -> None:
    """As on a disk with room for so many pages more."""
    with home.store.book() as book:
        raw = book._db.connection.driver_connection
        assert raw is not None
        have = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {have + pages}")
