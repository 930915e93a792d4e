"""SQLite as we run it: which library, with which settings, and how a transaction begins."""

import logging
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

try:
    from pysqlite3 import dbapi2 as sqlite3
except ImportError:  # its wheels are for x86-64 Linux only
    import sqlite3

__all__ = ["connect", "make_engine", "make_migrating_engine", "sqlite3", "warn_if_old"]

log = logging.getLogger("storage")

# Before this, two connections in WAL mode can spoil the file (sqlite.org, "WAL-reset bug").
SOUND = (3, 51, 3)
BUSY_MS = 5000  # how long to wait for another program, say a person with a database browser
SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut
    "PRAGMA secure_delete = ON",  # what was forgotten cannot be read from the file
)


def make_engine(path: Path) -> Engine:
    """For the bot: one connection, whoever's thread it is used on."""
    engine = _engine(path)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "connect", _guard_links)
    return engine


def make_migrating_engine(path: Path) -> Engine:
    """For migrations: a table that is rebuilt must not take along the rows that point to it."""
    engine = _engine(path)
    event.listen(engine, "connect", _prepare)
    return engine


def warn_if_old() -> None:
    if sqlite3.sqlite_version_info < SOUND:
        log.warning("SQLite %s is old: the database is kept locked", sqlite3.sqlite_version)


def connect(path: Path) -> Any:
    """A plain connection to a file that is there. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return connection


def _engine(path: Path) -> Engine:
    # hide_parameters: a health answer must not reach a log inside an exception.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlite3,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late, see _begin
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    if sqlite3.sqlite_version_info < SOUND:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    for setting in SETTINGS:
        connection.execute(setting)


def _guard_links(connection: Any, _: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(db: Connection) -> None:
    # Take the write lock before the first read: what the coach decides on is still true when
    # it is written.
    db.exec_driver_sql("BEGIN IMMEDIATE")
