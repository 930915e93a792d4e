"""The buttons of the second list of warning signs, of the welcome, and of the country."""

from dataclasses import dataclass

from bot.button import Button


@dataclass(frozen=True)
class SecondSigns(Button):
    """0: none of these. 1: yes, one or more. 2: not sure. `day`: an ordinal, when it was asked."""

    prefix = "bsigns"
    choices = 3
    day: int
    answer: int


@dataclass(frozen=True)
class ShortSigns(Button):
    """The first list's answer, under a list that did not ask about a pregnancy (A11)."""

    prefix = "nsigns"
    choices = 3
    answer: int


class ShowSecond(Button):
    prefix = "bpage"


@dataclass(frozen=True)
class TickSign(Button):
    """All the ticks as they are after this tap: see coach.signs.rows_of."""

    prefix = "tick"
    day: int
    mask: int


@dataclass(frozen=True)
class SayWhich(Button):
    """Done ticking."""

    prefix = "which"
    day: int
    mask: int


class AskWhich(Button):
    prefix = "soon"


class TooYoung(Button):
    prefix = "young"


class AskNews(Button):
    prefix = "new"


@dataclass(frozen=True)
class PlaceIs(Button):
    """0: this one is meant. 1: and its clock is right, so that they are there."""

    prefix = "place"
    choices = 2
    zone: str
    country: str
    sure: int


class AskCountry(Button):
    prefix = "lands"


@dataclass(frozen=True)
class SetCountry(Button):
    prefix = "land"
    country: str
