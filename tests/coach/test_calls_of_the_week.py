"""The walk of a day, and the look at a week."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from coach.call_pages import (
    WalkCall,
)
from coach.exercises import Library
from coach.model import Deed
from coach.next_to_come import next_to_come
from coach.ports import Book
from coach.week_pages import WalkAsked, WalkPage
from coach.wishes import Wishes
from tests.coach.called import (
    DAY,
    REVIEW,
    calls,
    heard,
    quietly,
)
from tests.coach.lives import (
    ANNA,
    NOW,
    SCREENED,
    TODAY,
    hours,
    settled,
)
from tests.coach.rounds import known


def walked(day: date) -> Deed:
    return Deed(ANNA, "walk", day, 300, f"walk:{day}:0", NOW)


@pytest.mark.parametrize(
    ("deed", "comes"),
    [
        (None, ["Tue 12:30"]),
        (walked(TODAY - DAY), ["Tue 12:30"]),
        (walked(TODAY), []),
        (Deed(ANNA, "break", TODAY, 40, "x", NOW), ["Tue 12:30"]),
    ],
    ids=["none", "yesterday", "today", "a break"],
)
def test_a_walk_only_on_days_without_one(
    book: Book, library: Library, deed: Deed | None, comes: list[str]
) -> None:
    settled(book, routine_at=None, wishes=Wishes(walk_at=time(12, 30)))
    if deed:
        book.note_deed(deed)
    assert calls(book, library, "2026-03-03 23:59") == comes


def test_the_first_walk_asks_how_long(book: Book, library: Library) -> None:
    settled(book, routine_at=None, wishes=Wishes(walk_at=time(12, 30)))
    [(_, says)] = heard(book, library, "2026-03-03 23:59")
    assert says == WalkCall(WalkAsked(TODAY))
    assert not isinstance(says.page, WalkPage)


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        ({}, ["Fri 16:00"]),
        ({"hours": hours("07:00-15:00")}, ["Fri 14:00"]),
        ({"hours": hours("10:00-19:00")}, ["Fri 16:00"]),
        ({"days": (0, 1, 2, 3, 6)}, ["Thu 16:00"]),
        ({"days": (0, 1, 2, 6)}, ["Wed 16:00"]),
        ({"days": (0, 2, 4)}, ["Fri 16:00"]),
        ({"wishes": Wishes(review=False)}, []),
        ({"course": replace(SCREENED, reviewed_on=TODAY)}, []),
        ({"course": replace(SCREENED, reviewed_on=TODAY - 4 * DAY)}, ["Fri 16:00"]),
        ({"course": replace(SCREENED, reviewed_on=TODAY - 3 * DAY)}, []),
    ],
)
def test_the_week_on_its_last_working_day_when_a_look_is_due(
    book: Book, library: Library, change: dict[str, Any], comes: list[str]
) -> None:
    settled(book, routine_at=None)
    book.note_deed(Deed(ANNA, "routine", TODAY - 10 * DAY, 60, "x", NOW))
    quietly(book, **change)
    assert calls(book, library, "2026-03-08 23:59") == comes


def test_no_week_before_anything_was_done(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert calls(book, library, "2026-03-08 23:59") == []
    assert next_to_come(book, known(book), NOW, REVIEW) is None
