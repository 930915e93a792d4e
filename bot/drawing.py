"""Cards and films are drawn by a process of their own, so that no tap ever waits for one."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from itertools import chain

from bot.screens.player import card, film
from coach.exercises import Library
from coach.plan import FLOOR_PROGRAM, STANDING_PROGRAM, efforts
from content.films import Films, Spec, to_line
from content.words import Words

log = logging.getLogger(__name__)


def pictures(library: Library, say: Words) -> Iterator[Spec]:
    """Those of the first routine come first: somebody may be about to begin it."""
    first = [library.programs[name].exercises for name in (FLOOR_PROGRAM, STANDING_PROGRAM)]
    order = dict.fromkeys([*chain(*first), *sorted(library.exercises)])
    exercises = [library.exercises[name] for name in order]
    cards = [card(exercise, say) for exercise in exercises]
    films = [film(effort) for exercise in exercises for effort in efforts(exercise, 1)]
    soon = len(first[0])
    yield from chain(cards[:soon], films[:soon], cards[soon:], films[soon:])


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
