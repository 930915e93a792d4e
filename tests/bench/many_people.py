"""A database of as many people as one likes, within seconds: sixty are planned by the coach, and
SQLite copies their rows for all the others whose minute of the hour is the same."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from coach.model import Person
from coach.slots import spread
from coach.zones import TZDATA
from scheduler.releases import pinned_release
from storage.opening import open_store
from storage.store import Store
from storage.tables import people, rules
from tests.bench.rounds import KEY
from tests.coach.lives import person, settled

# Tuesday, 3 March 2026, 8:00 in Berlin: the first small breaks are due from 9:45 on, the routines
# (7:00 to 7:59) not before tomorrow.
EIGHT = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
QUARTER_TO = EIGHT + timedelta(minutes=105)
EVERY_MIN = 60
# Ids like Telegram's; those of the sixty are below.
FIRST_ID = 100_000_000
INDEXES = ("ix_rules_due_utc", "ix_rules_planned_utc")
# As coach.slots.spread has it, in SQL.
MINUTE = f"(ids.id * 2654435761 % 4294967296) * {EVERY_MIN} / 4294967296"
IDS = "WITH RECURSIVE ids(id) AS (SELECT ? UNION ALL SELECT id + 1 FROM ids WHERE id < ?)"


def make_people(folder: Path, many: int, minutes: int = EVERY_MIN) -> None:
    """With two rules and more each, and the next moment of each of them, as at EIGHT.

    `minutes`: of the many only those whose small breaks fall into the first so many minutes
    from a quarter to on."""
    with opened(folder) as store, store.book() as book:
        book.note_release(TZDATA, pinned_release())  # as after the first tick of all
        sixty = {spread(one): one.id for one in _one_of_each_minute()}
        sixty = {minute: one for minute, one in sixty.items() if minute < minutes}
        for number in sixty.values():
            at = time(7, number % EVERY_MIN)
            settled(book, number, EIGHT, routine_at=at, seen_on=EIGHT.date())
    db = sqlite3.connect(_file(folder), isolation_level=None)
    _copy(db, sixty, many)
    db.close()


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{_file(folder)}", KEY)
    try:
        yield store
    finally:
        store.close()


def _file(folder: Path) -> Path:
    return folder / "data" / "unkink.db"


def _one_of_each_minute() -> Iterator[Person]:
    seen: set[int] = set()
    for number in range(1, FIRST_ID):
        if (minute := spread(one := person(number))) not in seen:
            seen.add(minute)
            yield one
        if len(seen) == EVERY_MIN:
            return


def _copy(db: sqlite3.Connection, sixty: dict[int, int], many: int) -> None:
    """Indexes are made afterwards, and nothing waits for the disk: a crash would only cost us
    the bench."""
    db.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN;")
    made = [db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (x,)) for x in INDEXES]
    again = [row.fetchone()[0] for row in made]
    for index in INDEXES:
        db.execute(f"DROP INDEX {index}")
    db.execute("CREATE TEMP TABLE sixty (minute INTEGER PRIMARY KEY, one INTEGER)")
    db.executemany("INSERT INTO sixty VALUES (?, ?)", sixty.items())
    span = (FIRST_ID, FIRST_ID + many - 1)
    for table, whose in ((people, "id"), (rules, "person")):
        own = {whose} | ({"id"} if table is rules else set())
        rest = ", ".join(column.name for column in table.c if column.name not in own)
        same = ", ".join(f"t.{name}" for name in rest.split(", "))
        db.execute(
            f"INSERT INTO {table.name} ({whose}, {rest}) {IDS} SELECT ids.id, {same} FROM ids "
            f"JOIN sixty ON sixty.minute = {MINUTE} "
            f"JOIN {table.name} t ON t.{whose} = sixty.one",
            span,
        )
        if table is rules:
            db.execute("DELETE FROM rules WHERE person < ?", (FIRST_ID,))
    db.execute("DELETE FROM people WHERE id < ?", (FIRST_ID,))
    for index in again:
        db.execute(index)
    db.execute("COMMIT")
