"""Every request that came in, and whether it had its effect: what tests judge a bot by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, overload

KEPT = 20_000


@dataclass(frozen=True)
class Call:
    """One request. `delivered` says whether it took effect, whatever the bot was told; `status`
    is 0 as long as it was told nothing; `ended` when that stays so. Files are shown as name and
    size."""

    number: int
    at_utc: datetime
    method: str
    params: dict[str, Any]
    delivered: bool = False
    status: int = 0
    response: dict[str, Any] | None = None
    ended: bool = False


class Ledger(Sequence[Call]):
    """The calls in order of arrival, the last 20,000 of them."""

    def __init__(self) -> None:
        self._calls: dict[int, Call] = {}
        self._last = 0

    def open(self, at_utc: datetime, method: str, params: dict[str, Any]) -> int:
        self._last += 1
        self._calls[self._last] = Call(self._last, at_utc, method, params)
        if len(self._calls) > KEPT:
            del self._calls[next(iter(self._calls))]
        return self._last

    def close(
        self, number: int, delivered: bool, status: int, response: dict[str, Any] | None
    ) -> Call | None:
        """The finished call, or None if so many came after it that it is forgotten."""
        return self._change(
            number, delivered=delivered, status=status, response=response, ended=True
        )

    def mark(self, number: int, status: int, *, ended: bool = True) -> Call | None:
        """The same call, but the bot was told something else, or (0) nothing."""
        return self._change(number, status=status, ended=ended)

    def _change(self, number: int, **fields: Any) -> Call | None:
        call = self._calls.get(number)
        if call is None:
            return None
        self._calls[number] = changed = replace(call, **fields)
        return changed

    def after(self, number: int) -> list[Call]:
        return [self._calls[n] for n in range(number + 1, self._last + 1) if n in self._calls]

    def of(self, *methods: str) -> list[Call]:
        return [call for call in self._calls.values() if call.method in methods]

    def __iter__(self) -> Iterator[Call]:
        return iter(tuple(self._calls.values()))

    def __len__(self) -> int:
        return len(self._calls)

    @overload
    def __getitem__(self, index: int) -> Call: ...
    @overload
    def __getitem__(self, index: slice) -> list[Call]: ...
    def __getitem__(self, index: int | slice) -> Call | list[Call]:
        return list(self._calls.values())[index]
