"""An old database comes up to date whole, or stays as it was, with a copy put aside."""

import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from storage.errors import StorageError
from storage.migrating import HOME
from storage.opening import open_store
from storage.places import make_file
from storage.sqlite import connect
from storage.tables import HEAD, metadata
from storage.upgrading import MIGRATIONS, VERSIONS, to_revision, upgrade
from tests.storage.conftest import NOW, anna, url
from tests.storage.test_opening import everything

NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{revision}", "{before}"
def upgrade():
    op.create_table("{table}", sa.Column("id", sa.Integer, primary_key=True))
    {then}
def downgrade():
    op.drop_table("{table}")
"""

Later = Callable[..., tuple[Path, ...]]


@pytest.fixture
def later(tmp_path: Path) -> Later:
    """Migrations of a program to come, one after the other, each with its last line."""

    def write(*last_lines: str) -> tuple[Path, ...]:
        folder = tmp_path / "later"
        folder.mkdir()
        for number, then in enumerate(last_lines, int(HEAD) + 1):
            names = {"revision": f"{number:04}", "before": f"{number - 1:04}"}
            content = NEXT.format(**names, table=f"new_{number}", then=then)
            (folder / f"{number:04}_later.py").write_text(content)
        return (*VERSIONS, folder)

    return write


@pytest.fixture
def old(database: Path) -> Path:
    """A database with a person in it."""
    store = open_store(url(database), None)
    with store.book() as book:
        book.keep(anna(minutes=20))
    store.close()
    return database


def schema(database: Path) -> dict[str, str]:
    connection = connect(database)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    # SQLite writes an added column into the text of its table with spaces of its own.
    found = {name: re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split())) for name, sql in rows}
    connection.close()
    return found


def revision(database: Path) -> list[str]:
    connection = connect(database)
    found = [name for (name,) in connection.execute("SELECT * FROM alembic_version")]
    connection.close()
    return found


def after(migrations: int) -> str:
    return f"{int(HEAD) + migrations:04}"


def minutes_of_anna(database: Path) -> int:
    connection = connect(database)
    (found,) = connection.execute("SELECT minutes FROM people").fetchone()
    connection.close()
    return int(found)


def migrate(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "storage", "migrate", *words]
    return subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)


def test_the_tables_name_the_newest_migration() -> None:
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(settings).get_current_head() == HEAD


def test_migrations_and_tables_give_the_same_schema(old: Path, tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.db"
    make_file(migrated)
    to_revision(migrated, "head")
    assert schema(migrated) == schema(old)
    assert revision(migrated) == revision(old) == [HEAD]
    assert set(metadata.tables) <= set(schema(old))


def test_up_and_down_and_up_again(tmp_path: Path) -> None:
    database = tmp_path / "empty.db"
    make_file(database)
    to_revision(database, "head")
    up = schema(database)
    to_revision(database, "base")
    assert set(schema(database)) == {"alembic_version", "sqlite_sequence"}
    to_revision(database, "head")
    assert schema(database) == up


def test_people_of_the_first_version_are_still_there_after_the_second(old: Path) -> None:
    to_revision(old, "0001")
    assert minutes_of_anna(old) == 20
    to_revision(old, "head")
    store = open_store(url(old), None)
    with store.book() as book:
        assert book.person(42) == anna(minutes=20)
    store.close()


def test_a_later_migration_keeps_what_was_there_and_puts_a_copy_aside(
    old: Path, later: Later
) -> None:
    with ExitStack() as undo:
        upgrade(old, NOW, undo, later("pass", "pass"))
        undo.pop_all()
    assert revision(old) == [after(2)]
    assert minutes_of_anna(old) == 20
    (copy,) = (old.parent / "backups").iterdir()
    assert revision(copy) == [HEAD]
    assert minutes_of_anna(copy) == 20


@pytest.mark.parametrize(
    "wrong", ["op.execute('INSERT INTO nowhere VALUES (1)')", "raise RuntimeError"]
)
def test_a_migration_that_fails_leaves_nothing_of_itself(
    old: Path, later: Later, wrong: str
) -> None:
    before = schema(old)
    worse = f"op.execute('UPDATE people SET minutes = 5'); {wrong}"
    with pytest.raises((StorageError, RuntimeError)), ExitStack() as undo:
        upgrade(old, NOW, undo, later(worse))
    assert schema(old) == before
    assert revision(old) == [HEAD]
    assert minutes_of_anna(old) == 20
    assert minutes_of_anna(next((old.parent / "backups").iterdir())) == 20


def test_the_one_before_the_failing_one_stays_and_the_line_says_where_the_copy_is(
    old: Path, later: Later
) -> None:
    with pytest.raises(StorageError) as failed, ExitStack() as undo:
        upgrade(old, NOW, undo, later("pass", "op.execute('nonsense')"))
    assert revision(old) == [after(1)]
    (copy,) = (old.parent / "backups").iterdir()
    line = str(failed.value)
    assert str(copy) in line
    assert "nonsense" in line
    assert "\n" not in line


def test_a_rebuilt_table_keeps_the_rows_that_point_to_it(old: Path, later: Later) -> None:
    connection = connect(old)
    connection.execute(
        "INSERT INTO rules (id, person, kind, times_at, days, zone)"
        " VALUES (1, 42, 'x', '', '', '')"
    )
    connection.execute(
        "INSERT INTO occurrences (id, rule, person, date, slot, due_utc, claimed_utc)"
        " VALUES (1, 1, 42, '2026-03-02', 600, '', '')"
    )
    connection.close()
    rebuild = (
        "with op.batch_alter_table('rules', recreate='always') as rules:"
        " rules.add_column(sa.Column('note', sa.String))"
    )
    with ExitStack() as undo:
        upgrade(old, NOW, undo, later(rebuild))
        undo.pop_all()
    connection = connect(old)
    assert connection.execute("SELECT rule FROM occurrences").fetchall() == [(1,)]
    assert "note" in schema(old)["rules"]
    connection.close()


@pytest.mark.slow
def test_the_bot_brings_an_old_database_up_to_date_by_itself(old: Path) -> None:
    to_revision(old, "base")
    store = open_store(url(old), None)
    with store.book() as book:
        assert book.person(42) is None
        book.keep(anna(safety="clear"))
    store.close()
    assert revision(old) == [HEAD]
    assert len(list((old.parent / "backups").iterdir())) == 1
    open_store(url(old), None).close()


@pytest.mark.slow
def test_when_that_fails_the_bot_says_one_line_and_the_database_is_as_it_was(
    old: Path, tmp_path: Path
) -> None:
    to_revision(old, "base")
    connection = connect(old)
    connection.execute("CREATE TABLE people (name TEXT)")
    connection.close()
    (tmp_path / "data" / "backups").mkdir(mode=0o700)
    before = schema(old)
    with pytest.raises(StorageError) as failed:
        open_store(url(old), None)
    assert "table people already exists" in str(failed.value)
    assert "\n" not in str(failed.value)
    assert schema(old) == before
    assert revision(old) == []


@pytest.mark.slow
def test_by_hand_from_nothing_and_then_the_bot(database: Path, tmp_path: Path) -> None:
    made = migrate("--url", url(database))
    assert (made.returncode, made.stderr) == (0, "")
    assert "up to date" in made.stdout
    assert {path.stat().st_mode & 0o777 for path in (database.parent, database)} == {0o700, 0o600}
    store = open_store(url(database), None)
    with store.book() as book:
        book.keep(anna())
    refused = migrate("--url", url(database))  # the bot is running
    assert refused.returncode == 2
    assert "another bot" in refused.stderr
    store.close()
    before = everything(tmp_path)
    again = migrate("--url", url(database))
    assert again.returncode == 0
    before["data/unkink.db.lock"] = (database.parent / "unkink.db.lock").read_bytes()
    assert everything(tmp_path) == before


@pytest.mark.slow
@pytest.mark.parametrize("where", ["postgres://u:hunter2@h/x", "sqlite:////proc/x/y.db"])
def test_by_hand_with_bad_settings(where: str) -> None:
    failed = migrate("--url", where)
    assert failed.returncode == 2
    assert len(failed.stderr.splitlines()) == 1
    assert "DATABASE_URL" in failed.stderr
    assert "hunter2" not in failed.stderr


def test_the_bot_does_not_load_alembic() -> None:
    code = "import sys, storage.opening; sys.exit('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=HOME, check=False)
    assert done.returncode == 0
