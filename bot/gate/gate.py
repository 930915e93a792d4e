"""The gate: every request of the bot passes here, in its lane and at Telegram's pace."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from itertools import count
from math import ceil
from typing import Any, Protocol

from telegram.error import RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

from bot.gate.bans import Bans
from bot.gate.buckets import Pace
from bot.gate.calls import Call, ChatId, Kind, read_call
from bot.gate.desk import NEVER, Desk
from bot.gate.edits import Edits
from bot.gate.lane import Lane
from bot.gate.ticket import Answer, Ticket
from bot.request import NotSent

PER_SECOND = 30  # core.telegram.org/bots/faq: bulk messages to different people
CHAT_INTERVAL_S = 1.0  # the same page: one a second in a chat, "short bursts" allowed
CHAT_BURST = 4  # ours: four were never refused
TRIES = 4

Attempt = Callable[..., Coroutine[Any, Any, Answer]]


class Alarm(Protocol):
    def cancel(self) -> None: ...


class Clock(Protocol):
    """Seconds that never go back, and a call when they get there. An event loop is one."""

    def time(self) -> float: ...
    def call_at(self, when: float, callback: Callable[[], None]) -> Alarm: ...


class Gate(BaseRateLimiter[Lane]):
    """`chat_interval_s=0` lifts the limit of a chat, as a benchmark needs it with few people.

    RetryAfter reaches the caller when Telegram refused four times, or asks for more patience than
    the request's lane has. Nothing else is tried again here."""

    def __init__(
        self,
        per_second: int = PER_SECOND,
        chat_interval_s: float = CHAT_INTERVAL_S,
        clock: Clock | None = None,
    ) -> None:
        if per_second < 1:
            raise ValueError("per_second must be at least 1")
        pace = Pace(chat_interval_s, CHAT_BURST)
        self._sends = Desk(per_second, pace)
        self._deletions = Desk(per_second, pace)
        self._edits = Edits(self._sends)
        self._bans = Bans()
        self._numbers = count()
        self._given_clock = clock
        self._clock: Clock | None = clock
        self._alarm: Alarm | None = None
        self._rings_at = NEVER

    async def initialize(self) -> None:
        self._clock = self._given_clock or asyncio.get_running_loop()

    async def shutdown(self) -> None:
        """Whoever still waits gets NotSent."""
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm, self._rings_at = None, NEVER
        for desk in (self._sends, self._deletions):
            for ticket in desk.waiting():
                desk.leave(ticket)
                ticket.fail(NotSent("the gate is closed"))

    async def process_request(
        self,
        callback: Attempt,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Answer:
        """See BaseRateLimiter. `data` holds what was passed to the bot's method."""
        call = read_call(endpoint, data)
        if call.kind is Kind.STRAIGHT or call.chat is None:
            return await self._straight(call, callback, args, kwargs)
        lane = Lane.ANSWER if rate_limit_args is None else rate_limit_args
        ticket = Ticket(call, call.chat, lane, next(self._numbers), self._now())
        try:
            answer = await self._through(ticket, callback, args, kwargs)
        except asyncio.CancelledError:
            ticket.share_trouble(TimedOut("the newer edit was called off on its way"))
            raise
        except Exception as trouble:
            ticket.share_trouble(trouble)
            raise
        ticket.share(answer)
        return answer

    async def _straight(
        self, call: Call, callback: Attempt, args: Any, kwargs: dict[str, Any]
    ) -> Answer:
        """At once or not at all: a spinner that is stopped a minute later helps nobody."""
        if (left_s := self._bans.until(call.chat) - self._now()) > 0:
            raise _later(left_s)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as refused:
            # Without a chat it is the method that Telegram has had enough of, not the bot.
            if call.chat is not None:
                self._obey(call.chat, refused)
            raise

    async def _through(
        self, ticket: Ticket, callback: Attempt, args: Any, kwargs: dict[str, Any]
    ) -> Answer:
        while True:
            shared = await self._turn(ticket)
            if shared is not None:
                return shared.answer
            ticket.tries += 1
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refused:
                self._obey(ticket.chat, refused)
                if ticket.tries == TRIES:
                    raise

    async def _turn(self, ticket: Ticket) -> Any:
        now = self._now()
        if self._is_hopeless(ticket):
            raise _later(self._bans.until(ticket.chat) - now)
        self._enter(ticket, now)
        self._serve(now)
        try:
            return await ticket.turn()
        except asyncio.CancelledError:
            self._call_off(ticket)
            raise
        finally:
            if ticket.call.edits is not None:
                self._edits.went(ticket.call.edits)

    def _enter(self, ticket: Ticket, now: float) -> None:
        ticket.may_go = False
        if ticket.call.kind is Kind.DELETION:
            self._deletions.enter(ticket, now)
        elif ticket.call.edits is not None:
            self._edits.enter(ticket, ticket.call.edits, now)
        else:
            self._sends.enter(ticket, now)

    def _call_off(self, ticket: Ticket) -> None:
        now = self._now()
        if ticket.call.kind is Kind.DELETION:
            self._deletions.leave(ticket)
        elif ticket.call.edits is not None:
            self._edits.call_off(ticket, ticket.call.edits, now)
        else:
            self._sends.leave(ticket)
        self._serve(now)

    def _obey(self, chat: ChatId, refused: RetryAfter) -> None:
        """Close the chat, and all of them if another is closed; send home who cannot wait."""
        now = self._now()
        until = now + _seconds(refused)
        all_closed = self._bans.note(chat, until, now)
        for desk in (self._sends, self._deletions):
            desk.shut_chat(chat, until, now)
            if all_closed:
                desk.shut(self._bans.until(None))
            for ticket in desk.waiting() if all_closed else desk.waiting_for(chat):
                if self._is_hopeless(ticket):
                    desk.leave(ticket)
                    ticket.fail(_later(self._bans.until(ticket.chat) - now))
        self._serve(now)

    def _is_hopeless(self, ticket: Ticket) -> bool:
        return self._bans.until(ticket.chat) > ticket.gives_up_at

    def _serve(self, now: float) -> None:
        """Let go who may, and be called again when the next one may."""
        again = min(self._sends.serve(now), self._deletions.serve(now))
        if again < self._rings_at:
            if self._alarm is not None:
                self._alarm.cancel()
            self._rings_at = again
            self._alarm = self._running_clock.call_at(again, self._ring)

    def _ring(self) -> None:
        self._alarm, self._rings_at = None, NEVER
        self._serve(self._now())

    def _now(self) -> float:
        return self._running_clock.time()

    @property
    def _running_clock(self) -> Clock:
        assert self._clock is not None  # ExtBot.initialize sees to it
        return self._clock


def _seconds(refused: RetryAfter) -> float:
    wait = refused.retry_after  # PTB is on its way from int to timedelta
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _later(left_s: float) -> RetryAfter:
    return RetryAfter(timedelta(seconds=ceil(round(left_s, 3))))
