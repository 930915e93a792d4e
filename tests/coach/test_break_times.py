"""The slots of a working day: when the first is, how far apart, how many, and how spread."""

from collections import Counter
from dataclasses import replace
from datetime import time

import pytest

from coach.day_hours import INTERVALS_MIN
from coach.ports import Book
from coach.reminders import routine_times, rule_of
from coach.slots import break_times, spread
from coach.wishes import Range
from tests.coach.lives import NOW, hours, person

# Their own offset in the hour is 0 and 57 minutes.
PUNCTUAL, ANNA = 0, 42


def slots(number: int, *ranges: str, every_min: int = 60) -> str:
    who = person(number, hours=hours(*ranges), every_min=every_min)
    return " ".join(at.strftime("%H:%M") for at in break_times(who, 0))


@pytest.mark.parametrize(
    ("number", "ranges", "every_min", "expected"),
    [
        pytest.param(
            PUNCTUAL,
            ["09:00-17:00"],
            60,
            "09:45 10:45 11:45 12:45 13:45 14:45 15:45 16:45",
            id="the first is 45 minutes into the day",
        ),
        pytest.param(
            ANNA,
            ["09:00-17:00"],
            60,
            "10:42 11:42 12:42 13:42 14:42 15:42 16:42",
            id="or later by their own offset",
        ),
        pytest.param(
            PUNCTUAL,
            ["09:00-17:00"],
            30,
            "09:45 10:45 11:45 12:45 13:45 14:45 15:45 16:45",
            id="at most eight, over the whole day",
        ),
        pytest.param(
            PUNCTUAL,
            ["09:00-12:00", "13:00-17:00"],
            60,
            "09:45 10:45 11:45 13:45 14:45 15:45 16:45",
            id="none at lunch",
        ),
        pytest.param(
            PUNCTUAL,
            ["09:00-11:45", "12:45-16:45"],
            60,
            "09:45 10:45 12:45 13:45 14:45 15:45",
            id="a range begins with its first minute and ends before its last",
        ),
        pytest.param(
            PUNCTUAL, ["09:00-17:00"], 120, "09:45 11:45 13:45 15:45", id="every two hours"
        ),
        pytest.param(PUNCTUAL, ["22:00-23:59"], 60, "22:45 23:45", id="not past midnight"),
        pytest.param(PUNCTUAL, ["09:00-09:46"], 60, "09:45", id="one, in the shortest day"),
        pytest.param(PUNCTUAL, ["09:00-09:45"], 60, "", id="none in a shorter one"),
        pytest.param(
            PUNCTUAL, ["13:00-15:00", "09:00-10:00"], 60, "09:45 13:45 14:45", id="in any order"
        ),
    ],
)
def test_the_slots_of_a_day(number: int, ranges: list[str], every_min: int, expected: str) -> None:
    assert slots(number, *ranges, every_min=every_min) == expected


@pytest.mark.parametrize("every_min", INTERVALS_MIN)
def test_an_offset_is_within_the_interval_and_theirs_for_ever(every_min: int) -> None:
    for number in (0, 1, 42, 7_999_999_999, 2**52):
        offset = spread(person(number, every_min=every_min))
        assert 0 <= offset < every_min
        assert offset == spread(person(number, every_min=every_min, minutes=20, zone="UTC"))


@pytest.mark.parametrize("every_min", INTERVALS_MIN)
@pytest.mark.parametrize(
    "ids",
    [range(1, 6001), range(5_000_000_000, 5_000_006_000), range(10_000, 610_000, 100)],
    ids=["in a row", "today's ids", "a hundred apart"],
)
def test_people_are_spread_evenly_over_the_interval(every_min: int, ids: range) -> None:
    counts = Counter(spread(person(number, every_min=every_min)) for number in ids)
    fair = len(ids) / every_min
    assert set(counts) == set(range(every_min))
    assert max(counts.values()) < 1.3 * fair
    assert min(counts.values()) > 0.7 * fair


def test_neighbours_are_far_apart() -> None:
    offsets = [spread(person(number)) for number in range(100, 110)]
    assert len(set(offsets)) == len(offsets)


def test_the_routine_is_at_its_time_or_never() -> None:
    assert routine_times(person(routine_at=time(7, 45))) == (time(7, 45),)
    assert routine_times(person(routine_at=None)) == ()


@pytest.mark.parametrize("day_hours", [hours("09:00-17:00"), hours("06:00-07:00")])
def test_rules_say_what_the_person_wishes(book: Book, day_hours: tuple[Range, ...]) -> None:
    who = replace(person(), days=(0, 6), hours=day_hours, routine_at=time(6, 15))
    breaks, routine = rule_of(book, who, "break", NOW), rule_of(book, who, "routine", NOW)
    assert (breaks.times_at, breaks.days, breaks.zone) == (break_times(who, 0), (0, 6), who.zone)
    assert (routine.times_at, routine.days, routine.zone) == ((time(6, 15),), (0, 6), who.zone)
    assert {breaks.person, routine.person} == {who.id}
