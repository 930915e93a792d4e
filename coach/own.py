"""What a person makes their own: exercises added or left out, and a program as their plan."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.browse import FOUND, PROGRAMS, move_page, program_page
from coach.door import enter
from coach.exercises import Library
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.plan import efforts
from coach.player import stop_open
from coach.ports import Book
from coach.programs import asks_for_floor, comes_again, held_by, is_a_plan, program_plan
from coach.standing import as_they_stand, step_of

Wish = Literal["add", "leave-out", "as-before"]
# A routine of five minutes with everything in it would be one of an hour.
MOST_ADDED = 6


def wish(
    book: Book, person: int, exercise: str, came: str, what: Wish, library: Library, now: datetime
) -> Outcome:
    """Into their routine, out of everything, or as it was before."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if exercise not in library.exercises:
        return Stale(as_they_stand(book, known, library, now))
    added = tuple(name for name in known.own.added if name != exercise)
    left_out = tuple(name for name in known.own.left_out if name != exercise)
    held, _ = held_by(book, person, exercise, library, local_date(known.zone, now))
    full = what == "add" and len(added) >= MOST_ADDED
    if what == "add" and not full and held == "no":
        added = (*added, exercise)
    if what == "leave-out":
        left_out = (*left_out, exercise)
    known = replace(known, own=replace(known.own, added=added, left_out=left_out))
    book.keep(known)
    return replace(move_page(book, known, exercise, came, library, now), full=full)


def follow(
    book: Book, person: int, program: str, came: str, library: Library, now: datetime
) -> Outcome:
    """This program is their plan from today on."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    wanted = library.programs.get(program)
    if wanted is None or not is_a_plan(wanted):
        return Stale(as_they_stand(book, known, library, now))
    if known.own.program != program:
        since = local_date(known.zone, now)
        known = replace(known, own=replace(known.own, program=program, since=since))
        book.keep(known)
    return program_page(book, known, program, came, library, now)


def unfollow(
    book: Book, person: int, program: str, came: str, library: Library, now: datetime
) -> Outcome:
    """Back to the gentle routine; what they added and left out stays."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if known.own.program == program:
        known = replace(known, own=replace(known.own, program=None, since=None))
        book.keep(known)
    if program not in library.programs:
        return as_they_stand(book, known, library, now)
    return program_page(book, known, program, came, library, now)


def try_now(book: Book, person: int, exercise: str, library: Library, now: datetime) -> Outcome:
    """One set of one exercise, as a small break of its own; what is held back today is shown."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if exercise not in library.exercises:
        return Stale(as_they_stand(book, known, library, now))
    held, holder = held_by(book, person, exercise, library, local_date(known.zone, now))
    if held in ("later", "rests"):
        return move_page(book, known, exercise, FOUND, library, now)
    stop_open(book, person, now)
    plan = tuple(efforts(library.exercises[exercise], 1))
    program = holder.id if holder else None
    return step_of(book.begin_session(person, "break", plan, now, program), library)


def begin_program(
    book: Book, person: int, program: str, library: Library, now: datetime
) -> Outcome:
    """The program once, now, unless it is to rest for some days."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    wanted = library.programs.get(program)
    if wanted is None:
        return Stale(as_they_stand(book, known, library, now))
    days, today = book.program_days(person, program), local_date(known.zone, now)
    plan = program_plan(library, wanted, known.own, days, today)
    rests = comes_again(wanted, days, today) is not None
    if rests or not plan or (asks_for_floor(library, wanted) and not known.floor):
        return program_page(book, known, program, PROGRAMS, library, now)
    stop_open(book, person, now)
    return step_of(book.begin_session(person, "routine", plan, now, program), library)
