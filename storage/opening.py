"""From a URL to a working Store; or one line that says why not, and nothing half-made left."""

from contextlib import ExitStack
from pathlib import Path

from cryptography.fernet import MultiFernet
from sqlalchemy import Engine, insert
from sqlalchemy.exc import DBAPIError

from storage import keys
from storage.errors import StorageError
from storage.lock import Lock, take_lock
from storage.migrating import migrate_in_child
from storage.places import cannot, file_of, keep_private, make_file, make_folder
from storage.sealed import give_key
from storage.sqlite import make_engine, warn_if_old
from storage.standing import Standing, look, unusable
from storage.store import Store
from storage.tables import HEAD, alembic_version, keyring, metadata


def open_store(url: str, data_key: str | None, *, migrate: bool = True) -> Store:
    """Raises StorageError, with one line for the operator."""
    database = file_of(url)
    with ExitStack() as undo:
        make_folder(database.parent, undo)
        lock = take_lock(database, undo)
        standing = look(database)
        sealer = keys.load_key(data_key, database, standing.canary is None, undo)
        if standing.canary is not None:
            keys.check(sealer, standing.canary, data_key, database)
        _bring_up_to_date(database, standing, migrate, undo)
        try:
            store = _open(database, sealer, standing, lock)
        except DBAPIError as error:
            raise StorageError(unusable(database, error.orig or error)) from None
        undo.pop_all()  # all is well: nothing is to be undone
    warn_if_old()
    return store


def _bring_up_to_date(database: Path, standing: Standing, migrate: bool, undo: ExitStack) -> None:
    if standing.fresh:
        _make(database, undo)
    elif not standing.current and migrate:
        migrate_in_child(database)
    elif not standing.current:
        raise StorageError(f"{database} is older than this program: run python -m storage migrate")
    for suffix in ("", "-wal", "-shm"):
        keep_private(database.with_name(database.name + suffix))


def _make(database: Path, undo: ExitStack) -> None:
    """The empty file, since SQLite gives its other files the same rights."""
    if database.exists():
        return
    for suffix in ("-shm", "-wal", ""):
        undo.callback(database.with_name(database.name + suffix).unlink, missing_ok=True)
    try:
        make_file(database)
    except OSError as error:
        raise cannot("make", database, error) from None


def _open(database: Path, sealer: MultiFernet, standing: Standing, lock: Lock) -> Store:
    engine = make_engine(database)
    give_key(engine, sealer)
    try:
        _fill(engine, standing)
        return Store(engine, database, lock)
    except DBAPIError:
        engine.dispose()
        raise


def _fill(engine: Engine, standing: Standing) -> None:
    """What a database needs before its first use, all of it or none."""
    if standing.canary is not None:
        return
    with engine.begin() as db:
        if standing.fresh:
            metadata.create_all(db, checkfirst=False)
            db.execute(insert(alembic_version).values(version_num=HEAD))
        db.execute(insert(keyring).values(id=1, canary=keys.CANARY))
