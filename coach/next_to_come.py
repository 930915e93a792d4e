"""What a person sees as "next": the nudge or reminder that will really be sent."""

from collections.abc import Collection, Iterator
from datetime import datetime, time, timedelta

from coach import spacing
from coach.after_meetings import waits_since
from coach.call_again import call_from
from coach.door import may_hear_from_us
from coach.flare import quiet_until
from coach.kinds import KINDS
from coach.model import Occurrence, Person, Rule, RuleKind
from coach.moments import instant, local_date
from coach.nudges import APART, has_just_moved, rest_after, slots_of
from coach.ports import Book
from coach.quiet import is_quiet
from coach.quiet_sense import IN_MIND, leaves_out
from coach.reminders import following
from coach.silence import is_parked
from coach.standing import done_today


def next_to_come(
    book: Book,
    person: Person,
    now: datetime,
    kinds: Collection[RuleKind] = KINDS,
    comes_by: bool = False,
) -> datetime | None:
    """As far as can be known now, of these kinds; None: nothing is.

    `comes_by`: they will be heard from before it; else nothing is told that a silence of a week
    would keep back."""
    flare = person.course.flare
    if not may_hear_from_us(person) or (flare and flare.severe):
        return None
    rules = [slots_of(rule, person) for rule in book.rules(person.id) if rule.kind in kinds]
    found = [(rule, _heard(book, person, rule, now)) for rule in rules]
    coming = [
        one.due_utc
        for rule, one in found
        if one and (comes_by or not is_parked(rule.kind, person, one.due_utc))
    ]
    put_off = _put_off(book, person, now) if "break" in kinds else ()
    return min([*coming, *put_off], default=None)


def _heard(book: Book, person: Person, rule: Rule, now: datetime) -> Occurrence | None:
    heard, pending = _from(book, person, rule, now), book.pending(rule.id)
    if heard is None:
        return None
    if pending and pending.due_utc > heard and waits_since(rule, pending, now):
        return pending
    coming = following(rule, person, heard)
    if coming and rule.kind == "break" and person.sense.halved:
        lately = book.nudges(person.id, local_date(person.zone, now) - IN_MIND)
        if leaves_out(lately, person.sense):
            coming = following(rule, person, coming.due_utc)
    # After a journey west it is morning once more, or the clock had run ahead.
    while coming and book.has_been(coming):
        coming = following(rule, person, coming.due_utc)
    return coming


def _put_off(book: Book, person: Person, now: datetime) -> Iterator[datetime]:
    """When nudges that were put off come back, as far as they will."""
    flare = person.course.flare
    for nudge in book.nudges(person.id, local_date(person.zone, now)):
        again = nudge.again_due if nudge.state == "later" else None
        if again and again > now and not is_quiet(person, again):
            calm = flare is not None and again < quiet_until(flare)
            if not calm and not has_just_moved(book, person, again):
                yield again


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
        sent = (nudge.sent_utc for nudge in book.nudges(person.id, today))
        until += [at + APART for at in sent if at and at <= now]
        told = spacing.near([person.sense.told_utc], now)
        until += [told + spacing.APART] if told else []
    # One that is due at that very moment counts.
    return max(until) - timedelta(seconds=1 if max(until) > now else 0)
