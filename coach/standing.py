"""Where a person stands: the one answer to every tap that comes too late, and to /start."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from coach.asking import asked, first_asked
from coach.body_pages import Why
from coach.door import door, enter
from coach.exercises import Library
from coach.flare_next import in_flare
from coach.load_pages import MorningAsked
from coach.model import Effort, Person, Place, Press, Session
from coach.moments import local_date
from coach.outcomes import Finished, LeftOff, Outcome, Ready, Stale, Step, Stopped, Turn, Welcome
from coach.plan import in_minutes, moves
from coach.ports import Book
from coach.said import morning_to_ask
from coach.tally import as_of_now
from coach.todays import todays
from coach.trend import is_due

# A pause longer than this is a new beginning: they are asked which.
STILL_AT_IT = timedelta(hours=4)
# A plan may be a little shorter than the minutes wished for.
ENOUGH = 0.8
NEWS_AFTER = timedelta(days=7)


def where_they_are(book: Book, person: Person | None, library: Library, now: datetime) -> Outcome:
    """They ask for it: a hold under way is put to rest first, or they would find it half gone."""
    here = as_they_stand(book, person, library, now)
    if not isinstance(here, Step) or here.phase != "running":
        return here
    press = Press(here.person, here.session, here.step)
    book.move(press, ("running",), Place(here.step, "ready"), now)
    book.cross_out_all(here.person, ("hold-over",))
    return replace(here, phase="ready")


def as_they_stand(book: Book, person: Person | None, library: Library, now: datetime) -> Outcome:
    """The same, and nothing is changed: for taps that are old, doubled or forged."""
    stop = door(person)
    if stop or person is None:
        return stop or Welcome()
    session = book.open_session(person.id)
    # A break that was left is no reason to keep somebody from their routine.
    if session is None or session.kind == "break" or not playable(session, library):
        return onward(book, person, library, now, _why(book, person, now))
    if now - session.moved_utc > STILL_AT_IT:
        unbegun = not session.step and not session.done_steps  # it was looked at only
        if unbegun or session.kind == "ease":  # and of easy positions nothing is left to do
            return onward(book, person, library, now, _why(book, person, now))
        at = moves(session.plan[: session.step + 1])
        return LeftOff(session.id, session.step, at, moves(session.plan))
    return step_of(session, library)


def _why(book: Book, person: Person, now: datetime) -> Why:
    if person.quiet_on == local_date(person.zone, now):
        return "quiet"
    return "again" if done_today(book, person, now) else "today"


def onward(book: Book, person: Person, library: Library, now: datetime, why: Why) -> Outcome:
    """What comes next for whom the way is free and nothing is under way."""
    if first := first_asked(person, now, why):
        return first
    if gentle := in_flare(book, person, library, now, why in ("first", "checked")):
        return gentle
    if about_body := asked(person, now, why):
        return about_body
    if check := morning_to_ask(book, person, now):
        return MorningAsked(check.session)
    return ready(book, as_of_now(book, person, library, now), library, now, why)


def ready(book: Book, person: Person, library: Library, now: datetime, why: Why) -> Ready:
    today = todays(book, person, library, now)
    why = "today" if why == "again" and today.is_left else why
    first_deed = book.first_deed(person.id)
    return Ready(
        moves=today.moves,
        minutes=in_minutes(today.seconds),
        floor=person.floor,
        lies=any(library.exercises[effort.exercise].on_floor for effort in today.plan),
        zone=person.zone is not None,
        why=why,
        follows=today.follows,
        program=today.program,
        waits_until=today.waits_until,
        time=today.time,
        asks_news=news_due(person, now),
        intent=person.course.intent if why == "today" else None,
        week=is_due(person.course, first_deed, local_date(person.zone, now)),
        advise=person.course.advise,
        reason=today.reason,
        short=today.tuned.short,
        back=why == "today" and person.sense.back_on == local_date(person.zone, now),
    )


def news_due(person: Person, now: datetime) -> bool:
    """Once a week: "Anything new or worrying?" (clinical.md section 1, "Ask when")."""
    screened_on = person.course.screened_on
    return screened_on is not None and local_date(person.zone, now) - screened_on >= NEWS_AFTER


def done_today(book: Book, person: Person, now: datetime) -> bool:
    """The usual routine, or the program that they follow; of another one as much as they wish
    for: a few seconds at the bar are not the routine of the day."""
    today = local_date(person.zone, now)
    enough_s = person.minutes * 60 * ENOUGH
    return any(
        deed.kind == "routine"
        and (deed.program in (None, person.own.program) or deed.seconds >= enough_s)
        for deed in book.deeds(person.id, today)
    )


def visitor(
    book: Book, person: int, there: bool, library: Library, now: datetime
) -> Person | Outcome:
    """The person, when the way is free and what they name is there; else what they see."""
    known = enter(book, person)
    if isinstance(known, Person) and not there:
        return Stale(as_they_stand(book, known, library, now))
    return known


def at_it(book: Book, person: int, library: Library, now: datetime) -> bool:
    """In the middle of a routine: to begin something else would be to end it."""
    going = book.open_session(person)
    if going is None or going.kind != "routine" or now - going.moved_utc > STILL_AT_IT:
        return False
    return playable(going, library) and (going.step > 0 or going.phase == "running")


def step_of(session: Session, library: Library) -> Step:
    assert session.phase in ("ready", "running", "paused")
    effort = session.plan[session.step]
    return Step(
        person=session.person,
        session=session.id,
        step=session.step,
        move=moves(session.plan[: session.step + 1]),
        moves=moves(session.plan),
        kind=session.kind,
        effort=effort,
        exercise=library.exercises[effort.exercise],
        phase=session.phase,
        again=_again(session.plan, session.step),
        turn=_turn(session, library),
        gated=effort.exercise in gates(session, library) and effort.number == 1,
        care=_care(session, library),
        rest_s=session.plan[session.step - 1].rest_s if session.step else 0,
        following=next(iter(session.plan[session.step + 1 :]), None),
    )


def _care(session: Session, library: Library) -> str:
    program = library.programs.get(session.program or "")
    return program.care if program and session.kind == "routine" and not session.step else ""


def gates(session: Session, library: Library) -> tuple[str, ...]:
    """The exercises of its program that are only for whom all before them was easy."""
    program = library.programs.get(session.program or "")
    return program.only_if_easy if program else ()


def finished(session: Session) -> Finished | Stopped:
    """A routine of which everything was skipped was not done."""
    if not session.done_steps:
        return Stopped(session.id, 0)
    done = min(session.done_steps, moves(session.plan))
    return Finished(session.id, session.kind, done, session.done_s)


def playable(session: Session, library: Library) -> bool:
    """False when an exercise of its plan has left the shelves since."""
    return all(effort.exercise in library.exercises for effort in session.plan)


def _again(plan: Sequence[Effort], step: int) -> bool:
    return step > 0 and plan[step - 1].exercise == plan[step].exercise


def _turn(session: Session, library: Library) -> Turn:
    """Nobody should wonder how to get from their back onto hands and knees, or up."""
    if session.step == 0:
        return "none"
    pair = session.plan[session.step - 1 : session.step + 1]
    before, here = (library.exercises[effort.exercise] for effort in pair)
    if before.kind == "transition":
        return "none"
    kneels = before.position in ("hands_and_knees", "kneeling")
    if before.on_floor and not here.on_floor:
        return "up-kneeling" if kneels else "up-lying"
    return (
        "over" if before.on_floor and not kneels and here.position == "hands_and_knees" else "none"
    )
