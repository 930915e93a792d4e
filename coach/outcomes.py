"""All that the coach can answer. Expected outcomes are values; bot.screens draws each of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.course import Felt
from coach.exercises import Exercise, Program, Tip
from coach.model import Effort, Follows, Person
from coach.pages import FactPage, LibraryHome, MovePage, NothingFound, ProgramPage, ShelfPage
from coach.places import Place
from coach.plan_pages import PlanMovePage, PlanPage
from coach.reasons import EASY, Reason

Turn = Literal["none", "over", "up-lying", "up-kneeling"]
Part = Literal["all", "days", "hours", "routine", "minutes", "interval"]


@dataclass(frozen=True, slots=True)
class Welcome:
    """They have not agreed yet. `more` is the longer answer to what is kept."""

    more: bool = False


@dataclass(frozen=True, slots=True)
class Screening:
    """The warning signs, to be answered. `why` says what brought them here."""

    why: Literal["first", "asked", "words", "leg"] = "first"

    @property
    def came_up(self) -> bool:
        """Something was said or tapped that has to be looked at before anything else."""
        return self.why in ("words", "leg")


@dataclass(frozen=True, slots=True)
class Locked:
    """A warning sign was answered with yes or not sure: no exercise, no reminder."""

    asks_when: bool = False


@dataclass(frozen=True, slots=True)
class Crisis:
    """Words of despair."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Today's routine, not begun. `zone`: whether it is known where they are.

    No moves: there is nothing for them to do today, and nothing is begun."""

    moves: int
    minutes: int
    floor: bool
    zone: bool
    lies: bool  # something in it is done on the floor
    why: Literal["first", "checked", "today", "again", "quiet", "unlocked"] = "today"
    follows: Follows = "none"
    program: Program | None = None  # the one they follow, played today or not
    waits_until: date | None = None  # the day it comes again, when it rests
    time: int = 1  # of the times of one day; 0 when all are done
    reason: Reason = EASY  # why it is as it is
    short: bool = False  # the two-minute version, as they wished


@dataclass(frozen=True, slots=True)
class LeftOff:
    """A routine from hours or days ago that was not ended."""

    session: int
    step: int
    move: int
    moves: int


@dataclass(frozen=True, slots=True)
class Step:
    """The person should now do `effort`, number `step` (from 0) of the session's plan."""

    person: int
    session: int
    step: int
    move: int  # from 1, of `moves`: people count exercises, not sides and sets
    moves: int
    kind: Literal["routine", "break"]
    effort: Effort
    exercise: Exercise
    phase: Literal["ready", "running", "paused"]
    again: bool  # the same exercise as the step before: the words are known
    turn: Turn  # how they get from the step before to this one
    gated: bool = False  # begun only if all before it was easy
    rest_s: int = 0  # letting go first, after the set before
    care: str = ""  # of its program, at the very first step


@dataclass(frozen=True, slots=True)
class HurtsAsked:
    step: Step


@dataclass(frozen=True, slots=True)
class Finished:
    session: int
    kind: Literal["routine", "break"]
    moves: int
    seconds: int
    felt: Felt | None = None
    tip: Tip | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    session: int
    steps: int
    hurts: bool = False


@dataclass(frozen=True, slots=True)
class Stale:
    """The tap changed nothing. `current` is where the person stands."""

    current: "Outcome"


@dataclass(frozen=True, slots=True)
class ZoneAsked:
    """Where they are. `unclear`: the last words named no place we know."""

    unclear: bool = False
    found: tuple[Place, ...] = ()
    after: Felt | None = None  # the routine that has just ended was felt like this


@dataclass(frozen=True, slots=True)
class ZoneGuessed:
    """To be confirmed by the time on their wall."""

    zone: str
    local: datetime


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds now, in words; `next_due` is the next nudge or reminder."""

    person: Person
    next_due: datetime | None
    part: Part = "all"
    unclear: str | None = None  # what was typed and not understood


@dataclass(frozen=True, slots=True)
class Paused: ...


@dataclass(frozen=True, slots=True)
class Resumed:
    next_due: datetime | None
    zone: str | None


@dataclass(frozen=True, slots=True)
class NudgeAnswered:
    """`state` is what the nudge now is; `today` counts breaks done on that date."""

    nudge: int
    exercise: Exercise
    state: Literal["done", "later", "skipped", "not-today", "over"]
    today: int


@dataclass(frozen=True, slots=True)
class Progress:
    week_routines: int
    week_breaks: int
    week_minutes: int
    active_days: int
    last_weeks: tuple[int, ...]  # active days of the last four weeks, oldest first
    since: date | None


@dataclass(frozen=True, slots=True)
class DeletionAsked: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """They thought better of deleting."""


@dataclass(frozen=True, slots=True)
class NoZone:
    """They would rather not say where they are."""


@dataclass(frozen=True, slots=True)
class Deleted: ...


@dataclass(frozen=True, slots=True)
class Cancelled: ...


@dataclass(frozen=True, slots=True)
class NotUnderstood: ...


@dataclass(frozen=True, slots=True)
class NotWords:
    """A photo, a sticker, a voice: anything that is no text."""


@dataclass(frozen=True, slots=True)
class Told:
    """A page that only tells: help, privacy."""

    page: Literal["help", "privacy"]


Door = Welcome | Screening | Locked
Outcome = (
    Welcome
    | Screening
    | Locked
    | Crisis
    | Ready
    | LeftOff
    | Step
    | HurtsAsked
    | Finished
    | Stopped
    | Stale
    | ZoneAsked
    | ZoneGuessed
    | Settings
    | Paused
    | Resumed
    | NudgeAnswered
    | Progress
    | LibraryHome
    | FactPage
    | ShelfPage
    | NothingFound
    | MovePage
    | ProgramPage
    | PlanPage
    | PlanMovePage
    | DeletionAsked
    | Kept
    | NoZone
    | Deleted
    | Cancelled
    | NotUnderstood
    | NotWords
    | Told
)
