"""A year in lines: of each week what was done, one day's plan and why, and what was decided."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from bot.diary.lives import Life
from bot.diary.year import Week
from coach.exercises import Library
from coach.plan import in_minutes
from coach.todays import Today
from content.words import Words


def of_life(life: Life, weeks: list[Week], library: Library, say: Words) -> Iterator[str]:
    yield ""
    yield f"## {say('diary-who', who=life.name)}"
    yield ""
    for week in weeks:
        yield from _of_week(week, library, say)


def _of_week(week: Week, library: Library, say: Words) -> Iterator[str]:
    yield say(
        "diary-week",
        number=week.number + 1,
        day=f"{week.begins:%-d %b}",
        routines=week.routines,
        minutes=week.minutes,
        walks=week.walks,
        walked=week.walked_min,
        state=_state(week, say),
    )
    if week.plans:
        day, plan = min(week.plans.items(), key=lambda each: each[0])
        yield "    " + _plan(day, plan, library, say)
    if week.decided:
        what = ", ".join(_times(why, times) for why, times in sorted(week.decided.items()))
        yield "    " + say("diary-decided", what=what)


def _state(week: Week, say: Words) -> str:
    assert week.person is not None  # they joined on the first day
    course = week.person.course
    flare = course.flare.stage if course.flare else "none"
    return say("diary-state", safety=week.person.safety, flare=flare, volume=course.volume)


def _plan(day: date, today: Today, library: Library, say: Words) -> str:
    names = [name for name, _ in groupby(effort.exercise for effort in today.plan)]
    moves = ", ".join(library.exercises[name].name for name in names)
    minutes = in_minutes(today.seconds) if today.plan else 0
    shown = moves or say("diary-nothing")
    return say("diary-plan", day=f"{day:%a}", moves=shown, minutes=minutes, why=today.reason.key)


def _times(why: str, times: int) -> str:
    return why if times == 1 else f"{why} ×{times}"
