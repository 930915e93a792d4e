"""What falls into a meeting comes right after it, once; a small break does not (issue 5)."""

from dataclasses import replace
from datetime import datetime, timedelta

from coach.kinds import GRACE, LOST_TO_A_MEETING
from coach.model import Occurrence, Person, Rule
from coach.moments import on
from coach.quiet import in_meeting, quiet_until
from coach.slots import clock


def after_its_meeting(rule: Rule, person: Person, coming: Occurrence) -> Occurrence | None:
    """The same occurrence, due when they can hear of it; None: by then it is of no use, or it is
    no meeting that keeps it."""
    if rule.kind in LOST_TO_A_MEETING or not in_meeting(person, coming.due_utc):
        return None
    end = quiet_until(person, coming.due_utc)
    return replace(coming, due_utc=end) if end - coming.due_utc <= GRACE[rule.kind] else None


def longest_wait(rule: Rule, person: Person, coming: Occurrence) -> timedelta:
    """How long before the end of what keeps this one a later one of its day may wait for it."""
    waits = rule.kind not in LOST_TO_A_MEETING and in_meeting(person, coming.due_utc)
    return GRACE[rule.kind] if waits else timedelta()


def waits_since(rule: Rule, pending: Occurrence | None, now: datetime) -> datetime | None:
    """Its own moment, if that has passed and a meeting keeps it; of the rule as it was planned."""
    if pending is None or rule.kind in LOST_TO_A_MEETING or pending.due_utc <= now:
        return None
    own = on(rule, pending.date, clock(pending.slot)).due_utc
    return own if now - GRACE[rule.kind] <= own <= now else None
