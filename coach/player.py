"""A routine under way: every tap moves it by one conditional change, or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import takewhile

from coach.door import door
from coach.exercises import Library
from coach.kinds import PROGRAM_OF
from coach.limits import limits
from coach.model import OPEN, Deed, DeedKind, Effort, Letter, Phase, Place, Press, Session
from coach.moments import local_date
from coach.outcomes import Outcome, Stale, Stopped
from coach.plan import GET_READY_S, takes_s
from coach.ports import Book
from coach.reminders import plan
from coach.standing import STILL_AT_IT, as_they_stand, finished, gates, playable, step_of

# A shorter step is over before the phone has made its sound.
SHORTEST_RINGING_S = 15
RESTING: tuple[Phase, ...] = ("ready", "paused")


def start_step(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """The hold begins: provisionally now, and truly when its picture has been accepted. Of a plan
    from another day, what they do not bear today never begins."""
    if _left_out_by_now(book, press, library, now):
        stop_open(book, press.person, now)
        return Stale(as_they_stand(book, book.person(press.person), library, now))
    return move(book, press, lambda s: _running(s.plan, s.step, now), library, now, RESTING)


def hold_began(book: Book, press: Press, now: datetime) -> None:
    """Its picture has been accepted: from here the film and the row count alike."""
    session = book.session(press.session, press.person)
    if session and session.step == press.step:
        begun = _running(session.plan, press.step, now)
        if book.move(press, ("running",), begun, now):
            _ring(book, replace(session, ends_utc=begun.ends_utc))


def hold_runs(book: Book, press: Press, now: datetime) -> bool:
    """Whether they are still at it."""
    session = book.session(press.session, press.person)
    if session is None or session.phase != "running" or session.step != press.step:
        return False
    return session.ends_utc is not None and now < session.ends_utc


def finish_step(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """Done, early or not: people know when they are done."""
    to = partial(_after_done, now=now)
    return move(book, press, to, library, now, done=True)


def skip(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """Past this exercise, with all its sides and sets that are still to come."""
    return move(book, press, lambda session: _past_exercise(session, library), library, now)


def back(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    to = Place(max(0, press.step - 1), "ready")
    return move(book, press, lambda _: to, library, now)


def pause(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    to = Place(press.step, "paused")
    return move(book, press, lambda _: to, library, now, ("ready", "running"))


def resume(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """Go on, today or next week, with this step not yet begun."""
    return move(book, press, lambda _: Place(press.step, "ready"), library, now)


def stop(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    return move(book, press, lambda _: Place(press.step, "stopped"), library, now)


def stop_open(book: Book, person: int, now: datetime) -> Stopped | None:
    """End whatever is open; None if nothing was."""
    session = book.open_session(person)
    if session is None:
        return None
    book.stop_sessions(person, now)
    book.cross_out_all(person, ("hold-over",))
    _count(book, session)
    return Stopped(session.id, session.done_steps)


def move(
    book: Book,
    press: Press,
    whereto: Callable[[Session], Place],
    library: Library,
    now: datetime,
    while_in: tuple[Phase, ...] = OPEN,
    done: bool = False,
) -> Outcome:
    """What every tap in the player comes to: checked, moved if it still holds, and told.

    `done`: the step it was made on has been done."""
    session = _theirs(book, press, library)
    if session is None or not book.move(press, while_in, whereto(session), now):
        return _stale(book, press, library, now)
    book.cross_out_all(press.person, ("hold-over",))
    moved = book.session(press.session, press.person)
    assert moved is not None  # it was moved in this very transaction
    if done and moved.program:
        _note_program(book, moved, moved.plan[press.step].exercise, library, now)
    if moved.phase in ("finished", "stopped"):
        _count(book, moved)
    if moved.phase == "running":
        _ring(book, moved)
    return _here(moved, library)


def _after_done(session: Session, now: datetime) -> Place:
    """The other side or the next set needs no reading: it begins at once, unless they rest."""
    plan, here, to = session.plan, session.step, session.step + 1
    if to == len(plan):
        place = Place(here, "finished")
    elif plan[to].exercise == plan[here].exercise and not plan[here].rest_s:
        place = _running(plan, to, now)
    else:
        place = Place(to, "ready")
    return replace(place, done_s=takes_s(plan[here]), done_steps=1)


def _past_exercise(session: Session, library: Library) -> Place:
    """What was only for those who found all of it easy is passed as well."""
    rest = session.plan[session.step :]
    passed = {rest[0].exercise, *gates(session, library)}
    over = list(takewhile(lambda effort: effort.exercise in passed, rest))
    if len(over) == len(rest):
        return Place(session.step, "finished")
    return Place(session.step + len(over), "ready")


def _running(plan: tuple[Effort, ...], step: int, now: datetime) -> Place:
    return Place(step, "running", now + timedelta(seconds=GET_READY_S + plan[step].seconds))


def _theirs(book: Book, press: Press, library: Library) -> Session | None:
    """The session of this tap, if it is theirs, open, at that step, and not behind the door."""
    if door(book.person(press.person)):
        return None
    session = book.session(press.session, press.person)
    if session is None or session.phase not in OPEN or session.step != press.step:
        return None
    return session if playable(session, library) else None


def _left_out_by_now(book: Book, press: Press, library: Library, now: datetime) -> bool:
    session, known = _theirs(book, press, library), book.person(press.person)
    if session is None or known is None:
        return False
    exercise = library.exercises[session.plan[session.step].exercise]
    return not limits(known, now).bears(exercise)


def _stale(book: Book, press: Press, library: Library, now: datetime) -> Stale:
    """Nothing changed; where the person stands, in this session if it is still theirs."""
    known = book.person(press.person)
    session = book.session(press.session, press.person)
    fresh = session is not None and now - session.moved_utc <= STILL_AT_IT
    if door(known) is None and session and fresh and playable(session, library):
        return Stale(_here(session, library))
    return Stale(as_they_stand(book, known, library, now))


def _here(session: Session, library: Library) -> Outcome:
    if session.phase == "finished":
        return finished(session)
    if session.phase == "stopped":
        return Stopped(session.id, session.done_steps)
    return step_of(session, library)


def _ring(book: Book, running: Session) -> None:
    """A short message will say that this step is over."""
    assert running.ends_utc is not None
    if running.plan[running.step].seconds >= SHORTEST_RINGING_S:
        step, over = running.step, running.ends_utc
        book.post(Letter("hold-over", running.person, running.id, step, over))


def _note_program(
    book: Book, session: Session, exercise: str, library: Library, now: datetime
) -> None:
    """A step of a program's own was done: its rules count from here, whatever ends it."""
    program = library.programs.get(session.program or "")
    if program and exercise in program.exercises:
        person = book.person(session.person)
        day = local_date(person.zone if person else None, now)
        mark = f"program:{session.id}"
        book.note_deed(Deed(session.person, "program", day, 0, mark, now, program.id))
        if person and program.id == PROGRAM_OF["bar"]:
            plan(book, person, "bar", now)


def _count(book: Book, session: Session) -> None:
    """What was done counts, whatever ended it, on the day of its last tap; but a routine counts
    as one only when it was done to its end."""
    if session.done_steps:
        whole = session.kind != "routine" or session.phase == "finished"
        kind: DeedKind = session.kind if whole else "part"
        person = book.person(session.person)
        done_utc = session.moved_utc
        day = local_date(person.zone if person else None, done_utc)
        mark = f"session:{session.id}"
        deed = Deed(session.person, kind, day, session.done_s, mark, done_utc, session.program)
        book.note_deed(deed)
