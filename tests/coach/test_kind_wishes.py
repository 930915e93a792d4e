"""How the kinds are wished for."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from coach.call_pages import (
    KindPage,
)
from coach.exercises import Library
from coach.kind_wishes import WISHED, set_kind
from coach.model import RuleKind
from coach.outcomes import Welcome, ZoneAsked
from coach.ports import Book
from coach.wishes import Wishes
from tests.coach.called import (
    EVERYTHING,
)
from tests.coach.lives import (
    ANNA,
    NOW,
    settled,
)
from tests.coach.rounds import known


@pytest.mark.parametrize(
    ("kind", "choice", "at"),
    [
        ("walk", "750", {"walk_at": time(12, 30)}),
        ("evening", "off", {"evening_at": None}),
        ("lying", "780-450", {"lying_at": (time(7, 30), time(13))}),
        ("neck", "0-1439", {"neck_at": (time(0), time(23, 59))}),
        ("posture", "45", {"posture_min": 45}),
        ("bar", "600", {"bar": True, "bar_at": time(10)}),
        ("bar", "on", {"bar": True, "bar_at": None}),
        ("review", "off", {"review": False}),
    ],
)
def test_a_choice_is_kept(
    book: Book, library: Library, kind: RuleKind, choice: str, at: dict[str, Any]
) -> None:
    settled(book, wishes=replace(EVERYTHING, bar_at=None))
    page = set_kind(book, ANNA, kind, choice, library, NOW)
    assert isinstance(page, KindPage)
    assert page.line.kind == kind
    assert known(book).wishes == replace(EVERYTHING, **{"bar_at": None, **at})


FORGED = ("", "-", "1440", "99999", "x", "1-2-3-4", "On", "30-", "+30", "off-on")


@pytest.mark.parametrize("kind", WISHED)
def test_a_forged_choice_changes_nothing(book: Book, library: Library, kind: RuleKind) -> None:
    before = settled(book)
    for choice in (*FORGED, "31" if kind == "posture" else "1440"):
        set_kind(book, ANNA, kind, choice, library, NOW)
        assert known(book).wishes == before.wishes, choice


def test_a_time_in_quiet_hours_is_told(book: Book, library: Library) -> None:
    settled(book, wishes=Wishes(quiet=(time(21), time(7))))
    page = set_kind(book, ANNA, "evening", "1260", library, NOW)
    assert isinstance(page, KindPage)
    assert (page.hushed, page.next_due) == ((time(21),), None)


@pytest.mark.parametrize("change", [{"agreed": 0}, {"zone": None}])
def test_nothing_is_wished_for_before_its_time(
    book: Book, library: Library, change: dict[str, Any]
) -> None:
    settled(book, **change)
    assert isinstance(set_kind(book, ANNA, "walk", "750", library, NOW), Welcome | ZoneAsked)
    assert known(book).wishes == Wishes()
