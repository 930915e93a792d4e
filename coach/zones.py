"""A new release of the world's time zones: what is pending is worked out anew, and whoever lives
in a zone that is none any more hears nothing until they have said where they are."""

from dataclasses import replace
from datetime import datetime

from coach.after_meetings import after_its_meeting
from coach.model import Occurrence, Rule
from coach.moments import on
from coach.ports import Book
from coach.reminders import silence
from coach.slots import clock
from coach.zone_names import zone_named

# The name of their rules among the releases in the book.
TZDATA = "tzdata"
# In one transaction: a tap waits for no more than this.
AT_ONCE = 500


def is_current(book: Book, version: str) -> bool:
    return book.release(TZDATA) == version


def note_current(book: Book, version: str) -> None:
    """To be called when all is worked out: a start that is cut short begins again."""
    book.note_release(TZDATA, version)


def lost_zones(book: Book) -> list[str]:
    return [zone for zone in book.zones() if zone_named(zone) is None]


def ask_all_anew(book: Book, zone: str) -> int:
    """Some of those who live in it; how many they were. 0: nobody does any more."""
    people = book.people_in(zone, AT_ONCE)
    for person in people:
        ask_anew(book, person)
    return len(people)


def ask_anew(book: Book, person: int) -> None:
    """They are asked where they are when they next come (issue 5, part 5); till then, silence."""
    book.unschedule(person)
    if known := book.person(person):
        lost = replace(known, zone=None)
        book.keep(lost)
        silence(book, lost)


def work_out_anew(book: Book, after: int, now: datetime) -> int | None:
    """The pending moments of some rules, from the one after this id on; the id of the last of
    them, or None if there are no more. The nominal date and slot stay, as they were wished."""
    rules = book.rules_after(after, AT_ONCE)
    for rule, pending in rules:
        if pending and (moved := _moved(book, rule, pending)) != pending:
            book.schedule(rule.id, moved, now)
    return rules[-1][0].id if rules else None


def _moved(book: Book, rule: Rule, pending: Occurrence) -> Occurrence | None:
    """What waits for the end of a meeting goes on waiting for it."""
    if zone_named(rule.zone) is None:
        return None
    moved = on(rule, pending.date, clock(pending.slot))
    person = book.person(rule.person) if moved != pending else None
    return (person and after_its_meeting(rule, person, moved)) or moved
