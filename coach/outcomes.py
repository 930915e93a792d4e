"""All that the coach can answer. Expected outcomes are values; bot.screens draws each of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.body_pages import BodyOutcome, Clearance, Why
from coach.call_pages import KindOutcome
from coach.country_pages import CountryAsked
from coach.course import Felt, Intent, SignsWhy
from coach.day_pages import DayPage
from coach.exercises import Exercise, Program, Tip
from coach.flare_pages import AbleAsked, Gentle, HowIsIt, Meanwhile, NewsAsked, PositionAsked
from coach.load_pages import MorningAsked, Passed, SevereAsked
from coach.look_pages import LooksPage
from coach.model import Effort, Follows, Person, SessionKind
from coach.nudge_pages import Goal, MiniOffered, Stands
from coach.pages import FactPage, LibraryHome, MovePage, NothingFound, ProgramPage, ShelfPage
from coach.pause_pages import PausePage
from coach.places import Place
from coach.plan_pages import PlanMovePage, PlanPage
from coach.reasons import EASY, Reason
from coach.sense_pages import FewerAsked, SilenceNote
from coach.signs_pages import NotForYou, SecondScreening, SeeSomeone, WhichAsked
from coach.swap_pages import Note, OtherAsked
from coach.typed_hours import WhyNot
from coach.week_pages import Fitting, Page
from coach.wishes import GOAL_BREAKS

Turn = Literal["none", "over", "up-lying", "up-kneeling"]
Part = Literal["all", "days", "hours", "routine", "minutes", "interval"]


@dataclass(frozen=True, slots=True)
class Welcome:
    """They have not agreed yet. `more` is the longer answer to what is kept."""

    more: bool = False


@dataclass(frozen=True, slots=True)
class Screening:
    """List A, to be answered. `why` says what brought them here; `without`: rows not asked."""

    why: SignsWhy = "first"
    without: tuple[str, ...] = ()

    @property
    def came_up(self) -> bool:
        """Something was said or tapped that has to be looked at before anything else."""
        return self.why not in ("first", "asked")


@dataclass(frozen=True, slots=True)
class Locked:
    """A warning sign was answered with yes or not sure: no exercise, no reminder."""

    asks_when: bool = False
    stricter: bool = False  # their answers said both, and the yes counts
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Crisis:
    """Words of despair."""

    country: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """Today's routine, not begun. `zone`: whether it is known where they are.

    No moves: there is nothing for them to do today, and nothing is begun."""

    moves: int
    minutes: int
    floor: bool
    zone: bool
    lies: bool  # something in it is done on the floor
    why: Why = "today"
    follows: Follows = "none"
    program: Program | None = None  # the one they follow, played today or not
    waits_until: date | None = None  # the day it comes again, when it rests
    time: int = 1  # of the times of one day; 0 when all are done
    asks_news: bool = False  # it is a week since the warning signs were answered
    intent: Intent | None = None  # after what it fits, where that is worth a line
    week: bool = False  # the weekly review is due, or under way
    advise: bool = False  # a clinician is suggested
    reason: Reason = EASY  # why it is as it is
    short: bool = False  # the two-minute version, as they wished
    back: bool = False  # since today, after a silence


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
    kind: SessionKind
    effort: Effort
    exercise: Exercise
    phase: Literal["ready", "running", "paused"]
    again: bool  # the same exercise as the step before: the words are known
    turn: Turn  # how they get from the step before to this one
    gated: bool = False  # begun only if all before it was easy
    rest_s: int = 0  # letting go first, after the set before
    care: str = ""  # of its program, at the very first step
    following: Effort | None = None  # the step after it


@dataclass(frozen=True, slots=True)
class HurtsAsked:
    step: Step


@dataclass(frozen=True, slots=True)
class Finished:
    session: int
    kind: SessionKind
    moves: int
    seconds: int
    felt: Felt | None = None
    tip: Tip | None = None
    asks_after: bool = False  # when it would fit


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
class Instead:
    """Something was said of a step: what comes next, and in `note` what that changed."""

    then: "Outcome"
    note: Note


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
    country: str = ""  # its name, and its ISO code; empty when only a zone is known
    code: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds now, in words; `next_due` is the next small break."""

    person: Person
    next_due: datetime | None
    part: Part = "all"
    unclear: str | None = None  # what was typed and not understood
    asks_after: bool = False  # when the routine would fit is the next question
    why: WhyNot | None = None  # it was not taken
    undo: int = 0  # the number of the typed wish that one tap takes back; 0: there is none


@dataclass(frozen=True, slots=True)
class Paused:
    """`offers`: an end may be chosen. `routine`: it is there for them."""

    offers: bool = True
    routine: bool = True


@dataclass(frozen=True, slots=True)
class Resumed:
    next_due: datetime | None
    zone: str | None


@dataclass(frozen=True, slots=True)
class NudgeAnswered:
    """`state` is what the nudge now is; `today` counts breaks done on that date. `aim`: how many
    make a good day, from and to."""

    nudge: int
    exercise: Exercise
    state: Stands
    today: int
    goal: Goal = "unsaid"
    aim: tuple[int, int] = GOAL_BREAKS


@dataclass(frozen=True, slots=True)
class Progress:
    week_routines: int
    week_breaks: int
    week_minutes: int
    active_days: int
    last_weeks: tuple[int, ...]  # active days of the last four weeks, oldest first
    since: date | None
    walk_minutes: int = 0  # this week's
    walk_days: int = 0
    goal: int = 4  # active days a week; 0: none is spoken of in a flare
    flare: bool = False  # a bad spell is on


@dataclass(frozen=True, slots=True)
class DeletionAsked: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """They thought better of deleting."""


@dataclass(frozen=True, slots=True)
class NoZone:
    """They would rather not say where they are."""

    asks_after: bool = False


@dataclass(frozen=True, slots=True)
class Deleted: ...


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Nothing was under way. `today`: they said "stop", and may mean the reminders, perhaps those
    of this day."""

    today: date | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """`time`: what was typed, when it looks like a time and is none that was asked for."""

    time: str = ""


@dataclass(frozen=True, slots=True)
class NotWords:
    """A photo, a sticker, a voice: anything that is no text."""


@dataclass(frozen=True, slots=True)
class Told:
    """A page that only tells: help, privacy."""

    page: Literal["help", "privacy"]


Door = Welcome | Screening | SecondScreening | SeeSomeone | Locked | Clearance
Outcome = (
    Welcome
    | Screening
    | SecondScreening
    | WhichAsked
    | SeeSomeone
    | NotForYou
    | Locked
    | Crisis
    | Ready
    | LeftOff
    | Step
    | HurtsAsked
    | Finished
    | Stopped
    | Stale
    | OtherAsked
    | Instead
    | ZoneAsked
    | ZoneGuessed
    | Settings
    | DayPage
    | CountryAsked
    | Paused
    | PausePage
    | Resumed
    | NudgeAnswered
    | MiniOffered
    | Progress
    | LibraryHome
    | FactPage
    | ShelfPage
    | NothingFound
    | MovePage
    | ProgramPage
    | PositionAsked
    | NewsAsked
    | HowIsIt
    | AbleAsked
    | Gentle
    | Meanwhile
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
    | BodyOutcome
    | Page
    | Fitting
    | KindOutcome
    | SevereAsked
    | MorningAsked
    | Passed
    | FewerAsked
    | SilenceNote
    | LooksPage
)
