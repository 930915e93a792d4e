"""The decisions that come of what was said, in the same unit of work."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.course import Check, Light
from coach.exercises import Library
from coach.light import light
from coach.limits import limits
from coach.load import LOOKS_BACK_DAYS, Decided, Ground, decide, noted
from coach.load_down import rests_longer
from coach.model import Person, Session
from coach.moments import local_date
from coach.ports import Book
from coach.reminders import unplan
from coach.said import ANSWERED_WITHIN, check_of, exercises_of


def tallied(
    book: Book, person: Person, library: Library, now: datetime, begins: bool = False
) -> Decided:
    """Their course after all that is known by now. Nothing is written.

    `begins`: the next routine begins, and a morning that was not told stays untold."""
    today = local_date(person.zone, now)
    since = today - timedelta(days=LOOKS_BACK_DAYS)
    checks, routines, programs = [], {}, set()
    for kept in book.checks(person.id, since):
        was_judged = kept.session <= person.course.judged
        if was_judged and kept.after:
            checks.append(kept)
            continue
        session = book.session(kept.session, person.id)
        if session is None or not (was_judged or _is_over(kept, session, begins, today, now)):
            continue
        check = check_of(book, person, session)
        if check.after or check.hurt or check.done:  # else it was only opened
            checks.append(check)
            routines[session.id] = exercises_of(session, library)
            programs |= {session.id} if session.program else set()
    ground = Ground(
        person=person.id,
        now=now,
        today=today,
        library=library,
        limits=limits(person, now),
        routines=routines,
        programs=frozenset(programs),
        last=last_routine(book, person.id, today, since),
    )
    return decide(person.course, checks, ground)


def catch_up(
    book: Book, person: Person, library: Library, now: datetime, begins: bool = False
) -> Person:
    """The same, written: their course, and why it is so."""
    course, decisions = tallied(book, person, library, now, begins)
    for decision in decisions:
        book.note_decision(decision)
    if course == person.course:
        return person
    book.keep(changed := replace(person, course=course))
    return changed


def set_out(book: Book, person: Person, library: Library, now: datetime) -> Person:
    """The next routine begins: the morning is not asked for any more, and advice was shown."""
    book.cross_out_all(person.id, ("morning",))
    unplan(book, person.id, "morning", now)
    if person.course.advise:
        person = replace(person, course=replace(person.course, advise=False))
        book.keep(person)
    return catch_up(book, person, library, now, begins=True)


def reckon(
    book: Book, person: Person, check: Check, was: Light | None, library: Library, now: datetime
) -> Person:
    """The same after an answer; one that turns RED what was judged without it is judged anew."""
    turned = light(check) == "red" != was
    if turned and check.session == person.course.judged:
        course = replace(person.course, judged=check.session - 1)
        person = replace(person, course=course)
    return catch_up(book, person, library, now)


def rest_longer(book: Book, person: int, now: datetime) -> None:
    """A routine that was too much has not settled by the next morning."""
    if known := book.person(person):
        course, changes = rests_longer(known.course, local_date(known.zone, now))
        book.keep(replace(known, course=course))
        for decision in noted(person, "rests_longer", changes, now):
            book.note_decision(decision)


def judged(
    book: Book,
    person: int,
    library: Library,
    now: datetime,
    before: Check | None = None,
    after: Check | None = None,
) -> bool:
    """What was just said is decided on; whether that begins a flare, or has the list again in one.
    `before` and `after`: the check that has changed, if one was."""
    known = book.person(person)
    if known is None:
        return False
    if after:
        was = light(before) if before else None
        changed = reckon(book, known, after, was, library, now)
    else:
        changed = catch_up(book, known, library, now)
    old, new = known.course.flare, changed.course.flare
    return new is not None and (old is None or new.signs_utc != old.signs_utc)


def as_of_now(book: Book, person: Person, library: Library, now: datetime) -> Person:
    """Them with the course that their next routine will begin with. Nothing is written."""
    course, _ = tallied(book, person, library, now, begins=True)
    return replace(person, course=course)


def last_routine(book: Book, person: int, today: date, since: date) -> date | None:
    """The last day on which a routine or some of it was done."""
    for begin in (since, date.min):
        deeds = book.deeds(person, begin)
        days = [deed.date for deed in deeds if deed.kind in ("routine", "part")]
        if days:
            return max(days)
    return None


def _is_over(check: Check, session: Session, begins: bool, today: date, now: datetime) -> bool:
    """Whether all that can be said of it has been said, or is too late."""
    if light(check) == "red" or check.morning:
        return True
    if check.date >= today:
        return bool(check.after) and not check.asks
    return not check.asks or begins or now - session.moved_utc >= ANSWERED_WITHIN
