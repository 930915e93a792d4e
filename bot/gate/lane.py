"""Who goes first, and how long each puts up with being turned away."""

from enum import IntEnum


class Lane(IntEnum):
    """Passed to a bot's methods as `rate_limit_args`; without one a request is an answer."""

    ANSWER = 0
    """To a tap or a message: somebody is looking at the screen."""
    HOLD = 1
    """The end of a hold: somebody lies there and waits."""
    NUDGE = 2
    """Nobody waits for it."""


# How long after it was asked for a request may still go, once Telegram has said "later" (429).
PATIENCE_S = {Lane.ANSWER: 30.0, Lane.HOLD: 60.0, Lane.NUDGE: 600.0}
