"""What the coach says unasked: letters that are still true, and nudges to be sent now."""

from dataclasses import dataclass

from coach.exercises import Exercise
from coach.load_pages import MorningAsked
from coach.model import Effort, Letter
from coach.outcomes import Crisis, Locked, Screening


@dataclass(frozen=True, slots=True)
class RoutineDue:
    """The daily reminder at the chosen time."""

    minutes: int


@dataclass(frozen=True, slots=True)
class HoldOver:
    """A hold has ended: this one is done, and this one is next (None: it was the last)."""

    done: Effort
    following: Effort | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A letter that is still true, and what it says now."""

    letter: Letter
    says: HoldOver | RoutineDue | MorningAsked | Screening | Locked | Crisis


@dataclass(frozen=True, slots=True)
class Offer:
    """A nudge to be sent, already counted as sent."""

    nudge: int
    person: int
    exercise: Exercise
    effort: Effort
    seconds: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """Nudges to send now. `more`: this was a full batch, and others may be waiting."""

    offers: tuple[Offer, ...]
    more: bool
