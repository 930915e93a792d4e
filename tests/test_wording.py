"""What the bot says: no promise, no damage talk, no guilt (clinical.md sections 7 and 8)."""

import re
from pathlib import Path

import pytest

from bot.shelves import Shelves

TEXTS = sorted(Path("content/texts/en").glob("*.ftl"))
PROMISES = (
    r"\b(treat\w*|cur(e|es|ed|ing)|heal(s|ed|ing)?|reliev\w+|prevent\w*|diagnos\w+|proven)\b"
)
DAMAGE = r"\b(damage\w*|injur\w+|torn|slipped|degenerat\w+|wear and tear|dangerous)\b"
GUILT = r"\b(you (missed|failed|forgot)|streak|(?<!nothing is )lost|broke|should have|lazy)\b"
# What comes unasked is read by somebody who did something else: see issue 5 part 4.
REPROACH = (
    r"\b(missed|miss(ing)?|ignor\w+|haven['’]t|have not|didn['’]t|did not|hasn['’]t|streak\w*|lost"
    r"|los(e|ing)|forg[eo]t\w*|lazy|should(n['’]t)? have|ought to|failed|fail|behind|give up"
    r"|gave up|disappoint\w*|sad|shame|guilt\w*|so long|where (are|were|have) you"
    r"|been away|at last|finally|still waiting|silent|silence)\b|again\?"
)
# The files in which it is written; that of the calls comes and goes with its kinds.
UNASKED = ("nudges", "calls", "sense", "load", "flare")
# On a locked phone only the first line is read, and perhaps by others.
PRIVATE = (
    r"\b(pain\w*|hurt\w*|ach(e|es|ing)|sore|stiff\w*|spine|sciatica|discs?|flare\w*|symptom\w*"
    r"|(your|the|low(er)?) back|condition\w*|pregnan\w+|clinician|numb\w*|tough|severe)\b"
)
FALSE_COMFORT = r"nothing (is )?(serious|wrong)"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("words", [PROMISES, DAMAGE, GUILT, FALSE_COMFORT])
def test_no_sentence_holds_such_words(path: Path, words: str) -> None:
    found = re.search(words, path.read_text("utf-8"), re.IGNORECASE)
    assert not found, f"{path.name}: {found[0]!r}"


def unasked() -> list[tuple[str, str]]:
    """Each message of those files and its text: all of its variants, one after the other."""
    found = []
    for path in TEXTS:
        if path.stem in UNASKED:
            found += re.findall(r"^([a-z-]+) =(.*(?:\n(?: .*)?)*)", path.read_text("utf-8"), re.M)
    return found


@pytest.mark.parametrize(("key", "text"), unasked(), ids=[key for key, _ in unasked()])
def test_nothing_unasked_reproaches(key: str, text: str) -> None:
    found = re.search(REPROACH, text, re.IGNORECASE)
    assert not found, f"{key}: {found[0]!r}"


def test_the_walk_finds_what_comes_unasked() -> None:
    keys = {key for key, _ in unasked()}
    assert keys >= {"nudge", "routine-due", "silence-note", "fewer-asked", "how-is-it"}
    assert "stay quiet" in dict(unasked())["silence-note"], "to its last variant"


Values = dict[str, str | int]
NOTES: list[tuple[str, Values]] = [("silence-note", {"number": number}) for number in range(7)]
FIRST_LINES: list[tuple[str, Values]] = [
    *NOTES,
    ("fewer-asked", {}),
    ("morning-asked", {}),
    ("nudge", {"name": "March", "seconds": 40}),
    ("nudge-soft", {}),
    ("routine-due", {"minutes": 5}),
    ("how-is-it", {"when": "hours"}),
    ("how-is-it", {"when": "morning"}),
]


@pytest.mark.parametrize(("key", "values"), FIRST_LINES)
def test_the_first_line_of_what_comes_unasked_names_nothing(
    shelves: Shelves, key: str, values: Values
) -> None:
    first = shelves.words(key, **values).splitlines()[0]
    found = re.search(PRIVATE, first, re.IGNORECASE)
    assert not found, f"{key}: {found[0]!r} in {first!r}"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nobody_shouts(path: Path) -> None:
    assert "!" not in path.read_text("utf-8")


def test_there_are_texts() -> None:
    assert len(TEXTS) >= 5
