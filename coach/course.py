"""How it goes with somebody: what they bear, what was changed for it, and what comes next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

# In taps, never as a daily number (clinical.md section 0, finding 1; issue 4):
# before = 0-2 / 3-5 / 6 and more of 10.
Before = Literal["easy", "so-so", "tough"]
# after = a rise of at most 1 / of 2 / of 3 and more / leg worse.
Felt = Literal["same", "bit", "lot", "leg"]
Morning = Literal["settled", "not-yet", "worse"]
Light = Literal["green", "amber", "red"]


@dataclass(frozen=True, slots=True)
class Check:
    """How one routine went. None: not said. `severe`: 8 or more of 10, before it or after.

    `hurt` and `hard` are the exercises of which that was said; `done` is per cent of its steps.
    `asks`: the next morning's answer is needed. `late`: it was said 24 hours after it or more."""

    person: int
    session: int
    date: date
    before: Before | None = None
    after: Felt | None = None
    morning: Morning | None = None
    severe: bool = False
    hurt: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()
    done: int = 0
    easy: tuple[str, ...] = ()  # too easy, said of it
    asks: bool = False
    late: bool = False

    @property
    def waits(self) -> bool:
        """The next morning's answer is needed, and not there."""
        return self.asks and self.morning is None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rule decided and why: kept with the rule's version, so that it can be explained.

    `rule` is the function's name, `why` a key of the texts, `what` the exercise, tag, phase or
    number that was changed, if one was."""

    person: int
    rule: str
    version: int
    why: str
    what: str
    decided_utc: datetime


@dataclass(frozen=True, slots=True)
class Rung:
    """Steps up (or, below 0, down) from an exercise's own dose, and since when."""

    exercise: str
    step: int
    since: date


@dataclass(frozen=True, slots=True)
class Ache:
    """How often "Hurts" was said of an exercise since it was last let in, and where last."""

    exercise: str
    times: int
    last: date
    session: int = 0
    step: int = -1


# Today's desk is likely this week's, and need not be next month's: what cannot be done here comes
# up again by itself after these days, and one tap swaps it for as long again. Asking every day
# would annoy; never asking again would thin a plan at home for one day in a corridor (our choice,
# issue 4 says only "remembered").
HERE_DAYS = 7


@dataclass(frozen=True, slots=True)
class Swap:
    """`to` stands in for `exercise`; "": nothing does, it is just left out. `why` they said so."""

    exercise: str
    to: str
    why: Literal["hard", "easy", "here"]
    since: date

    def holds(self, day: date) -> bool:
        """Too hard and too easy hold until they say otherwise, a place for HERE_DAYS."""
        return self.why != "here" or day < self.since + timedelta(days=HERE_DAYS)


@dataclass(frozen=True, slots=True)
class Resting:
    """A movement tag, or an exercise, left out until a day, which is the first without it."""

    what: str
    until: date


# What brought the warning signs up (clinical.md section 1, "Ask when"). "again": from before there
# was a second list. "seen": unlocked before the second list was ever answered. "eased": whether
# a leg has, of which they told two weeks ago.
SignsWhy = Literal[
    "first",
    "again",
    "asked",
    "words",
    "leg",
    "flare",
    "severe",
    "gap",
    "weekly",
    "seen",
    "eased",
]


@dataclass(frozen=True, slots=True)
class Signs:
    """The warning signs as they stand: why they were last asked, on which day, and to which rows
    of the second list they said yes. `first_open`: to that while the first was unanswered."""

    why: SignsWhy = "first"
    on: date | None = None
    rows: tuple[str, ...] = ()
    first_open: bool = False


@dataclass(frozen=True, slots=True)
class Lapse:
    """Days without a routine since `since`: by how many levels that has taken them down."""

    since: date
    levels: int


FlareStage = Literal["signs", "position", "acute", "early", "building", "returning"]


