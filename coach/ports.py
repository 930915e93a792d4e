"""What the coach and the clock need from the other rooms, in the coach's own words."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol, TypeVar, TypeVarTuple

from coach.course import Check, Decision, Review
from coach.model import (
    Deed,
    Effort,
    Letter,
    LetterKind,
    Live,
    Nudge,
    NudgeState,
    Occurrence,
    Person,
    Phase,
    Place,
    Press,
    Role,
    Rule,
    Session,
    SessionKind,
)
from coach.unasked import Delivery, Offer
from coach.wishes import Looks

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class People(Protocol):
    def person(self, person: int) -> Person | None: ...

    def keep(self, person: Person) -> None:
        """Write the whole of them; a new one is added."""

    def looks(self, person: int) -> Looks:
        """How they wish to see the exercises, with what this unit has changed of it."""

    def note_consent(self, person: int, version: int, now: datetime) -> None: ...

    def note_screening(self, person: int, answer: str, version: int, now: datetime) -> None:
        """`answer` is a health answer: sealed."""

    def forget(self, person: int) -> None:
        """All that is kept of them, everywhere, now."""

    def live(self, person: int) -> Live: ...

    def shown(self, person: int, role: Role, message: int | None) -> None:
        """This message now has this role in their chat; None: no message has."""


class Sessions(Protocol):
    def begin_session(
        self,
        person: int,
        kind: SessionKind,
        plan: tuple[Effort, ...],
        now: datetime,
        program: str | None = None,
    ) -> Session:
        """A new one, ready for its first step; whatever else was open is stopped."""

    def session(self, session: int, person: int) -> Session | None: ...

    def open_session(self, person: int) -> Session | None:
        """The newest that is ready, running or paused."""

    def stop_sessions(self, person: int, now: datetime) -> None:
        """Whatever is open ends as stopped."""

    def move(self, press: Press, while_in: tuple[Phase, ...], to: Place, now: datetime) -> bool:
        """False, and nothing changed, unless it is theirs, at that step and in such a phase."""

    def replan_session(
        self, press: Press, while_in: tuple[Phase, ...], plan: tuple[Effort, ...], now: datetime
    ) -> bool:
        """Another plan, ready at the same step; what was done stays. False, and nothing changed,
        unless it is theirs, at that step and in such a phase. The plan has to reach that far."""

    def note_felt(self, session: int, person: int, felt: str) -> bool:
        """How it was; a health answer: sealed. False if it was said before, or is not theirs."""

    def note_hurt(self, press: Press, exercise: str, level: str, now: datetime) -> None: ...


class Deeds(Protocol):
    def note_deed(self, deed: Deed) -> bool:
        """False if this mark of theirs is in the diary already."""

    def deeds(self, person: int, since: date) -> list[Deed]: ...

    def active_days(self, person: int) -> int: ...

    def program_days(self, person: int, program: str) -> list[date]:
        """The date of each time that something of its own was done, in order; lately at least."""

    def first_deed(self, person: int) -> date | None: ...


class Diary(Protocol):
    """How it went, and what was decided from it; all of it is about health: sealed."""

    def keep_check(self, check: Check) -> None:
        """One a session: written over."""

    def check(self, session: int, person: int) -> Check | None: ...

    def checks(self, person: int, since: date) -> list[Check]:
        """In the order of the routines."""

    def note_decision(self, decision: Decision) -> None: ...

    def decisions(self, person: int) -> list[Decision]:
        """In order."""

    def keep_review(self, review: Review) -> None:
        """One a person and date: written over."""

    def reviews(self, person: int) -> list[Review]:
        """In order."""


class Outbox(Protocol):
    def post(self, letter: Letter) -> None:
        """Put a letter into the outbox. The same kind, person, session and step is one letter,
        and the moment posted last holds, for its lease too."""

    def letters_due(
        self, kinds: tuple[LetterKind, ...], now: datetime, limit: int
    ) -> list[Letter]: ...

    def release_leases(self) -> None:
        """At a start nobody is sending: what was on its way is due again."""

    def lease(self, letter: Letter, until: datetime) -> None: ...
    def cross_out(self, letter: Letter) -> None: ...

    def cross_out_all(self, person: int, kinds: tuple[str, ...]) -> None: ...


class Schedule(Protocol):
    def rules(self, person: int) -> list[Rule]: ...

    def keep_rule(self, rule: Rule) -> Rule:
        """One a kind and person: written over. Its id is the book's, whatever it says."""

    def schedule(self, rule: int, following: Occurrence | None, now: datetime) -> None:
        """What comes next of this rule, worked out now; None: nothing does."""

    def unschedule(self, person: int) -> None:
        """Nothing comes next, of any rule of theirs."""

    def pending(self, rule: int) -> Occurrence | None:
        """What comes next of it, as it was planned."""

    def stranded(self, now: datetime, limit: int) -> list[Rule]:
        """Rules that were planned in what is the future now: the clock was put back."""

    def is_stranded(self, rule: int, now: datetime) -> bool:
        """Whether this one was."""

    def rules_after(self, rule: int, limit: int) -> list[tuple[Rule, Occurrence | None]]:
        """All of them, by id, some at a time; each with what comes next of it."""

    def zones(self) -> list[str]:
        """The time zones that anybody has."""

    def people_in(self, zone: str, limit: int) -> list[int]: ...

    def release(self, name: str) -> str | None:
        """The version of it that the tables were worked out with; None: nobody noted one."""

    def note_release(self, name: str, version: str) -> None: ...

    def next_due(self, person: int) -> datetime | None: ...

    def due(self, now: datetime, limit: int) -> list[tuple[Rule, Occurrence]]:
        """Rules whose next moment has come, the longest waiting first."""

    def claim(self, occurrence: Occurrence, now: datetime) -> int | None:
        """Its id, or None if an occurrence of this rule, date and slot has been before."""

    def has_been(self, occurrence: Occurrence) -> bool:
        """Whether it was claimed, by whatever clock or in whatever zone."""

    def offer(self, occurrence: int, exercise: str, now: datetime, mini: bool = False) -> None:
        """This occurrence becomes a nudge with this exercise."""

    def hush(self, occurrence: int) -> None:
        """This occurrence is left out on purpose."""

    def as_mini(self, nudge: int, person: int) -> bool:
        """It becomes its version of 20 seconds. False unless it is theirs and unanswered."""

    def nudge(self, nudge: int, person: int) -> Nudge | None: ...

    def settle(
        self,
        nudge: int,
        person: int,
        was: NudgeState,
        now_is: NudgeState,
        again_due: datetime | None = None,
        sent_utc: datetime | None = None,
    ) -> bool:
        """False unless it was in state `was`. `again_due` is when one put off comes back;
        `sent_utc`: it goes out once more now."""

    def drop_nudges(self, person: int) -> None:
        """Whatever was sent or put off is neither to be answered nor to come back."""

    def again(self, now: datetime, limit: int) -> list[Nudge]:
        """Nudges that were put off and whose moment has come."""

    def nudges(self, person: int, since: date) -> list[Nudge]:
        """What was offered or hushed from this nominal date on, in order."""


class Book(People, Sessions, Deeds, Diary, Outbox, Schedule, Protocol):
    """One open transaction: all that is written here is kept together, or none of it."""


class Units(Protocol):
    """Runs a piece of work in one transaction. storage.Store is the real one."""

    async def unit(self, work: Callable[[Book, *Ts], T], *args: *Ts) -> T: ...


class Messenger(Protocol):
    """Reaches a person who did not just write to us. bot.messenger has the real one."""

    async def nudge(self, offer: Offer) -> None:
        """Raises Unreachable, Refused or NotNow, as `deliver` does."""

    async def deliver(self, delivery: Delivery) -> None: ...


class Unwell(Exception):
    """The book cannot be written or read just now: the disk is full, or somebody holds it."""


class Unreachable(Exception):
    """The person blocked the bot or deleted the account."""


class Refused(Exception):
    """Telegram will never take this message, and says why; a fault of ours."""


class NotNow(Exception):
    """The network or Telegram is unwell; the message may or may not have arrived."""
