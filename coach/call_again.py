"""From when on a call is heard again, as far as is known: for what is shown as "next"."""

from datetime import datetime, time, timedelta

from coach.kinds import PROGRAM_OF
from coach.model import Person, Rule
from coach.moments import instant, local_date
from coach.ports import Book
from coach.trend import WEEK, is_due

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def call_from(book: Book, person: Person, rule: Rule, now: datetime) -> datetime | None:
    """None: not at all, as things are now. See coach.calls, which decides when it is due."""
    flare = person.course.flare is not None
    match rule.kind:
        case "evening" | "lying" | "neck" | "bar":
            return None if flare else _after_those_done(book, person, rule, now)
        case "walk":
            return _tomorrow(person, rule, now) if has_walked(book, person, now) else now
        case "review":
            return None if flare else _when_due(book, person, rule, now)
        case "posture":
            return None if flare or person.sense.halved else now
        case "call" | "morning":  # of one day, and taken back when something has followed
            return now if book.pending(rule.id) else None
        case _:
            return now


def _after_those_done(book: Book, person: Person, rule: Rule, now: datetime) -> datetime:
    """What was done today counts for the first of its times."""
    today = local_date(person.zone, now)
    done = book.program_days(person.id, PROGRAM_OF[rule.kind]).count(today)
    times = sorted(rule.times_on(today))[:done]
    return instant(today, times[-1], rule.zone) + MINUTE if times else now


def has_walked(book: Book, person: Person, now: datetime) -> bool:
    today = local_date(person.zone, now)
    deeds = book.deeds(person.id, today)
    return any(deed.kind == "walk" and deed.date == today for deed in deeds)


def _when_due(book: Book, person: Person, rule: Rule, now: datetime) -> datetime | None:
    today, first = local_date(person.zone, now), book.first_deed(person.id)
    if is_due(person.course, first, today):
        return now
    since = person.course.reviewed_on or first
    return instant(since + WEEK, time(0), rule.zone) if since else None


def _tomorrow(person: Person, rule: Rule, now: datetime) -> datetime:
    return instant(local_date(person.zone, now) + DAY, time(0), rule.zone)
