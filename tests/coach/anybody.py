"""Whoever they are and whatever they wish, for the properties."""

from datetime import time

from hypothesis import strategies as st

from coach import day_hours as days
from coach.model import Person
from tests.coach.lives import person

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "Australia/Lord_Howe",
    "America/Nuuk",
    "Antarctica/Troll",
    "Pacific/Honolulu",
    "Africa/Casablanca",
)


# Each a fortnight with changes of the clocks in some of these zones.
STARTS = ("2026-02-10", "2026-03-02", "2026-03-24", "2026-09-15", "2026-10-14", "2026-10-24")


@st.composite
def ranges(draw: st.DrawFn) -> tuple[tuple[time, time], ...]:
    count = 2 * draw(st.integers(1, 3))
    minutes = draw(st.lists(st.integers(0, 1439), min_size=count, max_size=count, unique=True))
    marks = [time(*divmod(minute, 60)) for minute in sorted(minutes)]
    return tuple(zip(marks[::2], marks[1::2], strict=True))


@st.composite
def persons(draw: st.DrawFn, number: int) -> Person:
    return person(
        number + 17 * draw(st.integers(0, 10**9)),
        zone=draw(st.sampled_from([*ZONES, None])),
        days=tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1)))),
        hours=draw(st.one_of(st.just(((time(9), time(17)),)), ranges())),
        every_min=draw(st.sampled_from(days.INTERVALS_MIN)),
        routine_at=draw(st.one_of(st.none(), st.times().map(lambda at: time(at.hour, at.minute)))),
        safety=draw(st.sampled_from(["clear"] * 6 + ["locked", "paused", "second", "unasked"])),
        paused=draw(st.sampled_from([False] * 6 + [True])),
    )
