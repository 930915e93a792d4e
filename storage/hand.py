"""What every part of the book writes with: the one open transaction."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Executable

from coach.wishes import Looks


class Hand:
    def __init__(self, db: Connection, consumes: int | None = None) -> None:
        """`consumes`: the update that this transaction answers."""
        self._db = db
        self._consumes = consumes
        self._looks: dict[int, Looks] = {}  # of whom has been read or kept so far
        self.erased = False  # somebody was forgotten: the log of changes must go, too

    def _changed(self, statement: Executable, values: Mapping[str, Any]) -> bool:
        """Whether exactly one row was."""
        return self._db.execute(statement, values).rowcount == 1
