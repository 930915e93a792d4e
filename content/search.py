"""Finds needs, programs and exercises by what people call them, as they happen to type it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.distance import OSA

from coach.body_words import Short
from coach.exercises import Library
from content.place_table import fold
from content.talk import Talk

LONGEST = 60  # characters; no name is longer, and longer messages are not searched
LONGEST_MESSAGE = 400
SHORTEST = 3  # letters, of a message and of a word's beginning
# Letters that a word must have for one slip in it, and for two: a slip in a shorter word makes
# another word of it. Nobody expects a name in talk, so there it takes more of them.
SLIPS_ASKED, SLIPS_IN_TALK = (4, 9), (6, 9)
SLIPS_JOINED = (6, LONGEST)  # "catcwo"; with two "calfstretch" would be "cat stretch"
# In a list of what they call it, a need comes before a name, and a name before an alias.
NEED, NAME, ALIAS = range(3)


@dataclass(frozen=True, slots=True)
class _Said:
    """What was typed, or a name, as words to compare."""

    words: frozenset[str]  # those that tell names apart
    little: frozenset[str]  # the others; "in the bar" is talk, "bar" is a name
    spelt: tuple[str, ...]  # all of them, before "knees" was "knee"
    joined: frozenset[str]  # as one word: with the little words and without


@dataclass(frozen=True, slots=True)
class _Name:
    said: _Said
    id: str
    kind: int


class _Rank(NamedTuple):
    """How near a name is to what was typed; the smallest is the nearest."""

    guessed: int  # typed words that stand for another word
    partly: bool  # the name has more words than were typed
    length: int
    kind: int
    respelt: int  # typed words that the name spells otherwise: "knees" before "knee"
    letters: int


class Search:
    """All names and aliases of one library, ready to be compared with typed words."""

    def __init__(self, library: Library, talk: Talk) -> None:
        self._talk = talk
        names = _names(library)
        self._names = [_Name(_say(name, talk), id_, kind) for name, id_, kind in names]
        words = {word for name in self._names for word in name.said.words}
        self._words = {first: tuple(same) for first, same in groupby(sorted(words), itemgetter(0))}
        self._joined = frozenset().union(*(name.said.joined for name in self._names))

    def find(self, words: str, limit: int, asked: bool) -> tuple[str, ...]:
        """Ids, the best first; none for what is like no name on the shelves.

        Not asked for a name, people mostly talk: then only what can hardly be talk is a name.
        """
        if len(words) > LONGEST:
            return ()
        typed = _say(words, self._talk)
        if sum(map(len, typed.words)) < SHORTEST:
            return ()
        found = self._found(typed, asked, slips=False) or self._found(typed, asked, slips=True)
        return tuple(dict.fromkeys(found))[:limit]

    def speaks_of_pain(self, words: str) -> bool:
        """Whether something hurts them; what the net catches has been answered before."""
        said = re.findall(r"[^\W_]+", fold(words[:LONGEST_MESSAGE]))
        return not self._talk.pain.isdisjoint(said)

    def conditions(self, words: str) -> tuple[str, ...]:
        """Those of coach.condition_table that the words name."""
        said = f" {_plainly(words)} "
        return tuple(
            name
            for name, phrases in self._talk.conditions.items()
            if any(f" {phrase} " in said for phrase in phrases)
        )

    def short_answer(self, words: str) -> Short | None:
        """The button that the whole message means."""
        said = _plainly(words)
        return next((what for what, ways in self._talk.answers.items() if said in ways), None)

    def _found(self, typed: _Said, asked: bool, slips: bool) -> list[str]:
        meant = {word: self._meant(word, asked, slips) for word in typed.words}
        if not all(meant.values()) and len(meant) > 1 and typed.joined.isdisjoint(self._joined):
            return []
        ranked = ((_rank(typed, name, meant, slips), name) for name in self._names)
        near = [(rank, name) for rank, name in ranked if rank]
        meaning = (_is_no_talk(typed, name.said, meant, rank, self._talk) for rank, name in near)
        if not (asked or any(meaning)):
            return []
        return [name.id for _, name in sorted(near, key=lambda one: one[0])]

    def _meant(self, typed: str, asked: bool, slips: bool) -> frozenset[str]:
        """The words on the shelves that this one can stand for."""
        begins = asked and len(typed) >= SHORTEST
        return frozenset(
            word
            for word in self._words.get(typed[0], ())
            if word == typed
            or (begins and word.startswith(typed))
            or (slips and _slipped(typed, word, SLIPS_ASKED if asked else SLIPS_IN_TALK))
        )


def _names(library: Library) -> Iterator[tuple[str, str, int]]:
    for need in library.needs.values():
        for name in dict.fromkeys((need.name, *re.split(r", | and ", need.name))):
            yield name, need.id, NEED
    for program in library.programs.values():
        yield program.name, program.id, NAME
    for exercise in library.exercises.values():
        yield exercise.name, exercise.id, NAME
        for alias in exercise.aliases:
            yield alias, exercise.id, ALIAS


def _say(words: str, talk: Talk) -> _Said:
    """Small plain letters, figures as words, "stretches" as "stretch"."""
    spelt = re.findall(r"[^\W_]+", fold(words))
    parts = [talk.same.get(part, part) for part in map(_singular, spelt)]
    telling = [part for part in parts if part not in talk.common] or parts
    little = frozenset(parts) - frozenset(telling) - talk.filling
    joined = ("".join(telling), "".join(parts), _singular("".join(spelt)))
    return _Said(frozenset(telling), little, tuple(spelt), frozenset(joined))


def _plainly(words: str) -> str:
    """Small letters, single spaces, no apostrophes: as the phrases of the file are written."""
    return " ".join(re.findall(r"[^\W_]+", fold(words[:LONGEST_MESSAGE]).replace("'", "")))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith(("ches", "shes", "sses")):
        return word[:-2]
    plural = len(word) > 2 and word.endswith("s") and not word.endswith(("is", "ss", "us"))
    return word[:-1] if plural else word


def _slipped(typed: str, word: str, letters: tuple[int, int]) -> bool:
    """A letter too many, too few, another one, or two changed about; the first one is right."""
    slips = sum(len(typed) >= enough for enough in letters)
    if not slips or typed[0] != word[0] or abs(len(typed) - len(word)) > slips:
        return False
    return OSA.distance(typed, word, score_cutoff=slips) <= slips


def _rank(
    typed: _Said, name: _Name, meant: Mapping[str, frozenset[str]], slips: bool
) -> _Rank | None:
    theirs = name.said.words
    respelt = len(set(typed.spelt) - set(name.said.spelt))
    nearness = (len(theirs), name.kind, respelt, sum(map(len, theirs)))
    if typed.joined & name.said.joined:
        return _Rank(0, False, *nearness)
    if all(meant[word] & theirs for word in typed.words):
        return _Rank(len(typed.words - theirs), len(typed.words) < len(theirs), *nearness)
    if slips and len(typed.words) == 1 and _joined_with_a_slip(typed, name.said):
        return _Rank(1, False, *nearness)
    return None


def _joined_with_a_slip(typed: _Said, name: _Said) -> bool:
    (word,) = typed.words
    return any(_slipped(word, other, SLIPS_JOINED) for other in name.joined)


def _is_no_talk(
    typed: _Said, name: _Said, meant: Mapping[str, frozenset[str]], rank: _Rank, talk: Talk
) -> bool:
    """Whether somebody who was not asked for a name can hardly mean anything else."""
    if talk.mine & (typed.little - name.little):
        return False  # "my back", "my legs shake": about themselves
    if not rank.partly:
        said_as_a_name = typed.little in (name.little, name.little | talk.pose)
        return said_as_a_name or max(len(typed.words), len(name.words)) > 1
    same = name.words & frozenset().union(*meant.values())
    if len(typed.words) == 1:
        return typed.little <= talk.pose and not same.isdisjoint(talk.alone)
    return 2 * len(typed.words) >= len(name.words) and not same.isdisjoint(talk.together)
