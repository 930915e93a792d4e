"""The buttons of a bad spell. `check` is the number of the question that they stood under."""

from dataclasses import dataclass

from bot.button import Button


class Ouch(Button):
    prefix = "ouch"


@dataclass(frozen=True)
class Bears(Button):
    """The position by its place in coach.flare_stages.POSITIONS."""

    prefix = "bear"
    choices = 4
    check: int
    position: int


@dataclass(frozen=True)
class InFlare(Button):
    """0: nothing new. 1: something new. 2: I can do that. 3: not yet."""

    prefix = "flare"
    choices = 4
    check: int
    what: int


@dataclass(frozen=True)
class HowIs(Button):
    """0: better. 1: same. 2: worse."""

    prefix = "better"
    choices = 3
    check: int
    how: int


@dataclass(frozen=True)
class Through(Button):
    prefix = "through"
    check: int


class ShowMeanwhile(Button):
    prefix = "heat"


@dataclass(frozen=True)
class Worse8(Button):
    """1: 8 of 10 or more. 0: less than that by now."""

    prefix = "worse8"
    choices = 2
    is_so: int
