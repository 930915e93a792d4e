"""What the bot says: no promise, no damage talk, no guilt (clinical.md sections 7 and 8)."""

import re
from pathlib import Path

import pytest

TEXTS = sorted(Path("content/texts/en").glob("*.ftl"))
PROMISES = (
    r"\b(treat\w*|cur(e|es|ed|ing)|heal(s|ed|ing)?|reliev\w+|prevent\w*|diagnos\w+|proven)\b"
)
DAMAGE = r"\b(damage\w*|injur\w+|torn|slipped|degenerat\w+|wear and tear|dangerous)\b"
GUILT = r"\b(you (missed|failed|forgot)|streak|(?<!nothing is )lost|broke|should have|lazy)\b"
FALSE_COMFORT = r"nothing (is )?(serious|wrong)"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("words", [PROMISES, DAMAGE, GUILT, FALSE_COMFORT])
def test_no_sentence_holds_such_words(path: Path, words: str) -> None:
    found = re.search(words, path.read_text("utf-8"), re.IGNORECASE)
    assert not found, f"{path.name}: {found[0]!r}"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nobody_shouts(path: Path) -> None:
    assert "!" not in path.read_text("utf-8")


def test_there_are_texts() -> None:
    assert len(TEXTS) >= 5
