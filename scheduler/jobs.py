"""What happens by itself: letters every second, nudges every twenty."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

from coach.due import claim_due
from coach.exercises import Library
from coach.letters import PATIENT, URGENT, delivered, not_delivered, take_letters
from coach.model import LetterKind
from coach.ports import Messenger, NotNow, Refused, Units, Unreachable, Unwell
from coach.reminders import gone
from coach.unasked import Delivery, Offer
from scheduler.errands import Errands, Tasks
from scheduler.releases import Releases
from scheduler.watch import Watch

log = logging.getLogger(__name__)

# About what Telegram takes in two seconds: a crash after a claim loses no more than this.
BATCH = 40
# So many nudges are claimed in one transaction, and not one by one as each place gets free: a
# commit for each would be the dearest part. A tap that comes meanwhile waits for all of them.
PIECE = BATCH // 2

Fate = Literal["arrived", "perhaps", "never"]


class Jobs:
    def __init__(
        self,
        units: Units,
        messenger: Messenger,
        library: Library,
        now: Callable[[], datetime],
        tasks: Tasks,
    ) -> None:
        self._units = units
        self._messenger = messenger
        self.library = library
        self._now = now
        self._watch = Watch()
        self._releases = Releases(units, now)
        self._urgent = Errands(tasks, BATCH)
        self._patient = Errands(tasks, BATCH)
        self._nudges = Errands(tasks, BATCH)

    async def send_letters(self) -> None:
        """The end of a hold never waits for a thousand routine reminders."""
        if not self._watch.believes(self._now()):
            return
        with _noting_trouble():
            await self._send_letters(URGENT, self._urgent)
            await self._send_letters(PATIENT, self._patient)

    async def send_nudges(self) -> None:
        if not self._watch.believes(self._now()):
            return
        with _noting_trouble():
            await self._releases.take_over()
            await self._send_nudges()

    async def _send_nudges(self) -> None:
        more = True
        while more:
            await self._nudges.has_room(PIECE)
            claimed = await self._units.unit(claim_due, self.library, PIECE, self._now())
            for offer in claimed.offers:
                await self._nudges.send(self._nudge(offer))
            if claimed.put_aside:
                log.error("%s rules put aside: their time zone is none", claimed.put_aside)
            more = claimed.more

    async def at_rest(self) -> None:
        """Until all that was sent on its way has arrived, or failed to."""
        for errands in (self._urgent, self._patient, self._nudges):
            await errands.at_rest()

    async def _send_letters(self, kinds: tuple[LetterKind, ...], errands: Errands) -> None:
        while room := errands.room:
            asked = (kinds, self.library, room, self._now())
            taken = await self._units.unit(take_letters, *asked)
            for delivery in taken:
                await errands.send(self._deliver(delivery))
            if len(taken) < room:
                return

    async def _deliver(self, delivery: Delivery) -> None:
        letter = delivery.letter
        fate = await self._reach(letter.person, self._messenger.deliver(delivery))
        ending = not_delivered if fate == "perhaps" else delivered
        await self._units.unit(ending, letter, self._now())

    async def _nudge(self, offer: Offer) -> None:
        await self._reach(offer.person, self._messenger.nudge(offer))

    async def _reach(self, person: int, message: Awaitable[None]) -> Fate:
        try:
            await message
        except Unreachable:
            await self._units.unit(gone, person, self._now())
            return "never"
        except Refused as refused:
            log.error("Telegram will not take a message: %s", refused)
            return "never"
        except NotNow:
            return "perhaps"
        return "arrived"


@contextmanager
def _noting_trouble() -> Iterator[None]:
    """The next tick tries again."""
    try:
        yield
    except Unwell as trouble:
        log.warning("the book: %s", trouble)
