"""Warning signs (clinical.md section 1): the first list, the lock, and the way out."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from coach.course import Decision, Signs, SignsWhy
from coach.door import CONSENT_VERSION, door, first_list, second_list
from coach.exercises import Library
from coach.model import Letter, LetterKind, Person, Safety
from coach.moments import local_date
from coach.net import Caught
from coach.outcomes import Crisis, Locked, Outcome, Screening, Stale, Welcome
from coach.player import stop_open
from coach.ports import Book
from coach.reminders import replan, silence
from coach.signs import SIGNS_VERSION
from coach.signs_pages import SeeSomeone
from coach.standing import onward, where_they_are

# The handler shows a safety answer at once; if that fails, the clock sends it this much later.
SECOND_WAY = timedelta(seconds=5)
Answer = Literal["none", "yes", "unsure"]
When = Literal["today", "days", "not-since"]
# What a person who is not well enough for exercises now is shown, instead of any.
HELD: tuple[Safety, ...] = ("locked", "paused")


def show_signs(book: Book, person: int, now: datetime) -> Screening:
    """/warning: the list can be seen at any time, by anybody."""
    return Screening("asked")


def heard_signs(book: Book, person: int, caught: Caught, now: datetime) -> Crisis | Screening:
    """Typed words went into the net: nothing else goes on until they are answered."""
    if caught == "warning":
        return open_signs(book, person, "words", now)
    stop_open(book, person, now)
    known = book.person(person)
    if known:
        book.keep(replace(known, quiet_on=local_date(known.zone, now)))
    post(book, "crisis", person, now)
    return Crisis(known.country if known else None)


def ask_news(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """ "Anything new or worrying?": whoever taps it is asked both lists."""
    known = book.person(person)
    stop = door(known)
    return stop or open_signs(book, person, "asked", now)


def open_signs(book: Book, person: int, why: SignsWhy, now: datetime) -> Screening:
    """The list came up: until it is answered the door is shut, and all is quiet."""
    known = book.person(person)
    if known:
        known = shut(book, known, why, now)
    shown = first_list(known, why) if known else Screening(why)
    if shown.came_up:
        post(book, "signs", person, now)
    return shown


def shut(book: Book, known: Person, why: SignsWhy, now: datetime) -> Person:
    """Both lists are to be answered, unless it is shut more firmly than that already."""
    stop_open(book, known.id, now)
    if known.safety in HELD or known.agreed < CONSENT_VERSION:
        return known
    signs, today = known.course.signs, local_date(known.zone, now)
    # A flare asks a part of list B, and does not spare anybody the whole that they owe.
    owed = known.safety != "clear" and why == "flare"
    # What they said of one leg stands until it is answered anew, and leaves out what it did.
    asked = Signs(signs.why if owed else why, today, signs.rows)
    course = replace(known.course, signs=asked)
    book.keep(waiting := replace(known, safety="unasked", asking="nothing", course=course))
    book.note_decision(Decision(known.id, "signs", SIGNS_VERSION, "opened", why, now))
    silence(book, waiting)
    return waiting


def answer_signs(
    book: Book, person: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """Not sure counts as yes. A clean answer never opens a lock: being seen does."""
    book.cross_out_all(person, ("signs",))
    known = book.person(person)
    if answer != "none":
        return lock(book, known or Person(person, now), answer, now)
    if known is None or known.agreed < CONSENT_VERSION:
        return Welcome()
    if known.safety in HELD:
        return held(known, stricter=True)
    if known.safety == "second":
        return second_list(known)
    note(book, known, answer, "clear", "A", now)
    if known.safety == "clear":
        return where_they_are(book, known, library, now)
    signs = replace(known.course.signs, on=local_date(known.zone, now), first_open=False)
    half = replace(known, safety="second", course=replace(known.course, signs=signs))
    book.keep(half)
    return second_list(half)


def answer_short_signs(
    book: Book, person: int, answer: Answer, library: Library, now: datetime
) -> Outcome:
    """Under a list without A11, from an older message too: where that is asked by now, none of
    the others is no answer to it."""
    stop = door(book.person(person))
    if answer == "none" and isinstance(stop, Screening) and not stop.without:
        return Stale(stop)
    return answer_signs(book, person, answer, library, now)


def lock(book: Book, person: Person, answer: Answer, now: datetime) -> Locked:
    """No exercise, no reminder, no letter from here on, all in this unit of work; and the text
    that says what to do now goes out at least once."""
    note(book, person, answer, "emergency", "A", now)
    book.cross_out_all(person.id, ("soon",))
    quieten(book, replace(person, safety="locked", asking="nothing"), now)
    post(book, "warning", person.id, now)
    return Locked(country=person.country)


def quieten(book: Book, person: Person, now: datetime) -> None:
    """Kept as they are now; what was under way ends, and nothing is sent unasked."""
    book.keep(person)
    stop_open(book, person.id, now)
    silence(book, person)


def held(person: Person, asks_when: bool = False, stricter: bool = False) -> Locked | SeeSomeone:
    """What somebody sees while their plan waits for them to be seen."""
    if person.safety == "locked":
        return Locked(asks_when, stricter, person.country)
    return SeeSomeone(person.course.signs.rows, True, asks_when, stricter, person.country)


def seen(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """The first of two taps: somebody with medical training has looked at them."""
    known = book.person(person)
    if known and known.safety in HELD:
        return held(known, asks_when=True)
    return where_they_are(book, known, library, now)


def seen_when(book: Book, person: int, when: When, library: Library, now: datetime) -> Outcome:
    """The second tap, which opens the lock, or ends the pause."""
    known = book.person(person)
    if known is None or known.safety not in HELD:
        return where_they_are(book, known, library, now)
    if when == "not-since":  # a visit from before the sign says nothing about it
        return held(known)
    note(book, known, f"seen: {when}", "seen", known.safety, now)
    book.cross_out_all(person, ("warning", "soon"))
    book.keep(free := _as_seen(known, now))
    replan(book, free, now)
    stop = door(free)
    return stop or onward(book, free, library, now, "unlocked")


def _as_seen(known: Person, now: datetime) -> Person:
    """Free, but for a list that was never answered: the visit was about the other one."""
    today, course = local_date(known.zone, now), known.course
    safety: Safety = "clear"
    if known.safety == "paused" and course.signs.first_open:
        safety = "unasked"
    elif known.safety == "locked" and course.screened_on is None:
        safety = "second"
    course = replace(course, signs=Signs("seen", today))
    if safety == "clear":
        course = replace(course, screened_on=today)
    return replace(known, safety=safety, course=course)


def was_told(book: Book, person: int, kind: LetterKind, now: datetime) -> None:
    """The handler's own message arrived: the letter need not."""
    book.cross_out_all(person, (kind,))


def note(book: Book, person: Person, answer: str, why: str, what: str, now: datetime) -> None:
    """An answer about health is kept of nobody who has not agreed."""
    if person.agreed >= CONSENT_VERSION:
        book.note_screening(person.id, answer, SIGNS_VERSION, now)
        book.note_decision(Decision(person.id, "signs", SIGNS_VERSION, why, what, now))


def post(book: Book, kind: LetterKind, person: int, now: datetime) -> None:
    book.post(Letter(kind, person, 0, 0, now + SECOND_WAY))
