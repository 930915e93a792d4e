"""What is wrong with figures, said a line each to whoever draws the contact sheet."""

import sys
from collections.abc import Iterable

from content.figures.checks.check import findings
from content.figures.scene import Scene


def tell(scenes: Iterable[Scene]) -> bool:
    """Whether there is anything. The solver's own notes are said while it draws."""
    found = [finding for scene in scenes for finding in findings(scene)]
    for finding in found:
        if finding.check != "notes":
            print(finding, file=sys.stderr)
    return bool(found)
