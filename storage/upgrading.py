"""Migrations, run: each in one transaction, after a copy has been put aside."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from storage.backups import copy_database, name_of
from storage.errors import StorageError
from storage.places import cannot, keep_private, make_file
from storage.sqlite import connect, make_migrating_engine
from storage.standing import look

MIGRATIONS = Path(__file__).parent / "migrations"
VERSIONS = (MIGRATIONS / "versions",)


def upgrade(
    database: Path, now: datetime, undo: ExitStack, versions: tuple[Path, ...] = VERSIONS
) -> str:
    """To the newest revision; what was done, in words.

    Raises StorageError. Of the migration that failed then nothing remains."""
    standing = look(database)
    copy = None
    if standing.fresh:
        _make(database, undo)
    elif standing.current and versions is VERSIONS:
        return f"{database} is up to date"
    else:
        copy = _put_aside(database, now)
    try:
        to_revision(database, "head", versions)
    except (SQLAlchemyError, CommandError) as error:
        why = str(error).splitlines()[0]
        raise StorageError(f"cannot migrate {database}: {why}; {_what_now(copy)}") from error
    return f"{database} is now up to date"


def to_revision(database: Path, revision: str, versions: tuple[Path, ...] = VERSIONS) -> None:
    """Up or down to this revision, or to `head` or `base`."""
    engine = make_migrating_engine(database)
    settings = Config()
    settings.set_main_option("script_location", _written(MIGRATIONS))
    settings.set_main_option("path_separator", "newline")
    settings.set_main_option("version_locations", "\n".join(map(_written, versions)))
    settings.attributes["engine"] = engine
    try:
        move = command.downgrade if revision == "base" else command.upgrade
        move(settings, revision)
    finally:
        engine.dispose()


def _make(database: Path, undo: ExitStack) -> None:
    if not database.exists():
        try:
            make_file(database)
        except OSError as error:
            raise cannot("make", database, error) from None
        undo.callback(database.unlink, missing_ok=True)
    keep_private(database)


def _put_aside(database: Path, now: datetime) -> Path:
    copy = database.parent / "backups" / name_of(database, now)
    connection = connect(database)
    try:
        return copy_database(connection, copy)
    finally:
        connection.close()


def _what_now(copy: Path | None) -> str:
    if copy is None:
        return "nothing was kept of it; report this"
    return f"nothing of that migration remains, and as it was before, the database is in {copy}"


def _written(path: Path) -> str:
    return str(path).replace("%", "%%")  # the settings are an ini file to alembic
