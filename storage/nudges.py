"""What has been of the due-table: each occurrence once, and the nudges among them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

# on_conflict_* is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.model import Nudge, NudgeState, Occurrence
from storage.hand import Hand
from storage.tables import occurrences

_CLAIM = insert_or(occurrences).on_conflict_do_nothing().returning(occurrences.c.id)
_HAS_BEEN = select(occurrences.c.id).where(
    occurrences.c.rule == bindparam("rule"),
    occurrences.c.date == bindparam("date"),
    occurrences.c.slot == bindparam("slot"),
)
_OFFER = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("occurrence_"))
    .values(
        exercise=bindparam("with_"),
        state="sent",
        sent_utc=bindparam("now"),
        mini=bindparam("mini_"),
    )
)
_HUSH = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("occurrence_"))
    .values(exercise="", state="hushed")
)
_AS_MINI = (
    update(occurrences)
    .where(
        occurrences.c.id == bindparam("nudge"),
        occurrences.c.person == bindparam("person_"),
        occurrences.c.state == "sent",
    )
    .values(mini=True)
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
    .values(
        state=bindparam("now_is"),
        again_due=bindparam("again"),
        sent_utc=func.coalesce(bindparam("sent"), occurrences.c.sent_utc),
    )
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
_NUDGES = (
    select(occurrences)
    .where(
        occurrences.c.person == bindparam("person"),
        occurrences.c.date >= bindparam("since"),
        occurrences.c.state.is_not(None),
    )
    .order_by(occurrences.c.id)
)


class NudgeTables(Hand):
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

    def has_been(self, occurrence: Occurrence) -> bool:
        named = {"rule": occurrence.rule, "date": occurrence.date, "slot": occurrence.slot}
        return self._db.execute(_HAS_BEEN, named).scalar() is not None

    def offer(self, occurrence: int, exercise: str, now: datetime, mini: bool = False) -> None:
        row = {"occurrence_": occurrence, "with_": exercise, "now": now, "mini_": mini or None}
        self._db.execute(_OFFER, row)

    def hush(self, occurrence: int) -> None:
        self._db.execute(_HUSH, {"occurrence_": occurrence})

    def as_mini(self, nudge: int, person: int) -> bool:
        return self._changed(_AS_MINI, {"nudge": nudge, "person_": person})

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
        sent_utc: datetime | None = None,
    ) -> bool:
        which = {"nudge": nudge, "person_": person, "was": was}
        then = {"now_is": now_is, "again": again_due, "sent": sent_utc}
        return self._changed(_SETTLE, {**which, **then})

    def drop_nudges(self, person: int) -> None:
        self._db.execute(_DROP, {"person_": person})

    def again(self, now: datetime, limit: int) -> list[Nudge]:
        return [_nudge(row) for row in self._db.execute(_AGAIN, {"now": now, "most": limit})]

    def nudges(self, person: int, since: date) -> list[Nudge]:
        rows = self._db.execute(_NUDGES, {"person": person, "since": since})
        return [_nudge(row) for row in rows]


def _nudge(row: Row[Any]) -> Nudge:
    return Nudge(
        id=row.id,
        person=row.person,
        exercise=row.exercise,
        state=row.state,
        date=row.date,
        again_due=row.again_due,
        slot=row.slot,
        sent_utc=row.sent_utc,
        mini=bool(row.mini),
    )
