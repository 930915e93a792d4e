"""The key opens its own database, is never lost silently, and never shown."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.opening import open_store
from tests.conftest import KEY
from tests.storage.conftest import anna, url
from tests.storage.test_opening import refusal


def new_key() -> str:
    return Fernet.generate_key().decode()


def start(database: Path, key: str | None = None) -> None:
    """Open, write if nothing is there, read, close."""
    store = open_store(url(database), key)
    with store.book() as book:
        if book.person(42) is None:
            book.keep(anna(safety="locked"))
        assert book.person(42) == anna(safety="locked")
    store.close()


@pytest.fixture
def key_file(database: Path) -> Path:
    return database.parent.with_name("data.key")


def test_with_no_key_one_is_made_outside_the_data_folder(database: Path, key_file: Path) -> None:
    start(database)
    made = key_file.read_text()
    start(database)
    assert key_file.read_text() == made
    beside = [path.read_bytes() for path in database.parent.iterdir()]
    assert not any(made.strip().encode() in content for content in beside)


def test_with_data_key_no_file_is_made(database: Path, key_file: Path) -> None:
    key = new_key()
    start(database, key)
    start(database, f"  {key}\n")
    assert not key_file.exists()


def test_the_first_key_writes_and_the_others_still_read(database: Path) -> None:
    old, new = new_key(), new_key()
    start(database, old)
    start(database, f"{new}, {old}")
    with_both = open_store(url(database), f"{new},{old}")
    with with_both.book() as book:
        book.keep(anna(safety="clear"))
        sealed = book._db.exec_driver_sql("SELECT safety FROM people").scalar_one()
    with_both.close()
    assert Fernet(new).decrypt(sealed) == b'"clear"'


def test_a_missing_key_file_is_never_replaced_by_a_new_key(
    database: Path, key_file: Path, tmp_path: Path
) -> None:
    start(database)
    kept = key_file.read_text()
    key_file.unlink()
    line = refusal(database, tmp_path)
    assert f"the key file {key_file}" in line
    assert "put it back, or set DATA_KEY" in line
    start(database, kept)


def test_a_wrong_data_key_is_known_at_once(database: Path, tmp_path: Path) -> None:
    start(database, new_key())
    line = refusal(database, tmp_path, new_key())
    assert f"DATA_KEY does not open {database}" in line
    assert "set the one that it was made with" in line


def test_a_data_key_set_after_a_file_was_made_says_where_the_old_one_is(
    database: Path, key_file: Path, tmp_path: Path
) -> None:
    start(database)
    new = new_key()
    line = refusal(database, tmp_path, new)
    assert f"{key_file} may hold it" in line
    start(database, f"{new},{key_file.read_text()}")


def test_a_wrong_key_file_is_known_at_once(database: Path, key_file: Path, tmp_path: Path) -> None:
    start(database)
    key_file.write_text(new_key())
    assert f"the key in {key_file} does not open {database}" in refusal(database, tmp_path)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("hunter2", "DATA_KEY: key 1 of 1 is no key"),
        (f"{KEY},hunter2", "DATA_KEY: key 2 of 2 is no key"),
        (KEY[:-4] + "hunter2", "is no key"),
        ("schlüssel-hunter2", "is no key"),
        (",", "DATA_KEY holds no key"),
    ],
)
def test_an_odd_key_is_refused_and_not_shown(
    key: str, says: str, database: Path, tmp_path: Path
) -> None:
    line = refusal(database, tmp_path, key)
    assert says in line
    assert "hunter2" not in line
    assert "Fernet.generate_key" in line


@pytest.mark.parametrize("content", [b"", b"not a key", b"\xff\xfe\x00"])
def test_an_odd_key_file_is_refused(
    content: bytes, database: Path, key_file: Path, tmp_path: Path
) -> None:
    key_file.write_bytes(content)
    assert str(key_file) in refusal(database, tmp_path)


def test_a_key_file_that_cannot_be_read(database: Path, key_file: Path, tmp_path: Path) -> None:
    key_file.mkdir()
    line = refusal(database, tmp_path)
    assert f"cannot read or write the key file {key_file}" in line
    assert "set DATA_KEY" in line
