"""When a step hurts, and how it was at the end: one tap, and the gentler way."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.exercises import Library
from coach.model import Place, Press
from coach.outcomes import Felt, HurtsAsked, Outcome, Screening, Stale, Step, Stopped, ZoneAsked
from coach.player import move, skip, stop
from coach.ports import Book
from coach.standing import finished, where_they_are

Hurt = Literal["bit", "lot", "leg"]


def hurts(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """The hold waits while they say how much."""
    here = move(book, press, lambda _: Place(press.step, "paused"), library, now)
    return HurtsAsked(here) if isinstance(here, Step) else here


def hurts_so(book: Book, press: Press, how: Hurt, library: Library, now: datetime) -> Outcome:
    """A bit: past this exercise. A lot: enough for today. Down the leg or numb: list A."""
    session = book.session(press.session, press.person)
    outcome = (skip if how == "bit" else stop)(book, press, library, now)
    if session is None or isinstance(outcome, Stale):
        return outcome
    book.note_hurt(press, session.plan[press.step].exercise, how, now)
    if how == "leg":
        return Screening("leg")
    return replace(outcome, hurts=True) if isinstance(outcome, Stopped) else outcome


def felt(
    book: Book, person: int, session: int, how: Felt, library: Library, now: datetime
) -> Outcome:
    """After the routine. Whoever has no zone yet is then asked where they are."""
    known = book.person(person)
    over = book.session(session, person)
    if known is None or over is None or over.phase != "finished":
        return Stale(where_they_are(book, known, library, now))
    book.note_felt(session, person, how)
    if how == "leg":
        return Screening("leg")
    if known.zone is None and known.safety == "clear":
        book.keep(replace(known, asking="zone"))
        return ZoneAsked(after=how)
    return replace(finished(over), felt=how)
