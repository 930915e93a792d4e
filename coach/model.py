"""The nouns: frozen values that every room may hold.

Names in `_s` are seconds, in `_at` wall-clock wishes, in `_utc` or `_due` aware moments."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from coach.body import UNTOLD, Body
from coach.course import USUAL, Course
from coach.exercises import Side
from coach.wishes import AS_USUAL, UNNOTICED, Range, Sense, Wishes

# "second": list A is answered, list B is not. "paused": somebody should look at it soon (list B).
Safety = Literal["unasked", "second", "clear", "paused", "locked"]
Question = Literal[
    "nothing",
    "zone",
    "hours",
    "routine-at",
    "interval",
    "quiet",
    "hours-mon",
    "hours-tue",
    "hours-wed",
    "hours-thu",
    "hours-fri",
    "hours-sat",
    "hours-sun",
    "exercise",
    "condition",
    "since",
    "country",
    "walk-minutes",
    "pain",
    "ability",
    "walk-at",
    "evening-at",
    "lying-at",
    "neck-at",
    "bar-at",
    "pause",
    "holiday",
]
WEEKDAYS = (0, 1, 2, 3, 4)  # Monday is 0, as in date.weekday()


# What keeps an exercise back when it is done by itself: see coach.programs.held_by.
Held = Literal["no", "later", "rests", "rhythm"]


# "none": they follow no program. Else it is played today, or why it is not; "waits": for a
# flare-up to pass, or a gentle day.
Follows = Literal["none", "plays", "rests", "floor", "empty", "waits"]


@dataclass(frozen=True, slots=True)
class Own:
    """What a person made their own: a program they follow, exercises added to the routine or left
    out of everything. Ids of the shelves."""

    program: str | None = None
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is to the coach. No name: Telegram tells it with each message."""

    id: int
    joined_utc: datetime
    agreed: int = 0  # the version of the consent they agreed to; 0 is none
    safety: Safety = "unasked"
    floor: bool = True
    minutes: int = 5
    zone: str | None = None  # nothing is sent unasked before they have confirmed one
    days: tuple[int, ...] = WEEKDAYS
    hours: tuple[Range, ...] = ((time(9), time(17)),)
    every_min: int = 60
    routine_at: time | None = time(8, 30)
    paused: bool = False
    reachable: bool = True
    quiet_on: date | None = None  # "not today", by the date on their wall
    asking: Question = "nothing"  # what their next typed words may answer
    own: Own = Own()
    body: Body = UNTOLD
    course: Course = USUAL
    country: str | None = None  # ISO 3166, as they confirmed it
    wishes: Wishes = AS_USUAL
    sense: Sense = UNNOTICED
    seen_on: date | None = None  # the last day on which they wrote or tapped

    def hours_on(self, weekday: int) -> tuple[Range, ...]:
        """Their working hours on this weekday, if it is one of their days."""
        return dict(self.wishes.other_hours).get(weekday, self.hours)


@dataclass(frozen=True, slots=True)
class Effort:
    """One side of one set: what a person does between two taps on Done.

    `pace_s` is a whole repetition, its hold included; 0 when there is only a hold."""

    exercise: str
    side: Side
    number: int  # of the set, from 1
    sets: int
    repetitions: int
    pace_s: int
    hold_s: int
    rest_s: int = 0  # letting go after it, before the next set

    @property
    def seconds(self) -> int:
        return self.repetitions * self.pace_s if self.pace_s else self.hold_s


# "ease": easy positions in a bad moment (coach.flare_bears); neither routine nor break.
SessionKind = Literal["routine", "break", "ease"]
Phase = Literal["ready", "running", "paused", "finished", "stopped"]
OPEN: tuple[Phase, ...] = ("ready", "running", "paused")


