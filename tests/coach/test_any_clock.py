"""A million changes of zone, wishes and clock (issue 5): nothing doubled, nothing in its grace
lost, and no memory kept of it."""

import resource
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from tests.coach.clockwork import EVER, Life
from tests.coach.examples import IN_BATTERY
from tests.coach.lives import Rooms, taken_back
from tests.coach.zdump import FIRST, LAST, all_zones

MIB = 1024  # in the unit of ru_maxrss


@pytest.mark.parametrize(
    ("lives", "changes"),
    [(1, 300), pytest.param(1000 if IN_BATTERY else 4, 1000, marks=pytest.mark.slow)],
)
def test_any_clock(
    rooms: Rooms, lives: int, changes: int, capsys: pytest.CaptureFixture[str]
) -> None:
    after_some, kept, said = 0, 0, 0
    for seed in range(lives):
        life = lived(rooms, seed, changes)
        kept, said = kept + life.kept, said + len(life.said)
        if seed == lives // 10:
            after_some = peak_kib()
    grown = peak_kib() - after_some
    assert said > 10 * lives
    assert kept > 10 * lives
    assert grown < 16 * MIB
    if IN_BATTERY:
        with capsys.disabled():
            told = f"{lives * changes:,} changes: {said:,} said, {kept:,} owed; doubled 0, lost 0"
            print(f"\n{told}; from a tenth on memory grew by {grown / MIB:.1f} MiB")


def lived(rooms: Rooms, seed: int, changes: int) -> Life:
    chance = Random(seed)
    with taken_back(rooms.store) as book:
        seldom = chance.random() < 0.6  # do they come by, and their life is longer than a year
        start = a_start(chance, LAST - seldom)
        seen_on = chance.choice((start.date(), None)) if seldom else EVER
        life = Life(book, rooms.library, chance, start, seen_on)
        life.begin()
        for _ in range(changes):
            life.step()
            assert life.now.year <= LAST + 1
    return life


def a_start(chance: Random, last: int) -> datetime:
    """Some days before a change of some zone."""
    changing = [zone for zone in all_zones() if zone.changes_between(FIRST, last)]
    change = chance.choice(chance.choice(changing).changes_between(FIRST, last))
    return change.replace(tzinfo=UTC) - chance.random() * timedelta(days=5)


def peak_kib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
