"""Draws what is missing into a folder, whole files only, whoever else is at it."""

import os
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from content.figures.card import write_card
from content.figures.dial import Dial
from content.figures.film import write_film
from content.films import Films, FilmSpec, Spec

# An unfinished file as old as this belongs to a process that was killed.
FORGOTTEN_S = 3600


@dataclass(frozen=True, slots=True)
class RenderReport:
    """What was drawn now, and how many were there already."""

    drawn: tuple[Path, ...]
    kept: int


def render(specs: Iterable[Spec], folder: Path) -> RenderReport:
    """Makes the folder if need be. Each spec is drawn once; what is there is left as it is.

    Raises OSError when the folder cannot be written; nothing half-made is left then."""
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    films, dial = Films(folder), Dial()
    drawn, kept = [], 0
    for spec in specs:
        if films.rendered(spec):
            kept += 1
            continue
        _write_whole(spec, films.path(spec), dial)
        drawn.append(films.path(spec))
    return RenderReport(tuple(drawn), kept)


def _write_whole(spec: Spec, path: Path, dial: Dial) -> None:
    """Under a name of its own first: two processes that draw the same end with the same file."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    try:
        if isinstance(spec, FilmSpec):
            write_film(spec, part, dial)
        else:
            write_card(spec, part)
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


def _sweep(folder: Path) -> None:
    for part in folder.glob(".*.part"):
        try:
            if time.time() - part.stat().st_mtime > FORGOTTEN_S:
                part.unlink()
        except FileNotFoundError:
            continue  # its owner finished, or another process swept
