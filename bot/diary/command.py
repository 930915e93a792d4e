"""python -m bot diary: prints the year, in a database of its own that is gone when it ends."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.diary.lives import PEOPLE
from bot.diary.pages import of_life
from bot.diary.year import live
from bot.shelves import open_shelves
from storage.opening import open_store


def main() -> int:
    """Raises ContentError at the door."""
    for line in diary():
        print(line, flush=True)
    return 0


def diary() -> Iterator[str]:
    shelves = open_shelves()
    library, say = shelves.library, shelves.words
    yield f"# {say('diary-head')}"
    with TemporaryDirectory(prefix="unkink-diary-") as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'data' / 'unkink.db'}", None)
        for life in PEOPLE:
            with store.book() as book:
                weeks = live(book, library, life)
            yield from of_life(life, weeks, library, say)
        store.close()
