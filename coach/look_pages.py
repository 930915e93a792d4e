"""What is said of how somebody wishes to see and hear the exercises."""

from dataclasses import dataclass

from coach.wishes import Looks


@dataclass(frozen=True, slots=True)
class LooksPage:
    looks: Looks
