"""What stands about in their room, and whether there is a floor to lie on."""

from dataclasses import replace
from datetime import datetime

from coach.body_pages import KitPage
from coach.door import agreed
from coach.limits import KIT
from coach.outcomes import Outcome, Welcome
from coach.ports import Book


def show_kit(book: Book, person: int, now: datetime) -> Outcome:
    known = agreed(book, person)
    return known if isinstance(known, Welcome) else KitPage(known.floor, known.body.kit)


def set_kit(book: Book, person: int, item: int, there: bool, now: datetime) -> Outcome:
    """Items count from 1 in the order of KIT; 0 is the floor. Kept at once."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if item == 0:
        book.keep(known := replace(known, floor=there))
    elif item <= len(KIT):
        name = KIT[item - 1]
        others = tuple(one for one in known.body.kit if one != name)
        kit = (*others, name) if there else others
        book.keep(known := replace(known, body=replace(known.body, kit=kit)))
    return KitPage(known.floor, known.body.kit)
