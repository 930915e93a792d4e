"""Each row of clinical.md section 1, in the flows that ask it: where it leads, and how soon."""

from datetime import timedelta

import pytest

from coach.body import Body, Had
from coach.exercises import Library
from coach.limits import limits
from coach.meeting import agree, too_young
from coach.model import Person
from coach.outcomes import Locked, Ready, Screening, Welcome
from coach.ports import Book
from coach.routine import begin
from coach.safety import answer_signs, open_signs, seen, seen_when
from coach.second import answer_second
from coach.signs import LIST_A, LIST_B, SIGNS, SIGNS_VERSION, strictest
from coach.signs_pages import NotForYou, SecondScreening, SeeSomeone, WhichAsked
from tests.coach.lives import ANNA, NOW, TODAY, letters, person, settled
from tests.coach.signs import both_clean, has, kept

ROWS_A = [f"A{number}" for number in range(1, 13)]
SCIATICA = {"flex_loaded", "flex_end", "crunch", "rot_loaded", "neural"}
# As the table says: where it leads, by when, and whether the plan waits.
ROWS_B = {
    "B1": ("same-day", "today", True),
    "B2": ("urgent", "days", True),
    "B3": ("urgent", "days", True),
    "B4": ("urgent", "days", True),
    "B5": ("same-day", "tomorrow", True),
    "B6": ("urgent", "days", True),
    "B7-weakness": ("same-day", "today", True),
    "B7-tingling": ("appointment", "if-not-easing", False),
    "B8": ("appointment", "weeks", False),
    "B9": ("appointment", "weeks", False),
    "B10": ("same-day", "today", True),
    "B11": ("appointment", "weeks", False),
}
HOLDING = [row for row, (_, _, holds) in ROWS_B.items() if holds]
GENTLE = [row for row in ROWS_B if row not in HOLDING]


def joins(book: Book, library: Library) -> None:
    """Somebody new, who has agreed, with a zone, so that something could be due."""
    book.keep(person(agreed=0, safety="unasked", course=Person(ANNA, NOW).course))
    agree(book, ANNA, library, NOW)


def joins_and_clears_a(book: Book, library: Library) -> SecondScreening:
    joins(book, library)
    asked = answer_signs(book, ANNA, "none", library, NOW)
    assert isinstance(asked, SecondScreening)
    return asked


def decided(book: Book) -> list[tuple[str, str, int]]:
    return [(one.why, one.what, one.version) for one in book.decisions(ANNA)]


def test_the_lists_are_those_of_the_table() -> None:
    assert [sign.id for sign in LIST_A] == ROWS_A
    assert [sign.id for sign in LIST_B] == list(ROWS_B)
    assert set(SIGNS) == {*ROWS_A, *ROWS_B, "B12"}
    assert all(sign.source for sign in SIGNS.values())


@pytest.mark.parametrize("row", ROWS_A)
def test_emergency_now_at_the_first_meeting(book: Book, library: Library, row: str) -> None:
    book.keep(person(agreed=0, safety="unasked"))
    asked = agree(book, ANNA, library, NOW)
    assert isinstance(asked, Screening)
    assert row not in asked.without
    sign = SIGNS[row]
    assert (sign.list, sign.route, sign.holds, sign.when) == ("A", "emergency", True, "now")
    assert answer_signs(book, ANNA, "yes", library, NOW) == Locked()
    assert begin(book, ANNA, library, NOW) == Locked()
    assert book.next_due(ANNA) is None
    assert [letter.kind for letter in letters(book)] == ["warning"]
    assert decided(book) == [("emergency", "A", SIGNS_VERSION)]


@pytest.mark.parametrize("row", ROWS_A)
def test_emergency_now_at_a_flare(book: Book, library: Library, row: str) -> None:
    settled(book, body=Body((Had("pregnancy"),), TODAY))
    asked = open_signs(book, ANNA, "flare", NOW)
    assert row not in asked.without
    assert answer_signs(book, ANNA, "unsure", library, NOW) == Locked()
    assert kept(book).safety == "locked"


@pytest.mark.parametrize("row", ROWS_B)
def test_see_a_clinician_soon_at_the_first_meeting(book: Book, library: Library, row: str) -> None:
    assert row in joins_and_clears_a(book, library).rows
    route, when, holds = ROWS_B[row]
    sign = SIGNS[row]
    assert (sign.list, sign.route, sign.when, sign.holds) == ("B", route, when, holds)
    assert has(book, library, row) == SeeSomeone((row,), holds=holds)
    assert kept(book).safety == ("paused" if holds else "clear")
    assert (book.next_due(ANNA) is None) is holds
    assert decided(book)[-1] == (route, row, SIGNS_VERSION)
    assert [letter.kind for letter in letters(book)] == ["soon"]


