"""When the warning signs are asked again: a gap, a flare, once a week; and by whom they are."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from coach.body import Body, Had
from coach.body_pages import BodyAsked, Clearance
from coach.course import Course, SignsWhy
from coach.exercises import Library
from coach.flare_way import it_hurts
from coach.limits import limits
from coach.model import Deed
from coach.outcomes import Locked, Ready, Screening, Stale
from coach.ports import Book
from coach.returning import came_by
from coach.routine import begin, today
from coach.safety import answer_short_signs, answer_signs, ask_news, open_signs, show_signs
from coach.second import answer_second
from coach.signs import SCIATICA, SIGNS_VERSION
from coach.signs_pages import SecondScreening, SeeSomeone
from storage.book import SqlBook
from tests.coach.lives import (
    ANNA,
    NO_BABY,
    NOW,
    TODAY,
    in_routine,
    is_open,
    letters,
    person,
    settled,
)
from tests.coach.signs import both_clean, day_of, has, kept

ANSWERED = Body(answered_on=TODAY)
PREGNANT = replace(ANSWERED, had=(Had("pregnancy", date(2026, 7, 1)),))
WHYS: tuple[SignsWhy, ...] = ("words", "leg", "flare", "severe", "weekly")


def days(count: int) -> timedelta:
    return timedelta(days=count)


def moved(book: Book, ago: int) -> None:
    """Something was done so many days before the gap's end."""
    book.note_deed(Deed(ANNA, "break", TODAY + days(40 - ago), 30, f"nudge:{ago}", NOW))


@pytest.mark.parametrize(
    ("gap", "safety", "afresh"),
    [
        pytest.param(1, "clear", False, id="GAP up to 14 days, 1: nothing is asked"),
        pytest.param(14, "clear", False, id="GAP up to 14 days, 14: nothing is asked"),
        pytest.param(15, "unasked", False, id="GAP over 14 days, 15: screen"),
        pytest.param(28, "unasked", False, id="GAP over 14 days, 28: screen"),
        pytest.param(29, "unasked", True, id="GAP over 28 days, 29: re-onboard"),
        pytest.param(400, "unasked", True, id="GAP over 28 days, 400: re-onboard"),
    ],
)
def test_a_gap(book: Book, library: Library, gap: int, safety: str, afresh: bool) -> None:
    settled(book, body=ANSWERED)
    now = NOW + days(gap)
    came_by(book, ANNA, False, now)
    known = kept(book)
    assert known.safety == safety
    assert (known.body.answered_on is None) is afresh
    assert known.agreed, "consent stays"
    if safety == "unasked":
        assert book.next_due(ANNA) is None
        assert today(book, ANNA, library, now) == Screening("gap")
        asked = both_clean(book, library, now)
        assert isinstance(asked, BodyAsked if afresh else Ready)
        came_by(book, ANNA, False, now)
        assert kept(book).safety == "clear", "once is enough"
        assert book.next_due(ANNA) is not None


@pytest.mark.parametrize(
    ("ago", "safety"), [(0, "clear"), (3, "clear"), (14, "clear"), (15, "unasked")]
)
def test_whatever_was_done_is_a_sign_of_life(book: Book, ago: int, safety: str) -> None:
    settled(book, body=ANSWERED)
    moved(book, ago)
    came_by(book, ANNA, False, NOW + days(40))
    assert kept(book).safety == safety
    assert kept(book).body.answered_on == TODAY


def test_a_gap_with_half_an_answer_begins_anew(book: Book, library: Library) -> None:
    settled(book, body=ANSWERED)
    came_by(book, ANNA, False, NOW + days(15))
    answer_signs(book, ANNA, "none", library, NOW + days(15))
    came_by(book, ANNA, False, NOW + days(16))
    assert kept(book).safety == "second", "it goes on tomorrow"
    came_by(book, ANNA, False, NOW + days(30))
    assert kept(book).safety == "unasked"


def test_a_gap_opens_no_lock_and_asks_the_conditions_after_it(book: Book) -> None:
    settled(book, safety="locked", body=ANSWERED)
    came_by(book, ANNA, False, NOW + days(60))
    assert (kept(book).safety, kept(book).body.answered_on) == ("locked", None)


