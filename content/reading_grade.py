"""How hard the shelves are to read: the Flesch-Kincaid grade of what people read, as a report."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from statistics import mean

import pyphen

from content.shelf import Shelf

AIM = 6
HARDEST = 5
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SENTENCE_END = re.compile(r'[.!?…]+(?=[\s"”’)]|$)')
VOWELS = re.compile(r"[aeiouy]+")
# The e of "move", "moves" and "moved" is silent; in "lifted", "reaches" and "settle" it is not.
SILENT_END = re.compile(r"[aeiouy].*[^aeiouy](?:e|(?<![cgsxz])(?<![cs]h)es|(?<![dt])ed)$")
SPOKEN_END = re.compile(r"[^aeiouy]l(?:e|es|ed)$")


def report(shelf: Shelf) -> Iterator[str]:
    """The mean grade, then the hardest files; nothing for shelves without words."""
    grades = {label: grade(lines) for label, lines in texts(shelf) if words_of(lines)}
    if not grades:
        return
    average = mean(grades.values())
    yield f"Reading grade: {average:.1f} on average, at most about {AIM} is the aim. The hardest:"
    for label in sorted(grades, key=lambda each: (-grades[each], each))[:HARDEST]:
        yield f"  {grades[label]:4.1f}  {label}"


def texts(shelf: Shelf) -> Iterator[tuple[str, Sequence[str]]]:
    """What is read of each file, without the names: a heading is no sentence."""
    for key, exercise in shelf.exercises.items():
        if exercise:
            words = exercise.words
            lines = (words.start, *words.steps, words.breath, words.feel, words.avoid)
            yield f"exercises/{key}.toml", lines
    for key, program in shelf.programs.items():
        if program:
            yield f"programs/{key}.toml", (program.words.purpose, program.words.care)
    for key, tip in shelf.tips.items():
        if tip:
            yield f"tips.toml: {key}", (tip.text,)


def grade(lines: Sequence[str]) -> float:
    """The US school grade. A line's end ends a sentence, whether or not a full stop is there."""
    words = words_of(lines)
    sentences = sum(1 for line in lines for part in SENTENCE_END.split(line) if WORD.search(part))
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


def words_of(lines: Sequence[str]) -> list[str]:
    """A hyphen joins two words, an apostrophe is inside of one."""
    return [word for line in lines for word in WORD.findall(line)]


def syllables(word: str) -> int:
    """Pyphen says where a line may break, never within "a-way" or "bod-y": so the vowels of each
    piece are counted as well. A figure counts as one."""
    plain = re.sub(r"['’]", "", word.casefold())
    if plain.isdigit():
        return len(plain)
    pieces = _dictionary().inserted(plain, "-").split("-")
    return max(1, sum(map(_vowel_sounds, pieces)))


def _vowel_sounds(piece: str) -> int:
    silent = SILENT_END.search(piece) and not SPOKEN_END.search(piece)
    return len(VOWELS.findall(piece)) - bool(silent)


@cache
def _dictionary() -> pyphen.Pyphen:
    """The American one knows more breaks than the British; the words' spelling hardly matters."""
    return pyphen.Pyphen(lang="en_US")
