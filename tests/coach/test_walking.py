"""Walking (clinical.md section 3, row "Walking", its traffic light and its gaps)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.course import Check, Course, Felt, Flare, FlareStage, Morning, Review, Walk
from coach.exercises import Library
from coach.model import Deed, Person
from coach.outcomes import Locked, Progress, Screening, Stale
from coach.ports import Book
from coach.progress import progress
from coach.routine import today as shows_today
from coach.standing import done_today
from coach.walking import (
    CEILING_MIN,
    COMFORTABLE_MIN,
    FLOOR_MIN,
    GOAL_DAYS,
    WALK_VERSION,
    begun,
    minutes_of,
    walk_on,
)
from coach.walks import begin_walks, heard_minutes, how_long, walk, walked
from coach.week_pages import WalkAsked, WalkHow, WalkPage
from tests.coach.examples import examples
from tests.coach.lives import ANNA, BOB, NOW, TODAY, next_nudge, nudges_until, settled, wall

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def walks(*days_ago: int, minutes: int = 10) -> list[Deed]:
    return [
        Deed(ANNA, "walk", TODAY - DAY * ago, minutes * 60, f"walk:{ago}", NOW - DAY * ago)
        for ago in days_ago
    ]


def of(minutes: int, days_ago: int = 7) -> Walk:
    since = TODAY - DAY * days_ago
    return Walk(minutes * 60, since, since - DAY)


def check(days_ago: int, after: Felt | None = None, morning: Morning | None = None) -> Check:
    return replace(Check(ANNA, 1, TODAY - DAY * days_ago, after=after), morning=morning)


def turned(walk: Walk, deeds: list[Deed], *checks: Check, flare: Flare | None = None) -> str:
    turn = walk_on(walk, deeds, checks, flare, TODAY)
    return f"{turn.why} {minutes_of(turn.walk) if turn.walk else '-'}"


@pytest.mark.parametrize(("says", "starts"), [(2, 1), (5, 4), (10, 8), (20, 16), (30, 24)])
def test_walking_starts_at_80_percent_of_what_is_comfortable(says: int, starts: int) -> None:
    assert says in COMFORTABLE_MIN
    assert minutes_of(begun(says, TODAY)) == starts


@pytest.mark.parametrize(
    ("was", "becomes"),
    [(1, 2), (4, 5), (8, 9), (10, 11), (16, 17), (20, 22), (24, 26), (28, 30), (29, 30)],
)
def test_walking_10_percent_a_week_at_least_a_minute(was: int, becomes: int) -> None:
    assert turned(of(was), walks(1, 3, 5, minutes=was)) == f"grown {becomes}"


def test_walking_ceiling_30_minutes() -> None:
    assert CEILING_MIN == 30
    assert turned(of(30), walks(1, 3, 5, minutes=45)) == "top 30"


def test_walking_goal_five_days_a_week() -> None:
    assert GOAL_DAYS == 5


@pytest.mark.parametrize(
    ("deeds", "said"),
    [
        pytest.param(walks(1, 3, 5), "grown 11", id="three days"),
        pytest.param(walks(1, 3), "stays 10", id="two days"),
        pytest.param(walks(1, 1, 3, 3), "stays 10", id="twice on two days"),
        pytest.param(walks(0, 1, 3), "stays 10", id="today is not over"),
        pytest.param(walks(1, 3, 8), "stays 10", id="one of the week before"),
        pytest.param(walks(1, 3, 5, minutes=8), "grown 11", id="80 % of it is done"),
        pytest.param(walks(1, 3, 5, minutes=7), "stays 10", id="less is fine and no step"),
        pytest.param(walks(1, 1, 3, 3, 5, 5, minutes=5), "grown 11", id="in two parts"),
        pytest.param([], "stays 10", id="silence"),
    ],
)
def test_it_grows_only_when_walked_on_three_days_of_the_week(deeds: list[Deed], said: str) -> None:
    assert turned(of(10), deeds) == said


def test_not_twice_in_a_week() -> None:
    assert turned(of(10, days_ago=6), walks(0, 1, 2, 3, 4, 5, 6)) == "stays 10"


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        (check(2, "same", "settled"), "grown 11"),
        (check(2, "bit", "not-yet"), "grown 11"),
        (check(2, "lot"), "red 8"),
        (check(2, "leg"), "red 8"),
        (check(2, "same", "worse"), "red 8"),
        (replace(check(2, "bit"), before="tough"), "red 8"),
        (replace(check(2, "same", "not-yet"), late=True), "red 8"),
        (replace(check(2, "same"), severe=True), "red 8"),
    ],
)
def test_traffic_light_red_goes_back_20_percent(said: Check, becomes: str) -> None:
    assert turned(of(10), walks(1, 3, 5), said) == becomes


def test_one_red_goes_back_once() -> None:
    red = check(2, "lot")
    once = walk_on(of(10), walks(1, 3, 5), [red], None, TODAY).walk
    assert once is not None
    for later in range(1, 8):
        turn = walk_on(once, walks(1), [red], None, TODAY + DAY * later)
        assert (turn.why, turn.walk) == ("stays", once)


def test_nothing_is_shorter_than_a_minute() -> None:
    assert turned(of(1), [], check(1, "lot")) == f"red {FLOOR_MIN}"


@pytest.mark.parametrize("stage", ["acute", "early", "building", "returning"])
def test_a_flare_goes_back_once_and_then_holds(stage: FlareStage) -> None:
    flare = Flare(NOW - DAY, stage, TODAY)
    eased = walk_on(of(10), walks(1, 3, 5), [], flare, TODAY)
    assert (eased.why, eased.walk and minutes_of(eased.walk)) == ("red", 8)
    assert eased.walk is not None
    for later in range(30):
        held = walk_on(eased.walk, walks(1, 3, 5), [], flare, TODAY + DAY * later)
        assert (held.why, held.walk) == ("flare", eased.walk)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        pytest.param(3, "stays 20", id="up to 3 days: continue"),
        pytest.param(7, "stays 20", id="4-7 days: repeat"),
        pytest.param(8, "gap 18", id="8-14 days: one level back"),
        pytest.param(14, "gap 18", id="14 days: one level back"),
        pytest.param(15, "gap 16", id="over 14 days: two levels back"),
        pytest.param(28, "gap 16", id="28 days: two levels back"),
        pytest.param(29, "again -", id="over 28 days: asked again"),
    ],
)
def test_gap_row(days: int, said: str) -> None:
    assert turned(of(20, days_ago=60), walks(days, minutes=20)) == said


DAILY = st.tuples(
    st.integers(0, 40),  # minutes walked that day
    st.sampled_from([*[None] * 9, "same", "bit", "lot", "leg"]),
    st.sampled_from([False] * 30 + [True]),  # a flare begins
    st.booleans(),  # whether they look
)


@given(first=st.sampled_from(COMFORTABLE_MIN), days=st.lists(DAILY, min_size=20, max_size=120))
@examples(120, 2000)
def test_it_never_grows_by_more_than_10_percent_or_a_minute_a_week_and_never_on_silence(
    first: int, days: list[tuple[int, Felt | None, bool, bool]]
) -> None:
    walk, flare = begun(first, TODAY), None
    deeds: list[Deed] = []
    checks: list[Check] = []
    history = [minutes_of(walk)]
    for number, (minutes, after, flares, looks) in enumerate(days, 1):
        today = TODAY + DAY * number
        if flares or (flare and after == "same"):
            flare = None if flare else Flare(NOW + DAY * number, "acute", today)
        if looks:
            turn = walk_on(walk, deeds, checks, flare, today)
            if turn.walk is None:
                return  # they are asked again, and what they say is theirs
            if turn.walk.seconds > walk.seconds:
                week = {d.date for d in deeds if d.date >= today - WEEK}
                assert len(week) >= 3
                assert not any(c.after in ("lot", "leg") for c in checks if c.date >= today - WEEK)
                assert flare is None
            walk = turn.walk
        history.append(minutes_of(walk))
        before = history[-8:-1]
        assert history[-1] <= max(min(before) + 1, min(before) * 11 // 10, *before[-1:]) <= 30
        if minutes:
            mark = f"walk:{number}"
            deeds.append(Deed(ANNA, "walk", today, minutes * 60, mark, NOW + DAY * number))
        if after:
            checks.append(Check(ANNA, number, today, after=after))


def day_of(now: datetime = NOW) -> int:
    return now.date().toordinal()


def walking(book: Book, minutes: int = 8, days_ago: int = 0, **wishes: Any) -> Person:
    return settled(book, course=Course(walk=of(minutes, days_ago)), **wishes)


def page(outcome: object) -> WalkPage:
    assert isinstance(outcome, WalkPage), outcome
    return outcome


def test_the_first_time_it_is_asked_once(book: Book, library: Library) -> None:
    settled(book)
    assert walk(book, ANNA, library, NOW) == WalkAsked(TODAY)
    said = page(begin_walks(book, ANNA, day_of(), 3, library, NOW))
    assert (said.minutes, said.why, said.days) == (8, "started", 0)
    assert page(walk(book, ANNA, library, NOW)).minutes == 8
    [decision] = book.decisions(ANNA)
    assert (decision.rule, decision.version, decision.why, decision.what) == (
        "walk_on",
        WALK_VERSION,
        "started",
        "8 min",
    )


@pytest.mark.parametrize(("day", "choice"), [(day_of() - 1, 1), (day_of() + 1, 1), (0, 5)])
def test_an_answer_from_another_day_changes_nothing(
    book: Book, library: Library, day: int, choice: int
) -> None:
    before = walking(book)
    said = begin_walks(book, ANNA, day, choice, library, NOW)
    assert isinstance(said, Stale)
    assert book.person(ANNA) == before


def test_a_wrong_answer_can_be_given_again(book: Book, library: Library) -> None:
    walking(book, 24)
    assert begin_walks(book, ANNA, day_of(), 0, library, NOW) == WalkAsked(TODAY, again=True)
    assert page(begin_walks(book, ANNA, day_of(), 1, library, NOW)).minutes == 1


def test_done_counts_minutes_and_days(book: Book, library: Library) -> None:
    walking(book)
    said = page(walked(book, ANNA, day_of(), 0, 8, library, NOW))
    assert (said.noted, said.walked_min, said.walks, said.days) == (True, 8, 1, 1)
    told = progress(book, ANNA, NOW)
    assert isinstance(told, Progress)
    assert (told.walk_minutes, told.walk_days, told.week_minutes) == (8, 1, 8)
    assert (told.active_days, told.week_routines, told.week_breaks) == (1, 0, 0)


def test_a_second_tap_on_done_adds_nothing(book: Book, library: Library) -> None:
    walking(book)
    walked(book, ANNA, day_of(), 0, 8, library, NOW)
    again = walked(book, ANNA, day_of(), 0, 8, library, NOW)
    assert isinstance(again, Stale)
    assert page(again.current).walked_min == 8
    assert page(walked(book, ANNA, day_of(), 1, 5, library, NOW)).walked_min == 13


@pytest.mark.parametrize(
    ("days", "number", "minutes"),
    [(-1, 0, 8), (1, 0, 8), (0, 1, 8), (0, 0, 0), (0, 0, 301), (0, 0, 10**17), (-7, 0, 8)],
)
def test_a_forged_or_old_done_adds_nothing(
    book: Book, library: Library, days: int, number: int, minutes: int
) -> None:
    walking(book)
    said = walked(book, ANNA, day_of() + days, number, minutes, library, NOW)
    assert isinstance(said, Stale)
    assert book.deeds(ANNA, TODAY - WEEK) == []


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("12", 12),
        ("12 min", 12),
        ("12min.", 12),
        ("about 12 minutes", 12),
        ("10-12", 10),
        ("7.5", 7),
        ("1 h", 60),
        ("twenty", 20),
        ("half an hour", 30),
        ("300", 300),
    ],
)
def test_minutes_may_be_typed(book: Book, library: Library, words: str, minutes: int) -> None:
    walking(book)
    how_long(book, ANNA, "less", library, NOW)
    assert page(heard_minutes(book, ANNA, words, library, NOW)).walked_min == minutes
    known = book.person(ANNA)
    assert known is not None
    assert known.asking == "nothing"


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("0", "zero"),
        ("-5", "zero"),
        ("400", "far"),
        ("999999", "far"),
        ("9" * 50, "unclear"),
        ("a while", "unclear"),
        ("кошка", "unclear"),
        ("12" * 2000, "unclear"),
    ],
)
def test_minutes_that_are_none_keep_the_question(
    book: Book, library: Library, words: str, heard: str
) -> None:
    walking(book)
    how_long(book, ANNA, "more", library, NOW)
    said = heard_minutes(book, ANNA, words, library, NOW)
    assert isinstance(said, WalkHow)
    assert said.heard == heard
    assert book.deeds(ANNA, TODAY) == []
    known = book.person(ANNA)
    assert known is not None
    assert known.asking == "walk-minutes"


@pytest.mark.parametrize(
    ("way", "choices"),
    [("less", (1, 2, 3, 5)), ("more", (10, 15, 20, 30)), ("any", (3, 5, 8, 10, 15))],
)
def test_less_and_more_are_offered_around_it(
    book: Book, library: Library, way: str, choices: tuple[int, ...]
) -> None:
    walking(book)
    said = how_long(book, ANNA, way, library, NOW)  # type: ignore[arg-type]
    assert isinstance(said, WalkHow)
    assert said.choices == choices


def test_a_walk_is_an_active_day_and_no_routine(book: Book, library: Library) -> None:
    known = walking(book)
    walked(book, ANNA, day_of(), 0, 8, library, NOW)
    assert not done_today(book, known, NOW)
    assert book.active_days(ANNA) == 1


def test_who_has_just_walked_is_not_nudged(book: Book, library: Library) -> None:
    walking(book, routine_at=None)
    due, _ = next_nudge(book, library)
    walking(book, routine_at=None)
    half_before = due + timedelta(minutes=30)
    walked(book, ANNA, day_of(), 0, 8, library, half_before)
    sent = nudges_until(book, library, due + timedelta(minutes=80), due + timedelta(minutes=31))
    assert sent == []


@pytest.mark.parametrize(
    ("safety", "said"), [("locked", Locked()), ("unasked", Screening())], ids=["locked", "unasked"]
)
def test_walking_is_barred_by_the_door(
    book: Book, library: Library, safety: str, said: object
) -> None:
    walking(book, safety=safety)
    assert walk(book, ANNA, library, NOW) == said
    assert walked(book, ANNA, day_of(), 0, 8, library, NOW) == said
    assert how_long(book, ANNA, "more", library, NOW) == said
    assert book.deeds(ANNA, TODAY) == []


def test_in_a_flare_it_is_short_and_often(book: Book, library: Library) -> None:
    flare = Flare(NOW, "acute", TODAY)
    settled(book, course=Course(walk=of(20, 2), flare=flare))
    assert page(walk(book, ANNA, library, NOW)).flare == "acute"


def test_the_week_is_theirs_and_on_their_wall(book: Book, library: Library) -> None:
    walking(book)
    settled(book, BOB, course=Course(walk=of(8, 0)), zone="Pacific/Auckland")
    sunday = wall("2026-03-08 22:00", "Pacific/Auckland")
    walked(book, BOB, wall("2026-03-08 12:00").date().toordinal(), 0, 8, library, sunday)
    assert page(walk(book, BOB, library, sunday)).days == 1
    assert page(walk(book, BOB, library, sunday + timedelta(hours=3))).days == 0
    assert page(walk(book, ANNA, library, NOW)).days == 0


def test_growing_is_kept_and_logged_once(book: Book, library: Library) -> None:
    walking(book, 8, days_ago=7)
    for deed in walks(1, 3, 5):
        book.note_deed(deed)
    assert page(walk(book, ANNA, library, NOW)).why == "grown"
    assert page(walk(book, ANNA, library, NOW)).why == "stays"
    assert [decision.what for decision in book.decisions(ANNA)] == ["9 min"]


def test_what_a_review_was_undone_for_is_not_done_behind_their_back(
    book: Book, library: Library
) -> None:
    known = walking(book, 8, days_ago=7)
    for deed in walks(1, 3, 5):
        book.note_deed(deed)
    review = Review(ANNA, TODAY, 3, 3, "nothing", 4, known.course, True, "socks", of(9, 0))
    book.keep_review(review)
    assert page(walk(book, ANNA, library, NOW)).minutes == 8
    assert page(walk(book, ANNA, library, NOW + WEEK - DAY)).minutes == 8


def test_after_a_month_it_is_asked_again(book: Book, library: Library) -> None:
    walking(book, 20, days_ago=29)
    assert walk(book, ANNA, library, NOW) == WalkAsked(TODAY, again=True)


def test_the_page_of_a_routine_under_way_is_not_lost(book: Book, library: Library) -> None:
    walking(book)
    from_before = shows_today(book, ANNA, library, NOW)
    walked(book, ANNA, day_of(), 0, 8, library, NOW)
    assert type(shows_today(book, ANNA, library, NOW)) is type(from_before)
