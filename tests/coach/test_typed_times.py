"""Times as people type them: what is understood, and what is asked again."""

from datetime import time

import pytest

from coach.typed import LONGEST, MOST_RANGES, read_clock, read_hours
from tests.coach.lives import hours


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7:45", time(7, 45)),
        ("07:45", time(7, 45)),
        ("7.45", time(7, 45)),
        ("7", time(7)),
        ("0", time(0)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
        ("7am", time(7)),
        ("7 AM", time(7)),
        ("7:45pm", time(19, 45)),
        ("12am", time(0)),
        ("12:30 am", time(0, 30)),
        ("12pm", time(12)),
        ("11pm", time(23)),
        ("1 pm", time(13)),
        ("at 9", time(9)),
        ("At 9:30", time(9, 30)),
        ("17 h", time(17)),
        ("9h", time(9)),
        ("1745", time(17, 45)),
        ("9h30", time(9, 30)),
        ("it's 9", time(9)),
        ("about 9", time(9)),
        ("  8:15  ", time(8, 15)),
        ("\u0667:\u0664\u0665", time(7, 45)),
    ],
)
def test_a_clock(typed: str, read: time) -> None:
    assert read_clock(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "24",
        "24:00",
        "9:60",
        "9:5",
        "99:99",
        "-1",
        "12345",
        "9:300",
        "0am",
        "0 pm",
        "13pm",
        "9-17",
        "930",
        "2460",
        "noon",
        "at",
        "9 o'clock",
        "9, 10",
        "²",
        "½",
        "9" + " " * LONGEST + "tomorrow",
        "9" + " " * LONGEST,
    ],
)
def test_what_is_no_clock(typed: str) -> None:
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9-17", ["09:00-17:00"]),
        ("9:30-17", ["09:30-17:00"]),
        ("8.30 - 16", ["08:30-16:00"]),
        ("9 – 17", ["09:00-17:00"]),
        ("9—17", ["09:00-17:00"]),
        ("9 to 17", ["09:00-17:00"]),
        ("9 to 5", ["09:00-17:00"]),
        ("9:30-5:30", ["09:30-17:30"]),
        ("9-9", ["09:00-21:00"]),
        ("12-5", ["12:00-17:00"]),
        ("0930-1730", ["09:30-17:30"]),
        ("from 9 to 17", ["09:00-17:00"]),
        ("9 until 17", ["09:00-17:00"]),
        ("9am to 5pm", ["09:00-17:00"]),
        ("9 AM - 5 PM", ["09:00-17:00"]),
        ("12am-1am", ["00:00-01:00"]),
        ("0-23:59", ["00:00-23:59"]),
        ("9-9:01", ["09:00-09:01"]),
        ("9-12, 13-17", ["09:00-12:00", "13:00-17:00"]),
        ("9-12;13-17", ["09:00-12:00", "13:00-17:00"]),
        ("9-12 and 13-17:30", ["09:00-12:00", "13:00-17:30"]),
        ("9-12, 12-17", ["09:00-12:00", "12:00-17:00"]),
        ("6-7, 8-9, 10-11, 12-13", ["06:00-07:00", "08:00-09:00", "10:00-11:00", "12:00-13:00"]),
        ("  9-17  ", ["09:00-17:00"]),
    ],
)
def test_hours(typed: str, read: list[str]) -> None:
    assert read_hours(typed) == hours(*read)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("9", id="no end"),
        pytest.param("9-", id="no end after all"),
        pytest.param("17-9", id="backwards"),
        pytest.param("13-13", id="no time at all"),
        pytest.param("12-12", id="nor at noon"),
        pytest.param("22-6", id="over midnight"),
        pytest.param("9am to 5am", id="said to be backwards"),
        pytest.param("13-5", id="no half a day there"),
        pytest.param("9-24", id="no such hour"),
        pytest.param("9-17:60", id="no such minute"),
        pytest.param("9-12, 11-13", id="one inside the other"),
        pytest.param("13-17, 9-12", id="out of order"),
        pytest.param("9-12,", id="a comma too many"),
        pytest.param("9-12, tomorrow", id="half understood"),
        pytest.param("6-7,8-9,10-11,12-13,14-15", id="five ranges"),
        pytest.param("9-17" + " " * LONGEST, id="too long"),
        pytest.param("nine to five", id="words"),
    ],
)
def test_what_is_no_hours(typed: str) -> None:
    assert read_hours(typed) is None


def test_how_much_anybody_needs() -> None:
    assert (LONGEST, MOST_RANGES) == (60, 4)
    assert read_hours("9-17" + " " * (LONGEST - 4)) == hours("09:00-17:00")
    assert read_clock("9" + " " * (LONGEST - 1)) == time(9)
