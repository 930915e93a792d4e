"""The tick: who is due, claimed once, and what comes next of each."""

from datetime import datetime

from coach.calls import call
from coach.door import may_hear_from_us
from coach.exercises import Library
from coach.kinds import GRACE
from coach.model import Occurrence, Rule
from coach.nudges import come_due, once_more, slots_of
from coach.ports import Book
from coach.quiet import is_quiet
from coach.reminders import come_again
from coach.signs_of_life import noticed
from coach.silence import is_parked
from coach.unasked import Claimed, Offer
from coach.zone_names import zone_named
from coach.zones import ask_anew

Due = tuple[Rule, Occurrence]


def claim_due(book: Book, library: Library, limit: int, now: datetime) -> Claimed:
    """The nudges to send now, each already counted as sent: one lost in a crash is better than
    one sent twice. Everything else that is due becomes a letter, for which it is the other way
    round."""
    put_right = _after_the_clock_went_back(book, limit, now)
    due, lost = _by_zone(book.due(now, limit))
    for rule in lost:
        ask_anew(book, rule.person)
    again = book.again(now, limit)
    offers = [_one(book, rule, occurrence, library, now) for rule, occurrence in due]
    told = {offer.person for offer in offers if offer}
    for nudge in again:
        offers.append(offer := once_more(book, nudge, library, now, nudge.person in told))
        told |= {offer.person} if offer else set()
    full = limit in (len(due) + len(lost), len(again), put_right)
    # After a jump of the clock a later slot may be due by now, and near the end of its grace.
    more = full or (bool(due) and bool(book.due(now, 1)))
    return Claimed(tuple(offer for offer in offers if offer), more, len(lost))


def _by_zone(due: list[Due]) -> tuple[list[Due], list[Rule]]:
    """One row with a zone that is none any more does not stop the tick for all others."""
    known = [(rule, occurrence) for rule, occurrence in due if zone_named(rule.zone)]
    return known, [rule for rule, _ in due if not zone_named(rule.zone)]


def _after_the_clock_went_back(book: Book, limit: int, now: datetime) -> int:
    """What was planned by a clock that ran ahead is planned anew; what has been said by it is
    not said again, since an occurrence is claimed once."""
    stranded = book.stranded(now, limit)
    for rule in stranded:
        person = book.person(rule.person)
        coming = None
        if person and may_hear_from_us(person):
            coming = come_again(slots_of(rule, person), person, now - GRACE[rule.kind], now)
        book.schedule(rule.id, coming, now)
    return len(stranded)


def _one(
    book: Book, rule: Rule, occurrence: Occurrence, library: Library, now: datetime
) -> Offer | None:
    person = book.person(rule.person)
    if person is None or not may_hear_from_us(person) or is_parked(rule.kind, person, now):
        book.schedule(rule.id, None, now)
        return None
    person = noticed(book, person, now)
    rule = slots_of(rule, person)
    book.schedule(rule.id, come_again(rule, person, occurrence.due_utc, now), now)
    late = now - occurrence.due_utc > GRACE[rule.kind]
    # Not claimed either: where the clock had only run ahead, its time is still to come.
    if late or is_quiet(person, now) or not _is_of(rule, occurrence):
        return None
    number = book.claim(occurrence, now)
    if number is None:
        return None
    if rule.kind == "break":
        return come_due(book, person, number, occurrence, library, now)
    call(book, person, rule.kind, number, occurrence, now)
    return None


def _is_of(rule: Rule, occurrence: Occurrence) -> bool:
    """A flare-up leaves out some slots that may have been planned before it."""
    times = rule.times_on(occurrence.date)
    return any(at.hour * 60 + at.minute == occurrence.slot for at in times)
