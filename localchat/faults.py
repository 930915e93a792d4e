"""What goes wrong on demand: a test says which call fails how, before the bot makes it."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import Any, Literal

Kind = Literal[
    "429", "5xx", "html", "401", "403", "reset_before", "hang_before",
    "5xx_after", "reset_after", "hang_after", "truncated",
]  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """The next `times` calls of `method` ("*" is any) for `chat_id` (None is any) go wrong.

    Of the kinds, those that end in _after, and truncated, happen once the call has had its
    effect; all others instead of it. A hang holds the answer until the bot closes the connection
    or the faults are cleared.
    """

    method: str = "*"
    chat_id: int | None = None
    kind: Kind = "5xx"
    retry_after: int = 1
    times: int = 1

    def fits(self, method: str, chat_id: object) -> bool:
        same = self.method == "*" or self.method.lower() == method.lower()
        return same and (self.chat_id is None or self.chat_id == chat_id)


@dataclass
class _Hold:
    over: asyncio.Event = field(default_factory=asyncio.Event)
    goes_on: bool = False


class Faults:
    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._hold = _Hold()

    def add(self, fault: Fault) -> None:
        self._waiting.append(fault)

    def clear(self) -> None:
        """No more faults, and every call that hangs goes on."""
        self._waiting.clear()
        self._release(goes_on=True)

    def cut(self) -> None:
        """Every call that hangs is cut off."""
        self._release(goes_on=False)

    def take(self, method: str, chat_id: object) -> Fault | None:
        for place, fault in enumerate(self._waiting):
            if fault.fits(method, chat_id):
                left = replace(fault, times=fault.times - 1)
                self._waiting[place : place + 1] = [left] if left.times > 0 else []
                return fault
        return None

    def until_cleared(self) -> Coroutine[Any, Any, bool]:
        """True if the call goes on, False if it is cut off."""
        return self._held(self._hold)

    async def _held(self, hold: _Hold) -> bool:
        await hold.over.wait()
        return hold.goes_on

    def _release(self, goes_on: bool) -> None:
        self._hold.goes_on = goes_on
        self._hold.over.set()
        self._hold = _Hold()
