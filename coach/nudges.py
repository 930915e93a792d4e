"""The small break of an hour: whether it is called for, and with what."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.door import may_hear_from_us
from coach.exercises import Exercise, Library
from coach.flare import desk_menu, is_soft, softer
from coach.flare import is_quiet as is_calm
from coach.kinds import GRACE
from coach.limits import Limits, limits, small_menu
from coach.model import Deed, Nudge, Occurrence, Person, Rule
from coach.moments import local_date
from coach.plan import efforts
from coach.ports import Book
from coach.quiet import is_quiet
from coach.quiet_sense import listen
from coach.unasked import Offer
from coach.wishes import MOST_BREAKS

# clinical.md section 4: at least 45 of 60 minutes between breaks. A nudge that was followed after
# a while takes this much off the interval, so that the next one still comes in its slot.
SLACK = timedelta(minutes=15)


def slots_of(rule: Rule, person: Person) -> Rule:
    """In a flare-up only some of its moments count."""
    return softer(rule, person.every_min, person.course.flare)


def come_due(
    book: Book,
    person: Person,
    number: int,
    occurrence: Occurrence,
    library: Library,
    now: datetime,
) -> Offer | None:
    """`number` is that of the occurrence, claimed just now."""
    if is_calm(person.course.flare, now) or has_just_moved(book, person, now):
        return None
    had = [nudge.exercise for nudge in book.nudges(person.id, occurrence.date)]
    menu = menu_at_desk(person, library, now)
    # Hours or interval may have been changed in the middle of the day.
    if len(had) >= MOST_BREAKS or not menu:
        return None
    quiet_h = listen(book, person, number, occurrence.date, now)
    if quiet_h is None:
        return None
    exercise = pick(menu, person, occurrence.date, had)
    book.offer(number, exercise.id, now)
    return replace(_offer(number, person, exercise), quiet_h=quiet_h)


def once_more(
    book: Book, nudge: Nudge, library: Library, now: datetime, has_another: bool
) -> Offer | None:
    """It was put off for ten minutes; the series did not move for it, and the next one, or
    another one that was put off, may have come with it: one is enough."""
    person = book.person(nudge.person)
    exercise = library.exercises.get(nudge.exercise)
    in_time = nudge.again_due is not None and now - nudge.again_due <= GRACE["break"]
    wanted = in_time and not has_another and person and may_hear_from_us(person)
    wanted = wanted and person and not is_quiet(person, now)
    wanted = wanted and person and not is_calm(person.course.flare, now)
    wanted = wanted and person and exercise in menu_at_desk(person, library, now)
    if not wanted or person is None or exercise is None or has_just_moved(book, person, now):
        book.settle(nudge.id, nudge.person, "later", "dropped")
        return None
    book.settle(nudge.id, nudge.person, "later", "sent", sent_utc=now)
    return _offer(nudge.id, person, exercise)


def menu_at_desk(person: Person, library: Library, now: datetime) -> tuple[Exercise, ...]:
    """What a break may be; in a flare a change of position or a few steps."""
    flare, bounds = person.course.flare, careful(person, now)
    if flare and is_soft(flare):
        return desk_menu(library, bounds, flare)
    return small_menu(bounds, library)


def pick(menu: Sequence[Exercise], person: Person, day: date, had: Sequence[str]) -> Exercise:
    """The next of the menu, beginning elsewhere every day; none twice a day while others wait.

    `had` are the ids of those that they were offered today."""
    start = (day.toordinal() + person.id) % len(menu)
    around = [*menu[start:], *menu[:start]]
    return min(around, key=lambda exercise: had.count(exercise.id))


def careful(person: Person, now: datetime) -> Limits:
    """Who never answered about their body is sent the safest set until they have."""
    known = limits(person, now)
    return known if person.body.answered_on else replace(known, safest=True)


def has_just_moved(book: Book, person: Person, now: datetime) -> bool:
    interval = timedelta(minutes=person.every_min)
    going = book.open_session(person.id)
    if going and now - going.moved_utc < interval:
        return True
    recent = book.deeds(person.id, local_date(person.zone, now - interval))
    return any(now - deed.done_utc < rest_after(deed, interval) for deed in recent)


def rest_after(deed: Deed, interval: timedelta) -> timedelta:
    return interval - SLACK if deed.mark.startswith("nudge:") else interval


def _offer(nudge: int, person: Person, exercise: Exercise) -> Offer:
    plan = tuple(efforts(exercise, 1))
    seconds = sum(effort.seconds for effort in plan)
    return Offer(nudge, person.id, exercise, plan[0], seconds, is_soft(person.course.flare))
