"""How routines went, what was decided, and the weeks: whole, in order, and each person's own."""

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coach.body import Body, Had
from coach.course import (
    Ache,
    Check,
    Course,
    Decision,
    Flare,
    Intent,
    Resting,
    Review,
    Rung,
    Swap,
    Tuned,
    Walk,
)
from coach.ports import Book
from storage.store import Store
from storage.written import read, written
from tests.coach.examples import examples
from tests.storage.conftest import ANNA, BOB, NOW, TODAY, anna

FULL = Course(
    rungs=(Rung("bridge", 2, TODAY), Rung("cat-cow", -1, TODAY)),
    aches=(Ache("bridge", 1, TODAY),),
    swaps=(Swap("bird-dog", "bird-dog-leg-slide", "hard", TODAY),),
    resting=(Resting("flex_end", TODAY),),
    flare=Flare(NOW, "early", TODAY, "supine", True, 1),
    walk=Walk(360, TODAY),
    intent=Intent("coffee", "late"),
    tuned=Tuned(TODAY, True, 2, (("bridge", "hip-hinge"),)),
    volume=50,
    stepped_on=TODAY,
    screened_on=TODAY,
    task="socks",
    goal=5,
)


def test_body_and_course_of_a_person_come_back_as_they_were(book: Book) -> None:
    body = Body((Had("pregnancy", TODAY), Had("sciatica")), TODAY, True, ("dumbbells",))
    book.keep(whole := anna(body=body, course=FULL, country="DE"))
    assert book.person(ANNA) == whole


@given(st.from_type(Course))
@examples(30, 500)
def test_any_course_can_be_written_and_read(course: Course) -> None:
    assert read(Course, written(course)) == course


def test_an_older_program_wrote_less_and_a_newer_one_more() -> None:
    said = {"volume": 50, "walk": {"seconds": 60, "since": "2026-03-02"}, "unheard-of": 3}
    assert read(Course, said) == Course(volume=50, walk=Walk(60, date(2026, 3, 2)))


def test_the_check_of_a_session_is_written_over_by_its_own_person_only(book: Book) -> None:
    first = Check(ANNA, 7, TODAY, before="easy", hurt=("bridge",), done=80)
    book.keep_check(first)
    book.keep_check(Check(BOB, 7, TODAY, before="tough"))
    assert book.check(7, ANNA) == first
    assert book.check(7, BOB) is None
    later = Check(ANNA, 7, TODAY, "easy", "bit", "settled", True)
    book.keep_check(later)
    assert book.checks(ANNA, TODAY) == [later]


def test_checks_come_in_order_and_from_a_day_on(book: Book) -> None:
    days = [TODAY + timedelta(days=ahead) for ahead in range(3)]
    for number, day in enumerate(days):
        book.keep_check(Check(ANNA, 10 + number, day))
    assert [check.date for check in book.checks(ANNA, days[1])] == days[1:]


def test_decisions_and_reviews_come_in_order(book: Book) -> None:
    for why in ("green", "red"):
        book.note_decision(Decision(ANNA, "load", 1, why, "bridge", NOW))
    assert [decision.why for decision in book.decisions(ANNA)] == ["green", "red"]
    assert book.decisions(BOB) == []
    week = timedelta(days=7)
    for day in (TODAY + week, TODAY):
        book.keep_review(Review(ANNA, day, 3, None, "late", 4, FULL))
    book.keep_review(Review(ANNA, TODAY, 5, 6, None, 3, FULL, undone=True))
    first, second = book.reviews(ANNA)
    assert (first.pain, first.undone, first.was) == (5, True, FULL)
    assert second.date == TODAY + week


def test_nothing_of_it_can_be_read_in_the_file(store: Store, database: Path) -> None:
    with store.book() as book:
        book.keep(anna(body=Body((Had("sciatica"),)), course=FULL))
        book.note_decision(Decision(ANNA, "load", 1, "tough-day", "bird-dog", NOW))
        book.keep_check(Check(ANNA, 7, TODAY, before="tough"))
        book.keep_review(Review(ANNA, TODAY, 9, 2, "late-meeting", 4, FULL))
    files = b"".join(each.read_bytes() for each in database.parent.glob("*.db*"))
    for words in (b"sciatica", b"bird-dog", b"tough", b"late-meeting", b"supine"):
        assert words not in files
