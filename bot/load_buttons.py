"""The buttons of the checks around a routine."""

from dataclasses import dataclass

from bot.button import Button


@dataclass(frozen=True)
class BeginSo(Button):
    """How the back is now, which begins the routine. 0: easy. 1: so-so. 2: tough."""

    prefix = "now"
    choices = 3
    how: int


@dataclass(frozen=True)
class ToughSo(Button):
    """0: less than 8. 1: 8 or more."""

    prefix = "sev"
    choices = 2
    severe: int


@dataclass(frozen=True)
class AfterSo(Button):
    """The same, after this routine."""

    prefix = "asev"
    choices = 2
    session: int
    severe: int


@dataclass(frozen=True)
class MorningSo(Button):
    """0: settled. 1: not yet. 2: worse."""

    prefix = "morn"
    choices = 3
    session: int
    how: int
