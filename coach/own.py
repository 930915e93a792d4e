"""What a person makes their own: exercises added or left out, and a program as their plan."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.aches import ACHE_VERSION, let_in
from coach.asking import first_asked
from coach.browse import move_page, program_page
from coach.course import Course, Decision
from coach.door import enter
from coach.exercises import Library
from coach.model import Own, Person
from coach.on_shelves import FOUND, PROGRAMS
from coach.outcomes import Outcome
from coach.plan import GET_UP, efforts
from coach.player import stop_open
from coach.ports import Book
from coach.programs import is_a_plan
from coach.standing import STILL_AT_IT, as_they_stand, step_of, visitor
from coach.swapping import SWAP_VERSION
from coach.swaps import as_before, wanted
from coach.tally import set_out

Wish = Literal["add", "leave-out", "as-before"]
WISHES: tuple[Wish, ...] = ("add", "leave-out", "as-before")


def wish(
    book: Book, person: int, exercise: str, came: str, what: Wish, library: Library, now: datetime
) -> Outcome:
    """Into their routine, out of everything, or as it was before; then it is let back in, too,
    however often it hurt."""
    known = visitor(book, person, exercise in library.exercises, library, now)
    if not isinstance(known, Person):
        return known
    page = move_page(book, known, exercise, came, library, now)
    if (what == "add" and not page.addable) or (what == "leave-out" and exercise == GET_UP):
        return page
    course = _let_in(known.course, exercise, what)
    if course != known.course:
        book.note_decision(Decision(person, "ache", ACHE_VERSION, "let-in", exercise, now))
    known = replace(known, own=_wished(known.own, exercise, what, library), course=course)
    book.keep(known)
    return move_page(book, known, exercise, came, library, now)


def unswap(book: Book, person: int, exercise: str, library: Library, now: datetime) -> Outcome:
    """As before: no swap of it, and it stands in for nothing."""
    known = visitor(book, person, exercise in library.exercises, library, now)
    if not isinstance(known, Person):
        return known
    course = as_before(known.course, exercise)
    if course != known.course:
        book.note_decision(Decision(person, "swap", SWAP_VERSION, "as-before", exercise, now))
        book.keep(known := replace(known, course=course))
    return move_page(book, known, exercise, FOUND, library, now)


def _let_in(course: Course, exercise: str, what: Wish) -> Course:
    """Who adds it to the routine wants it there, whatever was said of it before."""
    if what == "leave-out":
        return course
    return let_in(wanted(course, exercise) if what == "add" else course, exercise)


def _wished(own: Own, exercise: str, what: Wish, library: Library) -> Own:
    """What has left the shelves since is forgotten on the way."""
    added = [name for name in own.added if name != exercise and name in library.exercises]
    left_out = [name for name in own.left_out if name != exercise and name in library.exercises]
    added += [exercise] if what == "add" else []
    left_out += [exercise] if what == "leave-out" else []
    return replace(own, added=tuple(added), left_out=tuple(left_out))


def follow(
    book: Book, person: int, program: str, came: str, library: Library, now: datetime
) -> Outcome:
    """This program is their plan from today on."""
    wanted = library.programs.get(program)
    known = visitor(book, person, wanted is not None and is_a_plan(wanted), library, now)
    if not isinstance(known, Person):
        return known
    if known.own.program != program:
        known = replace(known, own=replace(known.own, program=program))
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
        known = replace(known, own=replace(known.own, program=None))
        book.keep(known)
    if program not in library.programs:
        return as_they_stand(book, known, library, now)
    return program_page(book, known, program, came, library, now)


def try_now(book: Book, person: int, exercise: str, library: Library, now: datetime) -> Outcome:
    """One set of one exercise, as a small break of its own; what is held back today is shown."""
    known = visitor(book, person, exercise in library.exercises, library, now)
    if not isinstance(known, Person):
        return known
    if about_body := first_asked(known, now):
        return about_body
    page = move_page(book, known, exercise, FOUND, library, now)
    if not page.can_try:
        return page
    stop_open(book, person, now)
    plan = tuple(efforts(library.exercises[exercise], 1))
    program = page.holder.id if page.holder else None
    return step_of(book.begin_session(person, "break", plan, now, program), library)


def begin_program(
    book: Book, person: int, program: str, library: Library, now: datetime
) -> Outcome:
    """The program once, now, unless it is to rest for some days. A second tap finds it begun."""
    known = visitor(book, person, program in library.programs, library, now)
    if not isinstance(known, Person):
        return known
    if _has_begun(book, person, program, now):
        return as_they_stand(book, known, library, now)
    if about_body := first_asked(known, now):
        return about_body
    page = program_page(book, known, program, PROGRAMS, library, now)
    if not page.can_begin:
        return page
    stop_open(book, person, now)
    set_out(book, known, library, now)
    return step_of(book.begin_session(person, "routine", page.plan, now, program), library)


def _has_begun(book: Book, person: int, program: str, now: datetime) -> bool:
    """The program itself, and not one of its exercises by itself."""
    going = book.open_session(person)
    if going is None or going.kind != "routine" or going.program != program:
        return False
    return now - going.moved_utc <= STILL_AT_IT
