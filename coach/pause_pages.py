"""What the coach answers about pauses and holidays."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.wishes import Holiday

# "meeting": for some hours. "today": for the rest of it; "ill": likewise, said kindly. "days": a
# pause or a holiday that is on.
QuietWhy = Literal["meeting", "today", "ill", "days"]
# Why a holiday was not taken: no dates that we know; its end before its start; it is over; too
# many days; too far ahead; too many holidays.
Wrong = Literal["unclear", "backwards", "past", "long", "far", "many"]
HolidaySaid = Literal["list", "added", "removed"] | Wrong
# Why a typed end was not taken: no time that we know; it is past, or before its start; more than a
# day's work.
NoEnd = Literal["unclear", "past", "backwards", "long"]


# Why nothing is sent to whom the way is not free: questions are open; or somebody has to look.
Waits = Literal["no", "check", "seen"]


@dataclass(frozen=True, slots=True)
class Quieted:
    """Nothing unasked comes until `until`. `holiday`: its days, if it goes by days.

    `next_due`: the next reminder there will be; `far`: a weekday alone would not name its day."""

    why: QuietWhy
    until: datetime
    next_due: datetime | None
    zone: str | None
    holiday: Holiday | None = None
    far: bool = False


@dataclass(frozen=True, slots=True)
class PauseUnclear:
    """They asked for a pause, and we do not know until when. `paused`: there is one, without an
    end."""

    why: NoEnd
    typed: str
    paused: bool


@dataclass(frozen=True, slots=True)
class HolidaysPage:
    """The holidays that are to come or on. `just`: the one that `said` is about."""

    holidays: tuple[Holiday, ...]
    said: HolidaySaid
    next_due: datetime | None
    zone: str | None
    typed: str = ""
    just: Holiday | None = None
    paused: bool = False
    far: bool = False


@dataclass(frozen=True, slots=True)
class DayAsked:
    """Four weeks to pick from, Monday first. `first`: the first day off; None: it is asked.

    Days before `earliest` or after `latest` cannot be chosen."""

    monday: date
    earliest: date
    latest: date
    page: int
    pages: int
    first: date | None = None


PausePage = Quieted | PauseUnclear | HolidaysPage | DayAsked
