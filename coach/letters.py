"""Letters that must arrive: taken under a lease, checked against the truth, crossed out."""

from datetime import datetime, timedelta

from coach.door import may_hear_from_us
from coach.exercises import Library
from coach.model import Letter, LetterKind
from coach.moments import local_date
from coach.outcomes import Crisis, Locked, Screening
from coach.plan import in_minutes
from coach.ports import Book
from coach.standing import STILL_AT_IT, done_today
from coach.todays import todays
from coach.unasked import Delivery, HoldOver, RoutineDue

# On its way it is left alone for longer than the gate would ever hold it back; at a start all
# leases end, since nobody is sending then.
LEASE = timedelta(minutes=15)
# It may or may not have arrived. At least once beats at most once here.
ONCE_MORE = timedelta(seconds=30)
URGENT: tuple[LetterKind, ...] = ("hold-over", "signs", "warning", "crisis")
PATIENT: tuple[LetterKind, ...] = ("routine",)
# When a letter is no news any more. A safety answer always is (design.md section 3).
TOO_LATE: dict[LetterKind, timedelta] = {
    "hold-over": timedelta(minutes=2),
    "routine": timedelta(hours=3),
    "signs": timedelta(days=365),
    "warning": timedelta(days=365),
    "crisis": timedelta(days=365),
}
Says = HoldOver | RoutineDue | Screening | Locked | Crisis


def take_letters(
    book: Book, kinds: tuple[LetterKind, ...], library: Library, limit: int, now: datetime
) -> tuple[Delivery, ...]:
    """The letters to send now. Untrue and late ones are crossed out on the way."""
    taken = []
    for letter in book.letters_due(kinds, now, limit):
        late = now - letter.due_utc > TOO_LATE[letter.kind]
        says = None if late else _says(book, letter, library, now)
        if says:
            book.lease(letter, now + LEASE)
            taken.append(Delivery(letter, says))
        else:
            book.cross_out(letter)
    return tuple(taken)


def delivered(book: Book, letter: Letter, now: datetime) -> None:
    """Also of one that Telegram will never take."""
    book.cross_out(letter)


def not_delivered(book: Book, letter: Letter, now: datetime) -> None:
    book.lease(letter, now + ONCE_MORE)


def release_leases(book: Book, now: datetime) -> None:
    """At a start: what a crash left on its way goes again."""
    book.release_leases()


def _says(book: Book, letter: Letter, library: Library, now: datetime) -> Says | None:
    """What the letter says now; None if the world has moved on."""
    match letter.kind:
        case "signs":
            return Screening("words")
        case "warning":
            return Locked()
        case "crisis":
            return Crisis()
        case "routine":
            return _routine(book, letter, library, now)
        case "hold-over":
            return _hold_over(book, letter)


def _routine(book: Book, letter: Letter, library: Library, now: datetime) -> RoutineDue | None:
    """Not when it is done, or under way, or when they asked for quiet."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person) or done_today(book, person, now):
        return None
    going = book.open_session(person.id)
    at_it = going is not None and now - going.moved_utc <= STILL_AT_IT
    if at_it or person.quiet_on == local_date(person.zone, now):
        return None
    today = todays(book, person, library, now)
    return RoutineDue(in_minutes(today.seconds)) if today.plan else None


def _hold_over(book: Book, letter: Letter) -> HoldOver | None:
    session = book.session(letter.session, letter.person)
    if session is None or session.phase != "running" or session.step != letter.step:
        return None
    following = session.plan[letter.step + 1 : letter.step + 2]
    return HoldOver(session.plan[letter.step], following[0] if following else None)
