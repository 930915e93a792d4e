"""What the wiring adds to the chat page: buttons for those who develop, such as "+1 h"."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Control:
    """A labelled button of the page; `call` returns the sentence shown afterwards."""

    label: str
    call: Callable[[], Awaitable[str]]
