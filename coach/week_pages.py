"""What walking, the weekly review and "when would it fit" show; bot.screens draws them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.course import FlareStage, Intent
from coach.trend import Question
from coach.walking import Why

Heard = Literal["asked", "zero", "far", "unclear"]
Way = Literal["less", "more", "any"]
Kept = Literal["goal", "task", "walk"]


@dataclass(frozen=True, slots=True)
class WalkAsked:
    """How long can you walk comfortably? Its buttons hold on `today` only.

    `again`: it was asked before, and it is long ago, or they wish to answer anew."""

    today: date
    again: bool = False


@dataclass(frozen=True, slots=True)
class WalkPage:
    """Today's walk, and the week's. `walks` and `walked_min` are today's, `days` the week's.

    `why` says something of the length only where it has just changed, else "stays"."""

    today: date
    minutes: int
    walks: int
    walked_min: int
    days: int
    goal_days: int
    why: Why = "stays"
    flare: FlareStage | None = None
    noted: bool = False  # a walk, just now
    severe: bool = False  # 8 or more of 10: no walk is offered, and somebody to talk to


@dataclass(frozen=True, slots=True)
class WalkHow:
    """How long was it? `heard` is what was wrong with what they typed, if anything was."""

    today: date
    walks: int
    choices: tuple[int, ...]
    heard: Heard = "asked"

    @property
    def unclear(self) -> bool:
        return self.heard == "unclear"


@dataclass(frozen=True, slots=True)
class WeekAsked:
    """One tap of the weekly review that was begun on `day`.

    `meant`: how something typed was read, to be confirmed. `unclear`: it was no number."""

    day: date
    question: Question
    task: str | None
    goal: int
    meant: int | None = None
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The seven days before `day`, and the plan from here on.

    `begins`: of this task nothing has been said before.
    `task_from` and `pain_from` are only there when it is better now than then: no red arrows.
    `shorter`: minutes of a shorter routine that is offered. `worse`: pain or ability, so that a
    clinician should hear of it. `stuck`: no change in six weeks, said once."""

    day: date
    routines: int
    breaks: int
    walked_min: int
    days: int
    task: str
    task_now: int
    begins: bool
    task_from: int | None
    pain_now: int
    pain_from: int | None
    goal_was: int
    goal: int
    walk: int | None
    walk_why: str
    barrier: str
    shorter: int | None
    worse: bool
    stuck: bool
    next_on: date


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """It was taken back. `kept`: what has been changed since by something else, and stays."""

    goal: int
    walk: int | None
    next_on: date
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class FitAsked:
    """When would it fit? `intent` is what they said before."""

    intent: Intent | None = None


@dataclass(frozen=True, slots=True)
class HurdleAsked:
    """And if the day gets in the way?"""

    intent: Intent


@dataclass(frozen=True, slots=True)
class Fits:
    """If-then, as it is now."""

    intent: Intent


Page = WalkAsked | WalkPage | WalkHow | WeekAsked | Reviewed | Unreviewed
Fitting = FitAsked | HurdleAsked | Fits
