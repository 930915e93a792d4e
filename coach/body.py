"""What somebody told about their body and their room: conditions, and what stands about."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Had:
    """A condition they named, by its id in coach.condition_table.

    `since` is the day that a time-bound one hangs on: an operation, a birth, or the day on which
    a baby is due. None: it has none, or they do not know, which is the stricter. Who said "in
    May" meant any of the days from `since` to `within` days later. `cleared`: the day on which
    they told that their own team has cleared them for it."""

    condition: str
    since: date | None = None
    within: int = 0
    cleared: date | None = None

    @property
    def latest(self) -> date | None:
        """The last day that it may have been."""
        return self.since + timedelta(days=self.within) if self.since else None


@dataclass(frozen=True, slots=True)
class Body:
    """`answered_on`: when the conditions were answered to their end; None: never yet.

    `unsure`: "not sure", or something that we have no row for: the safest set holds.
    `kit`: equipment beyond a household's own (coach.limits), by its name on the shelves.
    `dating`: the condition whose date was asked for last, for words that are typed."""

    had: tuple[Had, ...] = ()
    answered_on: date | None = None
    unsure: bool = False
    kit: tuple[str, ...] = ()
    dating: str = ""

    def has(self, condition: str) -> Had | None:
        return next((had for had in self.had if had.condition == condition), None)

    @property
    def told(self) -> bool:
        """Whether anything of it leaves something out."""
        return self.unsure or bool(self.had)


UNTOLD = Body()
