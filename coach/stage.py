"""Where somebody is in their story: beginning, in a bad spell, recovering, or everyday."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from coach.course import Check, Flare
from coach.history import FEW, LATELY_DAYS, History
from coach.light import light
from coach.model import Person

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
    """A day after which the next is a gentle one: it began at 6 and more of 10, or was RED
    (clinical.md section 3)."""
    return check is not None and (check.before == "tough" or light(check) == "red")


def begins_tough(check: Check | None, today: date) -> bool:
    """A day that began at 6 and more: "acute menu only" (clinical.md section 3)."""
    return check is not None and check.before == "tough" and check.date == today


def _since_pause(history: History, today: date, least: int) -> int:
    """Days with a routine since the last pause of at least so many days; without one, enough."""
    days = [day for day in history.days if day < today]
    if history.earlier:  # the latest that these can have been
        days.insert(0, today - timedelta(days=LATELY_DAYS + 1))
    ends = zip(days, [*days[1:], today], strict=True)
    since = [len(days) - n for n, (day, end) in enumerate(ends, 1) if (end - day).days >= least]
    return since[-1] if since else FEW


def on_a_day_begun(person: Person, check: Check | None, today: date, now: datetime) -> Person:
    """On a day that began at 6 and more it is as in the first row of a flare until it is over
    (clinical.md section 3: "start 6+ acute menu only")."""
    if not begins_tough(check, today):
        return person
    acute = replace(person.course.flare or Flare(now, "acute", today), stage="acute")
    return replace(person, course=replace(person.course, flare=acute))
