"""Tagged twice, and what either set is served, until a physiotherapist has settled it."""

from pathlib import Path

import pytest

from content.tagging_page import page, problems
from tests.content.small_shelf import small_shelf

AGREE = '[nod]\nfirst = ["all_but_walking"]\nsecond = ["all_but_walking"]\n'
DIFFER = '[bow]\nfirst = ["all_but_walking"]\nsecond = ["all_but_walking", "fast_head"]\n'


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    shelf = small_shelf(tmp_path)
    (shelf / "taggings.toml").write_text(AGREE + DIFFER)
    return shelf


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_tag_of_one_tagger_is_missed(shelf: Path) -> None:
    assert [str(problem) for problem in problems(shelf)] == [
        "exercises/bow.toml: tags: fast_head is missing (one of the two taggers set it)"
    ]
    change(shelf / "exercises/bow.toml", '["all_but_walking"]', '["all_but_walking", "fast_head"]')
    assert problems(shelf) == []


def test_a_review_settles_it(shelf: Path) -> None:
    change(shelf / "exercises/bow.toml", 'reviewed = ""', 'reviewed = "A. Name, 2026-01-31"')
    assert problems(shelf) == []


def test_both_taggings_are_asked_for(shelf: Path) -> None:
    (shelf / "taggings.toml").write_text(AGREE + "[gone]\nfirst = []\nsecond = []\n")
    told = [str(problem) for problem in problems(shelf)]
    assert any(line.startswith("exercises/bow.toml: tags: it is not in") for line in told)
    assert any(line.startswith("taggings.toml: gone: no exercise") for line in told)


def test_the_page_lists_where_they_differ_and_only_there(shelf: Path) -> None:
    said = page(shelf)
    assert "| `bow` | – | `fast_head` |" in said
    assert "`nod`" not in said
    assert "Of 2 exercises they agree on 1." in said
