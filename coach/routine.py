"""Beginning: today's routine, a fresh one, or a single break."""

from dataclasses import replace
from datetime import datetime

from coach.asking import asked, first_asked
from coach.compose import COMPOSE_VERSION
from coach.course import Before, Decision
from coach.door import enter
from coach.exercises import Library
from coach.model import OPEN, Person, Session
from coach.nudges import menu_at_desk
from coach.outcomes import Outcome
from coach.own import begin_program
from coach.plan import efforts
from coach.player import stop_open
from coach.ports import Book
from coach.said import said_before
from coach.standing import STILL_AT_IT, as_they_stand, playable, step_of, where_they_are
from coach.tally import as_of_now, set_out
from coach.todays import todays


def today(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    return where_they_are(book, book.person(person), library, now)


def here(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """For a button that we never made, or no longer know: nothing changes."""
    return as_they_stand(book, book.person(person), library, now)


def begin(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Today's routine from its first step, with nothing said of the back."""
    return begin_so(book, person, None, library, now)


def begin_so(
    book: Book, person: int, before: Before | None, library: Library, now: datetime
) -> Outcome:
    """The same, as they say that the back is now; a second tap finds it begun."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    going = book.open_session(person)
    if going and going.kind == "routine" and _goes_on(going, library, now):
        return as_they_stand(book, known, library, now)
    if about_body := asked(known, now):
        return about_body
    today = todays(book, as_of_now(book, known, library, now), library, now)
    if not today.plan:
        return as_they_stand(book, known, library, now)
    known = set_out(book, known, library, now)
    stop_open(book, person, now)
    session = book.begin_session(person, "routine", today.plan, now, today.played)
    why = Decision(person, "plan", COMPOSE_VERSION, today.reason.key, today.chapter, now)
    book.note_decision(why)
    said_before(book, known, session.id, before, now)
    return step_of(session, library)


def choose_floor(book: Book, person: int, can: bool, library: Library, now: datetime) -> Outcome:
    """Whether they get to the floor: kept, and today's routine is one that fits."""
    known = book.person(person)
    if known and known.floor != can:
        book.keep(replace(known, floor=can))
    return as_they_stand(book, book.person(person), library, now)


def afresh(book: Book, person: int, session: int, library: Library, now: datetime) -> Outcome:
    """Leave that old routine and begin a new one; of a program the same program."""
    old = book.session(session, person)
    if old and old.phase in OPEN:
        stop_open(book, person, now)
        if old.program and old.program in library.programs:
            return begin_program(book, person, old.program, library, now)
    return begin(book, person, library, now)


def take_break(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """/break: one exercise from the desk menu, now; every minute it is another one's turn."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if about_body := first_asked(known, now):
        return about_body
    menu = menu_at_desk(known, library, now)
    if not menu:
        return as_they_stand(book, known, library, now)
    minutes = int(now.timestamp()) // 60
    # The day as well, since a day's minutes are a multiple of many a menu's length.
    exercise = menu[(minutes + minutes // (24 * 60) + person) % len(menu)]
    stop_open(book, person, now)
    session = book.begin_session(person, "break", tuple(efforts(exercise, 1)), now)
    return step_of(session, library)


def _goes_on(session: Session, library: Library, now: datetime) -> bool:
    return now - session.moved_utc <= STILL_AT_IT and playable(session, library)
