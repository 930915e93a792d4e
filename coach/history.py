"""What has been done lately, as far as today's plan asks; coach.recall reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coach.course import Check

# As far back as a plan looks: longer than the longest pause that it knows (coach.stage).
LATELY_DAYS = 42
# So many days of a routine say that somebody is no beginner any more (coach.stage).
FEW = 6


@dataclass(frozen=True, slots=True)
class History:
    """`days`: with a routine done to its end, in the last `LATELY_DAYS`, in order. `earlier`: how
    many such days there were before them; it is counted only while `days` are few.

    `done`: by program, the date of each time that something of its own was done; of the one they
    follow and of those whose exercises keep days of their own. `check`: the one of yesterday and
    today that says most of today; see coach.recall."""

    days: tuple[date, ...] = ()
    earlier: int = 0
    done: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    check: Check | None = None
