"""What stands on a shelf of the library, in its order, and on which page of it."""

from collections.abc import Sequence

from coach.exercises import Library
from coach.model import Own
from coach.pages import Item

PAGE = 7  # buttons that a thumb reaches without scrolling
JUMPS = 4
ALL, PROGRAMS, FOUND, MINE = "all", "programs", "found", "mine"


def shelf_ids(
    name: str, library: Library, own: Own, changed: Sequence[str] = ()
) -> tuple[str, ...]:
    """What stands on it, in its order; what has left the shelves since is passed over.

    `changed`: what "Hurts" or a swap left out."""
    if name == ALL:
        return tuple(sorted(library.exercises, key=lambda one: name_of(one, library).casefold()))
    if name == PROGRAMS:
        return tuple(sorted(library.programs, key=lambda one: name_of(one, library).casefold()))
    if name == MINE:
        theirs = dict.fromkeys((own.program, *own.added, *own.left_out, *changed))
        return tuple(one for one in theirs if one and _on_shelves(one, library))
    if need := library.needs.get(name):
        return (*need.programs, *need.exercises)
    program = library.programs.get(name)
    return tuple(dict.fromkeys(program.whole)) if program else ()


def _on_shelves(one: str, library: Library) -> bool:
    return one in library.programs or one in library.exercises


def title_of(name: str, library: Library) -> tuple[str, str]:
    """Empty where the screen has words of its own."""
    if need := library.needs.get(name):
        return need.name, need.line
    program = library.programs.get(name)
    return (program.name, program.purpose) if program else ("", "")


def page_of(one: str, ids: Sequence[str]) -> int:
    return ids.index(one) // PAGE if one in ids else 0


def jumps_on(ids: Sequence[str], pages: int, library: Library) -> tuple[tuple[str, int], ...]:
    starts = [pages * part // JUMPS for part in range(JUMPS)]
    return tuple((name_of(ids[page * PAGE], library)[0].upper(), page) for page in starts)


def items_of(ids: Sequence[str], library: Library) -> tuple[Item, ...]:
    return tuple(_item(one, library) for one in ids)


def _item(one: str, library: Library) -> Item:
    if one in library.programs:
        return Item(one, name_of(one, library), "program")
    return Item(one, name_of(one, library), "need" if one in library.needs else "move")


def name_of(one: str, library: Library) -> str:
    shelves = (library.exercises, library.programs, library.needs)
    return next(where[one].name for where in shelves if one in where)
