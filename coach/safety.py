"""Warning signs (clinical.md section 1): the screen, the lock, and the net for typed words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from coach.door import CONSENT_VERSION
from coach.exercises import Library
from coach.model import Letter, LetterKind, Person
from coach.outcomes import Crisis, Locked, Outcome, Screening, Welcome
from coach.player import stop_open
from coach.ports import Book
from coach.reminders import replan, silence
from coach.standing import ready, where_they_are

# List A, A1 to A12, as asked; raised when its meaning changes. Stored with every answer.
SIGNS_VERSION = 1
# The handler shows a safety answer at once; if that fails, the clock sends it this much later.
SECOND_WAY = timedelta(seconds=5)
# Straight, curly, a modifier letter, and the accents that keyboards offer in their place.
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u2032\uff07`\u00b4]")
_PARTING = re.compile(r"[\W_]+")

Answer = Literal["none", "yes", "unsure"]
When = Literal["today", "week", "earlier"]
Caught = Literal["crisis", "warning"]


@dataclass(frozen=True, slots=True)
class Net:
    """Words in free text that open the crisis text or the warning list before anything else."""

    crisis: tuple[str, ...]
    warning: tuple[str, ...]

    def catches(self, words: str) -> Caught | None:
        plain = _plain(words)
        if _holds_any(plain, self.crisis):
            return "crisis"
        return "warning" if _holds_any(plain, self.warning) else None


def show_signs(book: Book, person: int, now: datetime) -> Screening:
    """/warning: the list can be seen at any time, by anybody."""
    return Screening("asked")


def heard_signs(book: Book, person: int, caught: Caught, now: datetime) -> Crisis | Screening:
    """Typed words went into the net."""
    if caught == "warning":
        return Screening("words")
    _post(book, "crisis", person, now)
    return Crisis()


def answer_signs(
    book: Book, person: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """Not sure counts as yes. A clean answer never opens a lock: being seen does."""
    known = book.person(person)
    if answer != "none":
        return lock(book, known or Person(person, now), answer, now)
    if known is None or known.agreed < CONSENT_VERSION:
        return Welcome()
    if known.safety == "locked":
        return Locked()
    book.note_screening(person, answer, SIGNS_VERSION, now)
    book.keep(clear := replace(known, safety="clear"))
    if known.safety == "unasked":
        replan(book, clear, now)
        return ready(library, clear, "first")
    return where_they_are(book, clear, library, now)


def lock(book: Book, person: Person, answer: Answer, now: datetime) -> Locked:
    """No exercise, no reminder, no letter from here on, all in this unit of work; and the text
    that says what to do now goes out at least once."""
    book.note_screening(person.id, answer, SIGNS_VERSION, now)
    book.keep(locked := replace(person, safety="locked", asking="nothing"))
    stop_open(book, person.id, now)
    silence(book, locked)
    _post(book, "warning", person.id, now)
    return Locked(letter=True)


def seen(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """The first of two taps: somebody with medical training has looked at them."""
    known = book.person(person)
    if known and known.safety == "locked":
        return Locked(asks_when=True)
    return where_they_are(book, known, library, now)


def seen_when(book: Book, person: int, when: When, library: Library, now: datetime) -> Outcome:
    """The second tap, which opens the lock."""
    known = book.person(person)
    if known is None or known.safety != "locked":
        return where_they_are(book, known, library, now)
    book.note_screening(person, f"seen: {when}", SIGNS_VERSION, now)
    book.keep(clear := replace(known, safety="clear"))
    book.cross_out_all(person, ("warning",))
    replan(book, clear, now)
    if known.agreed < CONSENT_VERSION:
        return Welcome()
    return ready(library, clear, "unlocked")


def was_told(book: Book, person: int, kind: LetterKind, now: datetime) -> None:
    """The handler's own message arrived: the letter need not."""
    book.cross_out_all(person, (kind,))


def _post(book: Book, kind: LetterKind, person: int, now: datetime) -> None:
    book.post(Letter(kind, person, 0, 0, now + SECOND_WAY))


def _plain(words: str) -> str:
    """Small letters, a space around each word: apostrophes fall out, other marks part words."""
    return " " + _PARTING.sub(" ", _APOSTROPHES.sub("", words.casefold())).strip() + " "


def _holds_any(plain: str, phrases: Iterable[str]) -> bool:
    return any(f" {phrase} " in plain for phrase in phrases)
