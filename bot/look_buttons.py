"""The buttons of how the exercises are seen and heard; the numbers are those of coach.looks."""

from dataclasses import dataclass

from bot.button import Button


class ShowLooks(Button):
    prefix = "looks"


@dataclass(frozen=True)
class SetMotion(Button):
    prefix = "motion"
    choices = 4
    motion: int


@dataclass(frozen=True)
class SetTone(Button):
    prefix = "tone"
    choices = 2
    tone: int


@dataclass(frozen=True)
class SetBells(Button):
    prefix = "bells"
    choices = 3
    bells: int
