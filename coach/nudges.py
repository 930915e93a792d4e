"""The hourly nudge: who is due, with what, and what a tap under it does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from coach.door import enter, may_hear_from_us
from coach.exercises import Exercise, Library
from coach.flare import desk_menu, is_quiet, is_soft, quiet_until, softer
from coach.limits import Limits, limits, small_menu
from coach.model import Deed, Letter, Nudge, NudgeState, Occurrence, Person, Rule
from coach.moments import instant, local_date, next_occurrence
from coach.outcomes import NudgeAnswered, Outcome, Stale
from coach.plan import efforts
from coach.ports import Book
from coach.reminders import MOST_BREAKS
from coach.standing import as_they_stand, done_today
from coach.unasked import Claimed, Offer

# A nudge later than this is noise: after a night's outage nobody gets eight of them.
TOO_LATE = timedelta(minutes=10)
LATER = timedelta(minutes=10)
# clinical.md section 4: at least 45 of 60 minutes between breaks. A nudge that was followed after
# a while takes this much off the interval, so that the next one still comes in its slot.
SLACK = timedelta(minutes=15)

Answer = Literal["done", "later", "skipped", "not-today"]
Stands = Literal["done", "later", "skipped", "not-today", "over"]
STANDS: dict[NudgeState, Stands] = {"done": "done", "later": "later", "skipped": "skipped"}


def claim_nudges(book: Book, library: Library, limit: int, now: datetime) -> Claimed:
    """The nudges to send now, each already counted as sent: one lost in a crash is better than
    one sent twice. Routine reminders become letters, for which it is the other way round."""
    due, again = book.due(now, limit), book.again(now, limit)
    offers = [_come_due(book, rule, occurrence, library, now) for rule, occurrence in due]
    told = {offer.person for offer in offers if offer}
    for nudge in again:
        offers.append(offer := _once_more(book, nudge, library, now, nudge.person in told))
        told |= {offer.person} if offer else set()
    full = len(due) == limit or len(again) == limit
    return Claimed(tuple(offer for offer in offers if offer), full)


def answer_nudge(
    book: Book, person: int, nudge: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """One answer counts; a later tap finds the nudge as it is."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return Stale(known)
    offered = book.nudge(nudge, person)
    if offered is None or offered.exercise not in library.exercises:
        return Stale(as_they_stand(book, known, library, now))
    if answer == "later" and not _careful(known, now).bears(library.exercises[offered.exercise]):
        # It was sent before they told us what it asks too much of.
        book.settle(nudge, person, "sent", "dropped")
    again_due = now + LATER if answer == "later" else None
    state = "skipped" if answer == "not-today" else answer
    if not book.settle(nudge, person, "sent", state, again_due):
        quiet = offered.state == "skipped" and known.quiet_on == local_date(known.zone, now)
        stands = "not-today" if quiet else STANDS.get(offered.state, "over")
        return _answered(book, known, offered, stands, library, now)
    if answer == "done":
        _count(book, known, offered, library, now)
    if answer == "not-today":
        book.keep(replace(known, quiet_on=local_date(known.zone, now)))
    return _answered(book, known, offered, answer, library, now)


def _come_due(
    book: Book, rule: Rule, occurrence: Occurrence, library: Library, now: datetime
) -> Offer | None:
    person = book.person(rule.person)
    flare = person.course.flare if person else None
    soft = softer(rule, person.every_min, flare) if person else rule
    book.schedule(rule.id, next_occurrence(soft, now))
    number = book.claim(occurrence, now)
    if number is None or person is None or not _wants(person, occurrence.date):
        return None
    if is_quiet(flare, now) or (is_soft(flare) and not _is_of(soft, occurrence)):
        return None
    if rule.kind == "routine":
        if not done_today(book, person, now):
            book.post(Letter("routine", person.id, number, 0, occurrence.due_utc))
        return None
    if now - occurrence.due_utc > TOO_LATE or _has_just_moved(book, person, now):
        return None
    had = book.nudged_on(person.id, occurrence.date)
    menu = menu_at_desk(person, library, now)
    # Hours or interval may have been changed in the middle of the day.
    if len(had) >= MOST_BREAKS or not menu:
        return None
    exercise = pick(menu, person, occurrence.date, had)
    book.offer(number, exercise.id)
    return _offer(number, person, exercise)


def _is_of(rule: Rule, occurrence: Occurrence) -> bool:
    return any(at.hour * 60 + at.minute == occurrence.slot for at in rule.times_at)


