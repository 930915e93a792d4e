"""The numbers that somebody in trouble should call, by country, read from their file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from content.problems import Problem, refuse
from content.reading import read_file

FILE = Path(__file__).parent / "emergency.toml"
Numbers = tuple[str, ...]
CODE = re.compile(r"[A-Z]{2}")
# As people dial it, with spaces as it is spoken.
NUMBER = re.compile(r"[0-9]{2,5}|[0-9][0-9 ]{4,14}[0-9]")
MOST = 2


def _dialled(numbers: dict[str, list[str]]) -> dict[str, list[str]]:
    for country, said in numbers.items():
        if not CODE.fullmatch(country):
            raise ValueError(f"{country!r} is no ISO 3166 code: two capitals")
        if not 1 <= len(said) <= MOST:
            raise ValueError(f"one number or two, in the order to say them: {country}")
        if wrong := [number for number in said if not NUMBER.fullmatch(number)]:
            raise ValueError(f"{wrong[0]!r} is no number to dial: {country}")
    return numbers


class Block(BaseModel):
    """Numbers that are known from the same place."""

    model_config = ConfigDict(extra="forbid", strict=True)

    source: str = Field(min_length=10)
    how: Literal["L", "M"]
    checked: date
    numbers: Annotated[dict[str, list[str]], Field(min_length=1), AfterValidator(_dialled)]


class EmergencyFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    emergency: list[Block] = Field(min_length=1)
    crisis: list[Block] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Lines:
    """By ISO 3166 code. Of a country that is not here nothing is said: () is "112 or local"."""

    emergency: Mapping[str, Numbers] = field(default_factory=dict)
    crisis: Mapping[str, Numbers] = field(default_factory=dict)

    def to_call(self, country: str | None) -> Numbers:
        return self.emergency.get(country or "", ())

    def to_talk_to(self, country: str | None) -> Numbers:
        return self.crisis.get(country or "", ())


def load_lines(path: Path = FILE) -> Lines:
    """Raises ContentError."""
    lines, problems = read_lines(path)
    refuse(problems)
    return lines


def read_lines(path: Path = FILE) -> tuple[Lines, list[Problem]]:
    """What there is, and all that is wrong with it."""
    problems: list[Problem] = []
    file = read_file(path, EmergencyFile, problems)
    if file is None:
        return Lines(), problems
    emergency = _joined(path, "emergency", file.emergency, problems)
    return Lines(emergency, _joined(path, "crisis", file.crisis, problems)), problems


def _joined(
    path: Path, table: str, blocks: Iterable[Block], problems: list[Problem]
) -> dict[str, Numbers]:
    """Nobody is to find out which of two rows for one country was meant."""
    found: dict[str, Numbers] = {}
    for block in blocks:
        for country, numbers in block.numbers.items():
            if country in found:
                problems.append(Problem(path.name, f"{table}.{country}", "stands here twice"))
            found[country] = tuple(numbers)
    return found
