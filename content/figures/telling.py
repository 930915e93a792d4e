"""What is wrong with figures, said a line each to whoever draws the contact sheet."""

import sys
from collections.abc import Iterable
from pathlib import Path

from content.figures.checks.check import findings
from content.figures.checks.shown import shown
from content.figures.scene import Scene
from content.library import load_library


def tell(scenes: Iterable[Scene], shelf: Path) -> bool:
    """Whether there is anything. The solver's own notes are said while it draws. Raises
    ContentError for exercises that cannot be read: the doses say what is seen."""
    named = {scene.name: scene for scene in scenes}
    seen = shown(load_library(shelf), named)
    found = [finding for name, each in seen.items() for finding in findings(named[name], each)]
    for finding in found:
        if finding.check != "notes":
            print(finding, file=sys.stderr)
    return bool(found)
