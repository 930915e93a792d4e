"""What a person sees as "next": the nudge or reminder that will really be sent."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from coach.call_again import call_from
from coach.door import may_hear_from_us
from coach.flare import quiet_until
from coach.kinds import KINDS
from coach.model import Person, Rule, RuleKind
from coach.moments import instant, local_date
from coach.nudges import rest_after, slots_of
from coach.ports import Book
from coach.reminders import following
from coach.standing import done_today


def next_to_come(
    book: Book, person: Person, now: datetime, kinds: Collection[RuleKind] = KINDS
) -> datetime | None:
    """As far as can be known now, of these kinds; None: nothing is."""
    flare = person.course.flare
    if not may_hear_from_us(person) or (flare and flare.severe):
        return None
    rules = [slots_of(rule, person) for rule in book.rules(person.id) if rule.kind in kinds]
    heard = [(rule, _from(book, person, rule, now)) for rule in rules]
    found = [following(rule, person, after) for rule, after in heard if after]
    return min((one.due_utc for one in found if one), default=None)


def _from(book: Book, person: Person, rule: Rule, now: datetime) -> datetime | None:
    """From when on this rule is heard again; None: not as things are now."""
    called = call_from(book, person, rule, now)
    if called is None:
        return None
    until = [now, called]
    today = local_date(person.zone, now)
    until += [quiet_until(person.course.flare)] if person.course.flare else []
    if rule.kind in ("routine", "call") and done_today(book, person, now):
        until.append(instant(today + timedelta(days=1), time(0), rule.zone))
    if rule.kind == "break":
        interval = timedelta(minutes=person.every_min)
        recent = book.deeds(person.id, local_date(person.zone, now - interval))
        until += [deed.done_utc + rest_after(deed, interval) for deed in recent]
    # One that is due at that very moment counts.
    return max(until) - timedelta(seconds=1 if max(until) > now else 0)
