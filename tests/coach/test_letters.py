"""Letters that must arrive: how late is too late, what has become untrue, and the lease."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from coach.exercises import Library
from coach.letters import (
    delivered,
    not_delivered,
    release_leases,
)
from coach.meeting import start
from coach.model import SAFETY_LETTERS, Effort, Letter, LetterKind, Press, Session
from coach.outcomes import Crisis, Locked, Screening
from coach.player import back, finish_step, hold_began, skip, start_step, stop, stop_open
from coach.player import pause as pause_step
from coach.ports import Book
from coach.reminders import gone
from coach.routine import today
from coach.signs_pages import SeeSomeone
from coach.unasked import HoldOver, RoutineDue
from tests.coach.lives import (
    ANNA,
    BOB,
    EVERY_KIND,
    NOW,
    in_routine,
    letters,
    person,
    press_on,
    says,
    settled,
    taken,
)

SECOND = timedelta(seconds=1)
LEASE = timedelta(minutes=15)


def running(book: Book, library: Library, number: int = ANNA) -> tuple[Session, datetime]:
    """Somebody in the middle of their first hold, and when it ends."""
    settled(book, number)
    step = in_routine(book, library, number)
    start_step(book, press_on(step), library, NOW)
    session = book.session(step.session, number)
    assert session is not None
    assert session.ends_utc is not None
    return session, session.ends_utc


def of(session: Session, step: int = 0) -> Press:
    return Press(session.person, session.id, step)


@pytest.mark.parametrize(
    ("kind", "patience", "said"),
    [
        ("hold-over", timedelta(minutes=2), HoldOver),
        ("routine", timedelta(hours=3), RoutineDue),
        ("signs", timedelta(days=365), Screening),
        ("soon", timedelta(days=365), SeeSomeone),
        ("warning", timedelta(days=365), Locked),
        ("crisis", timedelta(days=365), Crisis),
    ],
)
@pytest.mark.parametrize("late", [False, True], ids=["in time", "too late"])
def test_too_late_by_kind(
    book: Book, library: Library, kind: LetterKind, patience: timedelta, said: type, late: bool
) -> None:
    session = running(book, library)[0].id if kind == "hold-over" else 0
    settled(book, safety="paused" if kind == "soon" else "clear")
    book.cross_out_all(ANNA, ("hold-over",))
    book.post(Letter(kind, ANNA, session, 0, NOW))
    after = NOW + patience + (SECOND if late else timedelta())
    assert [type(one) for one in says(book, library, after)] == ([] if late else [said])
    assert len(letters(book)) == (0 if late else 1), "what is too late is crossed out"


def test_a_hold_rings_at_its_end_and_names_what_follows(book: Book, library: Library) -> None:
    session, ends = running(book, library)
    assert ends == NOW + timedelta(seconds=3 + session.plan[0].seconds)
    assert says(book, library, ends - SECOND) == []
    assert says(book, library, ends) == [HoldOver(session.plan[0], session.plan[1])]


def test_the_end_of_the_last_hold_names_none_that_follows(book: Book, library: Library) -> None:
    session, _ = running(book, library)
    last = len(session.plan) - 1
    for step in range(last):
        finish_step(book, of(session, step), library, NOW)
    start_step(book, of(session, last), library, NOW)
    [letter] = letters(book)
    assert says(book, library, letter.due_utc) == [HoldOver(session.plan[last], None)]


MOVES: dict[str, Callable[[Book, Session, Library], object]] = {
    "done": lambda book, s, library: finish_step(book, of(s), library, NOW),
    "skip": lambda book, s, library: skip(book, of(s), library, NOW),
    "back": lambda book, s, library: back(book, of(s), library, NOW),
    "pause": lambda book, s, library: pause_step(book, of(s), library, NOW),
    "stop": lambda book, s, library: stop(book, of(s), library, NOW),
    "cancel": lambda book, s, library: stop_open(book, s.person, NOW),
    "/today": lambda book, s, library: today(book, s.person, library, NOW),
    "/start": lambda book, s, library: start(book, s.person, library, NOW),
}


@pytest.mark.parametrize("how", MOVES)
def test_whatever_moves_the_step_takes_its_letter_along(
    book: Book, library: Library, how: str
) -> None:
    session, ends = running(book, library)
    _, bobs_end = running(book, library, BOB)
    MOVES[how](book, session, library)
    assert [letter.person for letter in letters(book)] == [BOB]
    assert len(says(book, library, max(ends, bobs_end))) == 1


@pytest.mark.parametrize(
    ("step", "whose", "known"),
    [(1, ANNA, True), (0, BOB, True), (0, ANNA, False)],
    ids=["another step", "somebody else's", "no such session"],
)
def test_a_letter_of_no_running_step_is_crossed_out(
    book: Book, library: Library, step: int, whose: int, known: bool
) -> None:
    session, ends = running(book, library)
    book.cross_out_all(ANNA, ("hold-over",))
    book.post(Letter("hold-over", whose, session.id if known else 999, step, ends))
    assert says(book, library, ends) == []
    assert letters(book) == []


def test_a_letter_of_a_hold_that_rests_is_crossed_out(book: Book, library: Library) -> None:
    session, ends = running(book, library)
    pause_step(book, of(session), library, NOW)
    book.post(Letter("hold-over", ANNA, session.id, 0, ends))
    assert says(book, library, ends) == []
    assert letters(book) == []


def test_a_hold_counts_from_when_its_picture_was_accepted(book: Book, library: Library) -> None:
    session, ends = running(book, library)
    hold_began(book, of(session), NOW + 2 * SECOND)
    moved = book.session(session.id, ANNA)
    assert moved is not None
    assert moved.ends_utc == ends + 2 * SECOND
    assert [letter.due_utc for letter in letters(book)] == [ends + 2 * SECOND]


@pytest.mark.parametrize("step", [-1, 0, 1, 99])
def test_a_picture_accepted_after_the_step_was_over_counts_nothing(
    book: Book, library: Library, step: int
) -> None:
    session, _ = running(book, library)
    finish_step(book, of(session), library, NOW)
    before = book.session(session.id, ANNA)
    hold_began(book, of(session, step), NOW + SECOND)
    assert book.session(session.id, ANNA) == before
    assert letters(book) == []


@pytest.mark.parametrize(("seconds", "rings"), [(14, 0), (15, 1)])
def test_a_step_shorter_than_a_quarter_minute_does_not_ring(
    book: Book, library: Library, seconds: int, rings: int
) -> None:
    hold = Effort(library.desk_menu[0].id, "both", 1, 1, 1, 0, seconds)
    settled(book)
    session = book.begin_session(ANNA, "routine", (hold,), NOW)
    start_step(book, of(session), library, NOW)
    assert len(letters(book)) == rings


def test_silence_leaves_the_safety_letters(book: Book) -> None:
    book.keep(person())
    for kind in EVERY_KIND:
        book.post(Letter(kind, ANNA, 0, 0, NOW))
    gone(book, ANNA, NOW)
    assert {letter.kind for letter in letters(book)} == set(SAFETY_LETTERS)


@pytest.mark.parametrize("kind", SAFETY_LETTERS)
def test_at_least_once_for_safety(book: Book, library: Library, kind: LetterKind) -> None:
    """Taken and not crossed out: we died while sending, and it comes again after the lease."""
    book.post(Letter(kind, ANNA, 0, 0, NOW))
    for lease in range(3):
        at = NOW + lease * LEASE
        assert len(says(book, library, at)) == 1
        assert says(book, library, at) == [], "under its lease nobody else takes it"
        assert says(book, library, at + LEASE - SECOND) == []


def test_what_was_delivered_does_not_come_again(book: Book, library: Library) -> None:
    book.post(Letter("warning", ANNA, 0, 0, NOW))
    [one] = taken(book, library, NOW)
    delivered(book, one.letter, NOW + SECOND)
    assert letters(book) == []


def test_what_may_not_have_arrived_goes_again_in_half_a_minute(
    book: Book, library: Library
) -> None:
    book.post(Letter("warning", ANNA, 0, 0, NOW))
    [one] = taken(book, library, NOW)
    not_delivered(book, one.letter, NOW + SECOND)
    assert says(book, library, NOW + 30 * SECOND) == []
    assert says(book, library, NOW + 31 * SECOND) == [Locked()]


def test_at_a_start_all_leases_end(book: Book, library: Library) -> None:
    book.post(Letter("warning", ANNA, 0, 0, NOW))
    book.post(Letter("crisis", BOB, 0, 0, NOW + 9 * SECOND))
    says(book, library, NOW)
    release_leases(book, NOW + SECOND)
    assert says(book, library, NOW + SECOND) == [Locked()], "and none comes before its time"


def test_a_lease_is_for_one_letter(book: Book, library: Library) -> None:
    book.post(Letter("warning", ANNA, 0, 0, NOW))
    book.post(Letter("crisis", ANNA, 0, 0, NOW + SECOND))
    assert says(book, library, NOW) == [Locked()]
    assert says(book, library, NOW + SECOND) == [Crisis()]


def test_no_more_than_the_batch(book: Book, library: Library) -> None:
    for number in range(5):
        book.post(Letter("crisis", number, 0, 0, NOW))
    assert [len(taken(book, library, NOW, limit=2)) for _ in range(4)] == [2, 2, 1, 0]
