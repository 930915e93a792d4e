"""What calls say, and what the pages of the kinds show; bot.screens draws them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from coach.exercises import Program
from coach.model import RuleKind
from coach.pause_pages import Waits
from coach.week_pages import WalkAsked, WalkPage


@dataclass(frozen=True, slots=True)
class SecondCall:
    """The routine once more, lighter. `shortens`: there is a version of two minutes."""

    minutes: int
    shortens: bool = True


@dataclass(frozen=True, slots=True)
class ProgramCall:
    """A program at its time. `time`: the how-manieth of so many `times` of this day."""

    kind: RuleKind
    program: Program
    minutes: int
    time: int = 1
    times: int = 1


@dataclass(frozen=True, slots=True)
class WalkCall:
    page: WalkPage | WalkAsked


@dataclass(frozen=True, slots=True)
class ReviewCall:
    """The week is there to be looked at."""


@dataclass(frozen=True, slots=True)
class PostureCall:
    """Whoever sits may stand, and the other way round."""


Call = SecondCall | ProgramCall | WalkCall | ReviewCall | PostureCall


@dataclass(frozen=True, slots=True)
class CallAnswered:
    state: Literal["done", "not-today"]


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind as they wish it. `times`: when, if it has times; `every_min`, if it has a rhythm.

    `day`: the weekday of the weekly review; None: they have no days."""

    kind: RuleKind
    on: bool
    times: tuple[time, ...] = ()
    every_min: int = 0
    day: int | None = None


@dataclass(frozen=True, slots=True)
class KindsPage:
    """All of them; `next_due` is the next of anything at all. `waits`: why nothing comes."""

    lines: tuple[KindLine, ...]
    days: tuple[int, ...]
    next_due: datetime | None
    zone: str
    waits: Waits = "no"


@dataclass(frozen=True, slots=True)
class KindPage:
    """One of them, with its choices. `next_due` is its own next moment.

    `hushed`: times of theirs inside their quiet hours, at which nothing is sent. `last`: when the
    bar was last done. `program`: what is called for. `unclear`: what was typed and not
    understood. `waits`: why nothing comes."""

    line: KindLine
    days: tuple[int, ...]
    next_due: datetime | None
    zone: str
    hushed: tuple[time, ...] = ()
    last: date | None = None
    program: Program | None = None
    unclear: str | None = None
    waits: Waits = "no"


KindOutcome = CallAnswered | KindsPage | KindPage
