"""Who may come in: consent first, then the warning signs; a locked plan stays locked, and
where their own team has to speak first there is none."""

from coach.asking import clearance
from coach.model import Person
from coach.outcomes import Door, Locked, Screening, Welcome
from coach.ports import Book

# Raised when the consent text changes in meaning; whoever agreed to an older one is asked again.
CONSENT_VERSION = 1


def door(person: Person | None) -> Door | None:
    """What stands between them and an exercise; None when the way is free."""
    if person is None or person.agreed < CONSENT_VERSION:
        return Welcome()
    if person.safety == "locked":
        return Locked()
    return Screening() if person.safety == "unasked" else clearance(person.body)


def enter(book: Book, person: int) -> Person | Door:
    """The person, when the way to the exercises is free; else what stands in it."""
    known = book.person(person)
    stop = door(known)
    if stop is None:
        assert known is not None  # the door lets no stranger in
        return known
    return stop


def agreed(book: Book, person: int) -> Person | Welcome:
    """The person, once they have agreed; settings and progress need no more."""
    known = book.person(person)
    return known if known and known.agreed >= CONSENT_VERSION else Welcome()


def may_hear_from_us(person: Person | None) -> bool:
    """Whether anything may be sent unasked: reminders, nudges (design.md section 3)."""
    return (
        person is not None
        and door(person) is None
        and person.zone is not None
        and person.reachable
        and not person.paused
    )
