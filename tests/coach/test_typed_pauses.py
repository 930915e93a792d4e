"""Pauses as people type them: what is understood, what is asked again, and what is left alone."""

from datetime import date

import pytest

from coach.typed_pauses import (
    LONGEST,
    Away,
    Busy,
    Open,
    Said,
    Today,
    Unclear,
    read_end,
    read_holiday,
    read_pause,
)
from tests.coach.lives import BERLIN, wall

# A Tuesday.
NOW = wall("2026-03-03 10:00")


def busy(until: str) -> Busy:
    return Busy(wall(f"2026-03-0{until}"))


def away(first: str, last: str) -> Away:
    return Away(date.fromisoformat(f"2026-{first}"), date.fromisoformat(f"2026-{last}"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("in a meeting until 15:00", busy("3 15:00")),
        ("In a meeting until 15:00.", busy("3 15:00")),
        ("I'm in a meeting until 15:00", busy("3 15:00")),
        ("meeting until 3pm", busy("3 15:00")),
        ("meeting until 3", busy("3 15:00")),
        ("meeting till 11.30", busy("3 11:30")),
        ("busy until 16", busy("3 16:00")),
        ("busy until 1430", busy("3 14:30")),
        ("on a call until noon", busy("3 12:00")),
        ("busy until nine", busy("3 21:00")),
        ("in a meeting for 45 minutes", busy("3 10:45")),
        ("busy for an hour", busy("3 11:00")),
        ("busy for half an hour", busy("3 10:30")),
        ("busy 20 min", busy("3 10:20")),
        ("busy for 1.5 hours", busy("3 11:30")),
        ("busy for 2 hours and 30 minutes", busy("3 12:30")),
        ("meeting from 14:00 to 15:30", busy("3 15:30")),
        ("meeting 2-3pm", busy("3 15:00")),
        ("in a meeting", busy("3 11:00")),
        ("pause for 2 hours", busy("3 12:00")),
        ("no reminders until 14:30", busy("3 14:30")),
        ("quiet until 14:30 please", busy("3 14:30")),
        ("done for today", Today()),
        ("enough for today", Today()),
        ("not today", Today()),
        ("Not today, thanks.", Today()),
        ("day off", Today()),
        ("pause until tomorrow", Today()),
        ("pause for a day", Today()),
        ("ill", Today(ill=True)),
        ("I\u2019m ill", Today(ill=True)),
        ("I'm sick today", Today(ill=True)),
        ("not feeling well", Today(ill=True)),
        ("in bed with the flu", Today(ill=True)),
        ("pause until monday", away("03-03", "03-08")),
        ("pause until Tuesday", away("03-03", "03-09")),
        ("pause for 3 days", away("03-03", "03-05")),
        ("pause for three days", away("03-03", "03-05")),
        ("pause for a week", away("03-03", "03-09")),
        ("pause until 3 May", away("03-03", "05-02")),
        ("pause until 2026-05-03", away("03-03", "05-02")),
        ("on holiday from 3 to 9 May", away("05-03", "05-09")),
        ("holiday 2026-05-03 to 2026-05-09", away("05-03", "05-09")),
        ("holiday from 3rd of May to 9th of May", away("05-03", "05-09")),
        ("holiday May 3-9", away("05-03", "05-09")),
        ("vacation 3 May \u2013 9 May", away("05-03", "05-09")),
        ("holiday from 03.05.2026 to 09.05.2026", away("05-03", "05-09")),
        ("on holiday until 9 May", away("03-03", "05-09")),
        ("holiday for 2 weeks", away("03-03", "03-16")),
        ("away next week", away("03-09", "03-15")),
        ("away this week", away("03-03", "03-08")),
        ("off on friday", away("03-06", "03-06")),
        ("I'm away monday to friday", away("03-09", "03-13")),
        ("holiday tomorrow", away("03-04", "03-04")),
        ("on vacation 28 December to 3 January", Away(date(2026, 12, 28), date(2027, 1, 3))),
        ("holiday from 1 to 2 March", away("03-01", "03-02")),
        ("holiday from 9 to 3 May", away("05-09", "05-03")),
        ("pause until I resume", Open()),
        ("stop reminders", Open()),
        ("be quiet", Open()),
        ("I'm on vacation", Open()),
        ("dnd", busy("3 11:00")),
        ("dnd until 5pm", busy("3 17:00")),
        ("no breaks today", Today()),
        ("no more breaks today", Today()),
        ("too busy today", Today()),
        ("not tomorrow", away("03-04", "03-04")),
        ("not this friday", away("03-06", "03-06")),
        ("not next week", away("03-09", "03-15")),
        ("no reminders tomorrow", away("03-04", "03-04")),
        ("in a meeting until 1:30", busy("3 13:30")),
        ("meeting 11-1", busy("3 13:00")),
        ("meeting 10-12", busy("3 12:00")),
        ("meeting 9:30-11:30", busy("3 11:30")),
        ("busy until 9:30pm", busy("3 21:30")),
    ],
)
def test_what_is_understood(typed: str, said: Said | None) -> None:
    assert read_pause(typed, BERLIN, NOW) == said


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("busy until 25:99", "unclear"),
        ("pause until tomorrow-ish", "unclear"),
        ("in a meeting for 0 minutes", "unclear"),
        ("pause until 31 February", "unclear"),
        ("pause for 99:99 hours", "unclear"),
        ("in a meeting for 20 hours", "long"),
        ("busy for 9999 minutes", "long"),
        ("busy until 23:30", "long"),
        ("busy until 9am", "past"),
        ("busy until 09:30", "past"),
        ("pause until 1 March", "past"),
        ("pause until 2025-05-03", "past"),
        ("pause until today", "past"),
        ("in a meeting until 9:30", "past"),
        ("in a meeting until 9", "past"),
        ("meeting 15-14", "backwards"),
        ("meeting from 15:00 to 14:00", "backwards"),
        ("pause from tomorrow", "unclear"),
    ],
)
def test_what_is_about_a_pause_and_no_end_is_asked_again(typed: str, why: str) -> None:
    said = read_pause(typed, BERLIN, NOW)
    assert isinstance(said, Unclear)
    assert (said.why, said.about) == (why, "pause")


