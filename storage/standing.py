"""What kind of file lies there, before anything is changed in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.errors import StorageError
from storage.sqlite import connect, sqlite3
from storage.tables import HEAD


@dataclass(frozen=True, slots=True)
class Standing:
    fresh: bool  # no table yet
    revision: str = ""  # of its last migration; "" for none
    canary: bytes | None = None  # None: nothing was ever sealed

    @property
    def current(self) -> bool:
        return self.revision == HEAD


def look(path: Path) -> Standing:
    """Raises StorageError if it is not ours, too new, locked, or no database at all."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return Standing(fresh=True)
        connection = connect(path)
        try:
            standing = _read(connection, path)
        finally:
            connection.close()
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}; check who may") from None
    except sqlite3.Error as error:
        raise StorageError(unusable(path, error)) from None
    if standing.revision > HEAD:
        raise StorageError(
            f"{path} is from a newer Unkink (its tables are {standing.revision}, "
            f"this program's {HEAD}): update the program"
        )
    return standing


def unusable(path: Path, error: Exception) -> str:
    why = str(error).splitlines()[0]
    if "not a database" in why:
        return f"{path} is not a database: move it away, or name another file in DATABASE_URL"
    if "locked" in why:
        return f"{path} is locked by another program: stop it, and start again"
    if "malformed" in why:
        return f"{path} is damaged ({why}): put back a copy from the backups"
    return f"cannot open {path}: {why}; check the disk, and who may write there"


def _read(connection: Any, path: Path) -> Standing:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return Standing(fresh=True)
    if "alembic_version" not in tables:
        raise StorageError(f"{path} belongs to another program: name another file in DATABASE_URL")
    revision = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()[0]
    canary = None
    if "keyring" in tables:
        canary = connection.execute("SELECT max(canary) FROM keyring").fetchone()[0]
    return Standing(False, revision or "", canary)
