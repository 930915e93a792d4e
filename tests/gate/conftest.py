from collections.abc import AsyncIterator

import pytest

from bot.gate import Gate
from tests.gate.moved import MovedClock, Wire


@pytest.fixture(autouse=True)
def timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it PTB warns at each RetryAfter that it makes; the wiring sets it too."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def gate(clock: MovedClock) -> AsyncIterator[Gate]:
    gate = Gate(clock=clock)
    await gate.initialize()
    yield gate
    await gate.shutdown()


@pytest.fixture
async def wire(gate: Gate, clock: MovedClock) -> AsyncIterator[Wire]:
    wire = Wire(gate, clock)
    yield wire
    for asked in wire.asked:
        asked.cancel()
