"""The due-table: rules, and what comes next of each."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

# on_conflict_* is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.model import Occurrence, Rule
from storage.hand import Hand
from storage.tables import rules

# Steps of the network's time are no clock that was put back.
CLOCK_SLACK = timedelta(seconds=60)

_RULES = select(rules).where(rules.c.person == bindparam("person")).order_by(rules.c.id)
_WISH = ("times_at", "days", "zone", "others", "dates")
_KEEP_RULE = insert_or(rules)
_KEEP_RULE = _KEEP_RULE.on_conflict_do_update(
    index_elements=["person", "kind"],
    set_={name: _KEEP_RULE.excluded[name] for name in _WISH},
)
_KEEP_RULE_ID = _KEEP_RULE.returning(rules.c.id)
_SCHEDULE = (
    update(rules)
    .where(rules.c.id == bindparam("rule_"))
    .values(
        date=bindparam("on"),
        slot=bindparam("at"),
        due_utc=bindparam("due"),
        planned_utc=bindparam("now"),
    )
)
_UNSCHEDULE = (
    update(rules)
    .where(rules.c.person == bindparam("person_"), rules.c.due_utc.is_not(None))
    .values(date=None, slot=None, due_utc=None, planned_utc=None)
)
_PENDING = select(rules).where(rules.c.id == bindparam("rule_"), rules.c.due_utc.is_not(None))
# A clock that was put back has planned in what is the future now.
_STRANDED = (
    select(rules)
    .where(rules.c.planned_utc > bindparam("after"))
    .order_by(rules.c.planned_utc)
    .limit(bindparam("most"))
)
_IS_STRANDED = select(rules.c.id).where(
    rules.c.id == bindparam("rule_"), rules.c.planned_utc > bindparam("after")
)
_BY_ID = (
    select(rules)
    .where(rules.c.id > bindparam("after"))
    .order_by(rules.c.id)
    .limit(bindparam("most"))
)
_NEXT = select(func.min(rules.c.due_utc)).where(rules.c.person == bindparam("person"))
_DUE = (
    select(rules)
    .where(rules.c.due_utc <= bindparam("now"))
    .order_by(rules.c.due_utc)
    .limit(bindparam("most"))
)


class ScheduleTables(Hand):
    def rules(self, person: int) -> list[Rule]:
        return [_rule(row) for row in self._db.execute(_RULES, {"person": person})]

    def keep_rule(self, rule: Rule) -> Rule:
        row = {
            "person": rule.person,
            "kind": rule.kind,
            "times_at": _clocks(rule.times_at),
            "days": list(rule.days),
            "zone": rule.zone,
            "others": [[day, _clocks(times)] for day, times in rule.others] or None,
            "dates": None if rule.dates is None else [day.isoformat() for day in rule.dates],
        }
        return replace(rule, id=self._db.execute(_KEEP_RULE_ID, row).scalar_one())

    def schedule(self, rule: int, following: Occurrence | None, now: datetime) -> None:
        when: dict[str, Any] = {"on": None, "at": None, "due": None, "now": now}
        if following:
            when |= {"on": following.date, "at": following.slot, "due": following.due_utc}
        self._db.execute(_SCHEDULE, {"rule_": rule, **when})

    def unschedule(self, person: int) -> None:
        self._db.execute(_UNSCHEDULE, {"person_": person})

    def pending(self, rule: int) -> Occurrence | None:
        row = self._db.execute(_PENDING, {"rule_": rule}).one_or_none()
        return _occurrence(row) if row else None

    def stranded(self, now: datetime, limit: int) -> list[Rule]:
        rows = self._db.execute(_STRANDED, {"after": now + CLOCK_SLACK, "most": limit})
        return [_rule(row) for row in rows]

    def is_stranded(self, rule: int, now: datetime) -> bool:
        asked = {"rule_": rule, "after": now + CLOCK_SLACK}
        return self._db.execute(_IS_STRANDED, asked).scalar() is not None

    def rules_after(self, rule: int, limit: int) -> list[tuple[Rule, Occurrence | None]]:
        rows = self._db.execute(_BY_ID, {"after": rule, "most": limit})
        return [(_rule(row), _occurrence(row) if row.due_utc else None) for row in rows]

    def next_due(self, person: int) -> datetime | None:
        due: datetime | None = self._db.execute(_NEXT, {"person": person}).scalar_one()
        return due

    def due(self, now: datetime, limit: int) -> list[tuple[Rule, Occurrence]]:
        rows = self._db.execute(_DUE, {"now": now, "most": limit})
        return [(_rule(row), _occurrence(row)) for row in rows]


def _clocks(times: Iterable[time]) -> list[str]:
    return [at.isoformat() for at in times]


def _times(clocks: Iterable[str]) -> tuple[time, ...]:
    return tuple(map(time.fromisoformat, clocks))


def _rule(row: Row[Any]) -> Rule:
    return Rule(
        id=row.id,
        person=row.person,
        kind=row.kind,
        times_at=_times(row.times_at),
        days=tuple(row.days),
        zone=row.zone,
        others=tuple((day, _times(clocks)) for day, clocks in row.others or ()),
        dates=None if row.dates is None else tuple(map(date.fromisoformat, row.dates)),
    )


def _occurrence(row: Row[Any]) -> Occurrence:
    return Occurrence(row.id, row.person, row.date, row.slot, row.due_utc)
