"""Bringing an older database up to date, in a process of its own: the bot never loads alembic."""

import subprocess
import sys
from pathlib import Path

from storage.errors import StorageError

HOME = Path(__file__).resolve().parent.parent


def migrate_in_child(database: Path) -> None:
    """Run `python -m storage migrate` under the lock that we hold. Raises StorageError."""
    command = [sys.executable, "-m", "storage", "migrate", "--file", str(database), "--lock-held"]
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        *_, last = ["no word of why", *done.stderr.strip().splitlines()]
        expected = done.returncode == 2  # then it is a StorageError's line already
        raise StorageError(last if expected else f"cannot migrate {database}: {last}; report this")
