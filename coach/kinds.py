"""The kinds of reminders: how late each may still be said, and what it calls for."""

from datetime import timedelta
from typing import get_args

from coach.model import RuleKind

KINDS: tuple[RuleKind, ...] = get_args(RuleKind)
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
