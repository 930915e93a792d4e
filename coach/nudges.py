"""The small break of an hour: whether it is called for, and with what."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from math import gcd

from coach.best_hours import has_choice
from coach.door import may_hear_from_us
from coach.exercises import Exercise, Library
from coach.flare import desk_menu, is_soft, softer
from coach.flare import is_quiet as is_calm
from coach.kinds import GRACE
from coach.limits import Limits, limits, small_menu
from coach.mini import is_long, small_break
from coach.model import Deed, Nudge, Occurrence, Person, Rule
from coach.moments import local_date
from coach.ports import Book
from coach.quiet import is_quiet
from coach.quiet_sense import IN_MIND, listen
from coach.reminders import plan
from coach.spacing import near
from coach.unasked import Offer
from coach.wishes import MOST_BREAKS

# clinical.md section 4: at least 45 of 60 minutes between breaks. A nudge that was followed after
# a while takes this much off the interval, so that the next one still comes in its slot.
SLACK = timedelta(minutes=15)
# Two of them within minutes annoy: one that was put off and came just before a slot stands for it.
APART = timedelta(minutes=20)


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
    lately = book.nudges(person.id, occurrence.date - IN_MIND)
    had = offered_on(lately, occurrence.date)
    if not had and has_choice(person):  # the day's first: its hours are chosen once
        plan(book, person, "break", now)
    menu = menu_at_desk(person, library, now)
    # Hours or interval may have been changed in the middle of the day.
    if len(had) >= min(person.wishes.most, MOST_BREAKS) or not menu:
        return None
    if _has_one(had, now) or near([person.sense.told_utc], now):
        return None
    quiet_h = listen(book, person, number, occurrence.date, lately, now)
    if quiet_h is None:
        return None
    exercise, mini = choose(menu, person, occurrence.date, had)
    book.offer(number, exercise.id, now, mini)
    return replace(_offer(number, person, exercise, mini), quiet_h=quiet_h)


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
    wanted = wanted and person and not has_just_moved(book, person, now)
    others = [one for one in book.nudges(nudge.person, nudge.date) if one.id != nudge.id]
    if _has_one(others, now) or not wanted or person is None or exercise is None:
        book.settle(nudge.id, nudge.person, "later", "dropped")
        return None
    book.settle(nudge.id, nudge.person, "later", "sent", sent_utc=now)
    return _offer(nudge.id, person, exercise, nudge.mini)


def offered_on(nudges: Sequence[Nudge], day: date) -> list[Nudge]:
    """Those of that day or later, without slots that were left out on purpose."""
    return [nudge for nudge in nudges if nudge.date >= day and nudge.state != "hushed"]


def menu_at_desk(person: Person, library: Library, now: datetime) -> tuple[Exercise, ...]:
    """What a break may be; in a flare a change of position or a few steps."""
    flare, bounds = person.course.flare, careful(person, now)
    if flare and is_soft(flare):
        return desk_menu(library, bounds, flare)
    return small_menu(bounds, library)


def choose(
    menu: Sequence[Exercise], person: Person, day: date, had: Sequence[Nudge]
) -> tuple[Exercise, bool]:
    """What it is, and whether in its version of 20 seconds.

    Issue 5, part 3: a long one that was skipped comes back so in the next slot of that day, once,
    if it is still allowed; in a flare-up a change of position is short enough. `had` are that
    day's nudges, in order."""
    last = None if is_soft(person.course.flare) or not had else had[-1]
    if last and last.state == "skipped" and not last.mini:
        for exercise in menu:
            if exercise.id == last.exercise and is_long(exercise):
                return exercise, True
    return pick(menu, person, day, [nudge.exercise for nudge in had]), False


def pick(menu: Sequence[Exercise], person: Person, day: date, had: Sequence[str]) -> Exercise:
    """The next of the menu, beginning elsewhere every day: the least often had today, and of
    those the longest ago.

    Issue 5, part 3: "never the same twice in a day unless fewer than three remain"; this is
    stricter, since one that remains is always the least often had. `had` are the ids of those
    that they were offered today, in order."""
    start = (day.toordinal() * _stride(menu) + person.id) % len(menu)
    around = [*menu[start:], *menu[:start]]
    last = {name: at for at, name in enumerate(had)}
    return min(around, key=lambda each: (had.count(each.id), last.get(each.id, -1)))


def _stride(menu: Sequence[Exercise]) -> int:
    """A day begins about where the one before ended, and in time everywhere."""
    return next(n for n in count(MOST_BREAKS - 1) if gcd(n, len(menu)) == 1)


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


def _has_one(had: Sequence[Nudge], now: datetime) -> bool:
    """Whether one came just now: one that was put off stands for the slot after it."""
    return near((nudge.sent_utc for nudge in had), now, APART) is not None


def as_offered(nudge: Nudge, person: Person, library: Library) -> Offer | None:
    """The same once more, as it was sent; None: it is on the shelves no longer."""
    exercise = library.exercises.get(nudge.exercise)
    return _offer(nudge.id, person, exercise, nudge.mini) if exercise else None


def _offer(nudge: int, person: Person, exercise: Exercise, mini: bool) -> Offer:
    efforts = small_break(exercise, mini)
    seconds = sum(effort.seconds for effort in efforts)
    soft = is_soft(person.course.flare)
    return Offer(nudge, person.id, exercise, efforts[0], seconds, soft, mini)
