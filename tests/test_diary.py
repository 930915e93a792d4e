"""The year of six people is as it was: a change of a rule shows in review what it does."""

from difflib import unified_diff
from pathlib import Path

import pytest

from bot.diary.command import diary

KEPT = Path("tests/golden/diary.md")
AGAIN = f"`python -m bot diary > {KEPT}` writes it anew; read what has changed"


@pytest.mark.slow
def test_the_year_of_six_people() -> None:
    now_is = [f"{line}\n" for line in diary()]
    was = KEPT.read_text("utf-8").splitlines(keepends=True)
    changed = list(unified_diff(was, now_is, "was", "is", n=0))
    assert not changed, f"{len(changed)} lines, the first:\n{''.join(changed[:20])}{AGAIN}"
