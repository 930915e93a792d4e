"""What is wrong on the shelves: gathered first, then told all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from content import ContentError


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, for the person who writes the file: where it is, what it is, what to do."""

    file: str
    field: str
    reason: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}: {self.field}" if self.field else self.file
        return f"{where}: {self.reason}" + (f" ({self.hint})" if self.hint else "")


def refuse(problems: Sequence[Problem]) -> None:
    """Raises ContentError with a line for each problem, the first one first; none: nothing."""
    if problems:
        raise ContentError("\n".join(map(str, problems)))
