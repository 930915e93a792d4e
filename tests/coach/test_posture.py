"""Sitting and standing in turns."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises import Library
from coach.letters import take_letters
from coach.model import Deed, Letter, Occurrence
from coach.ports import Book
from coach.posture import APART_MIN, posture_times
from coach.slots import break_times, minutes
from coach.wishes import UNNOTICED, Wishes
from tests.coach.called import (
    calls,
)
from tests.coach.examples import examples
from tests.coach.flares import flare
from tests.coach.lives import (
    ANNA,
    SCREENED,
    TODAY,
    hours,
    person,
    settled,
    wall,
)


def test_posture_is_off_until_it_is_wished_for() -> None:
    assert posture_times(person(), 0) == ()


@examples(few=40, many=400)
@given(
    number=st.integers(1, 10**9),
    posture=st.sampled_from((30, 45, 60)),
    every=st.sampled_from((30, 45, 60, 90, 120)),
    most=st.integers(1, 8),
    ranges=st.sampled_from(
        (hours("09:00-17:00"), hours("09:00-12:30", "13:30-17:30"), hours("22:00-23:50"))
    ),
)
def test_posture_within_work_apart_from_breaks_and_from_each_other(
    number: int, posture: int, every: int, most: int, ranges: Any
) -> None:
    wishes = Wishes(posture_min=posture, most=most)
    who = person(number, every_min=every, hours=ranges, wishes=wishes)
    slots = [minutes(at) for at in posture_times(who, 1)]
    breaks = [minutes(at) for at in break_times(who, 1)]
    for slot in slots:
        assert any(minutes(a) < slot < minutes(b) for a, b in ranges)
        assert all(abs(slot - at) >= APART_MIN for at in breaks)
    for a, b in ranges:
        inside = [at for at in slots if minutes(a) <= at < minutes(b)]
        assert all(y - x >= posture for x, y in pairwise(inside))


def test_breaks_every_hour_and_changes_every_hour_are_the_same_thing() -> None:
    who = person(wishes=Wishes(posture_min=60))
    assert len(posture_times(who, 1)) <= 1, "before the first break, at most"


@pytest.mark.parametrize(("most", "every"), [(8, 60), (8, 120), (4, 60), (3, 120), (1, 30)])
def test_changes_are_eight_a_day_at_most_whatever_the_breaks_are(most: int, every: int) -> None:
    who = person(every_min=every, wishes=Wishes(posture_min=30, most=most))
    assert len(break_times(who, 1)) <= most
    assert 1 < len(posture_times(who, 1)) <= 8


@pytest.mark.parametrize(
    ("ignored", "halved", "comes"),
    [(0, False, True), (1, False, True), (2, False, False), (2, True, False), (0, True, False)],
)
def test_no_change_after_two_ignored_nor_while_every_second_break_rests(
    book: Book, library: Library, ignored: int, halved: bool, comes: bool
) -> None:
    quiet = replace(UNNOTICED, halved=halved)
    who = settled(book, routine_at=None, every_min=120, sense=quiet, wishes=Wishes(posture_min=30))
    last = posture_times(who, 1)[-1]
    [rule] = [rule for rule in book.rules(ANNA) if rule.kind == "break"]
    for slot in range(ignored):
        due = wall("2026-03-03 08:00") + timedelta(minutes=slot)
        number = book.claim(Occurrence(rule.id, ANNA, TODAY, slot, due), due)
        assert number
        book.offer(number, "march", due)
    at = wall(f"2026-03-03 {last:%H:%M}")
    book.post(Letter("posture", ANNA, 1, 0, at))
    assert bool(take_letters(book, ("posture",), library, 9, at)) is comes


def test_no_change_in_a_flare_up(book: Book, library: Library) -> None:
    who = settled(book, routine_at=None, wishes=Wishes(posture_min=30))
    assert posture_times(who, 1)
    book.keep(replace(who, course=replace(SCREENED, flare=flare())))
    at = wall("2026-03-05 10:00")
    book.post(Letter("posture", ANNA, 1, 0, at))
    assert take_letters(book, ("posture",), library, 9, at) == ()


def test_no_change_of_posture_just_after_moving(book: Book, library: Library) -> None:
    who = settled(book, routine_at=None, wishes=Wishes(posture_min=30))
    slot = posture_times(who, 1)[0]
    at = wall(f"2026-03-03 {slot:%H:%M}")
    moved = at - timedelta(minutes=APART_MIN - 1)
    book.note_deed(Deed(ANNA, "walk", TODAY, 60, "x", moved))
    assert calls(book, library, f"2026-03-03 {slot:%H:%M}") == []
