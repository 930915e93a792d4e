"""What is asked for the sake of the load: how strong it is, and how the next morning is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from coach.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class SevereAsked:
    """Whether it is 8 or more of 10: of a tough day, or of a routine after which it was worse.

    `session`: that routine; 0 before one."""

    when: Literal["before", "after"]
    session: int = 0


@dataclass(frozen=True, slots=True)
class MorningAsked:
    """How it is on the morning after this routine."""

    session: int


@dataclass(frozen=True, slots=True)
class Passed:
    """An answer that came too late to say anything. `current` is where they stand."""

    current: "Outcome"
