"""What happens by itself: letters every second, nudges every twenty."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from coach.exercises import Library
from coach.letters import delivered, take_letters
from coach.nudges import claim_nudges
from coach.outcomes import Delivery, Offer
from coach.ports import Messenger, NotNow, Units, Unreachable
from coach.reminders import gone

# About what Telegram takes in two seconds: a crash after a claim loses no more than this.
BATCH = 40


@dataclass(frozen=True, slots=True)
class Jobs:
    units: Units
    messenger: Messenger
    library: Library
    now: Callable[[], datetime]

    async def send_letters(self) -> None:
        while taken := await self.units.unit(take_letters, BATCH, self.now()):
            await asyncio.gather(*map(self._deliver, taken))
            if len(taken) < BATCH:
                return

    async def send_nudges(self) -> None:
        while True:
            claimed = await self.units.unit(claim_nudges, self.library, BATCH, self.now())
            await asyncio.gather(*map(self._nudge, claimed.offers))
            if not claimed.more:
                return

    async def _deliver(self, delivery: Delivery) -> None:
        letter = delivery.letter
        if await self._reach(letter.person, self.messenger.deliver(delivery)):
            await self.units.unit(delivered, letter, self.now())

    async def _nudge(self, offer: Offer) -> None:
        await self._reach(offer.person, self.messenger.nudge(offer))

    async def _reach(self, person: int, message: Awaitable[None]) -> bool:
        """False if it may not have arrived. One person's trouble never stops the others."""
        try:
            await message
        except Unreachable:
            await self.units.unit(gone, person, self.now())
        except NotNow:
            return False
        return True
