"""Where the files of a database are, and that nobody else can read them."""

import os
from contextlib import ExitStack, suppress
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

HOW = "write it as sqlite:///data/unkink.db"


def file_of(url: str) -> Path:
    """The absolute path of the database file. Raises StorageError.

    The URL itself is never repeated: it may hold a password."""
    if url.split(":")[0].split("+")[0] in ("postgres", "postgresql"):
        raise StorageError(f"DATABASE_URL: PostgreSQL is not served yet; {HOW}")
    try:
        parts = make_url(url)
    except (ArgumentError, ValueError):
        raise StorageError(f"DATABASE_URL is no database URL; {HOW}") from None
    if parts.drivername != "sqlite" or parts.host or parts.query:
        raise StorageError(f"DATABASE_URL: only a plain SQLite file is served; {HOW}")
    name = parts.database or ""
    if name in ("", ":memory:") or name.startswith("file:") or "\0" in name:
        raise StorageError(f"DATABASE_URL names no file; {HOW}")
    path = Path(name).absolute()
    if name.endswith("/") or (is_there(path) and path.is_dir()):
        raise StorageError(f"DATABASE_URL: {path} is a folder, not a file; {HOW}")
    if path.parent == path.parent.parent:  # its key will lie beside its folder
        raise StorageError(f"DATABASE_URL: {path} is in no folder of its own; {HOW}")
    return path


def make_folder(folder: Path, undo: ExitStack) -> None:
    """Make it and what is missing above it, for our eyes only. Raises StorageError."""
    missing = [place for place in (folder, *folder.parents) if not is_there(place)]
    for place in reversed(missing):
        try:
            place.mkdir(mode=0o700)
        except FileExistsError:
            continue
        except OSError as error:
            raise cannot("make the data folder", place, error) from None
        undo.callback(_remove_empty, place)
    if not folder.is_dir():
        raise StorageError(f"the data folder {folder} is a file; remove it or name another folder")


def is_there(path: Path) -> bool:
    """Raises StorageError if that cannot even be asked."""
    try:
        return path.exists()
    except OSError as error:
        raise cannot("look at", path, error) from None


def make_file(path: Path, content: bytes = b"") -> None:
    """A new file that only we can read, on the disk before this returns. Raises OSError."""
    number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(number, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(number)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def keep_private(path: Path) -> None:
    """Take it from the eyes of others, as after a copy by hand. Raises StorageError."""
    try:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except FileNotFoundError:
        return
    except OSError as error:
        raise cannot("take from others' eyes", path, error) from None


def cannot(
    do: str,
    path: Path,
    error: OSError,
    instead: str = "make it writable, or name another file in DATABASE_URL",
) -> StorageError:
    return StorageError(f"cannot {do} {path}: {error.strerror or error}; {instead}")


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # not empty, or gone: then it is no longer ours
        folder.rmdir()
