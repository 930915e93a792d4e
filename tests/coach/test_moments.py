"""When something is next: the next moment of a rule, on the wall of every kind of zone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from coach.model import WEEKDAYS, Rule
from coach.moments import instant, local_date, next_occurrence

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


def rule(zone: str, *times: str, days: tuple[int, ...] = EVERY_DAY) -> Rule:
    return Rule(7, 42, "break", tuple(map(time.fromisoformat, times)), days, zone)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def following(rule: Rule, after: datetime, count: int) -> list[datetime]:
    moments = []
    for _ in range(count):
        occurrence = next_occurrence(rule, after)
        assert occurrence is not None
        assert occurrence.due_utc > after
        moments.append(after := occurrence.due_utc)
    return moments


@pytest.mark.parametrize(
    ("zone", "wall", "moment"),
    [
        pytest.param("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59", id="before a gap"),
        pytest.param("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:30", id="in a gap"),
        pytest.param("Europe/Berlin", "2026-03-29 03:30", "2026-03-29 01:30", id="after a gap"),
        pytest.param(
            "Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30", id="first of a fold"
        ),
        pytest.param("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00", id="after a fold"),
        pytest.param("America/New_York", "2026-03-08 02:30", "2026-03-08 07:30", id="gap, west"),
        pytest.param("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30", id="fold, west"),
        pytest.param("Asia/Kolkata", "2026-03-03 10:19", "2026-03-03 04:49", id="half an hour"),
        pytest.param(
            "Asia/Kathmandu", "2026-03-03 09:00", "2026-03-03 03:15", id="three quarters"
        ),
        pytest.param("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45", id="half-gap"),
        pytest.param(
            "Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45", id="half-fold"
        ),
        pytest.param("Antarctica/Troll", "2026-03-29 02:30", "2026-03-29 02:30", id="2-hour gap"),
        pytest.param("Antarctica/Troll", "2026-10-25 01:30", "2026-10-24 23:30", id="2-hour fold"),
        pytest.param("America/Nuuk", "2026-03-28 23:30", "2026-03-29 01:30", id="gap at midnight"),
        pytest.param(
            "America/Nuuk", "2026-10-24 23:30", "2026-10-25 00:30", id="fold at midnight"
        ),
        pytest.param("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 19:00", id="a date left out"),
        pytest.param("Pacific/Kiritimati", "2026-03-03 09:00", "2026-03-02 19:00", id="14 ahead"),
        pytest.param("Etc/GMT+12", "2026-03-03 18:00", "2026-03-04 06:00", id="12 behind"),
    ],
)
def test_the_moment_of_a_wall_time(zone: str, wall: str, moment: str) -> None:
    at = datetime.fromisoformat(wall)
    assert instant(at.date(), at.time(), zone) == utc(moment)


@pytest.mark.parametrize("fold", [0, 1])
def test_of_two_equal_wall_times_the_first_whatever_the_wish_says(fold: int) -> None:
    assert instant(date(2026, 10, 25), time(2, 30, fold=fold), "Europe/Berlin") == utc(
        "2026-10-25 00:30"
    )


@pytest.mark.parametrize(
    ("zone", "wish", "after", "expected"),
    [
        pytest.param(
            "Europe/Berlin",
            rule("Europe/Berlin", "02:30"),
            "2026-03-28 00:00",
            ["2026-03-28 01:30", "2026-03-29 01:30", "2026-03-30 00:30"],
            id="once on the day of a gap",
        ),
        pytest.param(
            "Europe/Berlin",
            rule("Europe/Berlin", "02:30"),
            "2026-10-24 12:00",
            ["2026-10-25 00:30", "2026-10-26 01:30"],
            id="once on the day of a fold",
        ),
        pytest.param(
            "Australia/Lord_Howe",
            rule("Australia/Lord_Howe", "01:45"),
            "2026-04-04 00:00",
            ["2026-04-04 14:45", "2026-04-05 15:15"],
            id="once in a fold of half an hour",
        ),
        pytest.param(
            "Antarctica/Troll",
            rule("Antarctica/Troll", "01:30", "02:30"),
            "2026-10-24 12:00",
            ["2026-10-24 23:30", "2026-10-25 00:30", "2026-10-26 01:30"],
            id="once each in a fold of two hours",
        ),
        pytest.param(
            "America/Nuuk",
            rule("America/Nuuk", "00:15", "23:30"),
            "2026-03-28 12:00",
            ["2026-03-29 01:15", "2026-03-29 01:30", "2026-03-30 00:30", "2026-03-30 01:15"],
            id="a gap that pushes one evening past the next day's first",
        ),
        pytest.param(
            "America/Nuuk",
            rule("America/Nuuk", "23:30", days=(5,)),
            "2026-10-24 12:00",
            ["2026-10-25 00:30", "2026-11-01 01:30"],
            id="an evening that comes twice",
        ),
        pytest.param(
            "Pacific/Apia",
            rule("Pacific/Apia", "09:00"),
            "2011-12-29 00:00",
            ["2011-12-29 19:00", "2011-12-30 19:00", "2011-12-31 19:00"],
            id="one morning for the date left out and the one after it",
        ),
        pytest.param(
            "Pacific/Apia",
            rule("Pacific/Apia", "09:00", "18:00", days=(4,)),
            "2011-12-29 19:00",
            ["2011-12-30 19:00", "2011-12-31 04:00", "2012-01-05 19:00"],
            id="the Friday left out is kept on the Saturday",
        ),
    ],
)
def test_the_series_over_a_change(zone: str, wish: Rule, after: str, expected: list[str]) -> None:
    assert following(wish, utc(after), len(expected)) == list(map(utc, expected))


def test_what_follows_is_later_never_the_same_moment() -> None:
    daily = rule("Europe/Berlin", "09:00")
    due = utc("2026-03-03 08:00")
    just_before = next_occurrence(daily, due - timedelta(microseconds=1))
    assert just_before is not None
    assert just_before.due_utc == due
    at_it = next_occurrence(daily, due)
    assert at_it is not None
    assert at_it.due_utc == utc("2026-03-04 08:00")


def test_a_weekly_rule_comes_seven_days_on() -> None:
    tuesdays = rule("Europe/Berlin", "09:00", days=(1,))
    assert following(tuesdays, utc("2026-03-03 08:00"), 2) == [
        utc("2026-03-10 08:00"),
        utc("2026-03-17 08:00"),
    ]


def test_weekdays_are_those_on_the_wall_of_the_zone() -> None:
    # Sunday, 22:00 UTC: already Monday in Auckland, still Sunday in Honolulu.
    after = utc("2026-03-01 22:00")
    auckland = next_occurrence(rule("Pacific/Auckland", "11:30", days=WEEKDAYS), after)
    honolulu = next_occurrence(rule("Pacific/Honolulu", "12:30", days=WEEKDAYS), after)
    assert auckland is not None
    assert honolulu is not None
    assert (auckland.date, auckland.due_utc) == (date(2026, 3, 2), utc("2026-03-01 22:30"))
    assert (honolulu.date, honolulu.due_utc) == (date(2026, 3, 2), utc("2026-03-02 22:30"))


def test_friday_is_followed_by_monday() -> None:
    assert following(rule("UTC", "09:00", days=WEEKDAYS), utc("2026-03-06 08:00"), 2) == [
        utc("2026-03-06 09:00"),
        utc("2026-03-09 09:00"),
    ]


def test_an_occurrence_is_named_by_its_nominal_date_and_slot() -> None:
    night = next_occurrence(rule("America/Nuuk", "23:30"), utc("2026-03-28 12:00"))
    assert night is not None
    assert (night.rule, night.person, night.date, night.slot) == (7, 42, date(2026, 3, 28), 1410)


@pytest.mark.parametrize(
    "never",
    [rule("UTC"), rule("UTC", "09:00", days=()), rule("UTC", days=())],
    ids=["no times", "no days", "neither"],
)
def test_a_rule_without_days_or_times_never_comes(never: Rule) -> None:
    assert next_occurrence(never, utc("2026-03-03 08:00")) is None


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (None, date(2026, 3, 3)),
        ("Europe/Berlin", date(2026, 3, 4)),
        ("America/New_York", date(2026, 3, 3)),
    ],
)
def test_the_date_on_their_wall_and_utc_while_it_is_not_known(zone: str, day: date) -> None:
    assert local_date(zone, utc("2026-03-03 23:30")) == day
