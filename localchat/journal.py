"""What survives a restart: keys and values in one append-only file of JSON lines.

A line is handed to the system before the call that made it is answered, so a killed process
forgets nothing that it acknowledged. A line torn by the kill is dropped."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "chats.jsonl"
# Rewritten when this many lines are stale, and they are more than the live ones.
STALE_LINES = 5_000


class Journal:
    """A lasting dict. With no folder it lasts as long as the process.

    Raises OSError for a folder or a file that cannot be used."""

    def __init__(self, folder: Path | None) -> None:
        self._live: dict[str, Any] = {}
        self._stale = 0
        self._path = folder / NAME if folder else None
        self._descriptor: int | None = None
        if self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._read(self._path)
            self.rewrite()

    def put(self, key: str, value: Any) -> None:
        self._stale += key in self._live
        self._live[key] = value
        self._append([key, value])

    def drop(self, key: str) -> None:
        if self._live.pop(key, None) is not None:
            self._stale += 2
            self._append([key])

    def under(self, prefix: str) -> Iterator[tuple[str, Any]]:
        """Keys below `prefix/` without it, and their values, oldest first."""
        start = f"{prefix}/"
        for key, value in tuple(self._live.items()):
            if key.startswith(start):
                yield key[len(start) :], value

    def get(self, key: str) -> Any:
        return self._live.get(key)

    def rewrite(self) -> None:
        """Leave out all that is gone, so that nothing of it remains on the disk."""
        if self._path is None:
            return
        fresh = self._path.with_suffix(".new")
        fresh.touch(mode=0o600)
        with fresh.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(pair) + "\n" for pair in self._live.items())
            lines.flush()
            os.fsync(lines.fileno())
        self.close()
        fresh.replace(self._path)
        self._descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND)
        self._stale = 0

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _append(self, line: list[Any]) -> None:
        if self._descriptor is None:
            return
        os.write(self._descriptor, json.dumps(line).encode() + b"\n")
        if self._stale > STALE_LINES and self._stale > len(self._live):
            self.rewrite()

    def _read(self, path: Path) -> None:
        if not path.exists():
            return
        for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], start=1):
            try:
                key, *value = json.loads(line)
            except ValueError as wrong:
                words = f"line {number} cannot be read; move the file away to begin anew"
                raise OSError(errno.EINVAL, words, str(path)) from wrong
            if value:
                self._live[key] = value[0]
            else:
                self._live.pop(key, None)
