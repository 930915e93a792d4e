"""A database opens, or one line says why not, and nothing half-made is left."""

import fcntl
import logging
import sqlite3 as old_sqlite
import subprocess
import sys
from pathlib import Path

import pytest

from storage.errors import StorageError
from storage.migrating import HOME
from storage.opening import open_store
from storage.sqlite import sqlite3
from storage.store import Store
from storage.tables import HEAD
from tests.storage.conftest import NOW, anna, url


def everything(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes()
        for path in folder.rglob("*")
    }


def refusal(where: str | Path, folder: Path, key: str | None = None) -> str:
    """The line with which a start is refused, which must leave the folder as it was."""
    before = everything(folder)
    with pytest.raises(StorageError) as refused:
        open_store(where if isinstance(where, str) else url(where), key)
    assert everything(folder) == before
    line = str(refused.value)
    assert "\n" not in line
    return line


def test_what_was_written_is_there_after_a_restart(database: Path) -> None:
    store = open_store(url(database), None)
    with store.book() as book:
        book.keep(anna(minutes=20))
    store.close()
    store = open_store(url(database), None)
    with store.book() as book:
        assert book.person(42) == anna(minutes=20)
    store.close()


async def test_nobody_else_can_read_a_file_of_ours(
    store: Store, database: Path, tmp_path: Path
) -> None:
    with store.book() as book:
        book.keep(anna())
    await store.back_up(tmp_path / "data" / "backups", NOW)
    rights = {path.name: f"{path.stat().st_mode & 0o777:o}" for path in tmp_path.rglob("*")}
    assert rights.pop("unkink.db-shm", "600") == "600"  # an old SQLite does without
    assert rights == {
        "data": "700",
        "data.key": "600",
        "backups": "700",
        "unkink-20260302T120000Z.db": "600",
        "unkink.db": "600",
        "unkink.db-wal": "600",
        "unkink.db.lock": "600",
    }


def test_a_file_that_others_could_read_is_taken_from_their_eyes(database: Path) -> None:
    open_store(url(database), None).close()
    key = database.parent.with_name("data.key")
    for path in (database, key):
        path.chmod(0o644)
    open_store(url(database), None).close()
    assert [path.stat().st_mode & 0o777 for path in (database, key)] == [0o600, 0o600]


def test_it_runs_as_the_design_says(store: Store) -> None:
    with store.book() as book:
        said = {
            name: book._db.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "foreign_keys",
                "busy_timeout",
            )
        }
    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


