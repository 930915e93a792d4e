"""Conditions, and the movements that each of them leaves out for now (clinical.md section 6)."""

from dataclasses import dataclass
from datetime import datetime

from coach.body import Body

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Barred:
    """What conditions leave out on a day. `safest`: only walking, breathing and mid-range seated
    moves. `plan`: False when there is to be no plan at all until their own team says so."""

    tags: frozenset[str] = NOTHING
    safest: bool = False
    plan: bool = True


def barred(body: Body, local: datetime) -> Barred:
    """The union over all their conditions, at this moment on their wall; unknown: the stricter."""
    return Barred(safest=body.unsure)
