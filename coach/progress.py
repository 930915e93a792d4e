"""What has been done: a few true lines, never a loss."""

from datetime import datetime, timedelta

from coach.door import agreed
from coach.moments import local_date
from coach.outcomes import Progress, Welcome
from coach.ports import Book

WEEKS = 4


def progress(book: Book, person: int, now: datetime) -> Progress | Welcome:
    """Weeks begin on Monday, on their calendar. Total active days only ever grow."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    today = local_date(known.zone, now)
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    deeds = book.deeds(person, first)
    week = [deed for deed in deeds if deed.date >= monday]
    walks = [deed for deed in week if deed.kind == "walk"]
    by_week = [set[object]() for _ in range(WEEKS)]
    for deed in deeds:
        by_week[min((deed.date - first).days // 7, WEEKS - 1)].add(deed.date)
    return Progress(
        week_routines=sum(deed.kind == "routine" for deed in week),
        week_breaks=sum(deed.kind == "break" for deed in week),
        week_minutes=round(sum(deed.seconds for deed in week) / 60),
        active_days=book.active_days(person),
        last_weeks=tuple(map(len, by_week)),
        since=book.first_deed(person),
        walk_minutes=round(sum(deed.seconds for deed in walks) / 60),
        walk_days=len({deed.date for deed in walks}),
        goal=0 if known.course.flare else known.course.goal,
        flare=known.course.flare is not None,
    )