@pytest.mark.parametrize("row", HOLDING)
def test_the_plan_waits_until_they_have_been_seen(book: Book, library: Library, row: str) -> None:
    joins_and_clears_a(book, library)
    has(book, library, row)
    waits = SeeSomeone((row,))
    assert begin(book, ANNA, library, NOW) == waits
    assert answer_signs(book, ANNA, "none", library, NOW) == SeeSomeone((row,), stricter=True)
    assert seen(book, ANNA, library, NOW) == SeeSomeone((row,), asks_when=True)
    assert seen_when(book, ANNA, "not-since", library, NOW) == waits
    said = seen_when(book, ANNA, "days", library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "unlocked"
    assert kept(book).course.screened_on == TODAY


@pytest.mark.parametrize("row", GENTLE)
def test_the_plan_goes_on_gently_until_the_appointment(
    book: Book, library: Library, row: str
) -> None:
    joins_and_clears_a(book, library)
    has(book, library, row)
    known = kept(book)
    assert known.course.screened_on == TODAY
    assert limits(known, NOW).tags == (SCIATICA if row == "B7-tingling" else set())
    later = limits(known, NOW + timedelta(days=90)).tags
    assert later == (SCIATICA if row == "B7-tingling" else set()), "nobody said that it eased"
    assert not isinstance(begin(book, ANNA, library, NOW), SeeSomeone)


@pytest.mark.parametrize("row", list(ROWS_B)[:8])
def test_a_flare_asks_b1_to_b7(book: Book, library: Library, row: str) -> None:
    settled(book)
    open_signs(book, ANNA, "flare", NOW)
    asked = answer_signs(book, ANNA, "none", library, NOW)
    assert isinstance(asked, SecondScreening)
    assert row in asked.rows


def test_a_flare_does_not_ask_b8_to_b11(book: Book, library: Library) -> None:
    settled(book)
    open_signs(book, ANNA, "flare", NOW)
    asked = answer_signs(book, ANNA, "none", library, NOW)
    assert isinstance(asked, SecondScreening)
    assert asked.rows == tuple(ROWS_B)[:8]


def test_b7_weakness_and_tingling_is_weakness(book: Book, library: Library) -> None:
    joins_and_clears_a(book, library)
    said = has(book, library, "B7-weakness", "B7-tingling")
    assert said == SeeSomeone(("B7-weakness", "B7-tingling"))
    first = strictest(said.rows) if isinstance(said, SeeSomeone) else None
    assert first == SIGNS["B7-weakness"]


@pytest.mark.parametrize("held", HOLDING)
@pytest.mark.parametrize("gentle", GENTLE)
def test_one_row_that_holds_is_enough(
    book: Book, library: Library, held: str, gentle: str
) -> None:
    joins_and_clears_a(book, library)
    has(book, library, held, gentle)
    assert kept(book).safety == "paused"


def test_all_that_do_not_hold_together_do_not(book: Book, library: Library) -> None:
    joins_and_clears_a(book, library)
    assert has(book, library, *GENTLE) == SeeSomeone(tuple(GENTLE), holds=False)
    assert kept(book).safety == "clear"


def test_not_sure_on_b_counts_as_yes(book: Book, library: Library) -> None:
    asked = joins_and_clears_a(book, library)
    said = answer_second(book, ANNA, "unsure", asked.day, library, NOW)
    assert isinstance(said, WhichAsked)
    assert kept(book).safety == "paused"


def test_b12_under_18_gets_the_sentence_and_nothing_is_kept(book: Book) -> None:
    assert SIGNS["B12"].route == "not-for-you"
    assert too_young(book, ANNA, NOW) == NotForYou()
    assert book.person(ANNA) is None
    assert book.decisions(ANNA) == []


def test_b12_of_somebody_who_agreed_shuts_the_way_in(book: Book, library: Library) -> None:
    settled(book)
    too_young(book, ANNA, NOW)
    assert begin(book, ANNA, library, NOW) == Welcome()
    assert book.next_due(ANNA) is None
    agree(book, ANNA, library, NOW)
    assert book.next_due(ANNA) is not None, "an adult after all"


def test_both_clean_is_clear_and_logged(book: Book, library: Library) -> None:
    joins(book, library)
    said = both_clean(book, library)
    assert isinstance(said, Ready)
    assert said.why == "first"
    assert (kept(book).safety, kept(book).course.screened_on) == ("clear", TODAY)
    assert decided(book) == [("clear", "A", SIGNS_VERSION), ("clear", "B", SIGNS_VERSION)]
    assert book.next_due(ANNA) is not None
