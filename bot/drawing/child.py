"""The process that draws: one line in, one line out, as long as there is something to draw."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from content.pictures import Spec, to_line

FIGURES = "content.figures"
# Of the environment: where Python and its libraries are, and how they speak.
NEEDS = {"PATH", "HOME", "LANG", "VIRTUAL_ENV", "TMPDIR", "SystemRoot", "LD_LIBRARY_PATH"}
NEED = ("LC_", "PYTHON")
ANSWERS = ("done ", "failed ", "later ")
# A film of ten minutes is drawn in less on a slow machine; after this the process is stuck.
LONGEST_S = 900
# It tidies up when it is told to end, and that takes no longer.
ENDS_WITHIN_S = 3


class Died(Exception):
    """The process ended without an answer; its last words."""


class NotNow(Exception):
    """Nothing is wrong with the figure: the disk is full, or what draws was changed meanwhile."""


class Child:
    """Started by the first picture, and again by the next after its end."""

    def __init__(self, folder: Path, module: str = FIGURES) -> None:
        self._command = (sys.executable, "-m", module, "--folder", str(folder))
        self._process: Process | None = None

    @property
    def is_up(self) -> bool:
        return self._process is not None

    async def draw(self, spec: Spec, name: str) -> str | None:
        """None: the file of this name is there. Else why it can't be drawn. Raises Died and
        NotNow."""
        try:
            async with asyncio.timeout(LONGEST_S):
                process = self._process = self._process or await self._start()
                assert process.stdin
                process.stdin.write(f"{to_line(spec)}\n".encode())
                await process.stdin.drain()
                return await _answer(process, name)
        except Died:
            await self.close()  # and no signal: asyncio would lose count of its processes
            raise
        except (OSError, TimeoutError, ValueError) as trouble:
            await self.end()
            raise Died(str(trouble) or type(trouble).__name__) from None

    async def close(self) -> None:
        """Nothing more will be asked: it ends by itself."""
        if self._process and self._process.stdin:
            self._process.stdin.close()
            await self._gone()

    async def end(self) -> None:
        """Now, whatever it is at; what it had half done is tidied up."""
        if self._process:
            with suppress(ProcessLookupError):
                self._process.terminate()
            await self._gone()

    async def _start(self) -> Process:
        """Not in the terminal's group: Ctrl-C is for the bot, which ends it in good order. What
        it complains of comes among its answers, so that no pipe is ever full."""
        return await asyncio.create_subprocess_exec(
            *self._command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=STDOUT,
            start_new_session=True,
            env=_environment(os.environ),
        )

    async def _gone(self) -> None:
        process, self._process = self._process, None
        assert process
        try:
            await asyncio.wait_for(process.wait(), ENDS_WITHIN_S)
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def _environment(ours: Mapping[str, str]) -> Mapping[str, str]:
    """Neither the token nor the key: what decodes files is given no secrets."""
    return {name: said for name, said in ours.items() if name in NEEDS or name.startswith(NEED)}


async def _answer(process: Process, name: str) -> str | None:
    assert process.stdout
    last_words = ""
    while line := (await process.stdout.readline()).decode(errors="replace"):
        said = line.strip()
        if said == f"done {name}":
            return None
        if said.startswith((f"failed {name} ", "failed - ")):
            return said
        if said.startswith(ANSWERS):  # for another name: its files are newer than ours
            raise NotNow(said)
        last_words = said or last_words
    raise Died(last_words)
