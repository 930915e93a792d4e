"""When a step hurts, and how it was at the end: one tap, and the gentler way."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.aches import ACHE_VERSION, ached, movements, rested, times_ached
from coach.alternatives import alternative, is_gated
from coach.at_step import AtStep, at_step
from coach.course import Felt
from coach.door import door
from coach.exercises import Library
from coach.intent import asks_after
from coach.light import asks_severe
from coach.limits import ACHES
from coach.load_pages import SevereAsked
from coach.model import Person, Place, Press, Session
from coach.moments import local_date
from coach.outcomes import (
    Finished,
    HurtsAsked,
    Instead,
    Outcome,
    Stale,
    Step,
    Stopped,
    ZoneAsked,
)
from coach.player import move, stop
from coach.ports import Book
from coach.safety import HELD, open_signs
from coach.said import WORSE, check_of, said_after, said_hurt
from coach.standing import as_they_stand, finished
from coach.swap_pages import Note
from coach.swapping import put_instead
from coach.tally import judged
from coach.tips import tip_of_the_day

Hurt = Literal["bit", "lot", "leg"]


def hurts(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """The hold waits while they say how much."""
    here = move(book, press, lambda _: Place(press.step, "paused"), library, now)
    return HurtsAsked(here) if isinstance(here, Step) else here


def hurts_so(book: Book, press: Press, how: Hurt, library: Library, now: datetime) -> Outcome:
    """A bit: an easier one instead, or past it. A lot: enough for today. Down the leg or numb:
    list A.

    Said twice, or from an old screen, the last two are as true as the first time."""
    if how == "bit":
        return _a_bit(book, press, library, now)
    at = at_step(book, press, library, now)
    if how == "leg":
        if at:
            _rest_movements(at)
        opened = open_signs(book, press.person, "leg", now)
        judged(book, press.person, library, now)
        return opened
    counted = _counted(at, how) if at else None
    quiet_today(book, press.person, now)
    outcome = stop(book, press, library, now)
    if judged(book, press.person, library, now):
        return open_signs(book, press.person, "flare", now)
    ended = outcome.current if isinstance(outcome, Stale) else outcome
    if not isinstance(ended, Stopped):
        return outcome
    ended = replace(ended, hurts=True)
    if counted is None or not _is_new_out(counted):
        return ended
    return Instead(ended, Note("hurts", "past", counted.exercise, out=True))


def _a_bit(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """Only while the step waits for this answer: what is easier stands at the same step then, and
    the second of two taps must not say that it hurts as well."""
    waits = move(book, press, lambda _: Place(press.step, "paused"), library, now, ("paused",))
    at = at_step(book, press, library, now)
    if not isinstance(waits, Step) or at is None:
        return waits
    at = _counted(at, "bit")
    fixed = is_gated(at) or at.exercise.kind == "transition"
    easier = None if fixed else alternative(at, "hurts")
    changed = put_instead(at, "hurts", easier, out=_is_new_out(at))
    return changed if easier or changed.note.out else changed.then


def _counted(at: AtStep, how: Hurt) -> AtStep:
    """The way up from the floor is never left out, so it is not counted."""
    at.book.note_hurt(at.press, at.exercise.id, how, at.now)
    said_hurt(at.book, at.session, at.exercise.id, how)
    if at.exercise.kind == "transition":
        return at
    course = ached(at.person.course, at.exercise.id, at.press, at.today)
    if course == at.person.course:
        return at
    if times_ached(course, at.exercise.id) == ACHES:
        at.decided("ache", ACHE_VERSION, "hurts-twice", at.exercise.id)
    return at.keep_course(course)


def _is_new_out(at: AtStep) -> bool:
    """With this tap it was said often enough; they are told once."""
    return times_ached(at.person.course, at.exercise.id) == ACHES


def _rest_movements(at: AtStep) -> None:
    at.book.note_hurt(at.press, at.exercise.id, "leg", at.now)
    said_hurt(at.book, at.session, at.exercise.id, "leg")
    if at.exercise.kind == "transition":
        return
    at.keep_course(rested(at.person.course, at.exercise, at.today))
    for what in (at.exercise.id, *movements(at.exercise)):
        at.decided("ache", ACHE_VERSION, "leg", what)


def felt(
    book: Book, person: int, session: int, how: Felt, library: Library, now: datetime
) -> Outcome:
    """After the routine. Of easy positions only what went down the leg: it is as true there."""
    known = book.person(person)
    over = book.session(session, person)
    if known and over and over.phase == "finished":
        if over.kind == "routine":
            return _felt(book, known, over, how, library, now)
        if how == "leg":
            book.note_felt(session, person, how)
            if known.safety in HELD:
                return Stale(as_they_stand(book, known, library, now))
            return open_signs(book, person, "leg", now)
    return Stale(as_they_stand(book, known, library, now))


def _felt(
    book: Book, known: Person, over: Session, how: Felt, library: Library, now: datetime
) -> Outcome:
    """A lot more asks whether it is 8 or more of 10; whoever has no zone yet is otherwise asked
    where they are."""
    person, session = known.id, over.id
    book.note_felt(session, person, how)
    if door(known):
        return _felt_outside(book, known, over, how, library, now)
    before = book.check(session, person)
    check = said_after(book, known, over, how, library, now)
    flares = judged(book, person, library, now, before, check)
    if how == "leg":
        return open_signs(book, person, "leg", now)
    if how == "lot":
        quiet_today(book, person, now)
    if flares:
        return open_signs(book, person, "flare", now)
    if asks_severe(check):
        return SevereAsked("after", session)
    if known.zone is None and known.safety == "clear":
        book.keep(replace(known, asking="zone"))
        return ZoneAsked(after=how)
    return _ended(book, known, over, how, library, now)


def _felt_outside(
    book: Book, known: Person, over: Session, how: Felt, library: Library, now: datetime
) -> Outcome:
    """Behind a shut door an old button moves nothing, and the word is kept for when it opens.
    Down the leg opens the list, where nothing stricter stands already."""
    check = check_of(book, known, over)
    book.keep_check(replace(check, after=max(how, check.after or "same", key=WORSE.index)))
    if how == "leg" and known.safety not in HELD:
        return open_signs(book, known.id, "leg", now)
    return Stale(as_they_stand(book, known, library, now))


def _ended(
    book: Book, known: Person, over: Session, how: Felt, library: Library, now: datetime
) -> Outcome:
    ended = finished(over)
    if not isinstance(ended, Finished):
        return ended
    today = local_date(known.zone, now)
    routines = sum(deed.kind == "routine" for deed in book.deeds(known.id, today))
    tells = how == "same" and routines <= 1  # once a day, and when there is an ear for it
    tip = tip_of_the_day(library.tips, known.id, today) if tells else None
    fits = how != "lot" and asks_after(book, known, over)
    return replace(ended, felt=how, tip=tip, asks_after=fits)


def quiet_today(book: Book, person: int, now: datetime) -> None:
    """Enough for today: no nudge and no reminder until tomorrow, by the date on their wall."""
    if known := book.person(person):
        book.keep(replace(known, quiet_on=local_date(known.zone, now)))