def _once_more(
    book: Book, nudge: Nudge, library: Library, now: datetime, has_another: bool
) -> Offer | None:
    """It was put off for ten minutes; the series did not move for it, and the next one, or
    another one that was put off, may have come with it: one is enough."""
    person = book.person(nudge.person)
    exercise = library.exercises.get(nudge.exercise)
    in_time = nudge.again_due is not None and now - nudge.again_due <= TOO_LATE
    wanted = in_time and not has_another and person and _wants(person, nudge.date)
    wanted = wanted and person and not is_quiet(person.course.flare, now)
    wanted = wanted and person and exercise in menu_at_desk(person, library, now)
    if not wanted or person is None or exercise is None or _has_just_moved(book, person, now):
        book.settle(nudge.id, nudge.person, "later", "dropped")
        return None
    book.settle(nudge.id, nudge.person, "later", "sent")
    return _offer(nudge.id, person, exercise)


def menu_at_desk(person: Person, library: Library, now: datetime) -> tuple[Exercise, ...]:
    """What a break may be; in a flare a change of position or a few steps."""
    flare, careful = person.course.flare, _careful(person, now)
    if flare and is_soft(flare):
        return desk_menu(library, careful, flare)
    return small_menu(careful, library)


def next_to_come(book: Book, person: Person, now: datetime) -> datetime | None:
    """The next nudge or reminder that will really be sent, as far as can be known now."""
    flare = person.course.flare
    if not may_hear_from_us(person) or (flare and flare.severe):
        return None
    found = [
        occurrence.due_utc
        for rule in book.rules(person.id)
        if (
            occurrence := next_occurrence(
                softer(rule, person.every_min, flare),
                _quiet_until(book, person, rule, now),
            )
        )
    ]
    return min(found, default=None)


def pick(menu: Sequence[Exercise], person: Person, day: date, had: Sequence[str]) -> Exercise:
    """The next of the menu, beginning elsewhere every day; none twice a day while others wait.

    `had` are the ids of those that they were offered today."""
    start = (day.toordinal() + person.id) % len(menu)
    around = [*menu[start:], *menu[:start]]
    return min(around, key=lambda exercise: had.count(exercise.id))


def _careful(person: Person, now: datetime) -> Limits:
    """Who never answered about their body is sent the safest set until they have."""
    known = limits(person, now)
    return known if person.body.answered_on else replace(known, safest=True)


def _wants(person: Person, day: date) -> bool:
    return may_hear_from_us(person) and person.quiet_on != day


def _has_just_moved(book: Book, person: Person, now: datetime) -> bool:
    interval = timedelta(minutes=person.every_min)
    going = book.open_session(person.id)
    if going and now - going.moved_utc < interval:
        return True
    recent = book.deeds(person.id, local_date(person.zone, now - interval))
    return any(now - deed.done_utc < _rest_after(deed, interval) for deed in recent)


def _quiet_until(book: Book, person: Person, rule: Rule, now: datetime) -> datetime:
    """From when on this rule is heard again."""
    until = [now]
    today = local_date(person.zone, now)
    until += [quiet_until(person.course.flare)] if person.course.flare else []
    done = rule.kind == "routine" and done_today(book, person, now)
    if done or person.quiet_on == today:
        until.append(instant(today + timedelta(days=1), time(0), rule.zone))
    if rule.kind == "break":
        interval = timedelta(minutes=person.every_min)
        recent = book.deeds(person.id, local_date(person.zone, now - interval))
        until += [deed.done_utc + _rest_after(deed, interval) for deed in recent]
    # One that is due at that very moment counts.
    return max(until) - timedelta(seconds=1 if max(until) > now else 0)


def _rest_after(deed: Deed, interval: timedelta) -> timedelta:
    return interval - SLACK if deed.mark.startswith("nudge:") else interval


def _offer(nudge: int, person: Person, exercise: Exercise) -> Offer:
    plan = tuple(efforts(exercise, 1))
    seconds = sum(effort.seconds for effort in plan)
    return Offer(nudge, person.id, exercise, plan[0], seconds, is_soft(person.course.flare))


def _count(book: Book, person: Person, nudge: Nudge, library: Library, now: datetime) -> None:
    seconds = sum(e.seconds for e in efforts(library.exercises[nudge.exercise], 1))
    day = local_date(person.zone, now)
    book.note_deed(Deed(person.id, "break", day, seconds, f"nudge:{nudge.id}", now))


def _answered(
    book: Book,
    person: Person,
    nudge: Nudge,
    answer: Stands,
    library: Library,
    now: datetime,
) -> NudgeAnswered:
    today = book.deeds(person.id, local_date(person.zone, now))
    breaks = sum(deed.kind == "break" for deed in today)
    return NudgeAnswered(nudge.id, library.exercises[nudge.exercise], answer, breaks)
