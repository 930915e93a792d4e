"""Beginning: today's routine, a fresh one, or a single break."""

from dataclasses import replace
from datetime import datetime

from coach.door import enter
from coach.exercises import Library
from coach.model import OPEN, Person, Session
from coach.moments import local_date
from coach.outcomes import Outcome
from coach.plan import efforts, routine
from coach.player import stop_open
from coach.ports import Book
from coach.standing import STILL_AT_IT, playable, step_of, where_they_are


def today(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    return where_they_are(book, book.person(person), library, now)


def begin(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Today's routine from its first step; a second tap finds it begun."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    going = book.open_session(person)
    if going and going.kind == "routine" and _goes_on(going, library, now):
        return where_they_are(book, known, library, now)
    stop_open(book, person, now)
    plan = routine(library, known.floor, known.minutes)
    return step_of(book.begin_session(person, "routine", plan, now), library)


def choose_floor(book: Book, person: int, can: bool, library: Library, now: datetime) -> Outcome:
    """Whether they get to the floor: kept, and today's routine is one that fits."""
    known = book.person(person)
    if known and known.floor != can:
        book.keep(replace(known, floor=can))
    return where_they_are(book, book.person(person), library, now)


def afresh(book: Book, person: int, session: int, library: Library, now: datetime) -> Outcome:
    """Leave that old routine and begin a new one."""
    old = book.session(session, person)
    if old and old.phase in OPEN:
        stop_open(book, person, now)
    return begin(book, person, library, now)


def take_break(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """/break: one exercise from the desk menu, another one each time, now."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    day = local_date(known.zone, now)
    menu = library.desk_menu
    exercise = menu[(day.toordinal() + person + len(book.deeds(person, day))) % len(menu)]
    stop_open(book, person, now)
    session = book.begin_session(person, "break", tuple(efforts(exercise, 1)), now)
    return step_of(session, library)


def _goes_on(session: Session, library: Library, now: datetime) -> bool:
    return now - session.moved_utc <= STILL_AT_IT and playable(session, library)
