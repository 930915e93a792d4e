"""The buttons of what a body needs care with. A condition is a number, so that none is named."""

from dataclasses import dataclass

from bot.button import Button


@dataclass(frozen=True)
class ShowBody(Button):
    """0: all that was told. 1: that's all. 2: the kit."""

    prefix = "body"
    choices = 3
    what: int


class NoCondition(Button):
    prefix = "nocond"


@dataclass(frozen=True)
class Unsure(Button):
    """0: no longer. 1: not sure. 2: something else than what is listed."""

    prefix = "unsure"
    choices = 3
    how: int


@dataclass(frozen=True)
class ShowGroup(Button):
    """A page of conditions, from 0."""

    prefix = "group"
    page: int


@dataclass(frozen=True)
class TickCondition(Button):
    """2 * the condition's number, and 1 more to tick it."""

    prefix = "cond"
    number_on: int


@dataclass(frozen=True)
class SetSince(Button):
    """1,000 * the condition's number, and how many days after the day it may have been; the day
    as 20260303, 0: not sure, 1: ask me."""

    prefix = "since"
    number_within: int
    day: int


@dataclass(frozen=True)
class Cleared(Button):
    """1: their own team has cleared them. 0: not after all."""

    prefix = "clear"
    choices = 2
    condition: int
    on: int


@dataclass(frozen=True)
class StillSo(Button):
    """0: nothing changed. 1: something changed. 2: not sure."""

    prefix = "still"
    choices = 3
    answer: int


@dataclass(frozen=True)
class SetKit(Button):
    """2 * the item's place (0 is the floor, then coach.limits.KIT), and 1 more to have it."""

    prefix = "kit"
    item_on: int
