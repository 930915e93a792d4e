"""The machine's clock: ticks whatever the wall shows, and no trust in what is plainly wrong."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest

from scheduler.clock import Clock
from scheduler.watch import Watch

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
NEVER_SET = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)


class Machine:
    """A wall clock and a steady one, which a test moves."""

    wall_s, steady_s = 1e9, 5.0

    def watch(self) -> Watch:
        return Watch(lambda: self.wall_s, lambda: self.steady_s)

    def passes(self, wall_s: float, steady_s: float) -> None:
        self.wall_s += wall_s
        self.steady_s += steady_s


def test_a_clock_that_was_never_set_is_not_believed(caplog: pytest.LogCaptureFixture) -> None:
    watch = Machine().watch()
    assert not watch.believes(NEVER_SET)
    assert not watch.believes(NEVER_SET + timedelta(minutes=1))
    assert watch.believes(NOW)
    assert len(caplog.records) == 1, "said once, not every second"


@pytest.mark.parametrize("step_s", [6.0, -6.0, 172_800.0, -172_800.0])
def test_a_step_of_the_clock_is_logged_once(
    step_s: float, caplog: pytest.LogCaptureFixture
) -> None:
    machine = Machine()
    watch = machine.watch()
    machine.passes(20 + step_s, 20)
    for _ in range(3):
        assert watch.believes(NOW)
        machine.passes(20, 20)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert f"{step_s:+.0f} s" in caplog.text


def test_a_clock_that_drifts_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine()
    watch = machine.watch()
    for _ in range(100):
        machine.passes(20.1, 20)
        assert watch.believes(NOW)
    assert caplog.records == []


async def test_a_tick_that_fails_is_followed_by_the_next(caplog: pytest.LogCaptureFixture) -> None:
    twice, ticks = asyncio.Event(), []

    async def tick() -> None:
        ticks.append(1)
        if len(ticks) == 1:
            raise RuntimeError("no disk")
        twice.set()

    clock = Clock({0: tick}, {})
    clock.start()
    async with asyncio.timeout(5):
        await twice.wait()
    clock.stop()
    assert "a tick failed" in caplog.text


async def test_after_the_stop_nothing_ticks() -> None:
    ticks = []

    async def tick() -> None:
        ticks.append(1)

    clock = Clock({0: tick}, {3: tick})
    clock.start()
    clock.stop()
    for _ in range(10):
        await asyncio.sleep(0)
    assert ticks == []


def test_what_cannot_be_waited_for_is_no_tick() -> None:
    with pytest.raises(TypeError):
        Clock({1: lambda: None}, {})  # type: ignore[dict-item, return-value]
