"""When a step hurts, and how it was at the end: one tap, and the gentler way."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.course import Felt
from coach.exercises import Library
from coach.light import asks_severe
from coach.load_pages import SevereAsked
from coach.model import OPEN, Place, Press
from coach.moments import local_date
from coach.outcomes import Finished, HurtsAsked, Outcome, Stale, Step, Stopped, ZoneAsked
from coach.player import move, skip, stop
from coach.ports import Book
from coach.safety import open_signs
from coach.said import said_after, said_hurt
from coach.standing import as_they_stand, finished
from coach.tally import judged
from coach.tips import tip_of_the_day

Hurt = Literal["bit", "lot", "leg"]


def hurts(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """The hold waits while they say how much."""
    here = move(book, press, lambda _: Place(press.step, "paused"), library, now)
    return HurtsAsked(here) if isinstance(here, Step) else here


def hurts_so(book: Book, press: Press, how: Hurt, library: Library, now: datetime) -> Outcome:
    """A bit: past this exercise. A lot: enough for today. Down the leg or numb: list A.

    Said twice, or from an old screen, it is as true as the first time."""
    session = book.session(press.session, press.person)
    stands = session is not None and session.phase in OPEN and session.step == press.step
    if session and stands:
        exercise = session.plan[press.step].exercise
        book.note_hurt(press, exercise, how, now)
        said_hurt(book, session, exercise, how)
    if how == "leg":
        opened = open_signs(book, press.person, "leg", now)
        judged(book, press.person, library, now)
        return opened
    if how == "bit":
        return skip(book, press, library, now)
    quiet_today(book, press.person, now)
    outcome = stop(book, press, library, now)
    if judged(book, press.person, library, now):
        return open_signs(book, press.person, "flare", now)
    ended = outcome.current if isinstance(outcome, Stale) else outcome
    return replace(ended, hurts=True) if isinstance(ended, Stopped) else outcome


def felt(
    book: Book, person: int, session: int, how: Felt, library: Library, now: datetime
) -> Outcome:
    """After the routine. A lot more asks whether it is 8 or more of 10; whoever has no zone yet
    is otherwise asked where they are."""
    known = book.person(person)
    over = book.session(session, person)
    is_over = over is not None and over.phase == "finished" and over.kind == "routine"
    if known is None or over is None or not is_over:
        return Stale(as_they_stand(book, known, library, now))
    book.note_felt(session, person, how)
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
    ended = finished(over)
    if not isinstance(ended, Finished):
        return ended
    today = local_date(known.zone, now)
    routines = sum(deed.kind == "routine" for deed in book.deeds(person, today))
    tells = how == "same" and routines <= 1  # once a day, and when there is an ear for it
    tip = tip_of_the_day(library.tips, person, today) if tells else None
    return replace(ended, felt=how, tip=tip)


def quiet_today(book: Book, person: int, now: datetime) -> None:
    """Enough for today: no nudge and no reminder until tomorrow, by the date on their wall."""
    if known := book.person(person):
        book.keep(replace(known, quiet_on=local_date(known.zone, now)))
