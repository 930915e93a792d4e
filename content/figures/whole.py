"""A file is there whole or not at all, whoever else is at it and whenever one is killed."""

import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path

# An unfinished file as old as this belongs to a process that was killed.
FORGOTTEN_S = 3600


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Under a name of its own first: two processes that draw the same end with the same file."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    try:
        write(part)
        _to_disk(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    _to_disk(path.parent)


def _to_disk(path: Path) -> None:
    """A name must not outlive a power cut that its content did not."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    for part in folder.glob(".*.part"):
        try:
            if time.time() - part.stat().st_mtime > FORGOTTEN_S:
                part.unlink()
        except FileNotFoundError:
            continue  # its owner finished, or another process swept
