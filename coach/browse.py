"""The library as a person walks through it: by need, by program, by name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from coach.day import Atlas, hear
from coach.door import enter
from coach.exercises import Library
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import (
    FactPage,
    Item,
    LibraryHome,
    MovePage,
    NothingFound,
    NotUnderstood,
    Outcome,
    ProgramPage,
    ShelfPage,
    Stale,
    Stand,
)
from coach.plan import FLOOR_PROGRAM, STANDING_PROGRAM, in_minutes, plan_s
from coach.ports import Book
from coach.programs import (
    asks_for_floor,
    comes_again,
    held_by,
    is_a_plan,
    is_open,
    program_plan,
)
from coach.standing import as_they_stand
from coach.tips import tip_of_the_day

PAGE = 7  # buttons that a thumb reaches without scrolling
ALL, PROGRAMS, FOUND = "all", "programs", "found"


class Finder(Protocol):
    """Finds exercises and programs by what people call them; content.search has the real one."""

    def find(self, words: str, limit: int) -> tuple[str, ...]:
        """Ids, the best first; none for what is like no name on the shelves."""


def home(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    return LibraryHome(tuple(library.needs.values()), len(library.exercises))


def todays_fact(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    tip = tip_of_the_day(library.tips, person, local_date(known.zone, now))
    return FactPage(tip) if tip else home(book, person, library, now)


def ask_name(book: Book, person: int, now: datetime) -> Outcome:
    """Their next typed words are the name of something on the shelves."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    book.keep(replace(known, asking="exercise"))
    return NothingFound(None)


def typed(
    book: Book,
    person: int,
    words: str,
    atlas: Atlas,
    finder: Finder,
    library: Library,
    now: datetime,
) -> Outcome:
    """Words that answer no question may be the name of an exercise."""
    outcome = hear(book, person, words, atlas, now)
    known = book.person(person)
    if not isinstance(outcome, NotUnderstood) or known is None:
        return outcome
    found = finder.find(words, PAGE)
    match found:
        case ():
            return NothingFound(words) if known.asking == "exercise" else outcome
        case (one,) if one in library.programs:
            return program_page(book, known, one, PROGRAMS, library, now)
        case (one,):
            return move_page(book, known, one, FOUND, library, now)
        case _:
            return ShelfPage(FOUND, "", "", _items(found, library), 0, 1)


def shelf(
    book: Book, person: int, name: str, page: int, library: Library, now: datetime
) -> Outcome:
    """A page of one shelf: everything, the programs, a need, or what is in a program."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    title, line, ids = _shelf(name, library)
    if not ids:
        return home(book, person, library, now)
    pages = -(-len(ids) // PAGE)
    page = min(page, pages - 1)
    return ShelfPage(
        name, title, line, _items(ids[page * PAGE : (page + 1) * PAGE], library), page, pages
    )


def show_move(
    book: Book, person: int, exercise: str, came: str, library: Library, now: datetime
) -> Outcome:
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if exercise not in library.exercises:
        return Stale(as_they_stand(book, known, library, now))
    return move_page(book, known, exercise, came, library, now)


def show_program(
    book: Book, person: int, program: str, came: str, library: Library, now: datetime
) -> Outcome:
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if program not in library.programs:
        return Stale(as_they_stand(book, known, library, now))
    return program_page(book, known, program, came, library, now)


def move_page(
    book: Book, person: Person, exercise: str, came: str, library: Library, now: datetime
) -> MovePage:
    """`came` is the shelf that they go back to, on the page where this exercise stands."""
    ids = shelf_ids(came, library)
    page = ids.index(exercise) // PAGE if exercise in ids else 0
    today = local_date(person.zone, now)
    held, holder = held_by(book, person.id, exercise, library, today)
    return MovePage(
        exercise=library.exercises[exercise],
        came=came if ids else FOUND,
        page=page,
        stands=_stands(person, exercise, library),
        held=held,
        holder=holder.name if holder else "",
    )


def program_page(
    book: Book, person: Person, program: str, came: str, library: Library, now: datetime
) -> ProgramPage:
    """What it is, how long it takes today, and whether it can be begun today."""
    shown = library.programs[program]
    days, today = book.program_days(person.id, program), local_date(person.zone, now)
    plan = program_plan(library, shown, person.own, days, today)
    ids = shelf_ids(came, library)
    return ProgramPage(
        program=shown,
        moves=tuple(library.exercises[name].name for name in shown.exercises),
        minutes=in_minutes(plan_s(plan)) if plan else 0,
        came=came if ids else PROGRAMS,
        page=ids.index(program) // PAGE if program in ids else 0,
        followed=person.own.program == program,
        can_follow=is_a_plan(shown),
        waits_until=comes_again(shown, days, today),
        needs_floor=asks_for_floor(library, shown) and not person.floor,
        opens_later=sum(not is_open(shown, name, days, today) for name in shown.exercises),
        done_today=days.count(today),
    )


def shelf_ids(name: str, library: Library) -> tuple[str, ...]:
    return _shelf(name, library)[2]


def _shelf(name: str, library: Library) -> tuple[str, str, tuple[str, ...]]:
    """Title, line and ids; the first two are empty where the screen has words of its own."""
    if name == ALL:
        by_name = sorted(library.exercises.values(), key=lambda each: each.name.casefold())
        return "", "", tuple(each.id for each in by_name)
    if name == PROGRAMS:
        return (
            "",
            "",
            tuple(sorted(library.programs, key=lambda p: library.programs[p].name.casefold())),
        )
    if need := library.needs.get(name):
        return need.name, need.line, (*need.programs, *need.exercises)
    if program := library.programs.get(name):
        return program.name, program.purpose, tuple(dict.fromkeys(program.whole))
    return "", "", ()


def _items(ids: Sequence[str], library: Library) -> tuple[Item, ...]:
    return tuple(
        Item(one, library.programs[one].name, "program")
        if one in library.programs
        else Item(one, library.exercises[one].name, "move")
        for one in ids
    )


def _stands(person: Person, exercise: str, library: Library) -> Stand:
    usual = library.programs[FLOOR_PROGRAM if person.floor else STANDING_PROGRAM].exercises
    if exercise in person.own.left_out:
        return "left-out"
    if exercise in person.own.added:
        return "added"
    return "usual" if exercise in usual else "shelf"
