"""Cards and films are drawn by a process of their own, so that no tap ever waits for one."""

import asyncio
import logging
import sys
from collections.abc import Iterator

from bot.screens.player import card, film
from coach.day import MINUTES
from coach.exercises import Library
from coach.model import Effort
from coach.plan import efforts, routine
from content.films import Films, Spec, to_line
from content.words import Words

log = logging.getLogger(__name__)


def pictures(library: Library, say: Words) -> Iterator[Spec]:
    """Those of the routines come first: somebody may be about to begin one."""
    ways = [(floor, minutes) for floor in (True, False) for minutes in MINUTES]
    soon = [effort for floor, minutes in ways for effort in routine(library, floor, minutes)]
    late = [effort for name in sorted(library.exercises) for effort in _efforts(library, name)]
    for some in (soon, late):
        yield from (card(library.exercises[effort.exercise], say) for effort in some)
        yield from (film(effort) for effort in some)


def _efforts(library: Library, name: str) -> Iterator[Effort]:
    return efforts(library.exercises[name], 1)


async def draw_missing(films: Films, library: Library, say: Words) -> None:
    missing = films.missing(pictures(library, say))
    if not missing:
        return
    log.info("drawing %s pictures", len(missing))
    command = (sys.executable, "-m", "content.figures", "--folder", str(films.folder))
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
    try:
        lines = "".join(f"{to_line(spec)}\n" for spec in missing)
        _, complaint = await child.communicate(lines.encode())
    except asyncio.CancelledError:
        child.terminate()
        await child.wait()
        raise
    if child.returncode:
        log.warning("drawing failed: %s", complaint.decode(errors="replace").strip()[-300:])
