"""A copy that can be opened, readable by nobody else, and a week of them."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from storage.errors import StorageError
from storage.opening import open_store
from storage.store import Store
from tests.storage.conftest import NOW, anna, url


async def test_a_copy_opens_as_the_database_that_it_was(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.book() as book:
        book.keep(anna(safety="clear"))
    monkeypatch.chdir(tmp_path)
    copy = await store.back_up(Path("copies"), NOW)
    with store.book() as book:
        book.keep(anna(safety="locked"))
    restored = tmp_path / "restored" / "unkink.db"
    restored.parent.mkdir()
    shutil.copy(copy, restored)
    shutil.copy(tmp_path / "data.key", tmp_path / "restored.key")
    other = open_store(url(restored), None)
    with other.book() as book:
        assert book.person(42) == anna(safety="clear")
    other.close()


async def test_the_newest_seven_stay_and_other_files_too(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    others = [folder / "notes.txt", folder / "unkink-of-bob-20200101T000000Z.db"]
    for other in others:
        other.write_text("mine")
    for night in range(9):
        await store.back_up(folder, NOW + timedelta(days=night))
    found = sorted(path.name for path in folder.iterdir() if path not in others)
    assert found == [f"unkink-202603{day:02}T120000Z.db" for day in range(4, 11)]
    assert all(other.exists() for other in others)
    assert {path.stat().st_mode & 0o777 for path in folder.glob("unkink-2*")} == {0o600}


async def test_what_a_cut_short_backup_left_is_replaced(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "unkink-20260302T120000Z.db.part").write_text("half")
    copy = await store.back_up(folder, NOW)
    assert list(folder.iterdir()) == [copy]


async def test_a_backup_that_cannot_be_written_says_so_and_the_bot_lives(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "copies").write_text("a file")
    with pytest.raises(StorageError, match=r"cannot write the backup .*copies") as failed:
        await store.back_up(tmp_path / "copies", NOW)
    assert "\n" not in str(failed.value)
    with store.book() as book:
        book.keep(anna())
