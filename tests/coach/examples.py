"""How many examples a property is tried with: few by default, many in `make battery`."""

import os

from hypothesis import HealthCheck, settings


def examples(few: int, many: int) -> settings:
    """The same few each time, so that a push is not red by chance; the battery looks further."""
    battery = os.environ.get("HYPOTHESIS_PROFILE") == "battery"
    return settings(
        max_examples=many if battery else few,
        derandomize=not battery,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
