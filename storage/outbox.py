"""Letters that must arrive: each waits here until it is known to have been sent."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update

# on_conflict_do_update is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.model import Letter, LetterKind
from storage.hand import Hand
from storage.tables import outbox

_POST = insert_or(outbox)
_POST = _POST.on_conflict_do_update(
    index_elements=["person", "kind", "session", "step"],
    set_={"due_utc": _POST.excluded.due_utc, "send_utc": _POST.excluded.send_utc},
)
_DUE = (
    select(outbox)
    .where(
        outbox.c.send_utc <= bindparam("now"),
        outbox.c.kind.in_(bindparam("kinds", expanding=True)),
    )
    .order_by(outbox.c.send_utc)
    .limit(bindparam("most"))
)
# With its moment: one that was posted again while the first was on its way is another letter.
_IT = (
    outbox.c.person == bindparam("person_"),
    outbox.c.kind == bindparam("kind_"),
    outbox.c.session == bindparam("session_"),
    outbox.c.step == bindparam("step_"),
    outbox.c.due_utc == bindparam("due_"),
)
_LEASE = update(outbox).where(*_IT).values(send_utc=bindparam("until"))
_RELEASE = update(outbox).values(send_utc=outbox.c.due_utc)
_CROSS_OUT = delete(outbox).where(*_IT)
_CROSS_OUT_ALL = delete(outbox).where(
    outbox.c.person == bindparam("person_"),
    outbox.c.kind.in_(bindparam("kinds", expanding=True)),
)


class OutboxTable(Hand):
    def post(self, letter: Letter) -> None:
        row = {
            "person": letter.person,
            "kind": letter.kind,
            "session": letter.session,
            "step": letter.step,
            "due_utc": letter.due_utc,
            "send_utc": letter.due_utc,
        }
        self._db.execute(_POST, row)

    def letters_due(
        self, kinds: tuple[LetterKind, ...], now: datetime, limit: int
    ) -> list[Letter]:
        rows = self._db.execute(_DUE, {"now": now, "most": limit, "kinds": kinds})
        return [Letter(row.kind, row.person, row.session, row.step, row.due_utc) for row in rows]

    def lease(self, letter: Letter, until: datetime) -> None:
        self._db.execute(_LEASE, {**_named(letter), "until": until})

    def release_leases(self) -> None:
        self._db.execute(_RELEASE)

    def cross_out(self, letter: Letter) -> None:
        self._db.execute(_CROSS_OUT, _named(letter))

    def cross_out_all(self, person: int, kinds: tuple[str, ...]) -> None:
        self._db.execute(_CROSS_OUT_ALL, {"person_": person, "kinds": kinds})


def _named(letter: Letter) -> dict[str, Any]:
    return {
        "person_": letter.person,
        "kind_": letter.kind,
        "session_": letter.session,
        "step_": letter.step,
        "due_": letter.due_utc,
    }
