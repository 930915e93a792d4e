"""Time zones by name, as the pinned tzdata has them; a name that left it crashes nothing."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

# More than there are names: a ZoneInfo that nobody holds is read from the disk anew (40 us).
NAMES = 1024


@lru_cache(NAMES)
def zone_named(name: str) -> ZoneInfo | None:
    """None for what is no zone (any more). Old names, such as Asia/Calcutta, are zones."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; a path; a folder of zones
        return None


def is_zone(name: str) -> bool:
    """Whether somebody may live there: by the list, since a tap is no path to look into."""
    return name in _all_names()


def on_the_wall(zone: str | None, moment: datetime) -> datetime:
    """What clocks there show; UTC's where it is not known which."""
    return moment.astimezone(clock_of(zone))


def clock_of(zone: str | None) -> ZoneInfo:
    return zone_named(zone or "UTC") or ZoneInfo("UTC")


@lru_cache(1)
def _all_names() -> frozenset[str]:
    return frozenset(available_timezones())  # which reads folders for some milliseconds
