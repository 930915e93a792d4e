"""Every night, what is of no more use goes, and nothing else. (Updates: test_inbox.)"""

from datetime import timedelta

from coach.model import Letter
from coach.ports import Book
from storage.store import Store
from storage.tidying import AT_ONCE
from tests.storage.conftest import ANNA, NOW, TODAY, hourly, moment
from tests.storage.kinds import KINDS


def days(count: int) -> timedelta:
    return timedelta(days=count)


async def test_occurrences_go_after_ninety_days(store: Store) -> None:
    with store.book() as book:
        rule = hourly(book)
        for age in (0, 90, 91, 400):
            book.claim(moment(rule, on=TODAY - days(age)), NOW)
    await store.tidy(NOW)
    with store.book() as book:
        fresh = [book.claim(moment(rule, on=TODAY - days(age)), NOW) for age in (0, 90, 91, 400)]
    assert [number is None for number in fresh] == [True, True, False, False]


async def test_letters_that_nobody_would_send_go_and_safety_answers_wait_a_year(
    store: Store,
) -> None:
    year_old = Letter("warning", ANNA, 0, 0, NOW - days(365))
    with store.book() as book:
        book.post(year_old)
        book.post(Letter("routine", ANNA, 1, 0, NOW - days(400)))
    await store.tidy(NOW)
    with store.book() as book:
        assert book.letters_due(KINDS, NOW, 10) == [year_old]


async def test_a_long_list_is_done_in_batches_to_its_end(store: Store) -> None:
    def post_many(book: Book) -> None:
        for number in range(2 * AT_ONCE + 1):
            book.post(Letter("routine", ANNA, number, 0, NOW - days(400)))

    await store.unit(post_many)
    await store.tidy(NOW)
    assert await store.next_due() is None
