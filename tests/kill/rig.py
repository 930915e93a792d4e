"""One bot after another on one database, and the world that they live in."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

from bot.drawing import in_advance
from bot.shelves import Shelves
from content.picture_list import everything
from content.pictures import MOVING, Pictures
from localchat.serving import serve
from localchat.world import World
from tests.conftest import KEY, TOKEN
from tests.kill.doom import Doom
from tests.localchat import films
from tests.processes import environment

HOME = Path(__file__).parents[2]
UP_WITHIN_S = 30
REAPED_WITHIN_S = 15


class Births(Protocol):
    def start(self, environment: dict[str, str], folder: Path) -> int:
        """The number of a new process. It writes to `log` in that folder."""

    def reap(self, number: int) -> int:
        """Wait for its end: the exit code, or minus the signal that killed it."""


class Nursery:
    """Quick births, of bots that ask at commits. See tests/kill/nursery.py."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.kill.nursery"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=HOME, stdin=pipe, stdout=pipe, text=True)

    def start(self, environment: dict[str, str], folder: Path) -> int:
        order: dict[str, Any] = {"environment": environment}
        order |= {"log": str(folder / "log"), "watch": str(folder / "watch")}
        return self._order(f"start {json.dumps(order)}")

    def reap(self, number: int) -> int:
        return self._order(f"reap {number}")

    def close(self) -> None:
        self._process.communicate(timeout=10)

    def _order(self, words: str) -> int:
        assert self._process.stdin
        assert self._process.stdout
        print(words, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


class PythonMBot:
    """`python -m bot`, as anybody would start it."""

    def __init__(self) -> None:
        self._processes: dict[int, subprocess.Popen[bytes]] = {}

    def start(self, environment: dict[str, str], folder: Path) -> int:
        command = [sys.executable, "-m", "bot"]
        with (folder / "log").open("a") as log:
            process = subprocess.Popen(command, cwd=HOME, env=environment, stdout=log, stderr=log)
        self._processes[process.pid] = process
        return process.pid

    def reap(self, number: int) -> int:
        return self._processes.pop(number).wait(timeout=REAPED_WITHIN_S)


class Rig:
    """`world.faults` is `doom`. Killed bots leave everything else as it is."""

    def __init__(self, births: Births, folder: Path, world: World, address: str) -> None:
        self.world, self.folder = world, folder
        self.doom = Doom(world.changed)
        world.faults = self.doom
        self._births = births
        self._address = address
        self._number = 0

    @property
    def database(self) -> Path:
        return self.folder / "data" / "unkink.db"

    @property
    def log(self) -> str:
        log = self.folder / "log"
        return log.read_text() if log.exists() else ""

    def settings(self) -> dict[str, str]:
        return environment(
            self.folder,
            TELEGRAM_BOT_TOKEN=TOKEN,
            TELEGRAM_API_URL=self._address,
            DATA_KEY=KEY,
            MESSAGES_PER_SECOND="100000",
        )

    async def start(self) -> None:
        """Until it has asked for updates."""
        before = last_call(self.world)
        self._number = self._births.start(self.settings(), self.folder)
        await self.world.until(lambda: asked_for_updates(self.world, before), UP_WITHIN_S)

    def kill(self) -> None:
        self.signals(signal.SIGKILL)
        ended = self.reaped()
        assert ended == -signal.SIGKILL, (ended, self.log)
        self.doom.arm(None)

    def signals(self, what: signal.Signals) -> None:
        os.kill(self._number, what)

    def reaped(self) -> int:
        """How the bot ended, once it has."""
        number, self._number = self._number, 0
        return self._births.reap(number)

    def end(self) -> None:
        if self._number:
            self.kill()


@asynccontextmanager
async def rigged(births: Births, folder: Path, shelves: Shelves) -> AsyncIterator[Rig]:
    """A fresh world, and a folder in which everything is drawn. No bot yet."""
    world = World(TOKEN)
    draw_all(Pictures(folder / "data" / "films"), shelves)
    async with serve(world, port=0) as address:
        rig = Rig(births, folder, world, address)
        async with rig.doom.watching(folder / "watch"):
            try:
                yield rig
            finally:
                rig.end()


def draw_all(drawn: Pictures, shelves: Shelves) -> None:
    """The smallest files that pass for films and stills; drawing real ones takes minutes."""
    drawn.folder.mkdir(parents=True)
    wanted = (*in_advance(shelves.library), *everything(shelves.library))
    for number, spec in enumerate(drawn.missing(wanted)):
        moves, shade = isinstance(spec, MOVING), number % 256
        content = films.film(seconds=9 + number, shade=shade) if moves else films.png(shade=shade)
        drawn.path(spec).write_bytes(content)


def last_call(world: World) -> int:
    return world.ledger[-1].number if len(world.ledger) else 0


def asked_for_updates(world: World, since: int) -> bool:
    return any(call.method == "getUpdates" for call in world.ledger.after(since))
