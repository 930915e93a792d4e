"""The kinds of reminders: how late each may still be said, and what it calls for."""

from datetime import timedelta
from typing import get_args

from coach.model import RuleKind
from coach.wishes import Wishes

KINDS: tuple[RuleKind, ...] = get_args(RuleKind)
BREAKS: tuple[RuleKind, ...] = ("break",)
# A break or a change of posture later than this is noise: after a night's outage nobody gets
# eight of them. What is about the day is still of use some hours on (design.md section 3).
GRACE: dict[RuleKind, timedelta] = {
    "break": timedelta(minutes=10),
    "posture": timedelta(minutes=10),
    "routine": timedelta(hours=3),
    "call": timedelta(hours=1),
    "evening": timedelta(hours=1),
    "walk": timedelta(hours=2),
    "lying": timedelta(hours=1),
    "neck": timedelta(hours=1),
    "morning": timedelta(hours=8),
    "review": timedelta(hours=8),
    "bar": timedelta(hours=8),
    "note": timedelta(hours=8),
}
# What is of no use after a meeting; every other kind comes right after it (issue 5, part 1).
LOST_TO_A_MEETING: tuple[RuleKind, ...] = ("break", "posture")
# The programs that some kinds call for, by their ids on the shelves.
PROGRAM_OF: dict[RuleKind, str] = {
    "evening": "s2-evening-stretch",
    "lying": "s1-lying-option",
    "neck": "s2-neck-set",
    "bar": "s2-bar-hang-pull-up",
}


def not_called_for(wishes: Wishes, program: str) -> RuleKind | None:
    """The kind that would call for this program, while it is off; the bar's is on by itself."""
    times = {"lying": wishes.lying_at, "neck": wishes.neck_at, "evening": wishes.evening_at}
    known = (kind for kind, name in PROGRAM_OF.items() if name == program)
    return next((kind for kind in known if kind in times and not times[kind]), None)
