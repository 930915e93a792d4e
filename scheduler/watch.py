"""An eye on the machine's clock: whether it can be believed, and when somebody set it."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

log = logging.getLogger(__name__)

# This build is younger: a clock that shows less was never set, as on a machine that starts
# without a battery and without the network.
BUILT = datetime(2026, 1, 1, tzinfo=UTC)
# The wall clock against the steady one, between two looks. More is a suspend, or a hand.
STEP_S = 5.0


class Watch:
    def __init__(
        self,
        wall_s: Callable[[], float] = time.time,
        steady_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall_s, self._steady_s = wall_s, steady_s
        self._apart_s = wall_s() - steady_s()
        self._wrong = False

    def believes(self, now: datetime) -> bool:
        """False while the time is plainly wrong: then nothing may fire. Each change is logged."""
        self._note_step()
        wrong = now < BUILT
        if wrong and not self._wrong:
            log.error("the clock shows %s: nothing is sent until it is set", now.isoformat())
        self._wrong = wrong
        return not wrong

    def _note_step(self) -> None:
        apart_s = self._wall_s() - self._steady_s()
        if abs(step_s := apart_s - self._apart_s) > STEP_S:
            log.warning("the clock moved by %+.0f s: the machine slept, or it was set", step_s)
        self._apart_s = apart_s
