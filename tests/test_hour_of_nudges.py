"""An hour of nudges to everybody whom one token can carry, on a virtual clock: each once, inside
its slot, and whoever taps meanwhile does not notice."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from bot.shelves import Shelves
from coach.kinds import GRACE
from scheduler.jobs import BATCH
from tests.bench.many_people import EIGHT, QUARTER_TO, make_people, opened
from tests.busy_hour import Hour, Wished, lateness_s, live_through
from tests.virtual import run_virtually

pytestmark = pytest.mark.long

SLOT_S = 3600  # everybody's interval here
GRACE_S = GRACE["break"].total_seconds()
AN_HOUR = 70_000
NEXT_DAY = QUARTER_TO + timedelta(days=1)


def lived(
    folder: Path, shelves: Shelves, people: int, minutes: int, wished: Wished
) -> tuple[Hour, list[float]]:
    """Of as many as `people` an hour, those of the first `minutes`; and how late they were."""
    make_people(folder, people, minutes)
    with opened(folder) as store:
        hour = run_virtually(live_through(store, shelves.library, QUARTER_TO, wished))
        return hour, lateness_s(store, hour, QUARTER_TO)


def at(quantile: float, values: list[float]) -> float:
    return sorted(values)[int(quantile * (len(values) - 1))]


def most_in_a_second(moments: list[float]) -> int:
    return max(Counter(int(moment) for moment in moments).values())


@pytest.mark.parametrize(
    ("people", "minutes", "seconds"),
    [
        pytest.param(AN_HOUR // 4, 1, 30, id="one minute of a quiet hour"),
        pytest.param(AN_HOUR, 8, 540, id="the fullest hour", marks=pytest.mark.slow),
    ],
)
def test_everybody_is_nudged_once_in_their_slot_and_taps_are_answered_within_a_second(
    tmp_path: Path, shelves: Shelves, people: int, minutes: int, seconds: float
) -> None:
    hour, late_s = lived(tmp_path, shelves, people, minutes, Wished(seconds=seconds))
    assert len(late_s) == pytest.approx(people * minutes / 60, rel=0.01)
    assert (hour.doubled, hour.lost) == (0, 0)
    assert hour.cleaned_up == len(late_s), "each takes away the one before it"
    assert late_s[0] >= 0
    assert late_s[-1] < GRACE_S < SLOT_S
    assert most_in_a_second(list(hour.nudges.values())) <= 20
    assert len(hour.taps_waited_s) > 2 * seconds
    assert at(0.99, hour.taps_waited_s) < 0.25
    assert max(hour.taps_waited_s) < 1


def test_a_ban_in_the_middle_of_it_is_waited_for_and_taps_go_first_afterwards(
    tmp_path: Path, shelves: Shelves
) -> None:
    begins, lasts = 5.0, 30.0
    wished = Wished(seconds=60, bans={begins: lasts})
    hour, late_s = lived(tmp_path, shelves, AN_HOUR // 4, 1, wished)
    ends = begins + lasts
    assert (hour.doubled, hour.lost) == (0, 0)
    assert len(late_s) == pytest.approx(AN_HOUR / 4 / 60, rel=0.01), "they wait, and all arrive"
    moments = sorted(hour.nudges.values())
    assert not [moment for moment in moments if begins <= moment < ends]
    first = next(moment for moment in moments if moment >= ends)
    asked = zip(hour.taps_at, hour.taps_waited_s, strict=True)
    waited = [tapped + wait for tapped, wait in asked if begins < tapped < ends]
    assert len(waited) > 100
    assert max(waited) <= first


def test_what_a_long_ban_makes_too_late_is_not_sent_after_it(
    tmp_path: Path, shelves: Shelves
) -> None:
    begins, lasts = 5.0, 1000.0
    wished = Wished(seconds=1100, taps_per_s=0, bans={begins: lasts})
    hour, late_s = lived(tmp_path, shelves, 6_000, 3, wished)
    assert hour.doubled == 0
    assert len(late_s) == pytest.approx(100, abs=BATCH), "the first minute's, before the ban"
    assert max(hour.nudges.values()) < begins


@pytest.mark.slow
def test_after_a_nights_outage_what_is_late_is_worked_off_in_silence(
    tmp_path: Path, shelves: Shelves
) -> None:
    """Everybody's break is overdue since the morning before, and routines since an hour."""
    people, morning = 2_400, EIGHT + timedelta(days=1)
    alone = Wished(seconds=30, taps_per_s=0)
    make_people(tmp_path, people)
    with opened(tmp_path) as store:
        hour = run_virtually(live_through(store, shelves.library, morning, alone))
        assert (hour.nudges, hour.lost) == ({}, 0)
        with store.book() as book:
            assert book.due(morning, 1) == []
            routines = book.letters_due(("routine",), morning, 2 * people)
        assert len(routines) == people, "what is still of use is kept for the outbox"
        hour = run_virtually(live_through(store, shelves.library, NEXT_DAY, alone))
        assert len(hour.nudges) == pytest.approx(people / 60, abs=5), "the series stands"
        assert (hour.doubled, hour.lost) == (0, 0)
