"""What the pages about body and kit hold; bot.screens.body draws them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.body import Body, Had
from coach.condition_table import Group, Row

Why = Literal["first", "checked", "today", "again", "quiet", "unlocked", "new"]
# "kept": none of these, after ticks. "typed": words that mean these ticks. "unknown": words that
# mean none we know. "midway": they broke off in the middle.
Note = Literal["none", "unsure", "kept", "typed", "unknown", "midway", "cleared"]


@dataclass(frozen=True, slots=True)
class BodyAsked:
    """Never answered yet: one tap for whoever needs no special care. `why` they came here."""

    why: Why = "today"


@dataclass(frozen=True, slots=True)
class StillAsked:
    """Answered months ago, or the time of something has ended: is it still so?"""

    had: tuple[Had, ...]
    unsure: bool
    ended: tuple[Had, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One page of conditions to tick. `stopped`: what was under way held something that is left
    out since the tick."""

    group: Group
    rows: tuple[Row, ...]
    body: Body
    page: int
    pages: int
    stopped: bool = False
    typed: bool = False  # named in passing: it counts until they take it off


@dataclass(frozen=True, slots=True)
class SinceAsked:
    """The day that a condition hangs on. `unclear`: what was typed and is no day it could be."""

    row: Row
    today: date
    unclear: str | None = None
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class BodyPage:
    """All that they told, and the ways to change it. `today` is the date on their wall."""

    body: Body
    today: date
    note: Note = "none"
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class KitPage:
    floor: bool
    kit: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clearance:
    """No plan and no reminder before their own team has cleared them for it."""

    row: Row


BodyOutcome = BodyAsked | StillAsked | GroupPage | SinceAsked | BodyPage | KitPage | Clearance
