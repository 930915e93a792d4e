"""Letters that must arrive: taken under a lease, checked against the truth, crossed out."""

from datetime import datetime, timedelta

from coach.door import may_hear_from_us
from coach.model import Letter, LetterKind
from coach.moments import local_date
from coach.outcomes import Crisis, Delivery, HoldOver, Locked, RoutineDue
from coach.ports import Book
from coach.standing import done_today

# Not crossed out in this time: we died while sending. At least once beats at most once here.
LEASE = timedelta(seconds=30)
# When a letter is no news any more. A safety answer always is (design.md section 3).
TOO_LATE: dict[LetterKind, timedelta] = {
    "hold-over": timedelta(minutes=2),
    "routine": timedelta(hours=3),
    "warning": timedelta(days=365),
    "crisis": timedelta(days=365),
}


def take_letters(book: Book, limit: int, now: datetime) -> tuple[Delivery, ...]:
    """The letters to send now. Untrue and late ones are crossed out on the way."""
    taken = []
    for letter in book.letters_due(now, limit):
        says = _says(book, letter, now) if now - letter.due_utc <= TOO_LATE[letter.kind] else None
        if says:
            book.lease(letter, now + LEASE)
            taken.append(Delivery(letter, says))
        else:
            book.cross_out(letter)
    return tuple(taken)


def delivered(book: Book, letter: Letter, now: datetime) -> None:
    book.cross_out(letter)


def _says(
    book: Book, letter: Letter, now: datetime
) -> HoldOver | RoutineDue | Locked | Crisis | None:
    """What the letter says now; None if the world has moved on."""
    match letter.kind:
        case "warning":
            return Locked()
        case "crisis":
            return Crisis()
        case "routine":
            person = book.person(letter.person)
            if person is None or not may_hear_from_us(person) or done_today(book, person, now):
                return None
            quiet = person.quiet_on == local_date(person.zone, now)
            return None if quiet else RoutineDue(person.minutes)
        case "hold-over":
            return _hold_over(book, letter)


def _hold_over(book: Book, letter: Letter) -> HoldOver | None:
    session = book.session(letter.session, letter.person)
    if session is None or session.phase != "running" or session.step != letter.step:
        return None
    following = session.plan[letter.step + 1 : letter.step + 2]
    return HoldOver(session.plan[letter.step], following[0] if following else None)
