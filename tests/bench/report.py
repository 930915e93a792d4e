"""What a figure is: medians with their range, held against a bound."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Line:
    """`most`: the bound is the most that it may be; otherwise it is the least."""

    what: str
    ratios: Sequence[float]
    bound: float
    most: bool
    unit: str
    how: str

    @property
    def is_reached(self) -> bool:
        value = median(self.ratios)
        return value <= self.bound if self.most else value >= self.bound

    def __str__(self) -> str:
        bound = f"{'at most' if self.most else 'at least'} {self.bound:g} {self.unit}"
        verdict = "OK" if self.is_reached else "NOT REACHED"
        figure = f"{ranged(self.ratios)} {self.unit}"
        return f"{self.what}: {figure}; {bound}: {verdict}\n    {self.how}"


def ranged(values: Sequence[float]) -> str:
    """The median, and from where to where."""
    return f"{short(median(values))} ({short(min(values))}-{short(max(values))})"


def short(value: float) -> str:
    """Three figures that mean something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
