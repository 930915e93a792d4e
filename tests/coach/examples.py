"""How many examples a property is tried with: few by default, many in `make battery`."""

import os

from hypothesis import HealthCheck, settings

# The one place that asks: `make battery` sets it.
IN_BATTERY = os.environ.get("HYPOTHESIS_PROFILE") == "battery"


def examples(few: int, many: int) -> settings:
    """The same few each time, so that a push is not red by chance; the battery looks further."""
    return settings(
        max_examples=many if IN_BATTERY else few,
        derandomize=not IN_BATTERY,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
