"""Days without a sign of life: when reminders stop, and the few notes that come instead.

clinical.md section 4: silence of 7 days, one gentle note; 14, one a week; 30, one a fortnight,
two at most; then nothing. Issue 5 part 4: the reminders themselves stop with the first note."""

from datetime import date, datetime, time, timedelta

from coach.model import Person, RuleKind
from coach.moments import local_date
from coach.quiet import in_quiet_hours

SILENT_AFTER = timedelta(days=7)
NOTES_AFTER = tuple(timedelta(days=days) for days in (7, 14, 21, 28, 42, 56))
# When neither the routine's time nor the beginning of their day will do.
OTHER_TIMES = (time(12), time(17))
WEEK = range(7)
ONE_DAY, NO_TIME = timedelta(days=1), timedelta()


def counted_from(person: Person) -> date | None:
    """The last day that is no silence: that of a sign of life, or the last of a holiday that
    began before it was one. Whose only day of the week it is hears from us a week later, and has
    been silent when that day is over as well. None: nobody has looked yet."""
    since = person.seen_on
    for holiday in sorted(person.wishes.holidays, key=lambda each: each.first):
        if since and holiday.first < since + SILENT_AFTER + _longer(person, since):
            since = max(since, holiday.last)
    return since + _longer(person, since) if since else None


def is_silent(person: Person, today: date) -> bool:
    since = counted_from(person)
    return since is not None and today >= since + SILENT_AFTER


def is_parked(kind: RuleKind, person: Person, now: datetime) -> bool:
    """Nothing comes of this kind until they are back: see coach.signs_of_life."""
    return kind != "note" and is_silent(person, local_date(person.zone, now))


def note_dates(person: Person) -> tuple[date, ...]:
    """The days of the notes, should they stay silent; one on a day off moves to the next of
    their days."""
    since = counted_from(person)
    if since is None or not person.days:
        return ()
    return tuple(_on_or_after(since + after, person.days) for after in NOTES_AFTER)


def note_times(person: Person) -> tuple[time, ...]:
    """At the routine's time, or at the beginning of their day."""
    starts = (start for start, _ in person.hours[:1])
    wished = [at for at in (person.routine_at, *starts, *OTHER_TIMES) if at]
    loud = (at for at in wished if not in_quiet_hours(at, person.wishes.quiet))
    return tuple([*loud][:1]) if note_dates(person) else ()


def note_number(person: Person, day: date) -> int:
    """Which of the notes is that of this day, from 0."""
    return max(0, sum(on <= day for on in note_dates(person)) - 1)


def _longer(person: Person, since: date) -> timedelta:
    return ONE_DAY if person.days == (since.weekday(),) else NO_TIME


def _on_or_after(day: date, days: tuple[int, ...]) -> date:
    ahead = (day + timedelta(days=n) for n in WEEK)
    return next(on for on in ahead if on.weekday() in days)
