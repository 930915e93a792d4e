"""Pictures that nobody asks for any more: of poses, doses or a drawing from before an update."""

import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import product
from typing import get_args

from coach.exercises import Library
from content.cover import COVER
from content.picture_list import everything
from content.pictures import CoverSpec, Pictures, PreviewSpec, Spec, Tone

# What is younger may be of a bot that runs beside this one during an update.
OLD_S = 24 * 3600
# Bells depend on nothing but their length: they stay. Whatever else lies here is not ours.
OURS = re.compile(r"(film|preview)-[0-9a-f]{20}\.mp4|(still|cover)-[0-9a-f]{20}\.png")


def sweep_orphans(pictures: Pictures, library: Library) -> None:
    names = {pictures.path(spec).name for spec in asked_for(library)}
    for path in pictures.folder.iterdir():
        if OURS.fullmatch(path.name) and path.name not in names:
            with suppress(OSError):  # its owner took it away, or does not let us
                if time.time() - path.stat().st_mtime > OLD_S:
                    path.unlink()


def asked_for(library: Library) -> Iterator[Spec]:
    """In every look. A dose of a program may hold what the exercise's own does not."""
    for tone, small in product(get_args(Tone), (False, True)):
        yield CoverSpec(COVER, tone, small)
        for spec in everything(library, tone, small):
            yield spec
            if isinstance(spec, PreviewSpec):
                yield replace(spec, held=not spec.held)
