"""Time zones as people have them, and the release of their rules that the table was made with."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from storage.hand import Hand
from storage.tables import people, releases

_ZONES = select(people.c.zone).distinct().where(people.c.zone.is_not(None))
_IN_ZONE = select(people.c.id).where(people.c.zone == bindparam("zone_")).limit(bindparam("most"))
_RELEASE = select(releases.c.version).where(releases.c.name == bindparam("name"))
_NOTE_RELEASE = insert_or(releases)
_NOTE_RELEASE = _NOTE_RELEASE.on_conflict_do_update(
    index_elements=["name"], set_={"version": _NOTE_RELEASE.excluded.version}
)


class ZoneTables(Hand):
    def zones(self) -> list[str]:
        return list(self._db.execute(_ZONES).scalars())

    def people_in(self, zone: str, limit: int) -> list[int]:
        return list(self._db.execute(_IN_ZONE, {"zone_": zone, "most": limit}).scalars())

    def release(self, name: str) -> str | None:
        version: str | None = self._db.execute(_RELEASE, {"name": name}).scalar_one_or_none()
        return version

    def note_release(self, name: str, version: str) -> None:
        self._db.execute(_NOTE_RELEASE, {"name": name, "version": version})
