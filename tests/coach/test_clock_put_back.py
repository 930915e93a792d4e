"""A clock that runs ahead and is put back: what it passed over is still said, and once."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from coach import reminders
from coach.due import claim_due
from coach.exercises import Library
from coach.model import Rule
from coach.ports import Book
from tests.coach.lives import ANNA, BERLIN, NOW, TODAY, letters, settled, wall

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIRST, NEXT = wall("2026-03-03 10:42"), wall("2026-03-03 11:42")
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


def nudged(book: Book, library: Library, now: datetime) -> int:
    return len(claim_due(book, library, 40, now).offers)


def test_what_it_found_too_late_has_its_time_when_it_is_put_back(
    book: Book, library: Library
) -> None:
    settled(book, routine_at=None)
    assert nudged(book, library, FIRST + 2 * DAY + 30 * MINUTE) == 0
    assert nudged(book, library, FIRST - MINUTE) == 0
    assert book.next_due(ANNA) == FIRST
    assert nudged(book, library, FIRST) == 1


def test_what_was_said_by_it_is_not_said_again(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert nudged(book, library, FIRST) == 1
    assert nudged(book, library, FIRST - 5 * MINUTE) == 0
    assert nudged(book, library, FIRST) == 0
    assert nudged(book, library, NEXT) == 1


def test_put_back_into_the_grace_of_one_that_was_passed_over(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert nudged(book, library, FIRST + 2 * DAY + 30 * MINUTE) == 0
    assert nudged(book, library, FIRST + 5 * MINUTE) == 1


def test_a_change_before_the_next_tick_loses_nothing_either(book: Book, library: Library) -> None:
    who = settled(book, routine_at=None)
    assert nudged(book, library, FIRST + 2 * DAY + 30 * MINUTE) == 0
    reminders.replan(book, who, FIRST + 5 * MINUTE)
    assert nudged(book, library, FIRST + 6 * MINUTE) == 1


def test_forward_into_the_grace_of_a_later_slot(book: Book, library: Library) -> None:
    """The tick that finds the first too late says that there is more, and the next is said."""
    settled(book, routine_at=None)
    late = claim_due(book, library, 40, NEXT + 9 * MINUTE)
    assert (late.offers, late.more) == ((), True)
    again = claim_due(book, library, 40, NEXT + 9 * MINUTE)
    assert (len(again.offers), again.more) == (1, False)


def test_dates_that_it_took_for_over(book: Book, library: Library) -> None:
    who = settled(book, routine_at=None, days=(), seen_on=TODAY)
    wish = Rule(0, ANNA, "bar", (time(12),), EVERY_DAY, BERLIN, dates=(TODAY,))
    reminders._plan(book, who, wish, None, NOW)
    claim_due(book, library, 40, NOW + 2 * DAY)
    assert book.next_due(ANNA) is None
    claim_due(book, library, 40, NOW)
    noon = wall("2026-03-03 12:00")
    assert book.next_due(ANNA) == noon
    claim_due(book, library, 40, noon)
    assert [letter.due_utc for letter in letters(book, "bar")] == [noon]


def test_a_change_while_one_is_due_and_in_no_batch_yet(book: Book, library: Library) -> None:
    who = settled(book, routine_at=None)
    changed = replace(who, days=(1,))
    book.keep(changed)
    reminders.replan(book, changed, FIRST + MINUTE)
    assert nudged(book, library, FIRST + 2 * MINUTE) == 1