@dataclass(frozen=True, slots=True)
class Session:
    """A routine under way. It keeps its own plan, so that new content never moves its steps."""

    id: int
    person: int
    kind: SessionKind
    plan: tuple[Effort, ...]
    step: int
    phase: Phase
    ends_utc: datetime | None  # of the hold, while running
    moved_utc: datetime
    done_s: int  # seconds of steps that were done and not skipped
    done_steps: int
    program: str | None = None  # None: the routine of the day, or a single exercise


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session should stand next."""

    step: int
    phase: Phase
    ends_utc: datetime | None = None
    done_s: int = 0  # to be added
    done_steps: int = 0


@dataclass(frozen=True, slots=True)
class Press:
    """A tap under a step. It is user input: perhaps old, doubled, or forged by somebody else."""

    person: int
    session: int
    step: int


# What comes due and becomes a letter. "call": the routine once more on the same day. "note":
# after days of silence (coach.silence).
CallKind = Literal[
    "routine",
    "call",
    "posture",
    "evening",
    "walk",
    "lying",
    "neck",
    "morning",
    "review",
    "bar",
    "note",
]
RuleKind = Literal["break", CallKind]
LetterKind = Literal["hold-over", CallKind, "fewer", "flare", "signs", "soon", "warning", "crisis"]
# Those that a lock does not cross out; every other kind there will ever be, it does.
SAFETY_LETTERS: tuple[LetterKind, ...] = ("signs", "soon", "warning", "crisis")


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that must arrive. Kind and ids only: the words are made when it is sent.

    `session` and `step` name the hold; a routine reminder has its occurrence in `session`, and a
    flare's question its number."""

    kind: LetterKind
    person: int
    session: int
    step: int
    due_utc: datetime


@dataclass(frozen=True, slots=True)
class Rule:
    """The wish to be told something at these wall-clock times on these weekdays.

    `others`: weekdays that have times of their own. `dates`: on these dates and no others,
    whatever weekday they are."""

    id: int
    person: int
    kind: RuleKind
    times_at: tuple[time, ...]
    days: tuple[int, ...]
    zone: str
    others: tuple[tuple[int, tuple[time, ...]], ...] = ()
    dates: tuple[date, ...] | None = None

    def times_on(self, day: date) -> tuple[time, ...]:
        if self.dates is not None:
            return self.times_at if day in self.dates else ()
        if day.weekday() not in self.days:
            return ()
        return dict(self.others).get(day.weekday(), self.times_at)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One moment of a rule. Rule, nominal date and slot (minute of that day) name it for ever."""

    rule: int
    person: int
    date: date
    slot: int
    due_utc: datetime


# "hushed": a slot that was left out on purpose, so never a message (coach.quiet_sense).
NudgeState = Literal["sent", "later", "done", "skipped", "dropped", "hushed"]


@dataclass(frozen=True, slots=True)
class Nudge:
    """A small break that was offered: an occurrence that became a message, or was hushed.

    `exercise`: "" of a hushed one. `mini`: it was offered in its version of 20 seconds."""

    id: int
    person: int
    exercise: str
    state: NudgeState
    date: date
    again_due: datetime | None = None  # when a nudge that was put off comes back
    slot: int = 0  # minute of the day
    sent_utc: datetime | None = None  # the last time that it was sent
    mini: bool = False


# "part": of a routine that was stopped. "program": a step of a program's own; it takes no time
# beside the routine or break that it was done in.
# "ease": the easy minutes of a bad moment.
DeedKind = Literal["routine", "part", "break", "program", "walk", "ease"]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done, counted once: `mark` names what was done, so that a replay adds nothing."""

    person: int
    kind: DeedKind
    date: date
    seconds: int
    mark: str
    done_utc: datetime
    program: str | None = None


Role = Literal["screen", "chime", "nudge", "bells"]


@dataclass(frozen=True, slots=True)
class Live:
    """The messages of ours that still matter in a person's chat, by their Telegram ids."""

    screen: int | None = None
    chime: int | None = None
    nudge: int | None = None
    bells: int | None = None
