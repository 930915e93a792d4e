"""The arithmetic of limits: when may the next one go?

Moments are seconds of one clock that never goes back. Nothing here waits or asks for the time."""

from collections import deque
from dataclasses import dataclass

LONG_AGO = float("-inf")


class Window:
    """Never more than `limit` in any half-open stretch of `period_s` seconds.

    A leaky bucket with the same numbers lets nearly twice as many through in its first period."""

    __slots__ = ("_period_s", "_sent", "opens")

    def __init__(self, limit: int, period_s: float = 1.0) -> None:
        self._sent: deque[float] = deque(maxlen=limit)
        self._period_s = period_s
        self.opens = LONG_AGO  # the earliest moment for the next one

    def take(self, now: float) -> None:
        """One goes at `now`, which is not before `opens`."""
        self._sent.append(now)
        if len(self._sent) == self._sent.maxlen:
            self.shut(self._sent[0] + self._period_s)

    def shut(self, until: float) -> None:
        self.opens = max(self.opens, until)


@dataclass(frozen=True, slots=True)
class Pace:
    """One every `interval_s` in the long run, `burst` at once after a rest; so never more than
    `burst + T / interval_s` in T seconds.

    The state of one chat is a single number, the moment from which on the next one may go:
    LONG_AGO for a chat that nobody has written to."""

    interval_s: float
    burst: int

    def after(self, opens: float, now: float) -> float:
        """The state after one more at `now`, which is not before `opens`."""
        return max(opens, now - self._rest_s) + self.interval_s

    def rested(self, opens: float, now: float) -> bool:
        """A chat that may send its whole burst again is like one never written to."""
        return opens + self._rest_s <= now

    @property
    def _rest_s(self) -> float:
        return (self.burst - 1) * self.interval_s
