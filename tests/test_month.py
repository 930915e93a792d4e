"""The month of a busy person is as it was: what changed in the reminders shows line by line."""

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.month.__main__ import month

KEPT = Path("tests/golden/month.md")
AGAIN = f"`python -m tests.month > {KEPT}` writes it anew; read what has changed"


@pytest.mark.slow
async def test_the_month_of_a_busy_person(tmp_path: Path) -> None:
    now_is = [f"{line}\n" async for line in month(tmp_path)]
    was = KEPT.read_text("utf-8").splitlines(keepends=True)
    changed = list(unified_diff(was, now_is, "was", "is", n=0))
    assert not changed, f"{len(changed)} lines, the first:\n{''.join(changed[:20])}{AGAIN}"
