"""What Telegram calls the pictures and films that we have uploaded once."""

from sqlalchemy import Connection, bindparam, delete, select

# on_conflict_do_update is SQLite's and PostgreSQL's alike; the latter has its own `insert`.
from sqlalchemy.dialects.sqlite import insert as insert_or

from storage.tables import files

# A file_id is good for one bot only; the key is a hash of the content.
_IT = (files.c.bot == bindparam("bot_"), files.c.key == bindparam("key_"))
_FIND = select(files.c.file_id).where(*_IT)
_KEEP = insert_or(files)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=["bot", "key"], set_={"file_id": _KEEP.excluded.file_id}
)
_DROP = delete(files).where(*_IT)


def find(db: Connection, bot: int, key: str) -> str | None:
    return db.execute(_FIND, {"bot_": bot, "key_": key}).scalar_one_or_none()


def keep(db: Connection, bot: int, key: str, file_id: str) -> None:
    db.execute(_KEEP, {"bot": bot, "key": key, "file_id": file_id})


def drop(db: Connection, bot: int, key: str) -> None:
    db.execute(_DROP, {"bot_": bot, "key_": key})
