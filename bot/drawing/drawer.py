"""Sees to it that what is wanted gets drawn, one picture after the other, and nobody waits."""

import asyncio
import logging
from collections.abc import Iterable, Iterator

from bot.drawing.child import FIGURES, Child, Died, NotNow
from bot.drawing.put_off import REST_S, PutOff, rest_after
from bot.drawing.wanted import Wanted
from content.pictures import Pictures, Spec

log = logging.getLogger(__name__)

# The process takes a second to start and up to 210 MB (docs/operating.md): it stays a while, and
# not for ever.
IDLE_S = 60
# After so many pictures in a row that it died of, it is the machine and not the pictures.
PICTURES_IN_A_ROW = 3
LONGEST_REST_S = 900


class Drawer:
    """`run` is its one task. A figure that cannot be drawn is not tried again before the next
    start; what a full disk or a death was in the way of is, after a rest that grows."""

    def __init__(
        self,
        pictures: Pictures,
        idle_s: float = IDLE_S,
        module: str = FIGURES,
        rest_s: float = REST_S,
    ) -> None:
        self._pictures = pictures
        self._idle_s, self._rest_s = idle_s, rest_s
        self._wanted = Wanted()
        self._more = asyncio.Event()
        self._in_hand: Spec | None = None
        self._left: set[Spec] = set()
        self._put_off = PutOff(rest_s)
        self._in_a_row = 0
        self._told: set[str] = set()
        self._child = Child(pictures.folder, module)

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
            spec = self._wanted.take() or self._put_off.take(_now()) or next(rest, None)
            if spec is None:
                await self._more_wanted()
            elif self._is_to_draw(spec):
                return spec
            await asyncio.sleep(0)

    async def _more_wanted(self) -> None:
        """Or until what was put off is due; an idle process is let go meanwhile."""
        self._more.clear()
        due = self._put_off.next_due
        waits = [self._idle_s] if self._child.is_up else []
        waits += [] if due is None else [max(0, due - _now())]
        try:
            await asyncio.wait_for(self._more.wait(), min(waits, default=None))
        except TimeoutError:
            if due is None or due > _now():
                await self._child.close()

    async def _draw(self, spec: Spec) -> None:
        self._in_hand = spec
        try:
            trouble = await self._tried(spec)
        except (Died, NotNow) as in_the_way:
            await self._later(spec, in_the_way)
        else:
            self._in_a_row = 0
            self._put_off.settle(spec)
            if trouble is not None:
                self._left.add(spec)
                self._tell(spec, trouble)
        finally:
            self._in_hand = None

    def _tell(self, spec: Spec, trouble: str) -> None:
        """Once for each reason: a broken pose is in the way of all of its pictures."""
        reason = trouble.removeprefix(f"failed {self._pictures.path(spec).name} ")
        if reason not in self._told:
            self._told.add(reason)
            self._say("not drawn", spec, reason)

    async def _tried(self, spec: Spec) -> str | None:
        """None: it is drawn. Else why it never will be. Raises Died after the second death, and
        NotNow."""
        name = self._pictures.path(spec).name
        try:
            return await self._child.draw(spec, name)
        except Died:
            return await self._child.draw(spec, name)

    async def _later(self, spec: Spec, in_the_way: Died | NotNow) -> None:
        """One line in the log for all pictures that are in the same trouble. What is no fault of
        this one is in every picture's way: then all of them rest."""
        self._in_a_row += 1
        first = self._in_a_row == 1
        if isinstance(in_the_way, NotNow):
            self._wanted.add(spec, urgent=True)
        else:
            first = self._put_off.add(spec, _now()) == 1 and first
        if first:
            self._say("put off", spec, str(in_the_way))
        if isinstance(in_the_way, NotNow) or self._in_a_row >= PICTURES_IN_A_ROW:
            await self._child.close()
            await asyncio.sleep(rest_after(self._in_a_row, self._rest_s, LONGEST_REST_S))

    def _say(self, what: str, spec: Spec, trouble: str) -> None:
        log.warning("%s: %s: %s", what, self._pictures.path(spec).name, trouble[-300:])

    def _is_to_draw(self, spec: Spec) -> bool:
        if spec in self._left or spec in self._put_off:
            return False
        return self._pictures.rendered(spec) is None


def _now() -> float:
    return asyncio.get_running_loop().time()
