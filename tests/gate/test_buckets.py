"""The arithmetic, in whole milliseconds so that nothing is lost to rounding."""

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from bot.gate.buckets import LONG_AGO, Pace, Window

SECOND = 1000

waits = st.lists(
    st.sampled_from([0, 0, 0, 1, 7, 33, 50, 250, 999, 1000, 1001, 5000]), max_size=120
)


def through_window(limit: int, waits: list[int]) -> list[int]:
    """When each goes that asks `wait` after the one before went, at the earliest."""
    window, now, went = Window(limit, SECOND), 0, []
    for wait in waits:
        now = int(max(now + wait, window.opens))
        window.take(now)
        went.append(now)
    return went


def through_pace(pace: Pace, waits: list[int]) -> list[int]:
    opens, now, went = LONG_AGO, 0, []
    for wait in waits:
        now = int(max(now + wait, opens))
        opens = pace.after(opens, now)
        went.append(now)
    return went


@given(st.integers(1, 40), waits)
def test_no_second_anywhere_holds_more_than_the_limit(limit: int, waits: list[int]) -> None:
    went = through_window(limit, waits)
    for start in went:
        assert bisect_left(went, start + SECOND) - bisect_left(went, start) <= limit


@given(st.integers(1, 40), waits)
def test_a_window_delays_nobody_without_need(limit: int, waits: list[int]) -> None:
    went, now = through_window(limit, waits), 0
    for number, (wait, at) in enumerate(zip(waits, went, strict=True)):
        asked, now = now + wait, at
        assert at == asked or at == went[number - limit] + SECOND


def test_a_shut_window_opens_when_it_was_said_and_keeps_its_limit() -> None:
    window = Window(2)
    window.take(0.0)
    window.shut(9.0)
    window.shut(4.0)
    assert window.opens == 9.0
    window.take(9.0)
    assert window.opens == 9.0
    window.take(9.0)
    assert window.opens == 10.0


@given(st.integers(1, 6), waits)
def test_a_chat_gets_its_burst_and_then_one_a_second(burst: int, waits: list[int]) -> None:
    went = through_pace(Pace(SECOND, burst), waits)
    for first, start in enumerate(went):
        for last, end in enumerate(went[first:], first):
            assert last - first + 1 <= burst + (end - start) / SECOND


def test_four_go_at_once_and_the_fifth_a_second_later() -> None:
    assert through_pace(Pace(SECOND, 4), [0] * 6) == [0, 0, 0, 0, 1000, 2000]
    assert through_pace(Pace(SECOND, 4), [0, 0, 0, 0, 2500, 0, 0]) == [
        0,
        0,
        0,
        0,
        2500,
        2500,
        3000,
    ]


@given(waits, st.integers(0, 5000))
def test_a_rested_chat_is_like_a_new_one(waits: list[int], rest: int) -> None:
    pace = Pace(SECOND, 4)
    opens, now = LONG_AGO, 0
    for at in through_pace(pace, waits):
        opens, now = pace.after(opens, at), at
    later = now + rest
    if pace.rested(opens, later):
        assert opens <= later
        assert pace.after(opens, later) == pace.after(LONG_AGO, later)
    else:
        assert pace.after(opens, max(later, opens)) > pace.after(LONG_AGO, later)
