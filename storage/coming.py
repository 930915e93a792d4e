"""The earliest moment at which anything is due: for who moves the clock, not for the clock."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from storage.tables import occurrences, outbox, rules

_LETTER = select(func.min(outbox.c.send_utc))
_RULE = select(func.min(rules.c.due_utc))
_PUT_OFF = select(func.min(occurrences.c.again_due)).where(occurrences.c.state == "later")


def anything(db: Connection) -> datetime | None:
    return min(_moments(db, _LETTER, _RULE, _PUT_OFF), default=None)


def nudge(db: Connection) -> datetime | None:
    """Of rules and of nudges that were put off."""
    return min(_moments(db, _RULE, _PUT_OFF), default=None)


def _moments(db: Connection, *earliest: Select[Any]) -> list[datetime]:
    found = [db.execute(one).scalar_one_or_none() for one in earliest]
    return [moment for moment in found if moment]
