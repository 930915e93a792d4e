"""Copies of the database: whole, checked, for our eyes only, and not too many."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import Any

from storage.errors import StorageError
from storage.places import cannot, make_file, sync_folder
from storage.sqlite import connect, sqlite3

KEPT = 7


def copy_database(connection: Any, to: Path) -> Path:
    """A copy as of now, of a plain connection that is in no transaction. Raises StorageError."""
    part = to.with_name(to.name + ".part")
    try:
        to.parent.mkdir(mode=0o700, exist_ok=True)
        part.unlink(missing_ok=True)  # of a copy that was cut short
        make_file(part)  # first, since SQLite would let others read it
        connection.execute("VACUUM INTO ?", (str(part),))
        _check(part)
        _sync(part)
        part.replace(to)
        sync_folder(to.parent)
    except OSError as error:
        _discard(part)
        raise cannot("write the backup", to, error, "make room, or check who may write") from None
    except sqlite3.Error as error:
        _discard(part)
        raise StorageError(f"cannot back up to {to}: {error}; check the disk") from None
    return to


def name_of(database: Path, now: datetime) -> str:
    return f"{database.stem}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"


def drop_old(folder: Path, database: Path) -> None:
    """Keep the newest copies of this database; their names are in the order of time."""
    for copy in sorted(folder.glob(f"{escape(database.stem)}-????????T??????Z.db"))[:-KEPT]:
        copy.unlink(missing_ok=True)


def _discard(part: Path) -> None:
    with suppress(OSError):  # what went wrong before is the thing to be told
        part.unlink()


def _check(copy: Path) -> None:
    connection = connect(copy)
    try:
        said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    if said != "ok":
        raise sqlite3.DatabaseError(f"the copy is damaged ({said})")


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)