async def test_an_old_sqlite_keeps_the_file_to_itself_and_says_so_once(
    database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if old_sqlite.sqlite_version_info >= (3, 51, 3):
        pytest.skip("this Python's own SQLite is not old")
    monkeypatch.setattr("storage.sqlite.sqlite3", old_sqlite)
    with caplog.at_level(logging.WARNING):
        store = open_store(url(database), None)
    with store.book() as book:
        book.keep(anna())
        assert book._db.exec_driver_sql("PRAGMA locking_mode").scalar() == "exclusive"
    assert (await store.back_up(tmp_path / "copies", NOW)).exists()
    store.close()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert old_sqlite.sqlite_version in caplog.text


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("", "no database URL"),
        ("data/unkink.db", "no database URL"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///file:x?mode=memory&uri=true", "only a plain SQLite file"),
        ("sqlite:///a\0b", "names no file"),
        ("sqlite://host/x.db", "only a plain SQLite file"),
        ("sqlite+aiosqlite:///x.db", "only a plain SQLite file"),
        ("mysql://u:hunter2@h/x", "only a plain SQLite file"),
        ("postgres://u:hunter2@h:5432/x", "PostgreSQL is not served yet"),
        ("postgresql+asyncpg://u:hunter2@h:port/x", "PostgreSQL is not served yet"),
        ("mysql://u:hunter2@h:port/x", "no database URL"),
        ("sqlite:///data/", "is a folder"),
        ("sqlite:////tmp", "is a folder"),
        ("sqlite:////unkink-of-a-test.db", "is in no folder of its own"),
    ],
)
def test_an_unusable_url(
    where: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = refusal(where, tmp_path)
    assert says in line
    assert "DATABASE_URL" in line
    assert "sqlite:///data/unkink.db" in line
    assert "hunter2" not in line


def test_a_file_where_the_data_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    assert f"{tmp_path / 'data'} is a file" in refusal(tmp_path / "data" / "x.db", tmp_path)


def test_a_file_on_the_way_to_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    line = refusal(tmp_path / "file" / "data" / "x.db", tmp_path)
    assert f"cannot make the data folder {tmp_path / 'file' / 'data'}: Not a directory" in line


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    line = refusal(Path("/proc/unkink/data/x.db"), tmp_path)
    assert "cannot make the data folder /proc/unkink" in line


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    assert "cannot write /proc/x.db.lock" in refusal(Path("/proc/x.db"), tmp_path)


@pytest.mark.parametrize("name", ["a/b/" + "x" * 300, "x" * 300, "a/" + "x" * 300 + "/b"])
def test_a_name_that_no_disk_takes_leaves_no_folder_behind(name: str, tmp_path: Path) -> None:
    assert "File name too long" in refusal(tmp_path / name, tmp_path)


def test_a_file_that_is_no_database(database: Path, tmp_path: Path) -> None:
    database.parent.mkdir()
    database.write_text("Dear diary, today I did my back exercises. " * 50)
    assert f"{database} is not a database" in refusal(database, tmp_path)


def test_a_damaged_database(database: Path, tmp_path: Path) -> None:
    open_store(url(database), None).close()
    content = database.read_bytes()
    database.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    line = refusal(database, tmp_path)
    assert "is damaged" in line
    assert "put back a copy from the backups" in line


def test_a_database_of_another_program(database: Path, tmp_path: Path) -> None:
    database.parent.mkdir()
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    assert "belongs to another program" in refusal(database, tmp_path)


def test_a_database_newer_than_this_program(database: Path, tmp_path: Path) -> None:
    open_store(url(database), None).close()
    with sqlite3.connect(database) as later:
        later.execute("UPDATE alembic_version SET version_num = '0999'")
    later.close()
    line = refusal(database, tmp_path)
    assert "0999" in line
    assert HEAD in line
    assert "update the program" in line


def test_a_database_that_another_program_is_writing(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(url(database), None).close()
    monkeypatch.setattr("storage.sqlite.BUSY_MS", 20)
    with sqlite3.connect(database, isolation_level=None) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match="is locked by another program"):
            open_store(url(database), None)
    other.close()


def test_a_second_bot_on_the_same_database(store: Store, database: Path) -> None:
    for _ in range(2):  # the first refusal must not have opened the door for the second
        with pytest.raises(StorageError, match=r"another bot \(process \d+\) is using .*unkink"):
            open_store(url(database), None)
    with store.book() as book:
        book.keep(anna())  # and the first bot is none the worse


def test_when_the_first_bot_has_ended_the_second_may_start(database: Path) -> None:
    open_store(url(database), None).close()
    open_store(url(database), None).close()


def test_a_lock_on_a_file_that_was_just_removed_is_no_lock(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its maker failed to start, and removed it between our opening and our locking."""
    kernels = fcntl.flock
    removed: list[Path] = []

    def flock(number: int, operation: int) -> None:
        if not removed:
            removed.append(lock_file)
            lock_file.unlink()
        kernels(number, operation)

    lock_file = database.with_name("unkink.db.lock")
    monkeypatch.setattr("fcntl.flock", flock)
    store = open_store(url(database), None)
    assert removed
    with pytest.raises(StorageError, match="another bot"):
        open_store(url(database), None)
    store.close()


def test_after_the_end_there_is_one_file_and_a_second_end_is_nothing(
    store: Store, database: Path
) -> None:
    with store.book() as book:
        book.keep(anna())
    store.close()
    store.close()
    assert {path.name for path in database.parent.iterdir()} == {"unkink.db", "unkink.db.lock"}


@pytest.mark.slow
def test_a_bot_that_was_killed_leaves_no_lock(database: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from storage.opening import open_store\n"
        "store = open_store(sys.argv[1], None)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, url(database)], cwd=HOME, check=False)
    assert run.returncode == -9
    open_store(url(database), None).close()


def test_a_disk_that_is_full_at_the_first_start_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sqlite.SETTINGS", ("PRAGMA max_page_count = 3",))
    line = refusal(tmp_path / "data" / "unkink.db", tmp_path)
    assert "full" in line


def test_not_migrating_is_said_when_it_is_needed(database: Path, tmp_path: Path) -> None:
    open_store(url(database), None).close()
    with sqlite3.connect(database) as older:
        older.execute("UPDATE alembic_version SET version_num = '0000'")
    older.close()
    with pytest.raises(StorageError, match="run python -m storage migrate"):
        open_store(url(database), None, migrate=False)
