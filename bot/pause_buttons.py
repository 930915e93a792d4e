"""The buttons of pauses and holidays. A day is a date's ordinal number."""

from dataclasses import dataclass

from bot.button import Button


@dataclass(frozen=True)
class PauseMinutes(Button):
    prefix = "qmin"
    minutes: int


@dataclass(frozen=True)
class PauseDays(Button):
    """Today is one of them."""

    prefix = "qday"
    days: int


class PauseOpen(Button):
    """Until they resume."""

    prefix = "qopen"


@dataclass(frozen=True)
class OnlyToday(Button):
    """Quiet for the rest of this day, by its ordinal: an old tap leaves another day alone."""

    prefix = "qtoday"
    day: int


class ShowHolidays(Button):
    prefix = "hlist"


@dataclass(frozen=True)
class HolidaySpan(Button):
    """0: this week. 1: next week. 2: two weeks."""

    prefix = "hspan"
    choices = 3
    span: int


@dataclass(frozen=True)
class PickFirst(Button):
    """The calendar, four weeks a page."""

    prefix = "hfirst"
    page: int


@dataclass(frozen=True)
class PickLast(Button):
    prefix = "hlast"
    first: int
    page: int


@dataclass(frozen=True)
class AddHoliday(Button):
    prefix = "hadd"
    first: int
    last: int


@dataclass(frozen=True)
class RemoveHoliday(Button):
    prefix = "hgone"
    first: int
    last: int
