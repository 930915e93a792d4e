"""What somebody wishes of reminders, beyond their days, their hours and the routine's time."""

from dataclasses import dataclass
from datetime import date, datetime, time

Range = tuple[time, time]
# clinical.md section 4: at most 8 a day; the goal that is shown is 3 to 5.
MOST_BREAKS = 8
GOAL_BREAKS = (3, 5)


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days on which nothing is sent, both of them included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Before:
    """The day as it was before their last typed wish, which one tap brings back."""

    days: tuple[int, ...]
    hours: tuple[Range, ...]
    other_hours: tuple[tuple[int, tuple[Range, ...]], ...]
    every_min: int
    most: int
    quiet: Range | None


@dataclass(frozen=True, slots=True)
class Wishes:
    """`other_hours`: weekdays (Monday is 0) whose hours are not the usual ones, each once.
    `quiet`: from and to, mostly across midnight; None: no quiet hours. `most`: breaks a day.
    `busy_until`: a meeting. `posture_min`: a change between sitting and standing every so many
    minutes; None: not asked for. `second_call`: the routine once more, when it was ignored.
    An `…_at` of None, or an empty one, is a reminder that they did not ask for.
    `typed`: how many wishes they have typed; `before`: what the last of them changed, while
    nothing else was."""

    other_hours: tuple[tuple[int, tuple[Range, ...]], ...] = ()
    quiet: Range | None = None
    most: int = MOST_BREAKS
    holidays: tuple[Holiday, ...] = ()
    busy_until: datetime | None = None
    second_call: bool = True
    review: bool = True
    posture_min: int | None = None
    evening_at: time | None = None
    walk_at: time | None = None
    bar_at: time | None = None
    lying_at: tuple[time, ...] = ()
    neck_at: tuple[time, ...] = ()
    typed: int = 0
    before: Before | None = None


@dataclass(frozen=True, slots=True)
class Sense:
    """What the coach noticed of how reminders are taken, beside the nudges themselves.

    `asked_on`: when it asked whether fewer would be better. `halved`: every second slot is left
    out until they have said."""

    asked_on: date | None = None
    halved: bool = False


AS_USUAL = Wishes()
UNNOTICED = Sense()
