"""A bad spell, from the first tap to the usual routine again (clinical.md section 2)."""

from coach.course import Flare
from coach.exercises import Library
from coach.limits import Limits
from coach.model import Effort


def menu(library: Library, limits: Limits, flare: Flare) -> tuple[Effort, ...]:
    """What is done in this stage, instead of the routine; empty when the routine may be."""
    return ()
