"""The net: words in free text that are answered before anything else (clinical.md section 1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Caught = Literal["crisis", "warning"]

# Straight, curly, a modifier letter, and the accents that keyboards offer in their place.
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u2032\uff07`\u00b4]")
_PARTING = re.compile(r"[\W_]+")
# However somebody says that it does not go, it is the same to the net.
_SAME = (
    (re.compile(r"\b(can not|cannot|couldnt|could not|unable to|not able to)\b"), "cant"),
    (re.compile(r"\b(do not|did not|didnt|does not|doesnt)\b"), "dont"),
    (re.compile(r"\b(wanna)\b"), "want to"),
)
# "Lost control of my bladder" is "lost bladder": so many words may stand between two of a phrase.
BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Net:
    """Phrases in small letters, without apostrophes; their words in this order, close together."""

    crisis: tuple[str, ...]
    warning: tuple[str, ...]

    def catches(self, words: str) -> Caught | None:
        plain = _plain(words)
        if _holds_any(plain, self.crisis):
            return "crisis"
        return "warning" if _holds_any(plain, self.warning) else None


def _plain(words: str) -> str:
    joined = _APOSTROPHES.sub("", words.casefold())
    plain = " ".join(_PARTING.sub(" ", joined).split())
    for pattern, same in _SAME:
        plain = pattern.sub(same, plain)
    return plain


def _holds_any(plain: str, phrases: Iterable[str]) -> bool:
    return any(re.search(_pattern(phrase), plain) for phrase in phrases)


def _pattern(phrase: str) -> str:
    gap = rf"(?: \w+){{0,{BETWEEN}}} "
    return r"\b" + gap.join(map(re.escape, phrase.split())) + r"\b"
