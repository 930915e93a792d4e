"""Where somebody is in their story: beginning, in a bad spell, recovering, or everyday."""

from datetime import date, timedelta
from typing import Literal

from coach.course import Check, Flare
from coach.history import FEW, LATELY_DAYS, History

Chapter = Literal["beginning", "acute", "recovering", "everyday"]
# Pauses in days (clinical.md section 3, GAP): from 8 on a level down, after 28 a new beginning.
LONG_PAUSE, NEW_BEGINNING = 8, 28
# Days of a routine after a long pause before it is everyday again (clinical.md section 2: two
# green sessions lead on to the normal program).
BACK_AFTER = 2
BUILDING = ("building", "returning")


def stage_of(history: History, flare: Flare | None, today: date) -> Chapter:
    """The first six days with a routine are a beginning: effort 3-4 of 10 and the same few moves
    (clinical.md section 3, easy start). A flare comes before everything (section 2)."""
    if flare:
        return "recovering" if flare.stage in BUILDING else "acute"
    if len(history.days) + history.earlier < FEW or days_away(history, today) is None:
        return "beginning"
    if _since_pause(history, today, NEW_BEGINNING + 1) < FEW:
        return "beginning"
    if _since_pause(history, today, LONG_PAUSE) < BACK_AFTER:
        return "recovering"
    return "everyday"


def days_away(history: History, today: date) -> int | None:
    """Days since the last one with a routine; None: there was none lately."""
    before = [day for day in history.days if day < today]
    return (today - before[-1]).days if before else None


def was_tough(check: Check | None) -> bool:
    """A day after which the next is a gentle one: it began at 6 and more of 10, hurt clearly more
    after it, or had not settled by morning (clinical.md section 3, RED)."""
    return check is not None and (
        check.severe
        or check.before == "tough"
        or check.after in ("lot", "leg")
        or check.morning == "worse"
    )


def _since_pause(history: History, today: date, least: int) -> int:
    """Days with a routine since the last pause of at least so many days; without one, enough."""
    days = [day for day in history.days if day < today]
    if history.earlier:  # the latest that these can have been
        days.insert(0, today - timedelta(days=LATELY_DAYS + 1))
    ends = zip(days, [*days[1:], today], strict=True)
    since = [len(days) - n for n, (day, end) in enumerate(ends, 1) if (end - day).days >= least]
    return since[-1] if since else FEW
