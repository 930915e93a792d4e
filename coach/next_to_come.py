"""What a person sees as "next": the nudge or reminder that will really be sent."""

from datetime import datetime, time, timedelta

from coach.after_meetings import waits_since
from coach.door import may_hear_from_us
from coach.flare import quiet_until
from coach.model import Occurrence, Person, Rule
from coach.moments import instant, local_date
from coach.nudges import rest_after, slots_of
from coach.ports import Book
from coach.reminders import following
from coach.standing import done_today


def next_to_come(book: Book, person: Person, now: datetime) -> datetime | None:
    """As far as can be known now; None: nothing is."""
    flare = person.course.flare
    if not may_hear_from_us(person) or (flare and flare.severe):
        return None
    rules = [slots_of(rule, person) for rule in book.rules(person.id)]
    found = [_of(book, person, rule, now) for rule in rules]
    return min((one.due_utc for one in found if one), default=None)


def _of(book: Book, person: Person, rule: Rule, now: datetime) -> Occurrence | None:
    heard, pending = _from(book, person, rule, now), book.pending(rule.id)
    if pending and pending.due_utc > heard and waits_since(rule, pending, now):
        return pending
    return following(rule, person, heard)


def _from(book: Book, person: Person, rule: Rule, now: datetime) -> datetime:
    """From when on this rule is heard again."""
    until = [now]
    today = local_date(person.zone, now)
    until += [quiet_until(person.course.flare)] if person.course.flare else []
    if rule.kind == "routine" and done_today(book, person, now):
        until.append(instant(today + timedelta(days=1), time(0), rule.zone))
    if rule.kind == "break":
        interval = timedelta(minutes=person.every_min)
        recent = book.deeds(person.id, local_date(person.zone, now - interval))
        until += [deed.done_utc + rest_after(deed, interval) for deed in recent]
    # One that is due at that very moment counts.
    return max(until) - timedelta(seconds=1 if max(until) > now else 0)
