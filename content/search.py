"""Finds exercises and programs by what people call them, as they happen to type it."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from coach.exercises import Library
from content.place_table import fold

LONGEST = 60  # characters; no name is longer, and longer messages are not searched
# Of 100. Below this two names share letters and no meaning ("cat" and "scarf").
ALIKE = 80
ALMOST = 90  # "catcow" is almost "cat cow"; "calf stretch" is no "cat stretch"
SLIP = 5  # letters: in a shorter word a slip makes another word of it
# Words that are in many names and tell none apart.
COMMON = ("a", "and", "at", "exercise", "for", "in", "my", "of", "on", "pose", "the", "to", "with")
NUMBERS = {"1": "one", "2": "two", "3": "three", "4": "four", "90": "ninety"}


class Search:
    """All names and aliases of one library, ready to be compared with typed words."""

    def __init__(self, library: Library) -> None:
        self._names = list(_names(library))

    def find(self, words: str, limit: int) -> tuple[str, ...]:
        """Ids, the best first; none for what is like no name on the shelves."""
        wanted = _fold(words)
        if len(words) > LONGEST or len(wanted) < 3:
            return ()
        scored = [(_likeness(wanted, name), exercise) for name, exercise in self._names]
        like = sorted((one for one in scored if one[0] >= ALIKE), key=lambda one: -one[0])
        return tuple(dict.fromkeys(exercise for _, exercise in like))[:limit]


def _names(library: Library) -> Iterator[tuple[str, str]]:
    for exercise in library.exercises.values():
        for name in (exercise.name, *exercise.aliases):
            yield _fold(name), exercise.id
    for program in library.programs.values():
        yield _fold(program.name), program.id


def _fold(words: str) -> str:
    """Small plain letters, one space between words, figures as words, "stretches" as "stretch"."""
    parts = re.findall(r"[^\W_]+", fold(words))
    kept = [NUMBERS.get(part, part) for part in parts if part not in COMMON]
    return " ".join(map(_singular, kept or parts))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith(("ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _likeness(wanted: str, name: str) -> float:
    """A whole name as typed comes first; then each typed word, in any order and with slips."""
    whole = fuzz.ratio(wanted, name, score_cutoff=ALMOST)
    theirs = name.split()
    each = [max(_word(word, other) for other in theirs) for word in wanted.split()]
    # Every typed word has to be in the name; of two names that have it the shorter is nearer.
    inside = min(each) * 0.9 + 10 * len(each) / max(len(each), len(theirs)) - 1
    return max(whole, inside)


def _word(wanted: str, name: str) -> float:
    if len(wanted) >= 4 and name.startswith(wanted):
        return 100
    if min(len(wanted), len(name)) < SLIP:
        return 100 if wanted == name else 0
    return fuzz.ratio(wanted, name)
