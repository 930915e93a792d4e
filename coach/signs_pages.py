"""The pages of the second list: asked, which of it, somebody to see; and not for under 18."""

from dataclasses import dataclass

from coach.course import SignsWhy


@dataclass(frozen=True, slots=True)
class SecondScreening:
    """List B, to be answered: `rows` of it. `day` is the one it was asked on, as an ordinal."""

    why: SignsWhy
    rows: tuple[str, ...]
    day: int


@dataclass(frozen=True, slots=True)
class WhichAsked:
    """They said yes to list B, all is held already; now they tick. `mask`: see signs.rows_of."""

    rows: tuple[str, ...]
    day: int
    mask: int = 0


@dataclass(frozen=True, slots=True)
class SeeSomeone:
    """A clinician should look at `rows`; none of them is named: nobody knows which.

    `holds`: the plan waits until then. `stricter`: their answers said both, and the yes counts."""

    rows: tuple[str, ...] = ()
    holds: bool = True
    asks_when: bool = False
    stricter: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class NotForYou:
    """They are under 18 (B12): the sentence, and no plan."""

    country: str | None = None
