"""Amounts as people type them: minutes walked, and numbers from 0 to 10."""

import re
from dataclasses import dataclass

LONGEST = 60  # characters; no answer to "how many" needs more
LARGEST = 10_000
MOST = 10
_NUMBER = r"(\d{1,6})(?:[.,](\d{1,3}))?"
_ABOUT = r"(?:(?:about|around|maybe|perhaps|roughly|ca\.?|say|so|~|a)\s*)*"
_UNIT = r"(?:\s*(m|min|mins|minute|minutes|h|hour|hours)\.?)?"
_MINUTES = re.compile(rf"{_ABOUT}(-?){_NUMBER}{_UNIT}(?:\s*(?:-|–|—|to|or)\s*{_NUMBER}{_UNIT})?")
_OF_TEN = r"(?:\s*(?:/|of|out of)\s*10)?"
_SCORE = re.compile(rf"{_ABOUT}{_NUMBER}(?:\s*(?:-|–|—|to|or|/)\s*{_NUMBER})?{_OF_TEN}")
_WORDS = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        map(str, range(11)),
        strict=True,
    )
) | {"none": "0", "fifteen": "15", "twenty": "20", "thirty": "30", "half an hour": "30"}


@dataclass(frozen=True, slots=True)
class Score:
    """A number from 0 to 10. `sure`: it is what they typed, and no reading of ours."""

    points: int
    sure: bool


def read_minutes(words: str) -> int | None:
    """Whole minutes, perhaps none, negative or absurd; of "10-12" and "7.5" the lower one."""
    found = _MINUTES.fullmatch(_tidy(words)) if len(words) <= LONGEST else None
    if not found:
        return None
    sign, whole, _, unit, *_ = found.groups()
    minutes = int(whole) * (60 if (unit or found[7] or "m").startswith("h") else 1)
    return -minutes if sign else min(minutes, LARGEST)


def read_pain(words: str) -> Score | None:
    """Of a range the higher, of 7.5 the 8, and 11 is a 10: the safest reading (issue 4)."""
    return _score(words, higher=True)


def read_ability(words: str) -> Score | None:
    """Of a range the lower, and of 7.5 the 7: here less is the safest reading."""
    return _score(words, higher=False)


def _score(words: str, higher: bool) -> Score | None:
    found = _SCORE.fullmatch(_tidy(words)) if len(words) <= LONGEST else None
    if not found:
        return None
    first, part, second, more = found.groups()
    if second == "10" and "/" in words and not more:  # "7/10"
        second = None
    said = [int(first) + bool(int(part or 0) and higher)]
    if second:
        said.append(int(second) + bool(int(more or 0) and higher))
    points = max(said) if higher else min(said)
    exact = second is None and part is None and points <= MOST
    return Score(min(points, MOST), exact)


def _tidy(words: str) -> str:
    said = words.strip().strip(".!?").casefold()
    return _WORDS.get(said, said)
