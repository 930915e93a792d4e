"""What the screens of a swap hold; bot.screens.swaps draws them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from coach.course import Swap
from coach.exercises import Exercise, Library, Side


@dataclass(frozen=True, slots=True)
class OtherAsked:
    """What is not right about the exercise of this step."""

    session: int
    step: int
    exercise: Exercise
    side: Side = "both"


@dataclass(frozen=True, slots=True)
class Note:
    """One line with what comes next. `was` is the exercise of which something was said.

    `how`: another one is "instead", the original is "back", it is "past" because nothing fits,
    or all "stays" as it is and is only noted. `out`: after two "Hurts" it is left out."""

    why: Literal["hard", "easy", "here", "hurts"]
    how: Literal["instead", "back", "past", "stays"]
    was: Exercise
    out: bool = False


@dataclass(frozen=True, slots=True)
class Swapped:
    """On an exercise's page: `to` stands in for `exercise`; None: nothing does."""

    exercise: Exercise
    to: Exercise | None
    why: Literal["hard", "easy", "here"]


def shown_swaps(swaps: Iterable[Swap], exercise: str, library: Library) -> Iterator[Swapped]:
    """What stands in for it, and for what it stands in."""
    shelves = library.exercises
    for swap in swaps:
        if exercise in (swap.exercise, swap.to) and swap.exercise in shelves:
            yield Swapped(shelves[swap.exercise], shelves.get(swap.to), swap.why)
