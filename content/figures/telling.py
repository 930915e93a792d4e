"""What is wrong with figures, said a line each to whoever draws the contact sheet."""

import sys
from collections.abc import Iterable

from content.figures.checks.check import findings
from content.figures.checks.shown import shown
from content.figures.scene import Scene
from content.library import load_library


def tell(scenes: Iterable[Scene]) -> None:
    """The solver's own notes are said while it draws. Raises ContentError for exercises that
    cannot be read: the doses say what is seen."""
    named = {scene.name: scene for scene in scenes}
    for name, seen in shown(load_library(), named).items():
        for finding in findings(named[name], seen):
            if finding.check != "notes":
                print(finding, file=sys.stderr)
