"""Who was here before this release: their rules are made whole at the first tick that meets them,
or when they come by."""

from datetime import datetime, timedelta

import pytest

from coach.due import claim_due
from coach.exercises import Library
from coach.model import Rule
from coach.moments import next_occurrence
from coach.ports import Book
from coach.returning import came_by
from coach.slots import break_times
from tests.coach.lives import ANNA, NOW, person, wall

SECOND = timedelta(seconds=1)
FIRST = wall("2026-03-03 10:42")


@pytest.fixture
def old(book: Book) -> None:
    """As the program before wrote her: two rules."""
    who = person()
    book.keep(who)
    rule = Rule(0, ANNA, "break", break_times(who, 0)[:3], who.days, "Europe/Berlin")
    rule = book.keep_rule(rule)
    book.keep_rule(Rule(0, ANNA, "routine", (who.routine_at or NOW.time(),), who.days, rule.zone))


def kinds(book: Book) -> dict[str, int]:
    return {rule.kind: len(rule.times_at) for rule in book.rules(ANNA)}


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("by", ["a tick", "a tap"])
def test_what_an_older_program_did_not_know_is_planned(
    book: Book, library: Library, by: str
) -> None:
    assert kinds(book) == {"break": 3, "routine": 1}
    if by == "a tap":
        came_by(book, ANNA, False, FIRST)
    else:
        assert first_of(book, FIRST)
        claim_due(book, library, 40, FIRST)
    assert kinds(book) == {"break": 3, "routine": 1, "review": 1, "note": 1}


def first_of(book: Book, now: datetime) -> bool:
    """Her small break is due now, as that program had planned it."""
    [rule, _] = book.rules(ANNA)
    coming = next_occurrence(rule, now - SECOND)
    book.schedule(rule.id, coming, now)
    return coming is not None and coming.due_utc == now
