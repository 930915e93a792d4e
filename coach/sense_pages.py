"""What the coach says and asks of how its reminders are taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FewerAsked:
    """Few were answered lately: fewer, other hours, a pause? `asked`: the day, as an ordinal."""

    asked: int


@dataclass(frozen=True, slots=True)
class SilenceNote:
    """`number`: which of the notes of one silence, from 0. `shortens`: what a flare-up asks for
    is short already."""

    number: int
    shortens: bool = True
