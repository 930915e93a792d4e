"""Hours of a day as people type them: what is understood, and why something is not."""

from datetime import time

import pytest

from coach.typed_days import tidy
from coach.typed_hours import LONGEST, MOST_RANGES, WHYS, read_hours, read_quiet
from coach.typed_wishes import Unread, Wish, read_wishes
from tests.coach.lives import hours


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
        ("nine to five", ["09:00-17:00"]),
        ("9:30-5:30", ["09:30-17:30"]),
        ("9-9", ["09:00-21:00"]),
        ("12-5", ["12:00-17:00"]),
        ("0930-1730", ["09:30-17:30"]),
        ("from 9 to 17", ["09:00-17:00"]),
        ("between 9 and 17", ["09:00-17:00"]),
        ("9 until 17", ["09:00-17:00"]),
        ("9am to 5pm", ["09:00-17:00"]),
        ("9 a.m. to 5 p.m.", ["09:00-17:00"]),
        ("9am to 5", ["09:00-17:00"]),
        ("9-5pm", ["09:00-17:00"]),
        ("1-5pm", ["13:00-17:00"]),
        ("9 to noon", ["09:00-12:00"]),
        ("12am-1am", ["00:00-01:00"]),
        ("0-23:59", ["00:00-23:59"]),
        ("9-9:01", ["09:00-09:01"]),
        ("9-12, 13-17", ["09:00-12:00", "13:00-17:00"]),
        ("9-12;13-17", ["09:00-12:00", "13:00-17:00"]),
        ("9-12 and 13-17:30", ["09:00-12:00", "13:00-17:30"]),
        ("9-12, 1-5", ["09:00-12:00", "13:00-17:00"]),
        ("9-12:30, 1:30-5:30", ["09:00-12:30", "13:30-17:30"]),
        ("9-12, 12-17", ["09:00-12:00", "12:00-17:00"]),
        ("13-17, 9-12", ["09:00-12:00", "13:00-17:00"]),
        ("6-7, 8-9, 10-11, 12-13", ["06:00-07:00", "08:00-09:00", "10:00-11:00", "12:00-13:00"]),
        ("  9-17  ", ["09:00-17:00"]),
        # The end of a day is its last minute.
        ("18-24", ["18:00-23:59"]),
        ("18-24:00", ["18:00-23:59"]),
        ("18-0", ["18:00-23:59"]),
        ("18 to midnight", ["18:00-23:59"]),
        ("6pm-12am", ["18:00-23:59"]),
        ("0-24", ["00:00-23:59"]),
        ("0-0", ["00:00-23:59"]),
        ("22-24, 0-6", ["00:00-06:00", "22:00-23:59"]),
        ("22-24 and 0-6", ["00:00-06:00", "22:00-23:59"]),
        ("midnight to 6", ["00:00-06:00"]),
    ],
)
def test_hours(typed: str, read: list[str]) -> None:
    assert read_hours(tidy(typed)) == hours(*read)
    assert read_wishes(typed, "hours") == Wish(hours=hours(*read))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "unclear"),
        ("tomorrow-ish", "unclear"),
        ("9-12,", "unclear"),
        ("9-12, tomorrow", "unclear"),
        ("\U0001f600", "unclear"),
        ("9-17 \U0001f600", "unclear"),
        ("-9-17", "unclear"),
        ("9", "no-end"),
        ("9:30", "no-end"),
        ("9-12, 13", "no-end"),
        ("25:99", "no-clock"),
        ("9-25", "no-clock"),
        ("9-17:60", "no-clock"),
        ("9-24:30", "no-clock"),
        ("13pm-15pm", "no-clock"),
        ("17-9", "end-first"),
        ("13-13", "end-first"),
        ("12-12", "end-first"),
        ("9am to 5am", "end-first"),
        ("13-5", "end-first"),
        ("22-6", "midnight"),
        ("20-2", "midnight"),
        ("10pm to 6am", "midnight"),
        ("9-12, 11-13", "overlap"),
        ("9-17, 9-17", "overlap"),
        ("6-7,8-9,10-11,12-13,14-15", "many"),
        (", ".join(["9-10"] * 40), "many"),
        (", ".join(["09:00-09:10"] * 40), "many"),
        ("9-17" + " " * LONGEST, "long"),
        ("x" * 4000, "long"),
        ("9-" * 2000, "long"),
    ],
)
def test_what_is_no_hours(typed: str, why: str) -> None:
    assert read_wishes(typed, "hours") == Unread("hours", why)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("22-7", (22, 7)),
        ("from 10pm to 7am", (22, 7)),
        ("10-7", (22, 7)),
        ("9-6", (21, 6)),
        ("12-7", (0, 7)),
        ("22-24", (22, 0)),
        ("midnight to 6", (0, 6)),
        ("13-14", (13, 14)),
        ("22-22", "end-first"),
        ("22-25", "no-clock"),
        ("22", "no-end"),
        ("late", "unclear"),
    ],
)
def test_quiet_hours(typed: str, read: tuple[int, int] | str) -> None:
    expected = read if isinstance(read, str) else (time(read[0]), time(read[1]))
    assert read_quiet(tidy(typed)) == expected


def test_how_much_anybody_needs() -> None:
    assert (LONGEST, MOST_RANGES) == (600, 4)
    assert len(set(WHYS)) == len(WHYS)
