"""Sessions: where each person stands, moved by one conditional change or not at all."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from coach.model import OPEN, Effort, Phase, Place, Press, Session, SessionKind
from storage.hand import Hand
from storage.tables import hurts, sessions

_ID = sessions.c.id == bindparam("session_")
_THEIRS = sessions.c.person == bindparam("person_")

_BEGIN = insert(sessions).returning(sessions.c.id)
_SESSION = select(sessions).where(_ID, _THEIRS)
_OPEN = (
    select(sessions)
    .where(_THEIRS, sessions.c.phase.in_(OPEN))
    .order_by(sessions.c.id.desc())
    .limit(1)
)
_STOP = (
    update(sessions)
    .where(_THEIRS, sessions.c.phase.in_(OPEN))
    .values(phase="stopped", ends_utc=None, moved_utc=bindparam("now"))
)
# The condition is the lock: of twenty taps on one step, one finds it still there.
_MOVE = (
    update(sessions)
    .where(
        _ID,
        _THEIRS,
        sessions.c.step == bindparam("from_step"),
        sessions.c.phase.in_(bindparam("while_in", expanding=True)),
    )
    .values(
        step=bindparam("to_step"),
        phase=bindparam("to_phase"),
        ends_utc=bindparam("to_ends_utc"),
        moved_utc=bindparam("now"),
        done_s=sessions.c.done_s + bindparam("more_s"),
        done_steps=sessions.c.done_steps + bindparam("more_steps"),
    )
)
_REPLAN = (
    update(sessions)
    .where(
        _ID,
        _THEIRS,
        sessions.c.step == bindparam("from_step"),
        sessions.c.phase.in_(bindparam("while_in", expanding=True)),
    )
    .values(plan=bindparam("to_plan"), phase="ready", ends_utc=None, moved_utc=bindparam("now"))
)
_FELT = (
    update(sessions).where(_ID, _THEIRS, sessions.c.felt.is_(None)).values(felt=bindparam("said"))
)
_HURT = insert(hurts)


class SessionTables(Hand):
    def begin_session(
        self,
        person: int,
        kind: SessionKind,
        plan: tuple[Effort, ...],
        now: datetime,
        program: str | None = None,
    ) -> Session:
        self.stop_sessions(person, now)
        fresh = {"step": 0, "phase": "ready", "moved_utc": now, "done_s": 0, "done_steps": 0}
        row = {"person": person, "kind": kind, "plan": _written(plan), "program": program, **fresh}
        number = self._db.execute(_BEGIN, row).scalar_one()
        return Session(number, person, kind, plan, 0, "ready", None, now, 0, 0, program)

    def session(self, session: int, person: int) -> Session | None:
        which = {"session_": session, "person_": person}
        row = self._db.execute(_SESSION, which).one_or_none()
        return _session(row) if row else None

    def open_session(self, person: int) -> Session | None:
        row = self._db.execute(_OPEN, {"person_": person}).one_or_none()
        return _session(row) if row else None

    def stop_sessions(self, person: int, now: datetime) -> None:
        self._db.execute(_STOP, {"person_": person, "now": now})

    def move(self, press: Press, while_in: tuple[Phase, ...], to: Place, now: datetime) -> bool:
        values = {
            "session_": press.session,
            "person_": press.person,
            "from_step": press.step,
            "while_in": while_in,
            "to_step": to.step,
            "to_phase": to.phase,
            "to_ends_utc": to.ends_utc,
            "now": now,
            "more_s": to.done_s,
            "more_steps": to.done_steps,
        }
        return self._changed(_MOVE, values)

    def replan_session(
        self, press: Press, while_in: tuple[Phase, ...], plan: tuple[Effort, ...], now: datetime
    ) -> bool:
        assert press.step < len(plan)
        values = {
            "session_": press.session,
            "person_": press.person,
            "from_step": press.step,
            "while_in": while_in,
            "to_plan": _written(plan),
            "now": now,
        }
        return self._changed(_REPLAN, values)

    def note_felt(self, session: int, person: int, felt: str) -> bool:
        return self._changed(_FELT, {"session_": session, "person_": person, "said": felt})

    def note_hurt(self, press: Press, exercise: str, level: str, now: datetime) -> None:
        where = {"person": press.person, "session": press.session, "step": press.step}
        what = {"exercise": exercise, "level": level}
        self._db.execute(_HURT, {**where, "what": what, "said_utc": now})


def _written(plan: tuple[Effort, ...]) -> list[list[str | int]]:
    return [
        [e.exercise, e.side, e.number, e.sets, e.repetitions, e.pace_s, e.hold_s, e.rest_s]
        for e in plan
    ]


def _session(row: Row[Any]) -> Session:
    return Session(
        id=row.id,
        person=row.person,
        kind=row.kind,
        plan=tuple(Effort(*effort) for effort in row.plan),
        step=row.step,
        phase=row.phase,
        ends_utc=row.ends_utc,
        moved_utc=row.moved_utc,
        done_s=row.done_s,
        done_steps=row.done_steps,
        program=row.program,
    )
