"""Letters that must arrive: taken under a lease, checked against the truth, crossed out."""

from datetime import datetime, timedelta

from coach.call_pages import Call, SecondCall
from coach.call_rules import DAY
from coach.calls import is_unanswered, was_reminded
from coach.calls import says as call_says
from coach.door import first_list, may_hear_from_us
from coach.exercises import Library
from coach.flare import asked_by_now
from coach.flare_checks import letter_says
from coach.held import held_until
from coach.kinds import GRACE, KINDS
from coach.load_pages import MorningAsked
from coach.model import SAFETY_LETTERS, Letter, LetterKind, Person
from coach.moments import local_date
from coach.outcomes import Crisis, Locked, Screening
from coach.plan import in_minutes
from coach.ports import Book
from coach.said import morning_to_ask
from coach.sense_letters import fewer_says, note_says
from coach.signs_pages import SeeSomeone
from coach.spacing import APART, free_from, was_told
from coach.standing import STILL_AT_IT, done_today
from coach.todays import todays
from coach.unasked import Asked, Delivery, HoldOver, RoutineDue

# On its way it is left alone for longer than the gate would ever hold it back; at a start all
# leases end, since nobody is sending then.
LEASE = timedelta(minutes=15)
# It may or may not have arrived. At least once beats at most once here.
ONCE_MORE = timedelta(seconds=30)
URGENT: tuple[LetterKind, ...] = ("hold-over", *SAFETY_LETTERS)
CALLS: tuple[LetterKind, ...] = ("posture", "evening", "walk", "lying", "neck", "review", "bar")
PATIENT: tuple[LetterKind, ...] = ("routine", "flare", "morning", "call", *CALLS, "note", "fewer")
# When a letter is no news any more. A safety answer always is (design.md section 3).
TOO_LATE: dict[LetterKind, timedelta] = {
    "hold-over": timedelta(minutes=2),
    "flare": timedelta(hours=12),  # over a night: it is said in the morning, if still true
    "fewer": timedelta(hours=3),
    **{kind: GRACE[kind] for kind in KINDS if kind != "break"},  # which is no letter
    "signs": timedelta(days=365),
    "soon": timedelta(days=365),
    "warning": timedelta(days=365),
    "crisis": timedelta(days=365),
}
Says = HoldOver | RoutineDue | Call | Asked | Screening | SeeSomeone | Locked | Crisis


def take_letters(
    book: Book, kinds: tuple[LetterKind, ...], library: Library, limit: int, now: datetime
) -> tuple[Delivery, ...]:
    """The letters to send now, one a person of those that nobody asked for. Untrue and late ones
    are crossed out on the way."""
    taken: list[Delivery] = []
    told: set[int] = set()
    for letter in book.letters_due(kinds, now, limit):
        until = _waits(book, letter, letter.person in told, now)
        says = None if until != now else _says(book, letter, library, now)
        if until and until > now:
            book.lease(letter, until)
        elif says:
            book.lease(letter, now + LEASE)
            taken.append(Delivery(letter, says))
            told |= {letter.person} if letter.kind in PATIENT else set()
        else:
            book.cross_out(letter)
    return tuple(taken)


def delivered(book: Book, letter: Letter, now: datetime) -> None:
    """Also of one that Telegram will never take."""
    book.cross_out(letter)
    if letter.kind in PATIENT:
        was_told(book, letter.person, now)
    if letter.kind in ("routine", "morning"):  # that question stands for the routine's reminder
        was_reminded(book, letter.person, now)


def not_delivered(book: Book, letter: Letter, now: datetime) -> None:
    book.lease(letter, now + ONCE_MORE)


def release_leases(book: Book, now: datetime) -> None:
    """At a start: what a crash left on its way goes again."""
    book.release_leases()


