"""Cards and films are drawn by a process of their own, so that no tap ever waits for one."""

import asyncio
import logging
import sys
from collections.abc import Iterator

from bot.screens.library import cover
from bot.screens.player import card, film
from coach.day import MINUTES
from coach.exercises import Library
from coach.plan import routine
from content.film_list import film_specs
from content.films import Films, Spec, to_line
from content.words import Words

log = logging.getLogger(__name__)


def pictures(library: Library, say: Words) -> Iterator[Spec]:
    """Those of the routines come first: somebody may be about to begin one."""
    ways = [(floor, minutes) for floor in (True, False) for minutes in MINUTES]
    soon = [effort for floor, minutes in ways for effort in routine(library, floor, minutes)]
    yield from (card(library.exercises[effort.exercise]) for effort in soon)
    yield from (film(effort) for effort in soon)
    yield cover(say)
    yield from (card(exercise) for _, exercise in sorted(library.exercises.items()))
    yield from film_specs(library)


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
