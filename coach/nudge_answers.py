"""What a tap under a nudge does: done, later, shorter, not this one, not today."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from coach.door import enter
from coach.exercises import Exercise, Library
from coach.flare import is_soft
from coach.mini import lasts_s
from coach.model import Deed, Nudge, Person
from coach.moments import instant, local_date
from coach.nudge_pages import Goal, MiniOffered, Stands
from coach.nudges import careful
from coach.outcomes import NudgeAnswered, Outcome, Stale
from coach.ports import Book
from coach.quiet import quiet_until
from coach.standing import as_they_stand
from coach.wishes import goal_of

LATER = timedelta(minutes=10)
# One that was put off may still come so long after the hours in which they work.
OVERTIME = timedelta(minutes=15)

Answer = Literal["done", "later", "skipped", "not-today", "mini"]


def answer_nudge(
    book: Book, person: int, nudge: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """One answer counts; a later tap finds the nudge as it is."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return Stale(known)
    offered = book.nudge(nudge, person)
    exercise = library.exercises.get(offered.exercise) if offered else None
    if offered is None or exercise is None:
        return Stale(as_they_stand(book, known, library, now))
    if answer in ("later", "mini") and not careful(known, now).bears(exercise):
        # It was sent before they told us what it asks too much of.
        book.settle(nudge, person, "sent", "dropped")
    if answer == "mini" and book.as_mini(nudge, person):
        soft = is_soft(known.course.flare)
        return MiniOffered(nudge, exercise, lasts_s(exercise, mini=True), soft)
    stands = _settle(book, known, offered, answer, now) or _as_it_is(known, offered, now)
    if stands == "done" and offered.state == "sent":
        _count(book, known, offered, exercise, now)
    return _answered(book, known, nudge, exercise, stands, now)


def back_at(person: Person, now: datetime) -> datetime | None:
    """When a nudge that is put off now comes back; None: they will not be at work.

    Ours: they asked for it, so that it comes up to 15 minutes after their hours, or into lunch.
    A meeting and quiet hours were asked for as well: it waits for their end, since a phone that
    buzzes in a meeting is worse than a break that is late."""
    at = quiet_until(person, now + LATER)
    spans = _hours_around(person, at)
    return at if any(start <= at <= end + OVERTIME for start, end in spans) else None


def _hours_around(person: Person, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """When they work on that day and the one before it: 15 minutes may lie across midnight."""
    today, zone = local_date(person.zone, at), person.zone or "UTC"
    for day in (today - timedelta(days=1), today):
        if day.weekday() in person.days:
            for start, end in person.hours_on(day.weekday()):
                yield instant(day, start, zone), instant(day, end, zone)


def _settle(
    book: Book, person: Person, nudge: Nudge, answer: Answer, now: datetime
) -> Stands | None:
    """What it becomes by this answer; None: it had another one."""
    match answer:
        case "done":
            return "done" if book.settle(nudge.id, person.id, "sent", "done") else None
        case "later":
            return _put_off(book, person, nudge, now)
        case "skipped":
            return "skipped" if book.settle(nudge.id, person.id, "sent", "skipped") else None
        case "not-today":
            return _quieten(book, person, nudge, now)
        case "mini":
            return None


def _quieten(book: Book, person: Person, nudge: Nudge, now: datetime) -> Stands | None:
    """The rest of today; one of another day quietens nothing, as a call (coach.call_answers)."""
    today = local_date(person.zone, now)
    sent_on = local_date(person.zone, nudge.sent_utc) if nudge.sent_utc else nudge.date
    if nudge.state == "sent" and sent_on != today:
        return "another-day"
    if not book.settle(nudge.id, person.id, "sent", "skipped"):
        return None
    book.keep(replace(person, quiet_on=today))
    return "not-today"


def _put_off(book: Book, person: Person, nudge: Nudge, now: datetime) -> Stands | None:
    again_due = back_at(person, now)
    if again_due is None:
        # Left out for this time; as a mini it is not said once more on the same day.
        theirs = book.as_mini(nudge.id, person.id)
        book.settle(nudge.id, person.id, "sent", "skipped")
        return "after-hours" if theirs else None
    put_off = book.settle(nudge.id, person.id, "sent", "later", again_due)
    return _waits(again_due, now) if put_off else None


def _as_it_is(person: Person, nudge: Nudge, now: datetime) -> Stands:
    match nudge.state:
        case "done":
            return "done"
        case "later":
            return _waits(nudge.again_due or now, now)
        case "skipped":
            return "not-today" if person.quiet_on == local_date(person.zone, now) else "skipped"
        case _:
            return "over"


def _waits(again_due: datetime, now: datetime) -> Stands:
    return "later" if again_due <= now + LATER else "after-quiet"


def _count(book: Book, person: Person, nudge: Nudge, exercise: Exercise, now: datetime) -> None:
    """A mini is a break like any other, of its own seconds (clinical.md section 7)."""
    day, seconds = local_date(person.zone, now), lasts_s(exercise, nudge.mini)
    book.note_deed(Deed(person.id, "break", day, seconds, f"nudge:{nudge.id}", now))


def _answered(
    book: Book, person: Person, nudge: int, exercise: Exercise, stands: Stands, now: datetime
) -> NudgeAnswered:
    today = book.deeds(person.id, local_date(person.zone, now))
    breaks = sum(deed.kind == "break" for deed in today)
    aim = goal_of(person.wishes.most)
    return NudgeAnswered(nudge, exercise, stands, breaks, _goal(breaks, aim[0]), aim)


def _goal(breaks: int, least: int) -> Goal:
    """Named with the first of a day, reached with the third, and no word of it from then on:
    the honest target is 3 to 5, not 8 of 8 (clinical.md section 4)."""
    if breaks == least:
        return "reached"
    return "named" if breaks == 1 else "unsaid"
