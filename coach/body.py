"""What somebody told about their body and their room: conditions, and what stands about."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Had:
    """A condition they named, by its id in coach.conditions.

    `since` is the day that a time-bound one hangs on: an operation, a birth, or the day on which
    a baby is due. None: it has none, or they do not know, which is the stricter."""

    condition: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """`answered_on`: when the conditions were answered to their end; None: never yet.

    `unsure`: "not sure", or something that we have no row for: the safest set holds.
    `kit`: equipment beyond a household's own (coach.limits), by its name on the shelves."""

    had: tuple[Had, ...] = ()
    answered_on: date | None = None
    unsure: bool = False
    kit: tuple[str, ...] = ()


UNTOLD = Body()
