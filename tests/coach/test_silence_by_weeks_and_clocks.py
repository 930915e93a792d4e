"""Silence, and a week with one day of reminders; silence, and a clock that was wrong."""

from datetime import datetime, timedelta

import pytest

from coach.due import claim_due
from coach.exercises import Library
from coach.ports import Book
from coach.returning import came_by
from coach.silence import is_silent, note_dates
from coach.wishes import UNNOTICED
from tests.coach.lives import ANNA, NOW, TODAY, settled, wall
from tests.coach.test_silence import (
    DAY,
    EVERY_DAY,
    away,
    days_after,
    notes,
    passes,
    seen_lately,
    silent,
)


@pytest.mark.parametrize(
    ("days", "silent_from"), [((0,), 7), ((1,), 8), ((1, 2), 7), ((0, 1), 7), (EVERY_DAY, 7)]
)
def test_whose_only_day_it_is_has_a_chance_to_answer(
    days: tuple[int, ...], silent_from: int
) -> None:
    who = silent(days=days)
    quiet = [n for n in range(30) if is_silent(who, TODAY + n * DAY)]
    assert quiet[0] == silent_from
    assert note_dates(who)[0] >= TODAY + silent_from * DAY


def test_whose_only_day_is_the_last_of_a_holiday_has_it_too() -> None:
    who = silent(days=(1,), wishes=away(2, 14))
    assert days_after(*note_dates(who)) == [28, 35, 42, 49, 63, 77]
    assert not is_silent(who, TODAY + 21 * DAY), "their first day after it"
    assert is_silent(who, TODAY + 22 * DAY)


def test_one_day_a_week_answered_each_time_is_no_silence(book: Book, library: Library) -> None:
    settled(book, days=(1,), seen_on=TODAY, sense=UNNOTICED)
    came = []
    for week in range(1, 6):
        came += passes(book, library, wall("2026-03-03 17:00") + 7 * week * DAY)
        here = wall("2026-03-03 18:00") + 7 * week * DAY
        seen_lately(book, here)
        came_by(book, ANNA, False, here)
    assert {day for day, what in came if what == "nudge"} == {0, 7, 14, 21, 28, 35}
    assert notes(came) == []


def test_a_clock_that_ran_ahead_makes_nobody_silent(book: Book, library: Library) -> None:
    """Ten days on it finds everybody so; as soon as it is put right they are not."""
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    claim_due(book, library, 40, NOW)
    before = planned(book)
    for hours in (0, 1, 30):
        claim_due(book, library, 40, NOW + 10 * DAY + timedelta(hours=hours))
    assert {kind for kind, at in planned(book).items() if at} <= {"note"}
    claim_due(book, library, 40, NOW + timedelta(minutes=1))
    assert planned(book) == before
    came = passes(book, library, NOW + 6 * DAY)
    assert [day for day, what in came if what == "routine"] == [0, 1, 2, 3]


def test_nor_does_a_tap_before_the_first_tick_that_is_right(book: Book, library: Library) -> None:
    settled(book, seen_on=TODAY - DAY, sense=UNNOTICED)
    before = planned(book)
    claim_due(book, library, 40, NOW + 10 * DAY)
    came_by(book, ANNA, False, NOW + timedelta(minutes=1))
    claim_due(book, library, 40, NOW + timedelta(minutes=2))
    after = planned(book)
    assert after.pop("note") != before.pop("note"), "which is counted from the tap"
    assert after == before


def planned(book: Book) -> dict[str, datetime | None]:
    pending = {rule.kind: book.pending(rule.id) for rule in book.rules(ANNA)}
    return {kind: one.due_utc if one else None for kind, one in pending.items()}
