"""What was acknowledged is there after kill -9, and what was not is there whole or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.migrating import HOME
from storage.opening import open_store
from storage.sqlite import sqlite3
from tests.storage.conftest import ANNA, url
from tests.storage.kinds import KINDS

ROUNDS = 6
# Each unit consumes one update, moves one session on and posts one letter; then it is told.
WORK = """
import asyncio, sys
from datetime import UTC, datetime
from coach.model import OPEN, Effort, Letter, Place, Press
from storage.opening import open_store

now = datetime(2026, 3, 2, tzinfo=UTC)
first = int(sys.argv[2])

def begin(book):
    return (book.open_session(42)
            or book.begin_session(42, "routine", (Effort("walk", "both", 1, 1, 1, 0, 9),), now))

def step_on(book, press):
    assert book.move(press, OPEN, Place(press.step + 1, "ready", None, 0, 1), now)
    book.post(Letter("hold-over", 42, press.session, press.step, now))

async def work():
    store = open_store(sys.argv[1], None)
    session = await store.unit(begin)
    number, step = first, session.step
    while True:
        await store.receive([{"update_id": number, "message": {"text": "Done"}}])
        await store.unit(step_on, Press(42, session.id, step), consumes=number)
        print(number, flush=True)
        number, step = number + 1, step + 1

asyncio.run(work())
"""


@pytest.mark.slow
async def test_a_bot_that_is_killed_at_any_moment_forgets_nothing(database: Path) -> None:
    told = 0
    for attempt in range(ROUNDS):
        told += killed_after(20 + 7 * attempt, database, first=1000 * attempt)
        store = open_store(url(database), None)
        with store.book() as book:
            session = book.open_session(ANNA)
            assert session
            letters = book.letters_due(KINDS, session.moved_utc, 10_000)
        acted = len(await store.acted())
        waiting = len(await store.waiting())
        store.close()
        assert session.step == session.done_steps == len(letters) == acted
        assert acted >= told
        # One unit each time may have been kept and not told; one update may wait.
        assert acted + waiting <= told + attempt + 1
        assert sound(database)


def killed_after(lines: int, database: Path, first: int) -> int:
    """Start the work, kill it when it has told so much; how much it has told by then."""
    command = [sys.executable, "-c", WORK, url(database), str(first)]
    with subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, text=True) as bot:
        assert bot.stdout
        told = sum(1 for _, _ in zip(range(lines), bot.stdout, strict=False))
        os.kill(bot.pid, signal.SIGKILL)
        return told + len(bot.stdout.readlines())


def sound(database: Path) -> bool:
    connection = sqlite3.connect(database)
    said = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(said == ("ok",))