def _waits(book: Book, letter: Letter, told: bool, now: datetime) -> datetime | None:
    """Until when; `now`: not at all; None: it is too late for it, or will be. `told`: another
    goes to the same person at this moment."""
    last = letter.due_utc + TOO_LATE[letter.kind]
    person = None if letter.kind in URGENT else book.person(letter.person)
    if now > last:
        return None
    if person is None:
        return now
    held = held_until(person, letter, last, now)
    if held != now:
        return held
    free = now + APART if told else free_from(book, person, now)
    return free if free <= last else None


def _says(book: Book, letter: Letter, library: Library, now: datetime) -> Says | None:
    """What the letter says now; None if the world has moved on."""
    match letter.kind:
        case "signs" | "soon" | "warning" | "crisis":
            return _safety(book, letter.kind, letter.person)
        case "flare":
            return letter_says(book, letter, now)
        case "morning":
            return _morning(book, letter, now)
        case "note":
            return note_says(book, letter, now)
        case "fewer":
            return fewer_says(book, letter, now)
        case "routine":
            return _routine(book, letter, library, now)
        case "call":
            return _second_call(book, letter, library, now)
        case "hold-over":
            return _hold_over(book, letter)
        case _:
            return call_says(book, letter, library, now)


def _safety(book: Book, kind: LetterKind, person: int) -> Says | None:
    """Always said, but for what they have answered meanwhile."""
    known = book.person(person)
    country = known.country if known else None
    match kind:
        case "signs":
            if known and known.safety == "unasked" and known.agreed:
                return first_list(known, known.course.signs.why)
            return Screening("words")
        case "soon":
            return _soon(known) if known else SeeSomeone()
        case "crisis":
            return Crisis(country)
        case _:
            return Locked(country=country)


def _soon(person: Person) -> SeeSomeone | None:
    """They are paused, or go on gently until their appointment."""
    rows, paused = person.course.signs.rows, person.safety == "paused"
    return SeeSomeone(rows, paused, country=person.country) if rows or paused else None


def _routine(book: Book, letter: Letter, library: Library, now: datetime) -> RoutineDue | None:
    """Not when it is done, or under way, or when they asked for quiet; nor on the morning that is
    asked about, since that question leads here. Ignored, it is none of the next day's."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person) or done_today(book, person, now):
        return None
    if asked_by_now(person.course.flare, now) is not None:  # that question leads there as well
        return None
    going = book.open_session(person.id)
    at_it = going is not None and now - going.moved_utc <= STILL_AT_IT
    if at_it or person.quiet_on == local_date(person.zone, now):
        return None
    if letter.kind == "routine" and _is_asked_today(book, person, now):
        return None
    today = todays(book, person, library, now)
    shortens = person.course.flare is None and not today.tuned.short
    due = RoutineDue(in_minutes(today.seconds), person.course.intent, shortens)
    return due if today.plan else None


def _is_asked_today(book: Book, person: Person, now: datetime) -> bool:
    asks = morning_to_ask(book, person, now)
    return asks is not None and local_date(person.zone, now) == asks.date + DAY


def _second_call(book: Book, letter: Letter, library: Library, now: datetime) -> SecondCall | None:
    """Wherever the first would still be said, and nothing has followed it."""
    due = _routine(book, letter, library, now)
    if due is None or not is_unanswered(book, letter.person, now):
        return None
    return SecondCall(due.minutes, due.shortens)


def _morning(book: Book, letter: Letter, now: datetime) -> MorningAsked | None:
    """Not once it was told or another routine begun, nor on a day off or a quiet one."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person):
        return None
    today = local_date(person.zone, now)
    asks = morning_to_ask(book, person, now)
    if asks is None or asks.session != letter.session or person.quiet_on == today:
        return None
    return MorningAsked(asks.session) if today.weekday() in person.days else None


def _hold_over(book: Book, letter: Letter) -> HoldOver | None:
    session = book.session(letter.session, letter.person)
    if session is None or session.phase != "running" or session.step != letter.step:
        return None
    following = session.plan[letter.step + 1 : letter.step + 2]
    return HoldOver(session.plan[letter.step], following[0] if following else None)