def test_a_gap_stops_what_lay_open(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    came_by(book, ANNA, False, NOW + days(15))
    assert not is_open(book, step)


def test_who_was_here_before_list_b_is_asked_it(book: Book, library: Library) -> None:
    settled(book, course=Course())
    came_by(book, ANNA, False, NOW)
    said = today(book, ANNA, library, NOW)
    assert isinstance(said, SecondScreening)
    assert said.why == "again"
    answer_second(book, ANNA, "none", said.day, library, NOW)
    assert kept(book).safety == "clear"


def test_but_not_in_the_middle_of_a_routine(book: Book, library: Library) -> None:
    settled(book, course=Course())
    step = in_routine(book, library)
    came_by(book, ANNA, False, NOW)
    assert is_open(book, step)


def test_a_stranger_comes_by(book: Book) -> None:
    came_by(book, ANNA, False, NOW)
    assert book.person(ANNA) is None


@pytest.mark.parametrize("why", WHYS)
def test_each_reason_shuts_the_door_at_once(book: Book, library: Library, why: SignsWhy) -> None:
    settled(book)
    step = in_routine(book, library)
    assert open_signs(book, ANNA, why, NOW) == Screening(why, NO_BABY)
    assert not is_open(book, step)
    assert book.next_due(ANNA) is None
    assert begin(book, ANNA, library, NOW) == Screening(why, NO_BABY)
    assert [letter.kind for letter in letters(book)] == ["signs"]
    said = both_clean(book, library)
    assert isinstance(said, Ready)
    assert letters(book) == []
    assert kept(book).course.screened_on == TODAY


@pytest.mark.parametrize("why", [*WHYS, "asked"])
@pytest.mark.parametrize("safety", ["locked", "paused"])
def test_no_reason_opens_a_lock_or_a_pause(
    book: Book, library: Library, why: SignsWhy, safety: Any
) -> None:
    settled(book, safety=safety)
    open_signs(book, ANNA, why, NOW)
    assert kept(book).safety == safety
    said = answer_signs(book, ANNA, "none", library, NOW)
    assert said == (Locked(stricter=True) if safety == "locked" else SeeSomeone(stricter=True))


def test_a_flare_before_the_first_answer_spares_nobody_list_b(
    book: Book, library: Library
) -> None:
    settled(book, safety="unasked", course=Course())
    open_signs(book, ANNA, "flare", NOW)
    asked = answer_signs(book, ANNA, "none", library, NOW)
    assert isinstance(asked, SecondScreening)
    assert "B11" in asked.rows


@pytest.mark.parametrize(("after", "asks"), [(0, False), (6, False), (7, True), (13, True)])
def test_once_a_week_anything_new_or_worrying(
    book: Book, library: Library, after: int, asks: bool
) -> None:
    settled(book)
    said = today(book, ANNA, library, NOW + days(after))
    assert isinstance(said, Ready)
    assert said.asks_news is asks


def test_the_weekly_button_asks_both_lists_and_is_gone_for_a_week(
    book: Book, library: Library
) -> None:
    settled(book)
    week = NOW + days(7)
    assert ask_news(book, ANNA, library, week) == Screening("asked", NO_BABY)
    assert kept(book).safety == "unasked"
    assert letters(book) == [], "they have it before them, and can tap again"
    said = both_clean(book, library, week)
    assert isinstance(said, Ready)
    assert not said.asks_news


def test_the_weekly_button_from_an_old_screen_opens_no_lock(book: Book, library: Library) -> None:
    settled(book, safety="locked")
    assert ask_news(book, ANNA, library, NOW) == Locked()


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        pytest.param(Body(), True, id="A11, conditions never answered: asked"),
        pytest.param(ANSWERED, False, id="A11, answered without pregnancy: left out"),
        pytest.param(replace(ANSWERED, unsure=True), True, id="A11, not sure: asked"),
        pytest.param(PREGNANT, True, id="A11, pregnant: asked"),
    ],
)
@pytest.mark.parametrize("why", WHYS)
def test_a11_only_if_they_may_be_pregnant(
    book: Book, body: Body, asked: bool, why: SignsWhy
) -> None:
    settled(book, body=body)
    assert ("A11" not in open_signs(book, ANNA, why, NOW).without) is asked


def test_a11_stands_on_the_list_that_anybody_may_see(book: Book) -> None:
    settled(book, body=ANSWERED)
    assert show_signs(book, ANNA, NOW).without == ()


def test_the_list_by_itself_changes_nothing(book: SqlBook) -> None:
    before = settled(book)
    show_signs(book, ANNA, NOW)
    assert kept(book) == before


