"""One bot for each database: a lock that the kernel takes back even from the dead."""

import fcntl
import os
from contextlib import ExitStack
from pathlib import Path

from storage.errors import StorageError
from storage.places import cannot, is_there


class Lock:
    """Held from its making until `release`."""

    def __init__(self, number: int) -> None:
        self._number = number

    def release(self) -> None:
        os.close(self._number)


def take_lock(database: Path, undo: ExitStack) -> Lock:
    """The lock of this database. Raises StorageError if another process has it."""
    path = database.with_name(database.name + ".lock")
    was_there = is_there(path)
    try:
        number = _locked(path)
    except OSError as error:
        raise cannot("write", path, error) from None
    if number is None:
        raise StorageError(
            f"another bot{_its_number(path)} is using {database}: "
            "stop it, or name another file in DATABASE_URL"
        )
    lock = Lock(number)
    undo.callback(lock.release)
    if not was_there:
        undo.callback(path.unlink, missing_ok=True)
    return lock


def _locked(path: Path) -> int | None:
    """The open, locked file; None if somebody else has locked it."""
    while True:
        number = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(number)
            return None
        if _is_still(path, number):
            os.truncate(number, 0)
            os.write(number, str(os.getpid()).encode())
            return number
        os.close(number)  # its maker failed and removed it between our two calls


def _is_still(path: Path, number: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(number))
    except FileNotFoundError:
        return False


def _its_number(path: Path) -> str:
    written = path.read_text(errors="replace").strip()
    return f" (process {written})" if written.isdecimal() else ""