@dataclass(frozen=True, slots=True)
class Flare:
    """A bad spell under way. `stage` is where its way through stands (clinical.md section 2).

    `since`: the day on which this stage began. `position`: the one they can bear; None: they are
    to be asked. `severe`: 8 or more of 10, so only positions, breath and people. `calm`: mornings
    running, no worse, the last of them `calm_on`. `signs_utc`: when the list was opened for it,
    `hurt_utc`: when they last said that it hurts. `check`: the number of the question how it is,
    even; the morning's is the one after it; both with the moment from which it waits. `able`:
    they are to be asked whether they can do what the stage asks for. `worse`: so often by now."""

    began_utc: datetime
    stage: FlareStage
    since: date
    position: str | None = None
    severe: bool = False
    calm: int = 0
    calm_on: date | None = None
    signs_utc: datetime | None = None
    hurt_utc: datetime | None = None
    check: int = 0
    hours_utc: datetime | None = None
    morning_utc: datetime | None = None
    able: bool = False
    worse: int = 0


@dataclass(frozen=True, slots=True)
class Walk:
    """The walk of a day: how long now, in whole minutes, and since when.

    `eased`: what was red up to this day has had its answer. None: nothing has."""

    seconds: int
    since: date
    eased: date | None = None


@dataclass(frozen=True, slots=True)
class Intent:
    """If-then: after `cue`; and if `barrier`, the two-minute version. Ids of the texts."""

    cue: str
    barrier: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A weekly review that was begun on a day and is not at its end: what was tapped so far.

    `of`: the task, by its id. `screened`: its answers have brought up the warning signs once."""

    begun: date
    pain: int | None = None
    of: str | None = None
    task: int | None = None
    barrier: str | None = None
    screened: bool = False


@dataclass(frozen=True, slots=True)
class Tuned:
    """What they changed about the plan of one day: shorter, another one, single swaps."""

    date: date
    short: bool = False
    another: int = 0
    swaps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """`volume` is per cent of the usual amount. `stepped_on`: the last step up of anything.

    `screened_on`: when the warning signs were last answered clean. `task`: what they want back,
    an id of the texts. `goal`: active days a week. `reviewed_on`: the last weekly review.
    `fit_asked`: the session after which they were asked when it would fit; 0: not yet.
    `physio_on`: when a physiotherapist was suggested, which is done once.

    `judged` is the last session that the rule of load has looked at; `level` the last one before
    this level began, and `level_on` the day of that change, up or down; None: none yet.
    `advise`: a clinician is to be suggested; `advised_on`: when that was decided last."""

    rungs: tuple[Rung, ...] = ()
    aches: tuple[Ache, ...] = ()
    swaps: tuple[Swap, ...] = ()
    resting: tuple[Resting, ...] = ()
    flare: Flare | None = None
    walk: Walk | None = None
    intent: Intent | None = None
    tuned: Tuned | None = None
    volume: int = 100
    stepped_on: date | None = None
    screened_on: date | None = None
    signs: Signs = Signs()
    task: str | None = None
    goal: int = 4
    draft: Draft | None = None
    reviewed_on: date | None = None
    fit_asked: int = 0
    physio_on: date | None = None

    judged: int = 0
    level: int = 0
    level_on: date | None = None
    lapse: Lapse | None = None
    advise: bool = False
    advised_on: date | None = None

    def swaps_on(self, day: date) -> tuple[Swap, ...]:
        """Those that hold on this day, oldest first."""
        return tuple(swap for swap in self.swaps if swap.holds(day))


USUAL = Course()


@dataclass(frozen=True, slots=True)
class Review:
    """One week, looked at: pain and the task 0-10, what got in the way, the goal from here.

    `was` is their course before it, for Undo; `undone`: it was taken back. `of` is the task, by
    its id, `walk` the walk from here on, and `walk_why` what coach.walking said of it."""

    person: int
    date: date
    pain: int | None
    task: int | None
    barrier: str | None
    goal: int
    was: Course
    undone: bool = False
    of: str | None = None
    walk: Walk | None = None
    walk_why: str = "stays"
