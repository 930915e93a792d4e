"""Nothing unasked within 15 minutes of anything else unasked. Anna's breaks are at 10:42 and so
on."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.due import claim_due
from coach.exercises import Library
from coach.letters import delivered, take_letters
from coach.ports import Book
from coach.spacing import APART, near
from coach.unasked import Offer, RoutineDue
from coach.wishes import Wishes
from tests.coach.examples import examples
from tests.coach.lives import EVERY_KIND, NOW, Rooms, settled, shown, taken_back, wall

MINUTE = timedelta(minutes=1)


def told(book: Book, library: Library, start: str, end: str) -> list[tuple[datetime, str]]:
    """All that is said unasked, minute by minute."""
    said: list[tuple[datetime, str]] = []
    now, last = wall(f"2026-03-03 {start}"), wall(f"2026-03-03 {end}")
    while now <= last:
        offers = claim_due(book, library, 40, now).offers
        said += [(now, "break") for offer in offers if isinstance(offer, Offer)]
        for delivery in take_letters(book, EVERY_KIND, library, 40, now):
            delivered(book, delivery.letter, now)
            said.append((now, delivery.letter.kind))
        now += MINUTE
    return said


def in_words(said: list[tuple[datetime, str]]) -> list[str]:
    return [f"{shown(at)[4:]} {kind}" for at, kind in said]


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        pytest.param({"walk_at": time(12, 30)}, ["12:30 walk"], id="a break rests"),
        pytest.param({"walk_at": time(12, 27)}, ["12:27 walk", "12:42 break"], id="15 minutes on"),
        pytest.param({"walk_at": time(12, 50)}, ["12:42 break", "12:57 walk"], id="a call waits"),
        pytest.param({"walk_at": time(12, 42)}, ["12:42 break", "12:57 walk"], id="both at once"),
        pytest.param(
            {"walk_at": time(12, 5), "neck_at": (time(12, 5), time(16))},
            ["12:05 walk", "12:20 neck", "12:42 break"],
            id="two calls at once",
        ),
    ],
)
def test_a_break_is_left_out_and_a_call_waits(
    book: Book, library: Library, wishes: dict[str, Any], said: list[str]
) -> None:
    settled(book, routine_at=None, wishes=Wishes(**wishes))
    assert sorted(in_words(told(book, library, "12:00", "13:30"))) == sorted(said)


def test_two_that_waited_for_a_meeting(book: Book, library: Library) -> None:
    busy = wall("2026-03-03 13:00")
    settled(book, routine_at=time(12), wishes=Wishes(walk_at=time(12, 30), busy_until=busy))
    said = told(book, library, "11:50", "13:40")
    assert [line[:5] for line in in_words(said)] == ["13:00", "13:15"]
    assert {kind for _, kind in said} == {"routine", "walk"}


def test_the_second_call_and_a_break(book: Book, library: Library) -> None:
    settled(book)
    said = in_words(told(book, library, "08:00", "12:50"))
    assert said == ["08:30 routine", "10:42 break", "11:30 call", "12:42 break"]


def test_one_that_would_wait_too_long_is_not_said(book: Book, library: Library) -> None:
    """A change of posture is no news ten minutes later."""
    known = settled(book, routine_at=time(11, 10), wishes=Wishes(posture_min=30))
    book.keep(replace(known, sense=replace(known.sense, told_utc=wall("2026-03-03 11:05"))))
    said = told(book, library, "11:06", "11:40")
    assert in_words(said) == ["11:20 routine"]


def test_it_is_still_said_when_the_first_may_not_have_arrived(
    book: Book, library: Library
) -> None:
    settled(book, routine_at=time(12))
    at = wall("2026-03-03 12:00")
    claim_due(book, library, 40, at)
    [delivery] = take_letters(book, EVERY_KIND, library, 40, at)
    book.lease(delivery.letter, at + MINUTE)
    [again] = take_letters(book, EVERY_KIND, library, 40, at + MINUTE)
    assert isinstance(again.says, RoutineDue)


@pytest.mark.parametrize(
    ("minutes", "is_near"), [(-15, False), (-14, True), (0, True), (14, True), (15, False)]
)
def test_near_is_less_than_15_minutes_on_either_side(minutes: int, is_near: bool) -> None:
    """After it as well: a clock may have been put back."""
    at = NOW + minutes * MINUTE
    assert near([None, at], NOW) == (at if is_near else None)


def test_nothing_is_near_nothing() -> None:
    assert near([None], NOW) is None


_QUARTERS = st.integers(8 * 12 + 1, 17 * 12).map(lambda n: time(*divmod(5 * n, 60)))


@examples(few=4, many=60)
@given(at=st.lists(_QUARTERS, min_size=5, max_size=5), posture=st.sampled_from((None, 30, 45)))
def test_no_two_of_a_day_are_near(rooms: Rooms, at: list[time], posture: int | None) -> None:
    routine, walk, evening, *neck = at
    wishes = Wishes(
        walk_at=walk, evening_at=evening, neck_at=tuple(sorted(neck)), posture_min=posture
    )
    with taken_back(rooms.store) as book:
        settled(book, routine_at=routine, wishes=wishes)
        said = told(book, rooms.library, "08:00", "18:30")
    assert {"routine", "walk"} <= {kind for _, kind in said}
    assert all(b - a >= APART for (a, _), (b, _) in pairwise(said)), in_words(said)
