"""The present moment, for when the wiring brings no clock of its own."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)
