"""What was said of each routine, kept: before it, in it, after it and the next morning."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from coach.course import Before, Check, Felt, Morning
from coach.exercises import Exercise, Library
from coach.load_up import asks_morning
from coach.model import Person, Session
from coach.moments import local_date
from coach.ports import Book
from coach.reminders import plan, unplan

# An answer about a morning counts for two days after the routine: by then it says nothing of it.
ANSWERED_WITHIN = timedelta(hours=48)
# clinical.md section 3: settled within 24 hours.
SETTLES_WITHIN = timedelta(hours=24)
# Worse words stay: "the same" after "a lot" is no better.
WORSE: tuple[Felt, ...] = ("same", "bit", "lot", "leg")


def said_before(
    book: Book, person: Person, session: int, before: Before | None, now: datetime
) -> None:
    """At its beginning; None: nothing was said."""
    check = Check(person.id, session, local_date(person.zone, now), before)
    book.keep_check(check)


def said_after(
    book: Book, person: Person, session: Session, felt: Felt, library: Library, now: datetime
) -> Check:
    """How it was, once it is over; the worst that was said of it holds. Where the next morning
    matters they are asked, by a letter too; not when this was said on another day."""
    check = check_of(book, person, session)
    worst = max(felt, check.after or "same", key=WORSE.index)
    check = replace(check, after=worst)
    if check.date == local_date(person.zone, now):
        asks = asks_morning(person.course, check, _growing(session, library))
        check = replace(check, asks=asks)
    book.keep_check(check)
    if check.asks:
        plan(book, person, "morning", now)
    return check


def said_hurt(book: Book, session: Session, exercise: str, how: Felt) -> None:
    """In the player: a bit is noted; a lot, or down the leg, is how the routine was."""
    if (person := book.person(session.person)) and session.kind == "routine":
        check = check_of(book, person, session)
        worst = max(how, check.after or "same", key=WORSE.index)
        after = worst if how in ("lot", "leg") else check.after
        hurt = tuple(dict.fromkeys((*check.hurt, exercise)))
        book.keep_check(replace(check, hurt=hurt, after=after))


def said_hard(book: Book, session: Session, exercise: str) -> None:
    """In the player: it was too hard, which is an effort of more than 6 of 10."""
    if (person := book.person(session.person)) and session.kind == "routine":
        check = check_of(book, person, session)
        hard = tuple(dict.fromkeys((*check.hard, exercise)))
        book.keep_check(replace(check, hard=hard))


def said_easy(book: Book, session: Session, exercise: str) -> None:
    if (person := book.person(session.person)) and session.kind == "routine":
        check = check_of(book, person, session)
        easy = tuple(dict.fromkeys((*check.easy, exercise)))
        book.keep_check(replace(check, easy=easy))


def said_severe(book: Book, person: Person, session: Session) -> None:
    """8 or more of 10 after it."""
    book.keep_check(replace(check_of(book, person, session), severe=True))


def check_of(book: Book, person: Person, session: Session) -> Check:
    """What is known of it so far, with how much of it was done; of the day of its last tap."""
    day = local_date(person.zone, session.moved_utc)
    known = book.check(session.id, person.id) or Check(person.id, session.id, day)
    return replace(known, date=day, done=100 * session.done_steps // len(session.plan))


def morning_to_ask(book: Book, person: Person, now: datetime) -> Check | None:
    """The newest routine of another day whose next morning is still to be told; no more once
    another routine has begun, nor in a flare, which asks how it is by itself."""
    if person.course.flare is not None:
        return None
    today = local_date(person.zone, now)
    lately = book.checks(person.id, today - ANSWERED_WITHIN)
    newest = lately[-1] if lately else None
    if newest is None or newest.date >= today or not waits(newest):
        return None
    return newest if in_time(book, newest, now) else None


def waits(check: Check) -> bool:
    return check.waits


def in_time(book: Book, check: Check, now: datetime) -> bool:
    session = book.session(check.session, check.person)
    return session is not None and now - session.moved_utc < ANSWERED_WITHIN


def said_morning(book: Book, person: Person, check: Check, how: Morning, now: datetime) -> Check:
    """It holds for every routine of that day that waits for it."""
    book.cross_out_all(person.id, ("morning",))
    told = check
    for each in book.checks(person.id, check.date):
        session = book.session(each.session, person.id)
        if each.date == check.date and waits(each) and session:
            late = now - session.moved_utc >= SETTLES_WITHIN
            book.keep_check(kept := replace(each, morning=how, late=late))
            told = kept if each.session == check.session else told
    unplan(book, person.id, "morning", now)
    return told


def exercises_of(session: Session, library: Library) -> tuple[Exercise, ...]:
    """Each once, in order; what has left the shelves is passed over."""
    names: Iterable[str] = dict.fromkeys(effort.exercise for effort in session.plan)
    return tuple(library.exercises[name] for name in names if name in library.exercises)


def _growing(session: Session, library: Library) -> Sequence[Exercise]:
    return () if session.program else exercises_of(session, library)
