"""On which day the week is looked at: the last before the longest time off."""

import pytest

from coach.call_rules import last_of_the_week

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("days", "last"),
    [
        ((MON, TUE, WED, THU, FRI), FRI),
        ((MON, TUE, WED, THU, SUN), THU),
        ((TUE, WED, THU, FRI, SAT), SAT),
        ((MON, WED, FRI), FRI),
        ((MON, TUE, THU, FRI), FRI),
        ((MON, SUN), MON),
        ((SAT, SUN), SUN),
        ((WED,), WED),
        (tuple(range(7)), SUN),
        ((), None),
    ],
)
def test_the_last_of_the_week(days: tuple[int, ...], last: int | None) -> None:
    assert last_of_the_week(days) == last