@pytest.mark.parametrize(
    "typed", ["holiday next", "holiday 3/4/2026", "away for lunch", "on holiday from tomorrow"]
)
def test_holidays_that_are_no_days(typed: str) -> None:
    assert read_pause(typed, BERLIN, NOW) == Unclear("unclear", "holiday")


@pytest.mark.parametrize(
    ("at", "typed", "said"),
    [
        ("2026-03-03 22:00", "busy until 9", busy("4 09:00")),
        ("2026-03-03 22:00", "busy until 9:00", busy("4 09:00")),
        ("2026-03-03 22:00", "busy until midnight", busy("4 00:00")),
        ("2026-03-03 15:30", "busy until 15:00", Unclear("past")),
        ("2026-03-03 15:30", "busy until 3", busy("4 03:00")),
        ("2026-03-28 23:30", "busy for 3 hours", Busy(wall("2026-03-29 03:30"))),
    ],
)
def test_a_time_that_is_past_is_tomorrows_only_where_it_is_near(
    at: str, typed: str, said: Said
) -> None:
    assert read_pause(typed, BERLIN, wall(at)) == said


@pytest.mark.parametrize(
    "typed",
    [
        *("pause", "stop", "off", "leave", "call", "walk", "done", "today", "cat cow", "hip"),
        *("call for help", "nothing helps", "nothing hurts", "sick of this", "my back hurts"),
        *("I can't move", "pause here", "holiday", "it hurts today", "not today my back hurts"),
        *("busy" * 30, "x" * 4000, "", " ", "until 15:00", "\U0001f600"),
    ],
)
def test_what_is_about_something_else_is_left_alone(typed: str) -> None:
    assert read_pause(typed, BERLIN, NOW) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("15:00", busy("3 15:00")),
        ("until 3pm", busy("3 15:00")),
        ("2 hours", busy("3 12:00")),
        ("for 20 min", busy("3 10:20")),
        ("monday", away("03-03", "03-08")),
        ("tomorrow", Today()),
        ("3 May", away("03-03", "05-02")),
        ("until 25:99", Unclear("unclear")),
        ("cat cow", None),
        ("until " + "9" * LONGEST, None),
    ],
)
def test_where_an_end_was_asked_for_the_end_will_do(typed: str, said: Said | None) -> None:
    assert read_end(typed, BERLIN, NOW) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3 to 9 May", away("05-03", "05-09")),
        ("2026-05-03 to 2026-05-09", away("05-03", "05-09")),
        ("3 May", away("05-03", "05-03")),
        ("next week", away("03-09", "03-15")),
        ("two weeks", away("03-03", "03-16")),
        ("holiday next week", away("03-09", "03-15")),
        ("some day", None),
        ("31 February", None),
        ("9" * 4000, None),
    ],
)
def test_where_a_holiday_was_asked_for_its_days_will_do(typed: str, said: Away | None) -> None:
    assert read_holiday(typed, NOW.date()) == said
