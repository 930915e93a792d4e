"""The diary of what was done, each thing once."""

from datetime import date

from sqlalchemy import bindparam, distinct, func, select

# on_conflict_do_nothing is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.model import Deed
from storage.hand import Hand
from storage.tables import deeds

# Rules of programs look weeks back, never further.
MOST_PROGRAMS = 200
_THEIRS = deeds.c.person == bindparam("person")
_NOTE = insert_or(deeds).on_conflict_do_nothing()
_SINCE = (
    select(deeds).where(_THEIRS, deeds.c.date >= bindparam("since")).order_by(deeds.c.done_utc)
)
_DAYS = select(func.count(distinct(deeds.c.date))).where(_THEIRS)
# Which program it was is sealed: looked for here, and not by the database.
_PROGRAMS = (
    select(deeds.c.date, deeds.c.program)
    .where(_THEIRS, deeds.c.kind == "program")
    .order_by(deeds.c.done_utc.desc())
    .limit(MOST_PROGRAMS)
)
_FIRST = select(func.min(deeds.c.date)).where(_THEIRS)


class DeedTables(Hand):
    def note_deed(self, deed: Deed) -> bool:
        row = {
            "person": deed.person,
            "kind": deed.kind,
            "date": deed.date,
            "seconds": deed.seconds,
            "mark": deed.mark,
            "done_utc": deed.done_utc,
            "program": deed.program,
        }
        return self._changed(_NOTE, row)

    def deeds(self, person: int, since: date) -> list[Deed]:
        rows = self._db.execute(_SINCE, {"person": person, "since": since})
        return [
            Deed(row.person, row.kind, row.date, row.seconds, row.mark, row.done_utc, row.program)
            for row in rows
        ]

    def program_days(self, person: int, program: str) -> list[date]:
        rows = self._db.execute(_PROGRAMS, {"person": person})
        return sorted(row.date for row in rows if row.program == program)

    def active_days(self, person: int) -> int:
        return self._db.execute(_DAYS, {"person": person}).scalar_one()

    def first_deed(self, person: int) -> date | None:
        first: date | None = self._db.execute(_FIRST, {"person": person}).scalar_one()
        return first
