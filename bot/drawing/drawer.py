"""Sees to it that what is wanted gets drawn, one picture after the other, and nobody waits."""

import asyncio
import logging
from collections.abc import Iterable, Iterator

from bot.drawing.child import FIGURES, Child, Died
from bot.drawing.wanted import Wanted
from content.pictures import Pictures, Spec

log = logging.getLogger(__name__)

# The process takes a second to start and a hundred megabytes: it stays a while, and not for ever.
IDLE_S = 60
TRIES = 2
# A machine on which it only dies gets a rest from it.
DEATHS_IN_A_ROW, REST_S = 5, 600


class Drawer:
    """`run` is its one task. What could not be drawn is not tried again before the next start."""

    def __init__(self, pictures: Pictures, idle_s: float = IDLE_S, module: str = FIGURES) -> None:
        self._pictures = pictures
        self._idle_s = idle_s
        self._wanted = Wanted()
        self._more = asyncio.Event()
        self._in_hand: Spec | None = None
        self._left: set[Spec] = set()
        self._told: set[str] = set()
        self._child = Child(pictures.folder, module)
        self._deaths = 0

    def want(self, spec: Spec, urgent: bool = True) -> None:
        """Returns at once; what is drawn, in hand or given up is passed over."""
        if spec != self._in_hand and self._is_to_draw(spec):
            self._wanted.add(spec, urgent)
            self._more.set()

    @property
    def waiting(self) -> tuple[Spec, ...]:
        """What is wanted and not in hand yet, in the order of their turns."""
        return tuple(self._wanted)

    async def run(self, in_advance: Iterable[Spec] = ()) -> None:
        """Until it is cancelled. `in_advance` is drawn while nothing is wanted; it is gone
        through bit by bit, since each picture's name costs the reading of a file."""
        try:
            rest = iter(in_advance)
            while True:
                await self._draw(await self._next(rest))
        finally:
            await self._child.end()

    async def _next(self, rest: Iterator[Spec]) -> Spec:
        while True:
            spec = self._wanted.take() or next(rest, None)
            if spec is None:
                await self._more_wanted()
            elif self._is_to_draw(spec):
                return spec
            await asyncio.sleep(0)

    async def _more_wanted(self) -> None:
        self._more.clear()
        try:
            await asyncio.wait_for(self._more.wait(), self._idle_s if self._child.is_up else None)
        except TimeoutError:
            await self._child.close()

    async def _draw(self, spec: Spec) -> None:
        self._in_hand = spec
        try:
            trouble = await self._tried(spec)
        finally:
            self._in_hand = None
        if trouble is not None:
            self._left.add(spec)
            self._tell(self._pictures.path(spec).name, trouble)

    def _tell(self, name: str, trouble: str) -> None:
        """Once for each reason: a broken pose is in the way of all of its pictures."""
        reason = trouble.removeprefix(f"failed {name} ")
        if reason not in self._told:
            self._told.add(reason)
            log.warning("not drawn: %s: %s", name, reason[:300])

    async def _tried(self, spec: Spec) -> str | None:
        """None: it is drawn. Else what was in the way."""
        trouble: str | None = None
        for _ in range(TRIES):
            try:
                trouble = await self._child.draw(spec, self._pictures.path(spec).name)
            except Died as died:
                trouble = str(died)
                await self._mourn()
            else:
                self._deaths = 0
                break
        return trouble

    async def _mourn(self) -> None:
        self._deaths += 1
        if self._deaths % DEATHS_IN_A_ROW == 0:
            await asyncio.sleep(REST_S)

    def _is_to_draw(self, spec: Spec) -> bool:
        return spec not in self._left and self._pictures.rendered(spec) is None
