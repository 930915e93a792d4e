"""Who may come in: consent first, then the warning signs; a locked plan stays locked, and
where their own team has to speak first there is none."""

from coach.asking import clearance
from coach.course import SignsWhy
from coach.model import Person
from coach.outcomes import Door, Locked, Screening, Welcome
from coach.pause_pages import Waits
from coach.ports import Book
from coach.signs import asked_of_b
from coach.signs_pages import SecondScreening, SeeSomeone

# Raised when the consent text changes in meaning; whoever agreed to an older one is asked again.
CONSENT_VERSION = 2
PREGNANCY = "pregnancy"  # its id among the conditions


def door(person: Person | None) -> Door | None:
    """What stands between them and an exercise; None when the way is free."""
    if person is None or person.agreed < CONSENT_VERSION:
        return Welcome()
    match person.safety:
        case "locked":
            return Locked(country=person.country)
        case "paused":
            return SeeSomeone(person.course.signs.rows, country=person.country)
        case "unasked":
            return first_list(person, person.course.signs.why)
        case "second":
            return second_list(person)
        case "clear":
            return clearance(person.body)


def waits_for(person: Person) -> Waits:
    """What their reminders wait for. Of somebody who has agreed."""
    if door(person) is None:
        return "no"
    return "check" if person.safety in ("unasked", "second") else "seen"


def first_list(person: Person, why: SignsWhy) -> Screening:
    """List A; of re-asks A11 only if they may be pregnant (clinical.md section 1), but after a
    gap, what they answered about their conditions is old."""
    body = person.body
    may_be = why in ("first", "gap") or body.answered_on is None or body.unsure
    pregnant = may_be or any(had.condition == PREGNANCY for had in body.had)
    return Screening(why, () if pregnant else ("A11",))


def second_list(person: Person) -> SecondScreening:
    signs = person.course.signs
    day = signs.on.toordinal() if signs.on else 0
    return SecondScreening(signs.why, asked_of_b(signs.why), day)


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
