"""The walk of a day: from what is comfortable, a little more each week (clinical.md section 3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from coach.course import Check, Flare, Walk
from coach.light import light
from coach.model import Deed

# Raised when a number or a rule below changes; kept with every decision.
WALK_VERSION = 1
# Issue 4, point 7, and clinical.md section 3, row "Walking": start at 80 % of what is comfortable,
# 10 % more a week, up to 30 minutes on five days.
COMFORTABLE_MIN = (2, 5, 10, 20, 30)
START_PERCENT = 80
MORE_PERCENT = 10
CEILING_MIN = 30
FLOOR_MIN = 1
GOAL_DAYS = 5
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
# It grows only when it was walked on so many days of the week, and of its minutes this much: the
# "done >= 80 %, >= 3 days on level" of section 3.
FEWEST_DAYS = 3
DONE_PERCENT = 80
# Red: back by this much (issue 4; section 3 allows up to -30 %).
BACK_PERCENT = 20
# Section 3, GAP: up to 7 days it stays; 8-14 one level; more: two; over 28: begin anew.
GAPS = ((28, None), (14, 20), (7, 10))

Why = Literal["started", "stays", "grown", "top", "red", "gap", "flare", "again"]


@dataclass(frozen=True, slots=True)
class Turn:
    """The walk from here on, and why. None: it has to be asked again what is comfortable."""

    walk: Walk | None
    why: Why


def begun(comfortable_min: int, today: date) -> Walk:
    """80 % of what they say is comfortable, in whole minutes and at least one."""
    minutes = max(FLOOR_MIN, comfortable_min * START_PERCENT // 100)
    return Walk(min(minutes, CEILING_MIN) * 60, today, today - DAY)


def walk_on(
    walk: Walk, deeds: Sequence[Deed], checks: Sequence[Check], flare: Flare | None, today: date
) -> Turn:
    """Pure. Shorter when something was red or after a gap; longer only after a week in which it
    was walked and nothing was red; else, and always in silence, it stays."""
    if _unanswered_red(walk, checks, flare):
        return Turn(replace(_less(walk, BACK_PERCENT, today), eased=today), "red")
    if flare:
        return Turn(walk, "flare")
    idle = (today - _last_walked(walk, deeds)).days
    for days, percent in GAPS:
        if idle > days:
            return Turn(_less(walk, percent, today) if percent else None, _gap(percent))
    if not _may_grow(walk, deeds, checks, today):
        return Turn(walk, "stays")
    if walk.seconds >= CEILING_MIN * 60:
        return Turn(walk, "top")
    return Turn(_more(walk, today), "grown")


def is_red(check: Check) -> bool:
    """Of routines, as of everything: section 3, traffic light."""
    return light(check) == "red"


def minutes_of(walk: Walk) -> int:
    return walk.seconds // 60


def _gap(percent: int | None) -> Why:
    return "gap" if percent else "again"


def _unanswered_red(walk: Walk, checks: Sequence[Check], flare: Flare | None) -> bool:
    answered = walk.eased or walk.since - DAY
    # A day's grace: the flare's moment is in UTC, and the day it was answered on is their own.
    fell = flare is not None and flare.began_utc.date() - DAY > answered
    return fell or any(is_red(check) and check.date > answered for check in checks)


def _may_grow(walk: Walk, deeds: Sequence[Deed], checks: Sequence[Check], today: date) -> bool:
    begins = today - WEEK
    if walk.since > begins or any(is_red(check) and check.date >= begins for check in checks):
        return False
    days = {deed.date for deed in deeds if deed.kind == "walk" and begins <= deed.date < today}
    return sum(_walked_it(walk, deeds, day) for day in days) >= FEWEST_DAYS


def _walked_it(walk: Walk, deeds: Sequence[Deed], day: date) -> bool:
    """On this day, in one walk or several."""
    walked_s = sum(deed.seconds for deed in deeds if deed.kind == "walk" and deed.date == day)
    return walked_s * 100 >= walk.seconds * DONE_PERCENT


def _last_walked(walk: Walk, deeds: Sequence[Deed]) -> date:
    return max([walk.since, *(deed.date for deed in deeds if deed.kind == "walk")])


def _more(walk: Walk, today: date) -> Walk:
    minutes = minutes_of(walk)
    more = max(minutes + 1, minutes * (100 + MORE_PERCENT) // 100)
    return replace(walk, seconds=min(more, CEILING_MIN) * 60, since=today)


def _less(walk: Walk, percent: int, today: date) -> Walk:
    minutes = max(FLOOR_MIN, minutes_of(walk) * (100 - percent) // 100)
    return replace(walk, seconds=minutes * 60, since=today)
