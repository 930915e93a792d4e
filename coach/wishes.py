"""What somebody wishes of reminders, beyond their days, their hours and the routine's time."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

Range = tuple[time, time]
Motion = Literal["moving", "still", "saver", "off"]
Tone = Literal["light", "dark"]
Bells = Literal["off", "face_down", "all"]
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
class Looks:
    """How somebody wishes to see the exercises. `saver`: small pictures, and films at the steps
    only. `off`: words alone. `bells`: at which steps there is something to hear."""

    pictures: Motion = "moving"
    tone: Tone = "light"
    bells: Bells = "off"


AS_DRAWN = Looks()


@dataclass(frozen=True, slots=True)
class Wishes:
    """`other_hours`: weekdays (Monday is 0) whose hours are not the usual ones, each once.
    `quiet`: from and to, mostly across midnight; None: no quiet hours. `most`: breaks a day.
    `busy_until`: a meeting. `posture_min`: a change between sitting and standing every so many
    minutes; None: not asked for. `second_call`: the routine once more, when it was ignored.
    `bar`: it is called for once it has been done; a `bar_at` of None is beside the routine. Any
    other `…_at` of None, or an empty one, is a reminder that they did not ask for.
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
    bar: bool = True
    bar_at: time | None = None
    lying_at: tuple[time, ...] = ()
    neck_at: tuple[time, ...] = ()
    typed: int = 0
    before: Before | None = None
    looks: Looks = AS_DRAWN


@dataclass(frozen=True, slots=True)
class Sense:
    """What the coach noticed of how reminders are taken, beside the nudges themselves.

    `asked_on`: when it asked whether fewer would be better. `halved`: every second slot is left
    out until they have said. `low`: it has asked, and since then few were answered.
    `seen_utc`: when they last wrote or tapped, to some minutes (coach.signs_of_life).
    `back_on`: the day on which they came back after a silence. `reminded_utc`: when the routine's
    reminder arrived, as long as nothing has been written or tapped since. `told_utc`: when the
    last letter arrived that they did not ask for (coach.spacing)."""

    asked_on: date | None = None
    halved: bool = False
    low: bool = False
    seen_utc: datetime | None = None
    back_on: date | None = None
    reminded_utc: datetime | None = None
    told_utc: datetime | None = None


def goal_of(most: int) -> tuple[int, int]:
    """From and to, of breaks a day; never more than come."""
    least, fine = GOAL_BREAKS
    return min(least, most), min(fine, most)


AS_USUAL = Wishes()
UNNOTICED = Sense()
