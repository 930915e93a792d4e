"""What comes due and is no small break: it becomes a letter, if there is still a call for it."""

from dataclasses import replace
from datetime import datetime, timedelta

from coach.browse import program_page
from coach.call_again import has_walked
from coach.call_pages import Call, PostureCall, ProgramCall, ReviewCall, WalkCall
from coach.call_rules import DAY, call_times
from coach.door import may_hear_from_us
from coach.exercises import Library
from coach.flare import is_quiet as is_calm
from coach.kinds import PROGRAM_OF
from coach.model import DeedKind, Letter, LetterKind, Occurrence, Person, RuleKind
from coach.moments import local_date
from coach.on_shelves import PROGRAMS
from coach.ports import Book
from coach.posture import APART_MIN
from coach.programs import is_gentle
from coach.quiet import is_quiet
from coach.quiet_sense import IN_MIND, rests
from coach.reminders import plan
from coach.rhythm import routine_in_quiet
from coach.said import morning_to_ask
from coach.silence import is_silent
from coach.slots import minutes
from coach.stage import was_tough
from coach.standing import STILL_AT_IT, done_today
from coach.trend import WEEK, is_due
from coach.walks import walk
from coach.week_pages import WalkAsked, WalkPage

ROUTINES: tuple[DeedKind, ...] = ("routine", "part", "program", "ease")


def call(
    book: Book, person: Person, kind: RuleKind, number: int, occurrence: Occurrence, now: datetime
) -> None:
    """`number` is that of the occurrence, claimed just now."""
    if is_calm(person.course.flare, now) or not _is_called_for(book, person, kind, now):
        return
    letter = Letter(_letter(kind), person.id, number, 0, occurrence.due_utc)
    if kind == "morning":
        asks = morning_to_ask(book, person, now)
        if asks is None:
            return
        letter = replace(letter, session=asks.session)
    if kind in PROGRAM_OF:
        letter = replace(letter, step=occurrence.slot)
    book.post(letter)


def says(book: Book, letter: Letter, library: Library, now: datetime) -> Call | None:
    """What a call says now; None if there is no call for it any more."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person) or _wants_quiet(book, person, now):
        return None
    match letter.kind:
        case "evening" | "lying" | "neck" | "bar":
            return _program(book, person, letter.kind, letter.step, library, now)
        case "walk":
            return _walk(book, person, library, now)
        case "review":
            first, today = book.first_deed(person.id), local_date(person.zone, now)
            return ReviewCall() if is_due(person.course, first, today) else None
        case "posture":
            return PostureCall() if _is_time_to_change(book, person, now) else None
        case _:
            return None


def was_reminded(book: Book, person: int, now: datetime) -> None:
    """The routine's reminder has arrived, or the morning's question in its place: if nothing
    follows it, it is said once more."""
    known = book.person(person)
    twice = known and known.wishes.second_call and not routine_in_quiet(known)
    if known and twice and _is_lately_at_it(book, known, now):
        known = replace(known, sense=replace(known.sense, reminded_utc=now))
        book.keep(known)
        plan(book, known, "call", now)


def _is_lately_at_it(book: Book, person: Person, now: datetime) -> bool:
    """Ours: who has let the routine be for a week is reminded once a day and not twice, until
    they have done one again."""
    since = local_date(person.zone, now) - WEEK
    if local_date(person.zone, person.joined_utc) >= since:
        return True
    return any(deed.kind in ROUTINES for deed in book.deeds(person.id, since))


def is_unanswered(book: Book, person: int, now: datetime) -> bool:
    """Whether the routine's reminder of today has been followed by nothing."""
    known = book.person(person)
    reminded = known.sense.reminded_utc if known else None
    if known is None or reminded is None or not known.wishes.second_call:
        return False
    return local_date(known.zone, reminded) == local_date(known.zone, now)


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


def _wants_quiet(book: Book, person: Person, now: datetime) -> bool:
    """Nor is a screen taken from who is in the middle of something."""
    going = book.open_session(person.id)
    at_it = going is not None and now - going.moved_utc <= STILL_AT_IT
    return at_it or is_quiet(person, now) or is_calm(person.course.flare, now)


def _program(
    book: Book, person: Person, kind: RuleKind, slot: int, library: Library, now: datetime
) -> ProgramCall | None:
    """Not for what is done already, nor while it is held back, as the library does: in a
    flare-up, after a tough day, or when their limits leave nothing of it."""
    page = program_page(book, person, PROGRAM_OF[kind], PROGRAMS, library, now)
    if not page.can_begin or not _bears(book, person, page.program.id, library, now):
        return None
    called = [at for at in call_times(book, person, kind, now).at if minutes(at) <= slot]
    if page.done_today >= max(len(called), 1):
        return None
    times = page.program.times_a_day
    return ProgramCall(kind, page.program, page.minutes, min(page.done_today + 1, times), times)


def _bears(book: Book, person: Person, program: str, library: Library, now: datetime) -> bool:
    """After a tough day, and until somebody has looked, only what is easy is called for."""
    checks = book.checks(person.id, local_date(person.zone, now) - DAY)
    tough = was_tough(checks[-1] if checks else None) or bool(person.course.signs.rows)
    return not tough or is_gentle(library, library.programs[program])


def _walk(book: Book, person: Person, library: Library, now: datetime) -> WalkCall | None:
    """The page of /walk, on a day on which nothing was walked."""
    page = walk(book, person.id, library, now)
    severe = isinstance(page, WalkPage) and page.severe
    if severe or not isinstance(page, WalkPage | WalkAsked) or has_walked(book, person, now):
        return None
    return WalkCall(page)


def _is_time_to_change(book: Book, person: Person, now: datetime) -> bool:
    """Quiet for whatever quietens breaks, and in a flare-up (clinical.md section 4: softer)."""
    if person.course.flare or _has_just_moved(book, person, now):
        return False
    return not rests(book.nudges(person.id, local_date(person.zone, now) - IN_MIND), person.sense)


def _has_just_moved(book: Book, person: Person, now: datetime) -> bool:
    since = now - timedelta(minutes=APART_MIN)
    recent = book.deeds(person.id, local_date(person.zone, since))
    return any(since < deed.done_utc <= now for deed in recent)
