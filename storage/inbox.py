"""Updates, kept from the moment they arrive until the person has their answer."""

from typing import Any, Literal

from sqlalchemy import Connection, bindparam, func, select, update

# on_conflict_do_nothing is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from storage.tables import inbox

Raw = dict[str, Any]
End = Literal["done", "quarantine"]

_RECEIVE = insert_or(inbox).on_conflict_do_nothing().returning(inbox.c.update_id)
_IN_STATE = (
    select(inbox.c.raw).where(inbox.c.state == bindparam("state")).order_by(inbox.c.update_id)
)
_IT = inbox.c.update_id == bindparam("it")
_CONSUME = update(inbox).where(_IT, inbox.c.state == "waiting").values(state="acted")
_DONE = (
    update(inbox)
    .where(_IT, inbox.c.state.in_(("waiting", "acted")))
    .values(state="done", raw=None, person=None)
)
_RAW = select(inbox.c.raw).where(_IT, inbox.c.state.in_(("waiting", "acted")))
_QUARANTINE = update(inbox).where(_IT).values(state="quarantine", raw=bindparam("stub"))
_REOPEN = update(inbox).where(_IT, inbox.c.state == "acted").values(state="waiting")
_FAILED = (
    update(inbox)
    .where(_IT, inbox.c.state == "waiting")
    .values(tries=inbox.c.tries + 1)
    .returning(inbox.c.tries)
)
_TALLY = select(inbox.c.state, func.count()).group_by(inbox.c.state)

BIGGEST = 2**63 - 1


class AlreadyDone(Exception):
    """The update has had its effect; a second one would be one too many."""


def receive(db: Connection, updates: list[Raw]) -> list[Raw]:
    """Keep them, and tell which ones are new: Telegram repeats what it thinks we missed."""
    if not updates:
        return []
    rows = [
        {"update_id": raw["update_id"], "state": "waiting", "tries": 0}
        | {"person": sender(raw), "raw": raw}
        for raw in updates
    ]
    fresh = set(db.execute(_RECEIVE, rows).scalars())
    return [raw for raw in updates if _take(fresh, raw["update_id"])]


def sender(raw: Raw) -> int | None:
    """Whose update it is, read from whatever shape it has: it came from outside."""
    for part in raw.values():
        whose = part.get("from") if isinstance(part, dict) else None
        number = whose.get("id") if isinstance(whose, dict) else None
        if type(number) is int and abs(number) <= BIGGEST:
            return number
    return None


def in_state(db: Connection, state: str) -> list[Raw]:
    """The updates in this state, oldest first."""
    return list(db.execute(_IN_STATE, {"state": state}).scalars())


def consume(db: Connection, update_id: int) -> None:
    """Its effect is in this very transaction. Raises AlreadyDone if it was not waiting."""
    if db.execute(_CONSUME, {"it": update_id}).rowcount != 1:
        raise AlreadyDone(f"update {update_id}")


def reopen(db: Connection, update_id: int) -> None:
    db.execute(_REOPEN, {"it": update_id})


def close(db: Connection, update_id: int, state: End) -> None:
    if state == "done":
        db.execute(_DONE, {"it": update_id})
        return
    raw = db.execute(_RAW, {"it": update_id}).scalar_one_or_none()
    if raw is not None:
        db.execute(_QUARANTINE, {"it": update_id, "stub": shape(raw)})


def failed(db: Connection, update_id: int) -> int:
    return db.execute(_FAILED, {"it": update_id}).scalar_one_or_none() or 0


def tally(db: Connection) -> dict[str, int]:
    """How many updates are in which state: what an operator looks at first."""
    return {row[0]: row[1] for row in db.execute(_TALLY)}


def shape(value: Any, depth: int = 6) -> Any:
    """What kind of thing it was, without a word of what it said."""
    if isinstance(value, dict) and depth:
        return {name: shape(part, depth - 1) for name, part in value.items()}
    if isinstance(value, list) and depth:
        return [shape(part, depth - 1) for part in value]
    return type(value).__name__


def _take(fresh: set[int], update_id: int) -> bool:
    """Once: the same update may come twice in one answer."""
    if update_id in fresh:
        fresh.remove(update_id)
        return True
    return False
