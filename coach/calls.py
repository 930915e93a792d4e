"""What comes due and is no small break: it becomes a letter, if there is still a call for it."""

from datetime import datetime

from coach.flare import is_quiet
from coach.model import Letter, LetterKind, Occurrence, Person, RuleKind
from coach.moments import local_date
from coach.ports import Book
from coach.silence import is_silent
from coach.standing import done_today


def call(
    book: Book, person: Person, kind: RuleKind, number: int, occurrence: Occurrence, now: datetime
) -> None:
    """`number` is that of the occurrence, claimed just now."""
    if is_quiet(person.course.flare, now) or not _is_called_for(book, person, kind, now):
        return
    book.post(Letter(_letter(kind), person.id, number, 0, occurrence.due_utc))


def _letter(kind: RuleKind) -> LetterKind:
    assert kind != "break"  # which is a nudge
    return kind


def _is_called_for(book: Book, person: Person, kind: RuleKind, now: datetime) -> bool:
    match kind:
        case "routine":
            return not done_today(book, person, now)
        case "note":
            return is_silent(person, local_date(person.zone, now))
        case _:
            return True
