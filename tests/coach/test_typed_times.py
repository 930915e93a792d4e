"""Clock times as people type them: what is understood, and what is asked again."""

from datetime import time

import pytest

from coach.typed import LONGEST, read_clock


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


def test_how_long_a_time_may_be() -> None:
    assert LONGEST == 60
    assert read_clock("9" + " " * (LONGEST - 1)) == time(9)
