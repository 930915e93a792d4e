"""How each routine went, what was decided from it, and each week's review: sealed, all of it."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam, insert, select

# on_conflict_do_update is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.course import Check, Decision, Review
from storage.hand import Hand
from storage.tables import checks, decisions, reviews
from storage.written import read, written

_THEIRS = bindparam("person_", type_=sa.BigInteger)
_CHECK = insert_or(checks)
_CHECK = _CHECK.on_conflict_do_update(
    index_elements=["session"],
    set_={"what": _CHECK.excluded.what},
    where=checks.c.person == _CHECK.excluded.person,
)
_ONE = select(checks.c.what).where(
    checks.c.session == bindparam("session_"), checks.c.person == _THEIRS
)
_SINCE = (
    select(checks.c.what)
    .where(checks.c.person == _THEIRS, checks.c.date >= bindparam("since"))
    .order_by(checks.c.session)
)
_DECISION = insert(decisions)
_DECISIONS = select(decisions.c.what).where(decisions.c.person == _THEIRS).order_by(decisions.c.id)
_REVIEW = insert_or(reviews)
_REVIEW = _REVIEW.on_conflict_do_update(
    index_elements=["person", "date"], set_={"what": _REVIEW.excluded.what}
)
_REVIEWS = select(reviews.c.what).where(reviews.c.person == _THEIRS).order_by(reviews.c.date)


class DiaryTables(Hand):
    def keep_check(self, check: Check) -> None:
        self._db.execute(_CHECK, {"session": check.session, **_dated(check)})

    def check(self, session: int, person: int) -> Check | None:
        which = {"session_": session, "person_": person}
        what = self._db.execute(_ONE, which).scalar_one_or_none()
        return read(Check, what) if what else None

    def checks(self, person: int, since: date) -> list[Check]:
        rows = self._db.execute(_SINCE, {"person_": person, "since": since}).scalars()
        return [read(Check, what) for what in rows]

    def note_decision(self, decision: Decision) -> None:
        row = {"person": decision.person, "decided_utc": decision.decided_utc}
        self._db.execute(_DECISION, {**row, "what": written(decision)})

    def decisions(self, person: int) -> list[Decision]:
        rows = self._db.execute(_DECISIONS, {"person_": person}).scalars()
        return [read(Decision, what) for what in rows]

    def keep_review(self, review: Review) -> None:
        self._db.execute(_REVIEW, _dated(review))

    def reviews(self, person: int) -> list[Review]:
        rows = self._db.execute(_REVIEWS, {"person_": person}).scalars()
        return [read(Review, what) for what in rows]


def _dated(kept: Check | Review) -> dict[str, Any]:
    return {"person": kept.person, "date": kept.date, "what": written(kept)}
