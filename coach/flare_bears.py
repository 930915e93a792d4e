"""The two ends of a bad spell: the position from which its days begin, and "I'm through it"."""

from dataclasses import replace
from datetime import datetime

from coach.door import enter
from coach.exercises import Library
from coach.flare import ANSWER_HOLDS, ease
from coach.flare_checks import planned
from coach.flare_keep import keep, with_volume
from coach.flare_stages import RETURN, VOLUME
from coach.flare_way import meanwhile_page, to_signs
from coach.limits import limits
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.player import stop_open
from coach.ports import Book
from coach.standing import as_they_stand, step_of


def bears(
    book: Book, person: int, check: int, position: str, library: Library, now: datetime
) -> Outcome:
    """Asked only by whom the list let through. A second tap finds it begun."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    flare, today = known.course.flare, local_date(known.zone, now)
    if flare is None or flare.position is not None or flare.check != check:
        return Stale(as_they_stand(book, known, library, now))
    if flare.signs_utc is None or now - flare.signs_utc > ANSWER_HOLDS:
        return to_signs(book, known, flare, "bears", "flare-hurts", now)
    if flare.stage in ("signs", "position"):
        flare = replace(flare, stage="acute", since=today)
    flare = planned(book, known, replace(flare, position=position), now, hours=True)
    known = keep(book, with_volume(known, VOLUME), flare, "bears", "flare-position", now)
    stop_open(book, person, now)
    plan = ease(library, limits(known, now), flare)
    if not plan:
        return meanwhile_page(known, flare, library, now)
    return step_of(book.begin_session(person, "ease", plan, now), library)


def through(book: Book, person: int, check: int, library: Library, now: datetime) -> Outcome:
    """They say that it is over: back to the usual amount in steps. A slip of the thumb leaves no
    trace; what began with routines that were too much is none."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    flare, today = known.course.flare, local_date(known.zone, now)
    if flare is None or flare.check != check or flare.stage == "returning":
        return Stale(as_they_stand(book, known, library, now))
    if flare.check == 0 and flare.hurt_utc == flare.began_utc:
        known = keep(book, known, None, "through", "flare-slip", now)
    else:
        flare = replace(flare, stage="returning", since=today, severe=False, able=False, worse=0)
        flare = planned(book, known, flare, now, hours=False)
        known = with_volume(known, _back_from(known, begun=bool(check)))
        known = keep(book, known, flare, "through", "flare-through", now)
    return as_they_stand(book, known, library, now)


def _back_from(person: Person, begun: bool) -> int:
    """Per cent. Who had not begun on its days yet is given no more by coming back from them."""
    return RETURN[0] if begun else min(person.course.volume, RETURN[0])
