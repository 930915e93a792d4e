"""An event loop whose clock leaps to whatever is next: an hour of waiting takes no time."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class VirtualLoop(asyncio.SelectorEventLoop):
    """For code that waits for nothing but this clock: no sockets, no other threads."""

    def __init__(self) -> None:
        super().__init__(_Leaping(self))
        self.now_s = 0.0

    def time(self) -> float:
        return self.now_s


class _Leaping(selectors.SelectSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None:
            raise RuntimeError("everybody waits, and nobody for the clock")
        self._loop.now_s += max(0.0, timeout)
        return super().select(0)


def run_virtually(work: Coroutine[Any, Any, T]) -> T:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)
