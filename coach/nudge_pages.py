"""What a tap under a nudge may bring beside its answer: the nudge itself, made shorter."""

from dataclasses import dataclass
from typing import Literal

from coach.exercises import Exercise

# "after-hours": ten minutes from then they are not at work. "after-quiet": it waits for the end
# of a meeting or of quiet hours. "another-day": it is not of today, which "not today" would be.
Stands = Literal[
    "done",
    "later",
    "after-quiet",
    "skipped",
    "after-hours",
    "not-today",
    "another-day",
    "over",
]
# What is said of the day's 3 to 5 with a break.
Goal = Literal["unsaid", "named", "reached"]


@dataclass(frozen=True, slots=True)
class MiniOffered:
    """The nudge in its version of 20 seconds, in its place; `seconds` is how long that takes.

    `soft`: a change of position is enough (coach.flare)."""

    nudge: int
    exercise: Exercise
    seconds: int
    soft: bool = False
