"""An hour in which everybody's small break is due, through the real clock and the real gate, on a
virtual clock: what reached Telegram, and when."""

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar, TypeVarTuple

from sqlalchemy import select
from telegram.error import RetryAfter

from bot.gate import Gate, Lane
from bot.tasks import Tasks
from coach.exercises import Library
from coach.ports import Book, NotNow
from coach.unasked import Delivery, Offer
from scheduler.jobs import Jobs
from storage.store import Store
from storage.tables import occurrences

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

ROUND_TRIP_S = 0.05
TICK_S = 20
CHATS_OF_TAPS = 10_000  # ids of their own, so that nobody's taps wait for their own nudge


@dataclass(frozen=True)
class Wished:
    """`retires`: the nudge before is too old to be deleted, so it loses its buttons, which is an
    edit. `bans`: at these seconds Telegram says to whoever comes: later, in so many seconds."""

    per_second: int = 30
    seconds: float = 3600
    taps_per_s: float = 5
    retires: bool = False
    bans: Mapping[float, float] = field(default_factory=dict)


@dataclass
class Hour:
    """Seconds since its beginning. `nudges`: when each reached Telegram, by its number."""

    nudges: dict[int, float] = field(default_factory=dict)
    doubled: int = 0
    taps_waited_s: list[float] = field(default_factory=list)
    taps_at: list[float] = field(default_factory=list)
    cleaned_up: int = 0
    lost: int = 0  # claimed, and dropped at the gate


class InTurn:
    """coach.ports.Units on the caller's thread: the virtual clock stands meanwhile."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def unit(self, work: Callable[[Book, *Ts], T], *args: *Ts) -> T:
        with self._store.book() as book:
            return work(book, *args)


class AtTheGate:
    """coach.ports.Messenger with nothing drawn: each call in its lane, as bot.chat makes them,
    and Telegram a round trip behind the gate."""

    def __init__(self, gate: Gate, tasks: Tasks, wished: Wished) -> None:
        self.hour = Hour()
        self._gate = gate
        self._tasks = tasks
        self._wished = wished
        self._bans = dict(wished.bans)

    async def nudge(self, offer: Offer) -> None:
        try:
            await self.send(offer.person, offer.nudge)
        except RetryAfter as refused:
            self.hour.lost += 1
            raise NotNow from refused

    async def send(self, chat: int, nudge: int) -> None:
        """It arrives, and the one before it goes."""
        await self._call("sendPhoto", chat, Lane.NUDGE, nudge)
        ends = "editMessageReplyMarkup" if self._wished.retires else "deleteMessage"
        self._tasks.start(self._clean_up(ends, chat))

    async def deliver(self, delivery: Delivery) -> None:
        raise AssertionError("no letters in this hour")

    async def tap(self, chat: int) -> None:
        asked = self._now()
        await self._call("editMessageCaption", chat, Lane.ANSWER, 0)
        self.hour.taps_at.append(asked)
        self.hour.taps_waited_s.append(self._now() - asked - ROUND_TRIP_S)

    async def _clean_up(self, endpoint: str, chat: int) -> None:
        await self._call(endpoint, chat, None, 0)
        self.hour.cleaned_up += 1

    async def _call(self, endpoint: str, chat: int, lane: Lane | None, nudge: int) -> None:
        said = {"chat_id": chat, "message_id": 7}
        await self._gate.process_request(self._arrive, (nudge,), {}, endpoint, said, lane)

    async def _arrive(self, nudge: int) -> None:
        at = self._now()
        for begin, wait_s in self._bans.items():
            if begin <= at < begin + wait_s:
                raise RetryAfter(timedelta(seconds=begin + wait_s - at))
        if nudge:
            self.hour.doubled += nudge in self.hour.nudges
            self.hour.nudges[nudge] = at
        await asyncio.sleep(ROUND_TRIP_S)

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()


async def live_through(store: Store, library: Library, begins: datetime, wished: Wished) -> Hour:
    loop, tasks, gate = asyncio.get_running_loop(), Tasks(), Gate(wished.per_second)
    await gate.initialize()
    telegram = AtTheGate(gate, tasks, wished)
    jobs = Jobs(
        InTurn(store),
        telegram,
        library,
        lambda: begins + timedelta(seconds=loop.time()),
        tasks,
    )
    ticking, tapping = tasks.start(_tick(jobs)), tasks.start(tap(telegram, tasks, wished))
    await asyncio.sleep(wished.seconds)
    ticking.cancel()
    tapping.cancel()
    await tasks.finish(within_s=60)
    await gate.shutdown()
    return telegram.hour


async def _tick(jobs: Jobs) -> None:
    """As APScheduler does it: one at a time, and of those that were missed one."""
    while True:
        await jobs.send_nudges()
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(TICK_S - now % TICK_S)


async def tap(telegram: AtTheGate, tasks: Tasks, wished: Wished) -> None:
    """Whenever they like, and now and then several at once."""
    rolls = random.Random(5)
    while wished.taps_per_s:
        await asyncio.sleep(rolls.expovariate(wished.taps_per_s))
        tasks.start(telegram.tap(1 + rolls.randrange(CHATS_OF_TAPS)))


def lateness_s(store: Store, hour: Hour, begins: datetime) -> list[float]:
    """Of each nudge that arrived, in order: how long after its moment."""
    with store.book() as book:
        due = {row.id: row.due_utc for row in book._db.execute(select(occurrences))}
    arrived = hour.nudges.items()
    return sorted(at - (due[nudge] - begins).total_seconds() for nudge, at in arrived)
