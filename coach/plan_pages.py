"""What the pages of today's plan hold; bot.screens.plan draws them."""

from dataclasses import dataclass

from coach.exercises import Exercise
from coach.model import Effort
from coach.portions import Portion
from coach.reasons import Reason


@dataclass(frozen=True, slots=True)
class PlanMove:
    """One move of it; `effort` is the first of its steps, `seconds` are those of all of them."""

    exercise: Exercise
    portion: Portion
    effort: Effort
    seconds: int


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Today's moves in their order. `another` is how often another plan was asked for.

    `tuned`: something of it was changed for today. `short`: it is the two-minute version."""

    moves: tuple[PlanMove, ...]
    minutes: int
    reason: Reason
    short: bool = False
    another: int = 0
    tuned: bool = False


@dataclass(frozen=True, slots=True)
class PlanMovePage:
    """One move of today's. `other` is what would stand in its place; None: nothing could.

    `can_leave`: something is left of the plan without it. `favourite`: it is among what they
    added; `can_keep`: it may be."""

    move: PlanMove
    other: Exercise | None
    can_leave: bool
    favourite: bool
    can_keep: bool
