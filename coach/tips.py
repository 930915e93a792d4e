"""One short fact a day, another one for each day until all have been told."""

from collections.abc import Sequence
from datetime import date
from math import gcd

from coach.exercises import Tip

# Neighbours in the file are of one topic: days walk through it in larger steps.
STRIDE = 37


def tip_of_the_day(tips: Sequence[Tip], person: int, day: date) -> Tip | None:
    """The same all day; two people begin at different places. None on empty shelves."""
    if not tips:
        return None
    stride = STRIDE if gcd(STRIDE, len(tips)) == 1 else 1
    return tips[(person + day.toordinal() * stride) % len(tips)]
