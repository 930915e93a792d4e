"""Rules that were planned by a clock which ran ahead."""

from datetime import timedelta

from coach.ports import Book
from tests.storage.conftest import ANNA, BOB, NOW, hourly, moment

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def test_what_was_planned_in_the_future_is_found(book: Book) -> None:
    ahead, right = hourly(book, ANNA), hourly(book, BOB)
    book.schedule(ahead.id, moment(ahead), NOW + DAY)
    book.schedule(right.id, moment(right), NOW + MINUTE)
    assert book.stranded(NOW, 10) == [ahead]
    assert book.is_stranded(ahead.id, NOW)
    assert not book.is_stranded(right.id, NOW), "a minute is no clock put back"
    assert book.stranded(NOW + DAY, 10) == []


def test_also_one_with_nothing_to_come(book: Book) -> None:
    over = hourly(book)
    book.schedule(over.id, None, NOW + DAY)
    assert book.stranded(NOW, 10) == [over]
    book.schedule(over.id, None, NOW)
    assert book.stranded(NOW, 10) == []
