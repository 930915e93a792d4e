"""People, their consent and answers, and the messages that matter in their chats."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import Row, Table, bindparam, delete, insert, select, update

# on_conflict_do_update is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.body import Body
from coach.course import Course
from coach.model import Live, Own, Person, Role
from coach.wishes import Looks, Range, Sense, Wishes
from storage.hand import Hand
from storage.tables import consents, inbox, live, metadata, people, screenings
from storage.written import read, written

_PERSON = select(people).where(people.c.id == bindparam("person"))
_WISHES = select(people.c.wishes).where(people.c.id == bindparam("person"))
_KEEP = insert_or(people)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=["id"],
    set_={column.name: _KEEP.excluded[column.name] for column in people.c if column.name != "id"},
)
_CONSENT = insert(consents)
_SCREENING = insert(screenings)
_LIVE = select(live.c.role, live.c.message).where(live.c.person == bindparam("person"))
_SHOWN = insert_or(live)
_SHOWN = _SHOWN.on_conflict_do_update(
    index_elements=["person", "role"], set_={"message": _SHOWN.excluded.message}
)
_GONE = delete(live).where(
    live.c.person == bindparam("person_"), live.c.role == bindparam("role_")
)


class PeopleTables(Hand):
    def person(self, person: int) -> Person | None:
        row = self._db.execute(_PERSON, {"person": person}).one_or_none()
        if row is None:
            return None
        known = _person(row)
        self._looks[person] = known.wishes.looks
        return known

    def keep(self, person: Person) -> None:
        self._looks[person.id] = person.wishes.looks
        self._db.execute(_KEEP, _row(person))

    def looks(self, person: int) -> Looks:
        """Most often it is known from reading them for something else in this transaction."""
        if person not in self._looks:
            said = self._db.execute(_WISHES, {"person": person}).scalar_one_or_none()
            self._looks[person] = read(Wishes, said or {}).looks
        return self._looks[person]

    def note_consent(self, person: int, version: int, now: datetime) -> None:
        self._db.execute(_CONSENT, {"person": person, "version": version, "agreed_utc": now})

    def note_screening(self, person: int, answer: str, version: int, now: datetime) -> None:
        said = {"person": person, "answer": answer, "version": version, "answered_utc": now}
        self._db.execute(_SCREENING, said)

    def forget(self, person: int) -> None:
        for table in (people, *personal()):
            whose = table.c.id if table is people else table.c.person
            self._db.execute(delete(table).where(whose == person, *self._but_this_update(table)))
        # The update that asks for it ends with its answer; whose it was need not be known.
        self._db.execute(update(inbox).where(inbox.c.person == person).values(person=None))
        self._looks.pop(person, None)
        self.erased = True

    def live(self, person: int) -> Live:
        rows = self._db.execute(_LIVE, {"person": person})
        return Live(**{row.role: row.message for row in rows})

    def shown(self, person: int, role: Role, message: int | None) -> None:
        if message is None:
            self._db.execute(_GONE, {"person_": person, "role_": role})
        else:
            self._db.execute(_SHOWN, {"person": person, "role": role, "message": message})

    def _but_this_update(self, table: Table) -> list[Any]:
        if table is not inbox or self._consumes is None:
            return []
        return [inbox.c.update_id != self._consumes]


def personal() -> list[Table]:
    """The tables with rows that belong to a person; forgetting goes through all of them."""
    tables = reversed(metadata.sorted_tables)  # what points to a row goes before it
    return [table for table in tables if "person" in table.c]


def _row(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "joined_utc": person.joined_utc,
        "agreed": person.agreed,
        "safety": person.safety,
        "floor": person.floor,
        "minutes": person.minutes,
        "zone": person.zone,
        "days": list(person.days),
        "hours": [[start.isoformat(), end.isoformat()] for start, end in person.hours],
        "every_min": person.every_min,
        "routine_at": person.routine_at,
        "paused": person.paused,
        "reachable": person.reachable,
        "quiet_on": person.quiet_on,
        "asking": person.asking,
        "own": _own_row(person.own),
        "body": written(person.body) or None,
        "course": written(person.course) or None,
        "country": person.country,
        "wishes": written(person.wishes) or None,
        "sense": written(person.sense) or None,
        "seen_on": person.seen_on,
    }


def _person(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        joined_utc=row.joined_utc,
        agreed=row.agreed,
        safety=row.safety,
        floor=row.floor,
        minutes=row.minutes,
        zone=row.zone,
        days=tuple(row.days),
        hours=tuple(_range(*at) for at in row.hours),
        every_min=row.every_min,
        routine_at=row.routine_at,
        paused=row.paused,
        reachable=row.reachable,
        quiet_on=row.quiet_on,
        asking=row.asking,
        own=_own(row.own),
        body=read(Body, row.body or {}),
        course=read(Course, row.course or {}),
        country=row.country,
        wishes=read(Wishes, row.wishes or {}),
        sense=read(Sense, row.sense or {}),
        seen_on=row.seen_on,
    )


def _own_row(own: Own) -> dict[str, Any] | None:
    """Nothing for those who chose nothing, who are most: then there is nothing to unseal."""
    if own == Own():
        return None
    return {"program": own.program, "added": own.added, "left": own.left_out}


def _own(said: dict[str, Any] | None) -> Own:
    if said is None:
        return Own()
    return Own(said["program"], tuple(said["added"]), tuple(said["left"]))


def _range(start: str, end: str) -> Range:
    return time.fromisoformat(start), time.fromisoformat(end)
