"""The buttons of the day's settings: hours of a day or a weekday, how many, quiet hours.

Minutes of the day, and weekdays with Monday as 0."""

from dataclasses import dataclass

from bot.button import Button


@dataclass(frozen=True)
class SetRanges(Button):
    """From `start` to `end` and from `again` to `over` (0 and 0: no second range). `weekday` is 7:
    on every day that has no hours of its own."""

    prefix = "hrs"
    weekday: int
    start: int
    end: int
    again: int
    over: int


class ShowWeekdays(Button):
    prefix = "wdays"


@dataclass(frozen=True)
class ShowWeekday(Button):
    prefix = "wday"
    choices = 7
    weekday: int


@dataclass(frozen=True)
class AsUsual(Button):
    """No hours of its own any more."""

    prefix = "usual"
    choices = 7
    weekday: int


@dataclass(frozen=True)
class SetMost(Button):
    """Breaks a day."""

    prefix = "most"
    most: int


class ShowQuiet(Button):
    prefix = "qhrs"


@dataclass(frozen=True)
class SetQuiet(Button):
    """0 and 0: none."""

    prefix = "qset"
    start: int
    end: int


@dataclass(frozen=True)
class TakeBack(Button):
    """The typed wish of this number."""

    prefix = "unday"
    wish: int
