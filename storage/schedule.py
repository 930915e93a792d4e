"""The due-table: rules, what comes next of each, and what has been, once for each moment."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

# on_conflict_* is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.model import Nudge, NudgeState, Occurrence, Rule
from storage.hand import Hand
from storage.tables import occurrences, rules

_RULES = select(rules).where(rules.c.person == bindparam("person")).order_by(rules.c.id)
_KEEP_RULE = insert_or(rules)
_KEEP_RULE = _KEEP_RULE.on_conflict_do_update(
    index_elements=["person", "kind"],
    set_={name: _KEEP_RULE.excluded[name] for name in ("times_at", "days", "zone")},
)
_KEEP_RULE_ID = _KEEP_RULE.returning(rules.c.id)
_SCHEDULE = (
    update(rules)
    .where(rules.c.id == bindparam("rule_"))
    .values(date=bindparam("on"), slot=bindparam("at"), due_utc=bindparam("due"))
)
_NEXT = select(func.min(rules.c.due_utc)).where(rules.c.person == bindparam("person"))
_DUE = (
    select(rules)
    .where(rules.c.due_utc <= bindparam("now"))
    .order_by(rules.c.due_utc)
    .limit(bindparam("most"))
)
_CLAIM = insert_or(occurrences).on_conflict_do_nothing().returning(occurrences.c.id)
_OFFER = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("occurrence_"))
    .values(exercise=bindparam("with_"), state="sent")
)
_NUDGE = select(occurrences).where(
    occurrences.c.id == bindparam("nudge"),
    occurrences.c.person == bindparam("person"),
    occurrences.c.state.is_not(None),
)
_SETTLE = (
    update(occurrences)
    .where(
        occurrences.c.id == bindparam("nudge"),
        occurrences.c.person == bindparam("person_"),
        occurrences.c.state == bindparam("was"),
    )
    .values(state=bindparam("now_is"), again_due=bindparam("again"))
)
_DROP = (
    update(occurrences)
    .where(
        occurrences.c.person == bindparam("person_"),
        occurrences.c.state.in_(("sent", "later")),
    )
    .values(state="dropped", again_due=None)
)
_AGAIN = (
    select(occurrences)
    .where(occurrences.c.again_due <= bindparam("now"), occurrences.c.state == "later")
    .order_by(occurrences.c.again_due)
    .limit(bindparam("most"))
)
_NUDGED_ON = (
    select(occurrences.c.exercise)
    .where(
        occurrences.c.person == bindparam("person"),
        occurrences.c.date == bindparam("day"),
        occurrences.c.exercise.is_not(None),
    )
    .order_by(occurrences.c.id)
)


class ScheduleTables(Hand):
    def rules(self, person: int) -> list[Rule]:
        return [_rule(row) for row in self._db.execute(_RULES, {"person": person})]

    def keep_rule(self, rule: Rule) -> Rule:
        row = {
            "person": rule.person,
            "kind": rule.kind,
            "times_at": [at.isoformat() for at in rule.times_at],
            "days": list(rule.days),
            "zone": rule.zone,
        }
        number = self._db.execute(_KEEP_RULE_ID, row).scalar_one()
        return Rule(number, rule.person, rule.kind, rule.times_at, rule.days, rule.zone)

    def schedule(self, rule: int, following: Occurrence | None) -> None:
        when: dict[str, Any] = {"on": None, "at": None, "due": None}
        if following:
            when = {"on": following.date, "at": following.slot, "due": following.due_utc}
        self._db.execute(_SCHEDULE, {"rule_": rule, **when})

    def next_due(self, person: int) -> datetime | None:
        due: datetime | None = self._db.execute(_NEXT, {"person": person}).scalar_one()
        return due

    def due(self, now: datetime, limit: int) -> list[tuple[Rule, Occurrence]]:
        rows = self._db.execute(_DUE, {"now": now, "most": limit})
        return [
            (_rule(row), Occurrence(row.id, row.person, row.date, row.slot, row.due_utc))
            for row in rows
        ]

    def claim(self, occurrence: Occurrence, now: datetime) -> int | None:
        row = {
            "rule": occurrence.rule,
            "person": occurrence.person,
            "date": occurrence.date,
            "slot": occurrence.slot,
            "due_utc": occurrence.due_utc,
            "claimed_utc": now,
        }
        return self._db.execute(_CLAIM, row).scalar_one_or_none()

    def offer(self, occurrence: int, exercise: str) -> None:
        self._db.execute(_OFFER, {"occurrence_": occurrence, "with_": exercise})

    def nudge(self, nudge: int, person: int) -> Nudge | None:
        row = self._db.execute(_NUDGE, {"nudge": nudge, "person": person}).one_or_none()
        return _nudge(row) if row else None

    def settle(
        self,
        nudge: int,
        person: int,
        was: NudgeState,
        now_is: NudgeState,
        again_due: datetime | None = None,
    ) -> bool:
        which = {"nudge": nudge, "person_": person, "was": was}
        return self._changed(_SETTLE, {**which, "now_is": now_is, "again": again_due})

    def drop_nudges(self, person: int) -> None:
        self._db.execute(_DROP, {"person_": person})

    def again(self, now: datetime, limit: int) -> list[Nudge]:
        return [_nudge(row) for row in self._db.execute(_AGAIN, {"now": now, "most": limit})]

    def nudged_on(self, person: int, day: date) -> list[str]:
        rows = self._db.execute(_NUDGED_ON, {"person": person, "day": day})
        return list(rows.scalars())


def _rule(row: Row[Any]) -> Rule:
    times_at = tuple(time.fromisoformat(at) for at in row.times_at)
    return Rule(row.id, row.person, row.kind, times_at, tuple(row.days), row.zone)


def _nudge(row: Row[Any]) -> Nudge:
    return Nudge(row.id, row.person, row.exercise, row.state, row.date, row.again_due)
