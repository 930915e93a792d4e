"""What the coach says unasked: letters that are still true, and nudges to be sent now."""

from dataclasses import dataclass

from coach.call_pages import Call
from coach.course import Intent
from coach.exercises import Exercise
from coach.flare_pages import HowIsIt
from coach.load_pages import MorningAsked
from coach.model import Effort, Letter
from coach.outcomes import Crisis, Locked, Screening
from coach.sense_pages import FewerAsked, SilenceNote
from coach.signs_pages import SeeSomeone

Asked = HowIsIt | MorningAsked | FewerAsked | SilenceNote


@dataclass(frozen=True, slots=True)
class RoutineDue:
    """The daily reminder at the chosen time, with what they planned it after."""

    minutes: int
    intent: Intent | None = None
    shortens: bool = True  # what a flare-up asks for is short already


@dataclass(frozen=True, slots=True)
class HoldOver:
    """A hold has ended: this one is done, and this one is next (None: it was the last)."""

    done: Effort
    following: Effort | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A letter that is still true, and what it says now."""

    letter: Letter
    says: HoldOver | RoutineDue | Call | Asked | Screening | SeeSomeone | Locked | Crisis


@dataclass(frozen=True, slots=True)
class Offer:
    """A nudge to be sent, already counted as sent."""

    nudge: int
    person: int
    exercise: Exercise
    effort: Effort
    seconds: int
    soft: bool = False  # a change of position is enough: see coach.flare
    mini: bool = False  # in its version of 20 seconds: see coach.mini
    quiet_h: int = 0  # for how long it was quiet before, of its own accord: coach.quiet_sense


@dataclass(frozen=True, slots=True)
class Claimed:
    """Nudges to send now. `more`: others are due, or may be. `put_aside`: rules of a zone that
    is none any more."""

    offers: tuple[Offer, ...]
    more: bool
    put_aside: int = 0
