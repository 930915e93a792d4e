"""With everything that somebody sends: are they back after a gap, and what is asked again then."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.course import Decision, Signs
from coach.door import CONSENT_VERSION
from coach.model import Person
from coach.moments import local_date
from coach.ports import Book
from coach.reminders import heard_from, silence
from coach.safety import HELD, shut
from coach.signs import MEANWHILE_DAYS, SIGNS_VERSION, left_out
from coach.signs_of_life import alive

# clinical.md section 3, GAP: more than 14 days, the screen; more than 28, re-onboarding.
SCREEN_AFTER = timedelta(days=14)
AFRESH_AFTER = timedelta(days=28)
# Most people did something lately; what is older than the longest gap need not be known.
LOOKED_BACK = (2, AFRESH_AFTER.days)


def came_by(book: Book, person: int, typed: bool, now: datetime) -> None:
    """They wrote or tapped; called before whatever that was about."""
    heard_from(book, person, typed, now)
    known = book.person(person)
    if known is None or not known.agreed:
        return
    known = alive(book, known, now)
    if known.agreed < CONSENT_VERSION:
        return
    today = local_date(known.zone, now)
    if _last_seen(book, known, today) < today - SCREEN_AFTER:
        _after_a_gap(book, known, today, now)
    elif known.safety == "clear" and known.course.screened_on is None:
        _from_before_list_b(book, known, today, now)
    elif known.safety == "clear" and _has_it_eased(known, today):
        _ask_whether(book, known, now)


def _last_seen(book: Book, known: Person, today: date) -> date:
    """The last sign of life; one that is recent enough is not looked behind."""
    course, joined = known.course, local_date(known.zone, known.joined_utc)
    last = max(day for day in (joined, course.screened_on, course.signs.on) if day)
    if last >= today - SCREEN_AFTER:
        return last
    for days in LOOKED_BACK:
        if deeds := book.deeds(known.id, today - timedelta(days)):
            return max(last, max(deed.date for deed in deeds))
    return last


def _after_a_gap(book: Book, known: Person, today: date, now: datetime) -> None:
    """A list that was half answered is begun anew; consent stays."""
    last = _last_seen(book, known, today)
    answered_on = known.body.answered_on
    if answered_on and max(last, answered_on) < today - AFRESH_AFTER:
        known = replace(known, body=replace(known.body, answered_on=None))
        book.keep(known)
    if known.safety not in HELD:
        shut(book, known, "gap" if known.course.screened_on else "first", now)


def _from_before_list_b(book: Book, known: Person, today: date, now: datetime) -> None:
    """Who came before there was a second list has answered the first; not in mid-routine."""
    if book.open_session(known.id) is None:
        course = replace(known.course, signs=Signs("again", today))
        book.keep(waiting := replace(known, safety="second", course=course))
        book.note_decision(Decision(known.id, "signs", SIGNS_VERSION, "opened", "again", now))
        silence(book, waiting)


def _has_it_eased(known: Person, today: date) -> bool:
    """B7, "if not easing in 1-2 weeks": nothing of it returns before they have said so."""
    signs = known.course.signs
    since = signs.on or known.course.screened_on
    waits = timedelta(days=MEANWHILE_DAYS)
    return bool(left_out(signs.rows)) and since is not None and today >= since + waits


def _ask_whether(book: Book, known: Person, now: datetime) -> None:
    """Not in mid-routine, which is without what their leg leaves out anyway."""
    if book.open_session(known.id) is None:
        shut(book, known, "eased", now)
