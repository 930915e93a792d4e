"""The library as a person walks through it: by need, by program, by name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from coach.aches import is_out
from coach.door import enter
from coach.exercises import Library, Program
from coach.kinds import not_called_for
from coach.limits import Limits, limits
from coach.model import Own, Person
from coach.moments import local_date
from coach.on_shelves import (
    ALL,
    FOUND,
    PAGE,
    PROGRAMS,
    items_of,
    jumps_on,
    name_of,
    page_of,
    shelf_ids,
    title_of,
)
from coach.outcomes import Outcome
from coach.pages import (
    FactPage,
    LibraryHome,
    MovePage,
    NothingFound,
    ProgramPage,
    ShelfPage,
    Stand,
)
from coach.plan import FLOOR_PROGRAM, STANDING_PROGRAM
from coach.ports import Book
from coach.programs import (
    asks_for_floor,
    comes_again,
    held_by,
    is_a_plan,
    is_open,
    program_plan,
)
from coach.recall import as_it_began
from coach.stand_ins import bears_as_chosen
from coach.standing import at_it, visitor
from coach.swap_pages import shown_swaps
from coach.swaps import changed
from coach.tally import as_of_now
from coach.tips import tip_of_the_day
from coach.todays import MOST_ADDED, may_be_extra


def home(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """What they type next, here, is a name."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    book.keep(replace(known, asking="exercise"))
    mine = known.own != Own() or bool(changed(known.course, local_date(known.zone, now)))
    return LibraryHome(tuple(library.needs.values()), len(library.exercises), mine)


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


def named(
    book: Book,
    person: Person,
    words: str,
    found: Sequence[str],
    library: Library,
    now: datetime,
) -> Outcome:
    """What bears the name that they typed: opened at once when it is one, or exactly its name."""
    exact = name_of(found[0], library).casefold() == words.strip().casefold()
    match found[:1] if exact else found:
        case [one] if one in library.needs:
            return shelf(book, person.id, one, 0, library, now)
        case [one] if one in library.programs:
            return program_page(book, person, one, PROGRAMS, library, now)
        case [one]:
            return move_page(book, person, one, FOUND, library, now)
        case _:
            return ShelfPage(FOUND, "", "", items_of(found, library), 0, 1)


def shelf(
    book: Book, person: int, name: str, page: int, library: Library, now: datetime
) -> Outcome:
    """A page of one shelf: everything, the programs, a need, a program, or what is theirs."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    ids = shelf_ids(name, library, known.own, changed(known.course, local_date(known.zone, now)))
    if not ids:
        return home(book, person, library, now)
    title, line = title_of(name, library)
    pages = -(-len(ids) // PAGE)
    page = min(page, pages - 1)
    return ShelfPage(
        shelf=name,
        title=title,
        line=line,
        items=items_of(ids[page * PAGE : (page + 1) * PAGE], library),
        page=page,
        pages=pages,
        program=name if name in library.programs else None,
        jumps=jumps_on(ids, pages, library) if name == ALL else (),
    )


def show_move(
    book: Book, person: int, exercise: str, came: str, library: Library, now: datetime
) -> Outcome:
    known = visitor(book, person, exercise in library.exercises, library, now)
    if not isinstance(known, Person):
        return known
    return move_page(book, known, exercise, came, library, now)


def show_program(
    book: Book, person: int, program: str, came: str, library: Library, now: datetime
) -> Outcome:
    known = visitor(book, person, program in library.programs, library, now)
    if not isinstance(known, Person):
        return known
    return program_page(book, known, program, came, library, now)


def move_page(
    book: Book, person: Person, exercise: str, came: str, library: Library, now: datetime
) -> MovePage:
    """`came` is the shelf that they go back to, on the page where this exercise stands."""
    today, shown = local_date(person.zone, now), library.exercises[exercise]
    ids = shelf_ids(came, library, person.own, changed(person.course, today))
    held, holder = held_by(book, person.id, exercise, library, today)
    others = {name for name in person.own.added if name in library.exercises} - {exercise}
    full = len(others) >= MOST_ADDED
    bar = limits(as_it_began(book, person, now), now)
    borne = bar.bears(shown)
    return MovePage(
        exercise=shown,
        came=came if ids else FOUND,
        page=page_of(exercise, ids),
        stands=_stands(person, exercise, library),
        held=held,
        holder=holder,
        addable=borne and held == "no" and may_be_extra(shown) and not full,
        full=full,
        busy=at_it(book, person.id, library, now),
        floor=person.floor,
        swaps=tuple(shown_swaps(person.course.swaps_on(today), exercise, library)),
        borne=borne,
        waits=bar.waits(shown),
    )


def program_page(
    book: Book, person: Person, program: str, came: str, library: Library, now: datetime
) -> ProgramPage:
    """What it is, how long it takes today, and whether it can be begun today."""
    person = as_of_now(book, person, library, now)
    shown, ids = library.programs[program], shelf_ids(came, library, person.own)
    days, today = book.program_days(person.id, program), local_date(person.zone, now)
    bar = limits(as_it_began(book, person, now), now)
    plan = program_plan(library, shown, person.own, days, today, limits=bar, course=person.course)
    return ProgramPage(
        program=shown,
        names=tuple(
            library.exercises[name].name
            for name in shown.exercises
            if is_open(shown, name, days, today)
        ),
        plan=plan,
        came=came if ids else PROGRAMS,
        page=page_of(program, ids),
        followed=person.own.program == program,
        can_follow=is_a_plan(shown),
        waits_until=comes_again(shown, days, today),
        needs_floor=asks_for_floor(library, shown) and not person.floor,
        opens_later=sum(not is_open(shown, name, days, today) for name in shown.exercises),
        done_today=days.count(today),
        busy=at_it(book, person.id, library, now),
        barred=_barred(shown, person, bar, library),
        flare=person.course.flare is not None and is_a_plan(shown),
        reminds=not_called_for(person.wishes, program) if person.zone else None,
    )


def _barred(program: Program, person: Person, bar: Limits, library: Library) -> int:
    """Moves of its own that their body leaves out for now; what they left out is not told."""
    own = {name for name in program.exercises if name not in person.own.left_out}
    return sum(not bears_as_chosen(bar, library.exercises[name]) for name in own)


def _stands(person: Person, exercise: str, library: Library) -> Stand:
    usual = library.programs[FLOOR_PROGRAM if person.floor else STANDING_PROGRAM].exercises
    if exercise in person.own.left_out:
        return "left-out"
    if is_out(person.course, exercise):
        return "hurt"
    if exercise in person.own.added:
        return "added"
    return "usual" if exercise in usual else "shelf"
