"""Pauses: at once, with an end or without one, and the way back (issue 5, part 1)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from coach.door import agreed, enter, waits_for
from coach.holidays import are_on, known_days, wrong_with
from coach.model import Person, Question
from coach.moments import local_date
from coach.next_to_come import next_to_come
from coach.outcomes import Outcome, Paused, Resumed, Welcome
from coach.pause_pages import HolidaysPage, QuietWhy
from coach.pause_shown import as_it_is, holidays_page, quiet_of, quieted
from coach.ports import Book
from coach.reminders import replan
from coach.wishes import Holiday

MEETINGS_MIN = (30, 60, 90)
# The day on which it is tapped is the first of them; one is the rest of today.
PAUSES_DAYS = (1, 3, 7)


def pause(book: Book, person: int, now: datetime) -> Outcome:
    """/pause: nothing unasked from now on; an end may be chosen, by a tap or by words."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    asking = known.asking if known.asking == "zone" else "pause"
    book.keep(paused := replace(known, paused=True, asking=asking))
    replan(book, paused, now)
    return Paused(routine=waits_for(known) == "no")


def without_end(book: Book, person: int, now: datetime) -> Outcome:
    """ "Until I resume": it stays as it is; an old button pauses nobody."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if not known.paused:
        return as_it_is(book, known, now)
    book.keep(replace(known, asking=_asked_still(known)))
    return Paused(offers=False, routine=waits_for(known) == "no")


def for_minutes(book: Book, person: int, minutes: int, now: datetime) -> Outcome:
    """The pause becomes a meeting, or the meeting another; without one an old tap does nothing."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if not _is_off(known, now) or minutes not in MEETINGS_MIN:
        return as_it_is(book, known, now)
    return meet(book, known, now + timedelta(minutes=minutes), now)


def for_days(book: Book, person: int, days: int, now: datetime) -> Outcome:
    """The pause becomes one of so many days, today among them."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if not _is_off(known, now) or days not in PAUSES_DAYS:
        return as_it_is(book, known, now)
    if days == 1:
        return rest_of_today(book, known, now)
    today = local_date(known.zone, now)
    return take_days(book, known, Holiday(today, today + timedelta(days=days - 1)), now)


def resume(book: Book, person: int, now: datetime) -> Outcome:
    """Whatever is on ends, and a holiday to come stays."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    left = known_days(known, now, without=are_on(known, now))
    wishes = replace(known.wishes, busy_until=None, holidays=left)
    awake = _kept(book, known, now, paused=False, quiet_on=None, wishes=wishes)
    return Resumed(next_to_come(book, awake, now), awake.zone)


def meet(book: Book, person: Person, until: datetime, now: datetime) -> Outcome:
    """Busy until that moment, to the minute."""
    if until.second or until.microsecond:
        until = until.replace(second=0, microsecond=0) + timedelta(minutes=1)
    busy = _kept(book, person, now, paused=False, wishes=replace(person.wishes, busy_until=until))
    return quieted(book, busy, "meeting", now)


def rest_of_today(book: Book, person: Person, now: datetime, why: QuietWhy = "today") -> Outcome:
    """What "Not today" under a nudge does."""
    quiet = _kept(book, person, now, paused=False, quiet_on=local_date(person.zone, now))
    return quieted(book, quiet, why, now)


def only_today(book: Book, person: int, day: int, now: datetime) -> Outcome:
    """The rest of that day, by its ordinal; an old tap leaves another day alone."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if known.paused or day != local_date(known.zone, now).toordinal():
        return as_it_is(book, known, now)
    return rest_of_today(book, known, now)


def take_days(
    book: Book, person: Person, wish: Holiday, now: datetime, typed: str = ""
) -> Outcome:
    """Days off, from now on or to come. What cannot be is told, and nothing is changed."""
    if wrong := wrong_with(person, wish, now):
        return holidays_page(book, person, wrong, now, typed)
    wishes = replace(person.wishes, holidays=known_days(person, now, more=wish))
    if wish.first <= local_date(person.zone, now):
        away = _kept(book, person, now, paused=False, wishes=wishes)
        return quieted(book, away, "days", now)
    # An open pause does not end by what is to come later; the page says that it is on.
    later = _kept(book, person, now, wishes=wishes)
    return holidays_page(book, later, "added", now, just=wish)


def take_back(book: Book, person: Person, holiday: Holiday, now: datetime) -> HolidaysPage:
    """One of the list; a second tap finds it gone."""
    if holiday not in person.wishes.holidays:
        return holidays_page(book, person, "list", now)
    left = known_days(person, now, without=(holiday,))
    kept = _kept(book, person, now, wishes=replace(person.wishes, holidays=left))
    return holidays_page(book, kept, "removed", now, just=holiday)


def _is_off(person: Person, now: datetime) -> bool:
    return person.paused or quiet_of(person, now) is not None


def _kept(book: Book, person: Person, now: datetime, **quiet: Any) -> Person:
    """In the due-table at once; what was done in a pause is asked about as ever."""
    changed = replace(person, asking=_asked_still(person), **quiet)
    book.keep(changed)
    replan(book, changed, now)
    return changed


def _asked_still(person: Person) -> Question:
    return "nothing" if person.asking in ("pause", "holiday") else person.asking
