"""`python -m storage migrate`: bring the database up to date, for a release or by hand."""

import argparse
import os
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from storage.errors import StorageError
from storage.lock import take_lock
from storage.places import file_of, make_folder
from storage.upgrading import upgrade


def main() -> int:
    """0 when the database is up to date, 2 with one line when it cannot be."""
    asked = _arguments()
    try:
        print(_migrate(asked.file or file_of(asked.url), asked.lock_held))
    except StorageError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _migrate(database: Path, lock_held: bool) -> str:
    with ExitStack() as undo:
        make_folder(database.parent, undo)
        lock = None if lock_held else take_lock(database, undo)
        said = upgrade(database, datetime.now(UTC), undo)
        undo.pop_all()
    if lock:
        lock.release()
    return said


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m storage", description=__doc__)
    commands = parser.add_subparsers(required=True)
    migrate = commands.add_parser("migrate", help="run the migrations that are missing")
    url = os.environ.get("DATABASE_URL") or "sqlite:///data/unkink.db"
    migrate.add_argument("--url", default=url, help="default: DATABASE_URL, or %(default)s")
    migrate.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    migrate.add_argument("--lock-held", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
