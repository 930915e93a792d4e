"""The question of the next morning, ignored: the routine goes on being called for."""

from datetime import time, timedelta

from coach.exercises import Library
from coach.load_pages import MorningAsked
from coach.model import RuleKind
from coach.next_to_come import next_to_come
from coach.ports import Book
from coach.unasked import RoutineDue
from coach.wishes import Wishes
from tests.coach.called import heard, quietly
from tests.coach.lives import settled, wall
from tests.coach.rounds import known, routine

ROUTINE: tuple[RuleKind, ...] = ("routine",)
DONE = wall("2026-03-03 09:00")


def test_the_routine_gives_way_on_the_day_of_the_question_and_on_no_other(
    book: Book, library: Library
) -> None:
    settled(book, wishes=Wishes(second_call=False, review=False))
    routine(book, library, now=DONE)
    said = heard(book, library, "2026-03-04 23:00", DONE)
    assert [(when, type(says)) for when, says in said] == [("Wed 08:30", MorningAsked)]
    night = wall("2026-03-04 23:00")
    assert next_to_come(book, known(book), night, ROUTINE) == wall("2026-03-05 08:30")
    said = heard(book, library, "2026-03-05 08:30", night)
    assert [(when, type(says)) for when, says in said] == [("Thu 08:30", RoutineDue)]


def test_a_question_that_nobody_was_asked_takes_no_routine(book: Book, library: Library) -> None:
    """Wednesday is a day off."""
    settled(book, days=(1, 3), wishes=Wishes(second_call=False, review=False))
    routine(book, library, now=DONE)
    said = heard(book, library, "2026-03-05 12:00", DONE + timedelta(hours=1))
    assert [(when, type(says)) for when, says in said] == [("Thu 08:30", RoutineDue)]


def test_a_routine_inside_quiet_hours_has_no_second_call_either(
    book: Book, library: Library
) -> None:
    settled(book, wishes=Wishes(quiet=(time(22), time(9))))
    routine(book, library, now=DONE)
    quietly(book)
    said = heard(book, library, "2026-03-04 23:00", DONE)
    assert [when for when, _ in said] == ["Wed 09:00"]


def test_an_ignored_question_is_followed_by_the_second_call(book: Book, library: Library) -> None:
    settled(book)
    routine(book, library, now=DONE)
    quietly(book)
    said = heard(book, library, "2026-03-04 23:00", DONE)
    assert [when for when, _ in said] == ["Wed 08:30", "Wed 11:30"]
