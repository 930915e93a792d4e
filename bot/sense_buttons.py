"""The buttons of the question whether there should be fewer small breaks."""

from dataclasses import dataclass

from bot.button import Button

AS_IT_IS = 3


@dataclass(frozen=True)
class FewerSo(Button):
    """`asked`: the day of the question, as an ordinal. 0: fewer. 1: other hours. 2: pause.
    3: as it is."""

    prefix = "fewer"
    choices = 4
    asked: int
    how: int