def test_a_none_under_the_list_of_another_day_is_no_answer(book: Book, library: Library) -> None:
    settled(book)
    open_signs(book, ANNA, "weekly", NOW)
    old = day_of(book)
    both_clean(book, library)
    later = NOW + days(20)
    came_by(book, ANNA, False, later)
    answer_signs(book, ANNA, "none", library, later)
    answer_second(book, ANNA, "none", old, library, later)
    assert kept(book).safety == "second"
    answer_second(book, ANNA, "none", day_of(book), library, later)
    assert kept(book).safety == "clear"


def test_who_left_before_the_first_answer_is_asked_as_at_first(book: Book) -> None:
    book.keep(person(safety="unasked", course=Course()))
    came_by(book, ANNA, False, NOW + days(20))
    assert kept(book).course.signs.why == "first"


def with_a_tingling_leg(book: Book, library: Library) -> None:
    """And here on most days since."""
    settled(book)
    open_signs(book, ANNA, "asked", NOW)
    answer_signs(book, ANNA, "none", library, NOW)
    has(book, library, "B7-tingling")
    for n in range(1, 31):
        book.note_deed(Deed(ANNA, "routine", TODAY + days(n), 300, f"y{n}", NOW + days(n)))


@pytest.mark.parametrize(("after", "safety"), [(13, "clear"), (14, "unasked"), (30, "unasked")])
def test_whether_a_leg_has_eased_is_asked_after_two_weeks(
    book: Book, library: Library, after: int, safety: str
) -> None:
    """B7: "appointment if not easing in 1-2 weeks, sciatica rules meanwhile"."""
    with_a_tingling_leg(book, library)
    then = NOW + days(after)
    came_by(book, ANNA, False, then)
    assert kept(book).safety == safety
    assert set(SCIATICA) <= limits(kept(book), then).tags
    if safety == "unasked":
        assert today(book, ANNA, library, then) == Screening("eased", NO_BABY)


def test_it_has_and_nothing_is_left_out_any_more(book: Book, library: Library) -> None:
    with_a_tingling_leg(book, library)
    then = NOW + days(14)
    came_by(book, ANNA, False, then)
    answer_signs(book, ANNA, "none", library, then)
    assert set(SCIATICA) <= limits(kept(book), then).tags, "the second list asks of the leg"
    answer_second(book, ANNA, "none", day_of(book), library, then)
    assert kept(book).course.signs.rows == ()
    assert limits(kept(book), then).tags == set()
    came_by(book, ANNA, False, then)
    assert kept(book).safety == "clear"


def test_in_mid_routine_nobody_is_asked_whether_it_has_eased(book: Book, library: Library) -> None:
    with_a_tingling_leg(book, library)
    then = NOW + days(14)
    step = in_routine(book, library, now=then)
    came_by(book, ANNA, False, then)
    assert is_open(book, step)
    assert kept(book).safety == "clear"


def test_that_the_list_was_opened_is_kept_with_its_reason(book: Book) -> None:
    settled(book, joined_utc=NOW - days(90), course=Course(screened_on=TODAY - days(40)))
    came_by(book, ANNA, False, NOW)
    [one] = book.decisions(ANNA)
    assert (one.rule, one.version, one.why, one.what) == ("signs", SIGNS_VERSION, "opened", "gap")


@pytest.mark.parametrize("condition", ["unwell", "heart-unsettled"])
def test_it_hurts_now_asks_both_lists_before_a_clearance(
    book: Book, library: Library, condition: str
) -> None:
    """What their own team will say tells nothing of what is new today."""
    settled(book, body=Body((Had(condition),), TODAY))
    assert isinstance(it_hurts(book, ANNA, library, NOW), Screening)
    assert isinstance(both_clean(book, library), Clearance)
    assert kept(book).course.flare is None


def test_an_older_list_without_a11_does_not_answer_one_that_asks_it(
    book: Book, library: Library
) -> None:
    settled(book)
    assert open_signs(book, ANNA, "flare", NOW).without == NO_BABY
    open_signs(book, ANNA, "gap", NOW)
    said = answer_short_signs(book, ANNA, "none", library, NOW)
    assert said == Stale(Screening("gap"))
    assert kept(book).safety == "unasked"
    assert answer_short_signs(book, ANNA, "yes", library, NOW) == Locked()


def test_a_list_without_a11_answers_its_own(book: Book, library: Library) -> None:
    settled(book)
    open_signs(book, ANNA, "flare", NOW)
    assert isinstance(answer_short_signs(book, ANNA, "none", library, NOW), SecondScreening)
