"""Weekdays as people type them, and typed words made plain: small letters, "9 to 5" as "9-5"."""

import re

from coach.typed import CLOCK, with_colons

_NAMES = (
    "mon(?:day)?s?",
    "tue(?:s|sdays?)?",
    "wed(?:nesday)?s?",
    "thu(?:rs?|rsdays?)?",
    "fri(?:day)?s?",
    "sat(?:urday)?s?",
    "sun(?:day)?s?",
)
_DAY = rf"(?:{'|'.join(_NAMES)})"
_WEEK = r"(?:weekdays?|working days|work days|workdays?)"
_ALL = r"(?:every ?day|all days|daily|the whole week|all week)"
_ITEM = rf"(?:every )?(?:{_DAY}(?:-{_DAY})?|{_WEEK}|weekends?|{_ALL})"
# Words from tidy(): no spaces around a comma or a dash.
DAYS = rf"{_ITEM}(?:,{_ITEM})*"
_FILLERS = r"\b(?:on|from|please|i work|working hours|work|working|between)\b"
_SAME = {
    r"[\u2013\u2014\u2212]": "-",
    r"\u2019": "'",
    r"\b([ap])\.m\.?": r"\1m",
    r"\bo'clock\b": "",
    r"\bup to\b": "at most",
    r"\b(?:an )?hour and a half\b": "90 minutes",
    r"\bonce a day\b": "1 times a day",
    r"\btwice a day\b": "2 times a day",
    r"\bforty[- ]five\b": "45",
    r"\b12 noon\b|\bnoon\b": "12:00",
    r"\bmidnight\b": "24:00",
}
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}


def tidy(words: str) -> str:
    said = words.strip().casefold().rstrip(".! ")
    for pattern, plain in _SAME.items():
        said = re.sub(pattern, plain, said)
    said = re.sub(r"\b[a-z]+\b", lambda word: str(_NUMBERS.get(word[0], word[0])), said)
    said = re.sub(rf"\bbetween {CLOCK} and {CLOCK}", _between, with_colons(said))
    said = re.sub(r"\b(?:to|until|till|through|thru)\b", "-", said)
    said = re.sub(r"\band\b|[;&+]", ",", said)
    said = re.sub(_FILLERS, " ", re.sub(r"\bat (?!most)", " ", said))
    said = re.sub(r"\s*([-,])\s*", r"\1", said)
    return re.sub(r"\s+", " ", said).strip(" ")


def days_in(said: str) -> tuple[int, ...]:
    """Of words that DAYS fits, in the order of the week; Friday to Monday goes round."""
    return tuple(sorted({day for item in said.split(",") for day in _item(item)}))


def _item(item: str) -> list[int]:
    if re.fullmatch(_ALL, item):
        return list(range(7))
    item = item.removeprefix("every ")
    if item.startswith(("week", "work")):
        return [5, 6] if item.startswith("weekend") else list(range(5))
    first, *last = [_day(name) for name in item.split("-")]
    span = (last[0] - first) % 7 if last else 0
    return [(first + ahead) % 7 for ahead in range(span + 1)]


def _day(name: str) -> int:
    return next(day for day, pattern in enumerate(_NAMES) if re.fullmatch(pattern, name))


def _between(found: re.Match[str]) -> str:
    start, end = found[0].removeprefix("between ").split(" and ")
    return f"{start}-{end}"
