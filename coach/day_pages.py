"""The pages of the day's settings that have a screen of their own; see bot.screens.day."""

from dataclasses import dataclass
from datetime import datetime

from coach.model import Person
from coach.typed_hours import WhyNot


@dataclass(frozen=True, slots=True)
class WeekdaysPage:
    """Which weekday has hours of its own."""

    person: Person


@dataclass(frozen=True, slots=True)
class WeekdayPage:
    """The hours of one weekday, Monday is 0. `why`: what was `typed` was not taken."""

    person: Person
    day: int
    why: WhyNot | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class QuietPage:
    """From when to when nothing is sent."""

    person: Person
    next_due: datetime | None
    why: WhyNot | None = None
    typed: str = ""


DayPage = WeekdaysPage | WeekdayPage | QuietPage
