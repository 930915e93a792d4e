"""Days as people type them, for an operation, a birth, and a baby that is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.condition_table import ROWS
from coach.dating import window
from coach.typed_dates import Span, read_since, within
from tests.coach.examples import examples
from tests.coach.lives import TODAY  # Tuesday, 3 March 2026

HIP, BABY = ROWS["hip"], ROWS["pregnancy"]


def past(words: str) -> Span | None:
    return read_since(words, "past", TODAY, window(HIP, TODAY))


def due(words: str) -> Span | None:
    return read_since(words, "due", TODAY, window(BABY, TODAY))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 March", "2026-03-03"),
        ("3 march 2026", "2026-03-03"),
        ("March 1st", "2026-03-01"),
        ("the 1st of March", None),
        ("on the 1st of March", "2026-03-01"),
        ("4 March", "2025-03-04"),
        ("2026-03-03", "2026-03-03"),
        ("1.2.2026", "2026-02-01"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("Dec 24, 2025", "2025-12-24"),
        ("yesterday", "2026-03-02"),
        ("today", "2026-03-03"),
        ("3 days ago", "2026-02-28"),
    ],
)
def test_a_day_that_was(words: str, day: str | None) -> None:
    assert past(words) == (Span(date.fromisoformat(day)) if day else None)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in January", "2026-01-01", "2026-01-31"),
        ("May", "2025-05-01", "2025-05-31"),
        ("March", "2026-03-01", "2026-03-03"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("8 weeks ago", "2026-01-03", "2026-01-09"),
        ("about two months ago", "2025-12-19", "2026-01-17"),
        ("a year ago", "2024-09-02", "2025-09-01"),
    ],
)
def test_about_when_it_was(words: str, first: str, last: str) -> None:
    assert past(words) == span(first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3 March", "2026-03-03", "2026-03-03"),
        ("10 June", "2026-06-10", "2026-06-10"),
        ("due on 10 June", "2026-06-10", "2026-06-10"),
        ("in May", "2026-05-01", "2026-05-31"),
        ("20 weeks", "2026-07-15", "2026-07-21"),
        ("week 20", "2026-07-15", "2026-07-21"),
        ("20 weeks pregnant", "2026-07-15", "2026-07-21"),
    ],
)
def test_when_a_baby_is_due(words: str, first: str, last: str) -> None:
    assert due(words) == span(first, last)


@pytest.mark.parametrize(
    "words",
    [
        *("31 February", "30.2.2026", "2026-13-01", "2027-01-01", "3/4/2025", "12", "soon", ""),
        *("next week", "in May 2027", "99999 weeks ago", "20 weeks", "0 March", "Marchember"),
        *("3 March 2026 and then some more words than it takes", "in 2 weeks"),
    ],
)
def test_what_cannot_be_or_is_not_clear_is_no_day(words: str) -> None:
    assert past(words) is None


@pytest.mark.parametrize("words", ["8 years ago", "2024", "50 weeks", "June 2027", "in 300 days"])
def test_nor_is_a_due_date_that_cannot_be(words: str) -> None:
    assert due(words) is None


@given(words=st.text(max_size=45), kind=st.sampled_from(["past", "due"]))
@examples(200, 20_000)
def test_whatever_is_typed_it_lies_in_the_window(words: str, kind: str) -> None:
    around = window(BABY if kind == "due" else HIP, TODAY)
    found = read_since(words, kind, TODAY, around)
    assert found is None or within(found, around) == found


def span(first: str, last: str) -> Span:
    begin = date.fromisoformat(first)
    return Span(begin, (date.fromisoformat(last) - begin) // timedelta(days=1))
