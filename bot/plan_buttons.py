"""The buttons of today's plan. They carry ids of the shelves, and act on the plan of the day on
which they are tapped: what is no part of it any more changes nothing."""

from dataclasses import dataclass

from bot.button import Button


class ShowPlan(Button):
    prefix = "pday"


@dataclass(frozen=True)
class ShowPlanMove(Button):
    prefix = "pmove"
    exercise: str


@dataclass(frozen=True)
class SwapToday(Button):
    """0: another one in its place. 1: nothing. Of today only."""

    prefix = "swapd"
    choices = 2
    exercise: str
    leave: int


@dataclass(frozen=True)
class Shorten(Button):
    """The two-minute version. 1: and begin it. 0: show it."""

    prefix = "short"
    choices = 2
    begins: int


@dataclass(frozen=True)
class AnotherPlan(Button):
    """The one after this number."""

    prefix = "anoth"
    after: int


class AsItWas(Button):
    prefix = "asit"


@dataclass(frozen=True)
class KeepMove(Button):
    """Among their favourites."""

    prefix = "fav"
    exercise: str
