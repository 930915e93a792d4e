"""The buttons of what is not right about a step, and of what stands in for it."""

from dataclasses import dataclass

from bot.button import Button
from bot.buttons import OnStep


class Other(OnStep):
    prefix = "other"


class TooHard(OnStep):
    prefix = "hard"


class TooEasy(OnStep):
    prefix = "ease"


class CantHere(OnStep):
    prefix = "cant"


@dataclass(frozen=True)
class BackTo(Button):
    """No swap of this exercise, and none to it. An id of the shelves, of its page's exercise; a
    shelf to go back to as well would not always fit beside it."""

    prefix = "backto"
    exercise: str
