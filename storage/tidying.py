"""The nightly round: what is over and of no more use leaves the database."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, delete, select, tuple_, update
from sqlalchemy.sql.elements import ColumnElement

from storage.tables import inbox, occurrences, outbox

# Telegram repeats an update for at most 24 h; twice that, and nothing can come a second time.
DONE_KEPT = timedelta(hours=48)
QUARANTINE_KEPT = timedelta(days=14)
OCCURRENCES_KEPT = timedelta(days=90)
LETTERS_KEPT = timedelta(days=366)  # the coach's longest patience, for safety answers, and a day
AT_ONCE = 500  # rows; people wait for each batch

Step = Callable[[Connection, datetime], bool]


def mark_closed(db: Connection, now: datetime) -> bool:
    """The time of keeping counts from the first round that finds an update closed."""
    closed = inbox.c.state.in_(("done", "quarantine")) & inbox.c.swept_utc.is_(None)
    some = select(inbox.c.update_id).where(closed).limit(AT_ONCE)
    marked = update(inbox).where(inbox.c.update_id.in_(some)).values(swept_utc=now)
    return db.execute(marked).rowcount == AT_ONCE


def drop_done(db: Connection, now: datetime) -> bool:
    return _drop(db, inbox, *_closed("done", now - DONE_KEPT))


def drop_quarantined(db: Connection, now: datetime) -> bool:
    return _drop(db, inbox, *_closed("quarantine", now - QUARANTINE_KEPT))


def drop_occurrences(db: Connection, now: datetime) -> bool:
    return _drop(db, occurrences, occurrences.c.date < (now - OCCURRENCES_KEPT).date())


def drop_letters(db: Connection, now: datetime) -> bool:
    return _drop(db, outbox, outbox.c.due_utc < now - LETTERS_KEPT)


STEPS: tuple[Step, ...] = (
    mark_closed,
    drop_done,
    drop_quarantined,
    drop_occurrences,
    drop_letters,
)


def _closed(state: str, before: datetime) -> tuple[ColumnElement[bool], ...]:
    return inbox.c.state == state, inbox.c.swept_utc <= before


def _drop(db: Connection, table: Table, *which: ColumnElement[bool]) -> bool:
    """Whether there may be more of them."""
    key = tuple(table.primary_key.columns)
    some = select(*key).where(*which).limit(AT_ONCE)
    # DELETE ... LIMIT is not in every SQLite, and not in PostgreSQL.
    row = key[0].in_(some) if len(key) == 1 else tuple_(*key).in_(some)
    return db.execute(delete(table).where(row)).rowcount == AT_ONCE
