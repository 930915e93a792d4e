"""Where requests queue: by lane, then by chat in turn, then in the order of asking.

It never looks at a clock and never waits: it is told the time and says when to look again."""

import heapq
from bisect import insort
from collections import OrderedDict
from collections.abc import Iterator
from fractions import Fraction
from itertools import count
from operator import attrgetter

from bot.gate.buckets import LONG_AGO, Pace, Window
from bot.gate.calls import ChatId
from bot.gate.lane import Lane
from bot.gate.ticket import Ticket

NEVER = float("inf")
NUDGES_SHARE = Fraction(2, 3)
# Nudges are spread over the second. In one bunch they would shut the window behind them all at
# once, and an answer might wait for most of a second; so it waits for this long at most.
TRICKLE_S = 0.05
FEW_CHATS = 1024

by_place = attrgetter("place")


class Chat:
    """A chat that somebody waits for, or that was written to a moment ago."""

    __slots__ = ("chat_id", "opens", "parked", "waiting")

    def __init__(self, chat_id: ChatId) -> None:
        self.chat_id = chat_id
        self.opens = LONG_AGO
        self.parked = False
        self.waiting: dict[Lane, list[Ticket]] = {}


class Desk:
    """`per_second` for all lanes, of which nudges get two thirds, and `pace` for each chat."""

    def __init__(self, per_second: int, pace: Pace) -> None:
        nudges = max(1, int(per_second * NUDGES_SHARE))
        everything = Window(per_second)
        trickle = Window(max(1, round(nudges * TRICKLE_S)), TRICKLE_S)
        self._everything = everything
        self._windows: dict[Lane, tuple[Window, ...]] = {
            Lane.ANSWER: (everything,),
            Lane.HOLD: (everything,),
            Lane.NUDGE: (everything, Window(nudges), trickle),
        }
        self._pace = pace
        self._chats: dict[ChatId, Chat] = {}
        self._sweep_at = FEW_CHATS
        # In each lane the chats with somebody waiting in it, in turn, unless they are parked.
        self._ready: dict[Lane, OrderedDict[ChatId, Chat]] = {lane: OrderedDict() for lane in Lane}
        # Chats that may not be written to yet, by the moment when they may.
        self._parked: list[tuple[float, int, Chat]] = []
        self._ties = count()

    def enter(self, ticket: Ticket, now: float) -> None:
        chat = self._chat(ticket.chat, now)
        insort(chat.waiting.setdefault(ticket.lane, []), ticket, key=by_place)
        ticket.queued = True
        if not chat.parked:
            self._ready[ticket.lane][chat.chat_id] = chat

    def leave(self, ticket: Ticket) -> None:
        """Without having gone. Nothing happens to one that does not queue."""
        if ticket.queued:
            chat = self._chats[ticket.chat]
            chat.waiting[ticket.lane].remove(ticket)
            self._left(chat, ticket)

    def serve(self, now: float) -> float:
        """Let all go who may. Returns when to look again: NEVER if nobody waits."""
        self._unpark(now)
        for lane, ready in self._ready.items():
            while ready:
                opens = max(window.opens for window in self._windows[lane])
                if opens > now:
                    return min(opens, self._next_unparking)
                self._let_one_go(next(iter(ready.values())), lane, now)
        return self._next_unparking

    def shut(self, until: float) -> None:
        self._everything.shut(until)

    def shut_chat(self, chat_id: ChatId, until: float, now: float) -> None:
        chat = self._chat(chat_id, now)
        chat.opens = max(chat.opens, until)

    def waiting(self) -> list[Ticket]:
        return [ticket for chat in self._chats.values() for ticket in _queued(chat)]

    def waiting_for(self, chat_id: ChatId) -> list[Ticket]:
        chat = self._chats.get(chat_id)
        return list(_queued(chat)) if chat else []

    @property
    def chats(self) -> int:
        """How many are remembered: bounded by the busy ones and a thousand."""
        return len(self._chats)

    def _let_one_go(self, chat: Chat, lane: Lane, now: float) -> None:
        if chat.opens > now:
            self._park(chat)
            return
        chat.opens = self._pace.after(chat.opens, now)
        for window in self._windows[lane]:
            window.take(now)
        self._ready[lane].move_to_end(chat.chat_id)  # the next chat's turn
        ticket = chat.waiting[lane].pop(0)
        self._left(chat, ticket)
        ticket.let_go()

    def _left(self, chat: Chat, ticket: Ticket) -> None:
        ticket.queued = False
        if not chat.waiting[ticket.lane]:
            del chat.waiting[ticket.lane]
            self._ready[ticket.lane].pop(chat.chat_id, None)

    def _park(self, chat: Chat) -> None:
        chat.parked = True
        for lane in chat.waiting:
            del self._ready[lane][chat.chat_id]
        heapq.heappush(self._parked, (chat.opens, next(self._ties), chat))

    def _unpark(self, now: float) -> None:
        while self._next_unparking <= now:
            _, _, chat = heapq.heappop(self._parked)
            chat.parked = False
            for lane in chat.waiting:
                self._ready[lane][chat.chat_id] = chat

    @property
    def _next_unparking(self) -> float:
        return self._parked[0][0] if self._parked else NEVER

    def _chat(self, chat_id: ChatId, now: float) -> Chat:
        chat = self._chats.get(chat_id)
        if chat is None:
            if len(self._chats) >= self._sweep_at:
                self._sweep(now)
            chat = self._chats[chat_id] = Chat(chat_id)
        return chat

    def _sweep(self, now: float) -> None:
        """Forget the chats that are like new. Doubling keeps its cost per chat constant."""
        self._chats = {
            chat_id: chat for chat_id, chat in self._chats.items() if self._busy(chat, now)
        }
        self._sweep_at = max(FEW_CHATS, 2 * len(self._chats))

    def _busy(self, chat: Chat, now: float) -> bool:
        return bool(chat.waiting) or chat.parked or not self._pace.rested(chat.opens, now)


def _queued(chat: Chat) -> Iterator[Ticket]:
    for queue in chat.waiting.values():
        yield from queue
