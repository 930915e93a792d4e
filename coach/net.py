"""The net: words in free text that are answered before anything else (clinical.md section 1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Caught = Literal["crisis", "warning", "young"]

# Straight, curly, a modifier letter, and the accents that keyboards offer in their place.
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u2032\uff07`\u00b4]")
_PARTING = re.compile(r"[\W_]+")
# However somebody says that it does not go, it is the same to the net.
_SAME = (
    (re.compile(r"\b((have not|havent|hasnt|not) been able to)\b"), "cant"),
    (re.compile(r"\b(can not|cannot|couldnt|could not|unable to|not able to)\b"), "cant"),
    (re.compile(r"\b(can no longer|can hardly|can barely)\b"), "cant"),
    (re.compile(r"\b(do not|did not|didnt|does not|doesnt)\b"), "dont"),
    (re.compile(r"\b(wanna)\b"), "want to"),
    (re.compile(r"\b(sensation)\b"), "feeling"),
)
# "Lost control of my bladder" is "lost bladder": so many words may stand between two of a phrase.
BETWEEN = 3


# What is said of an age ends here; "11.5" and "1,5" are one number.
_ENDS = re.compile(r"[.,;:!?()\n]+(?=\s|$)|\s[-\u2013\u2014]\s(?!\d)")


@dataclass(frozen=True, slots=True)
class Young:
    """How somebody says that they are under 18; see net.toml."""

    said: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    goes_on: tuple[str, ...] = ()

    def says(self, words: str) -> bool:
        if not self.ages:
            return False
        years = f"(?: {_any(self.years)})"
        age = f"(?:{_any(self.ages)}{years}?(?:$| {_any(self.goes_on)}\\b)"
        pattern = rf"\b{_any(self.begins)} {age}|{_any((*self.ages, *self.small))}{years}\b)"
        said = rf"\b{_any(self.said)}\b"
        parts = [_plain(part) for part in _ENDS.split(words)]
        return any(re.search(said, part) or re.search(pattern, part) for part in parts)


@dataclass(frozen=True, slots=True)
class Net:
    """Phrases in small letters, without apostrophes; their words in this order, close together."""

    crisis: tuple[str, ...]
    warning: tuple[str, ...]
    young: Young = field(default_factory=Young)

    def catches(self, words: str) -> Caught | None:
        plain = _plain(words)
        if _holds_any(plain, self.crisis):
            return "crisis"
        if _holds_any(plain, self.warning):
            return "warning"
        return "young" if self.young.says(words) else None


def is_plain(phrase: str) -> bool:
    """Whether it is written as everything that is typed is read; else it would never match."""
    return bool(phrase) and _plain(phrase) == phrase


def _plain(words: str) -> str:
    joined = _APOSTROPHES.sub("", words.casefold())
    plain = " ".join(_PARTING.sub(" ", joined).split())
    for pattern, same in _SAME:
        plain = pattern.sub(same, plain)
    return plain


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, phrases))})"


def _holds_any(plain: str, phrases: Iterable[str]) -> bool:
    return any(re.search(_pattern(phrase), plain) for phrase in phrases)


def _pattern(phrase: str) -> str:
    gap = rf"(?: \w+){{0,{BETWEEN}}} "
    return r"\b" + gap.join(map(re.escape, phrase.split())) + r"\b"
