"""A letter waits until it is known to have been sent, and is one letter however often posted."""

from dataclasses import replace
from datetime import timedelta

from coach.model import Letter
from coach.ports import Book
from tests.storage.conftest import ANNA, BOB, NOW
from tests.storage.kinds import KINDS

MINUTE = timedelta(minutes=1)
RING = Letter("hold-over", ANNA, 1, 2, NOW)
WARNING = Letter("warning", ANNA, 0, 0, NOW)


def test_letters_come_due_the_longest_waiting_first(book: Book) -> None:
    late, later = replace(RING, step=3, due_utc=NOW - MINUTE), replace(RING, step=4)
    for letter in (RING, late, replace(later, due_utc=NOW + MINUTE)):
        book.post(letter)
    assert book.letters_due(KINDS, NOW, 10) == [late, RING]
    assert book.letters_due(KINDS, NOW, 1) == [late]
    assert book.letters_due(KINDS, NOW - 2 * MINUTE, 10) == []


def test_the_same_letter_to_two_people_is_two_letters(book: Book) -> None:
    book.post(WARNING)
    book.post(replace(WARNING, person=BOB))
    assert {letter.person for letter in book.letters_due(KINDS, NOW, 10)} == {ANNA, BOB}


def test_the_moment_posted_last_holds(book: Book) -> None:
    for moment in (NOW, NOW + 2 * MINUTE, NOW + MINUTE):
        book.post(replace(RING, due_utc=moment))
    assert book.letters_due(KINDS, NOW, 10) == []
    assert book.letters_due(KINDS, NOW + MINUTE, 10) == [replace(RING, due_utc=NOW + MINUTE)]


def test_a_letter_under_a_lease_comes_back_when_it_ends(book: Book) -> None:
    book.post(RING)
    book.lease(RING, NOW + MINUTE)
    assert book.letters_due(KINDS, NOW, 10) == []
    assert book.letters_due(KINDS, NOW + MINUTE, 10) == [RING]
    book.cross_out(RING)
    assert book.letters_due(KINDS, NOW + MINUTE, 10) == []


def test_one_that_was_posted_again_while_the_first_was_on_its_way_stays(book: Book) -> None:
    book.post(RING)
    book.lease(RING, NOW + MINUTE)
    again = replace(RING, due_utc=NOW + timedelta(seconds=20))
    book.post(again)
    book.lease(RING, NOW + 5 * MINUTE)
    book.cross_out(RING)
    assert book.letters_due(KINDS, again.due_utc, 10) == [again]


def test_crossing_out_by_kind_leaves_the_others(book: Book) -> None:
    routine, bobs = Letter("routine", ANNA, 5, 0, NOW), replace(RING, person=BOB)
    for letter in (RING, replace(RING, step=3), routine, WARNING, bobs):
        book.post(letter)
    book.cross_out_all(ANNA, ("hold-over", "routine"))
    assert {(letter.kind, letter.person) for letter in book.letters_due(KINDS, NOW, 10)} == {
        ("warning", ANNA),
        ("hold-over", BOB),
    }
    book.cross_out_all(ANNA, ())
    assert len(book.letters_due(KINDS, NOW, 10)) == 2
