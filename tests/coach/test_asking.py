"""Telling what a body needs care with: asked at first, kept at once, and asked again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.asking import AGAIN
from coach.body import UNTOLD, Body, Had
from coach.body_pages import (
    BodyAsked,
    BodyPage,
    Clearance,
    GroupPage,
    KitPage,
    SinceAsked,
    StillAsked,
)
from coach.condition_table import ROWS
from coach.conditions import CONDITIONS_VERSION
from coach.dating import ask_date, clear, hear_date, set_since
from coach.exercises import Library
from coach.kit import set_kit, show_kit
from coach.meeting import agree, start
from coach.outcomes import Ready, Screening, Step, Welcome
from coach.ports import Book
from coach.routine import begin, take_break
from coach.safety import answer_signs
from coach.second import answer_second
from coach.telling import no_condition, pick, show_body, still, that_is_all, tick, unsure
from tests.coach.lives import ANNA, BOB, NOW, TODAY, in_routine, is_open, letters, settled

HIP, KNEE, BABY = (ROWS[name].number for name in ("hip", "knee", "pregnancy"))
UNWELL, WRIST = ROWS["unwell"].number, ROWS["wrist"].number
DAY = timedelta(days=1)


def body(book: Book) -> Body:
    known = book.person(ANNA)
    assert known
    return known.body


def whys(book: Book) -> list[tuple[str, str]]:
    decided = [one for one in book.decisions(ANNA) if one.rule == "conditions"]
    assert all(one.version == CONDITIONS_VERSION for one in decided)
    return [(one.why, one.what) for one in decided]


def ticked(book: Book, library: Library, *numbers: int) -> None:
    for number in numbers:
        tick(book, ANNA, number, True, library, NOW)


# -- the first time


def test_a_stranger_is_asked_after_the_warning_signs(book: Book, library: Library) -> None:
    agree(book, ANNA, library, NOW)
    answer_signs(book, ANNA, "none", library, NOW)
    day = TODAY.toordinal()
    assert answer_second(book, ANNA, "none", day, library, NOW) == BodyAsked("first")
    assert start(book, ANNA, library, NOW) == BodyAsked()


def test_none_of_these_is_one_tap_to_the_first_round(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    onto = no_condition(book, ANNA, library, NOW)
    assert isinstance(onto, Ready)
    assert onto.why == "new"
    assert body(book) == Body(answered_on=TODAY)
    assert whys(book) == [("none", "")]


def test_nothing_begins_before_the_answer(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    assert begin(book, ANNA, library, NOW) == BodyAsked()
    assert take_break(book, ANNA, library, NOW) == BodyAsked()
    assert book.open_session(ANNA) is None


def test_not_sure_is_the_safest_set(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    page = unsure(book, ANNA, "not-sure", library, NOW)
    assert isinstance(page, BodyPage)
    assert page.note == "unsure"
    assert body(book) == Body(unsure=True, answered_on=TODAY)
    assert whys(book) == [("unsure", "")]
    unsure(book, ANNA, "off", library, NOW)
    assert body(book) == Body(answered_on=TODAY)


def test_every_tick_is_kept_at_once(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    page = tick(book, ANNA, KNEE, True, library, NOW)
    assert isinstance(page, GroupPage)
    assert page.group == "joints"
    assert body(book) == Body((Had("knee"),))
    tick(book, ANNA, KNEE, True, library, NOW)  # twice is once
    assert body(book).had == (Had("knee"),)
    tick(book, ANNA, KNEE, False, library, NOW)
    assert body(book) == UNTOLD
    assert whys(book) == [("told", "knee"), ("taken-back", "knee")]


def test_who_broke_off_finds_their_ticks(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    ticked(book, library, KNEE)
    page = start(book, ANNA, library, NOW + DAY)
    assert isinstance(page, BodyPage)
    assert page.note == "midway"
    assert begin(book, ANNA, library, NOW + DAY) == page
    assert isinstance(that_is_all(book, ANNA, library, NOW + DAY), Ready)
    assert body(book) == Body((Had("knee"),), TODAY + DAY)


def test_none_after_ticks_leaves_them(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    ticked(book, library, KNEE)
    page = no_condition(book, ANNA, library, NOW)
    assert isinstance(page, BodyPage)
    assert page.note == "kept"
    assert body(book).had == (Had("knee"),)


def test_pages_go_on_to_the_last(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    groups = [pick(book, ANNA, page, NOW) for page in (0, 1, 2, 3, 10**17)]
    assert [page.group for page in groups if isinstance(page, GroupPage)] == [
        *("back", "joints", "head", "belly", "belly")
    ]


def test_what_no_row_knows_can_be_taken_off(book: Book, library: Library) -> None:
    settled(book, body=Body((Had("of-tomorrow"), Had("knee")), TODAY))
    unsure(book, ANNA, "off", library, NOW)
    assert body(book).had == (Had("knee"),)


# -- days


def test_a_time_bound_one_asks_for_its_day_at_once(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    assert tick(book, ANNA, BABY, True, library, NOW) == SinceAsked(ROWS["pregnancy"], TODAY)
    set_since(book, ANNA, BABY, TODAY + 100 * DAY, 30, library, NOW)
    assert body(book).had == (Had("pregnancy", TODAY + 100 * DAY, 30),)


def test_not_sure_of_the_day_is_none(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    ticked(book, library, HIP)
    assert isinstance(set_since(book, ANNA, HIP, None, 0, library, NOW), GroupPage)
    assert body(book).had == (Had("hip"),)
    assert ask_date(book, ANNA, HIP, NOW) == SinceAsked(ROWS["hip"], TODAY)


@pytest.mark.parametrize("day", [TODAY + DAY, date(1, 1, 1), date(9999, 12, 31)])
def test_an_operation_cannot_be_tomorrow(book: Book, library: Library, day: date) -> None:
    settled(book, body=UNTOLD)
    ticked(book, library, HIP)
    assert isinstance(set_since(book, ANNA, HIP, day, 0, library, NOW), SinceAsked)
    assert isinstance(set_since(book, ANNA, HIP, TODAY, 10**15, library, NOW), SinceAsked)
    assert body(book).had == (Had("hip"),)


def test_a_typed_day_that_cannot_be_loses_nothing(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    ticked(book, library, HIP)
    known = book.person(ANNA)
    assert known
    page = hear_date(book, known, "31 February", library, NOW)
    assert page == SinceAsked(ROWS["hip"], TODAY, unclear="31 February")
    again = book.person(ANNA)
    assert again == known
    hear_date(book, known, "8 weeks ago", library, NOW)
    assert body(book).had == (Had("hip", date(2026, 1, 3), 6),)


def test_a_day_of_something_never_ticked_changes_nothing(book: Book, library: Library) -> None:
    before = settled(book)
    set_since(book, ANNA, HIP, TODAY, 0, library, NOW)
    set_since(book, ANNA, KNEE, TODAY, 0, library, NOW)
    clear(book, ANNA, HIP, True, library, NOW)
    tick(book, ANNA, 999, True, library, NOW)
    known = book.person(ANNA)
    assert known
    assert known.body == before.body


def test_cleared_is_dated_logged_and_taken_back_with_a_new_day(
    book: Book, library: Library
) -> None:
    settled(book, body=Body((Had("hip", TODAY - 100 * DAY),), TODAY))
    clear(book, ANNA, HIP, True, library, NOW)
    assert body(book).had == (Had("hip", TODAY - 100 * DAY, cleared=TODAY),)
    clear(book, ANNA, HIP, True, library, NOW)
    set_since(book, ANNA, HIP, TODAY, 0, library, NOW)
    assert body(book).had == (Had("hip", TODAY),)
    assert whys(book) == [("cleared", "hip"), ("dated", "hip")]


# -- what is under way


def test_a_tick_ends_a_session_that_holds_what_it_leaves_out(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    left = {library.exercises[e.exercise] for e in book.open_session(ANNA).plan}  # type: ignore[union-attr]
    assert any("quadruped" in exercise.tags for exercise in left)
    page = tick(book, ANNA, WRIST, True, library, NOW)
    assert isinstance(page, GroupPage)
    assert page.stopped
    assert not is_open(book, step)


def test_another_tick_lets_it_go_on(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    page = tick(book, ANNA, ROWS["eyes"].number, True, library, NOW)
    plan = book.session(step.session, ANNA).plan  # type: ignore[union-attr]
    below = any("head_below" in library.exercises[effort.exercise].tags for effort in plan)
    assert isinstance(page, GroupPage)
    assert page.stopped == below == (not is_open(book, step))


def test_own_teams_clearance_first_stops_and_silences_all(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    assert book.next_due(ANNA)
    ticked(book, library, UNWELL)
    assert not is_open(book, step)
    assert book.next_due(ANNA) is None
    assert not letters(book)
    for way in (start, begin, take_break):
        assert isinstance(way(book, ANNA, library, NOW), Clearance)
    assert isinstance(that_is_all(book, ANNA, library, NOW), Clearance)
    clear(book, ANNA, UNWELL, True, library, NOW)
    assert book.next_due(ANNA)
    assert isinstance(start(book, ANNA, library, NOW), Ready)


# -- three months later


def test_after_three_months_it_is_asked_once(book: Book, library: Library) -> None:
    settled(book, body=Body((Had("knee"),), TODAY))
    later = NOW + AGAIN
    assert isinstance(start(book, ANNA, library, later - DAY), Ready)
    assert start(book, ANNA, library, later) == StillAsked((Had("knee"),), False)
    assert isinstance(begin(book, ANNA, library, later), StillAsked)
    assert isinstance(still(book, ANNA, "same", library, later), Ready)
    assert body(book) == Body((Had("knee"),), TODAY + AGAIN)
    assert isinstance(begin(book, ANNA, library, later), Step)


def test_something_changed_leads_to_the_pages(book: Book, library: Library) -> None:
    settled(book)
    assert isinstance(still(book, ANNA, "changed", library, NOW + AGAIN), GroupPage)
    unsure(book, ANNA, "not-sure", library, NOW + AGAIN)
    assert body(book) == Body((), TODAY + AGAIN, unsure=True)


def test_when_a_time_ends_it_is_asked_and_then_forgotten(book: Book, library: Library) -> None:
    birth = Had("birth", TODAY - 80 * DAY)
    settled(book, body=Body((birth, Had("knee")), TODAY))
    later = NOW + 4 * DAY
    assert start(book, ANNA, library, later) == StillAsked((birth, Had("knee")), False, (birth,))
    still(book, ANNA, "same", library, later)
    assert body(book).had == (Had("knee"),)
    assert whys(book) == [("expired", "birth"), ("same", "")]


def test_an_uncleared_hip_is_asked_about_at_twelve_weeks_and_holds(
    book: Book, library: Library
) -> None:
    hip = Had("hip", TODAY - 80 * DAY)
    settled(book, body=Body((hip,), TODAY))
    later = NOW + 4 * DAY
    assert isinstance(start(book, ANNA, library, later), StillAsked)
    still(book, ANNA, "same", library, later)
    assert body(book).had == (hip,)
    assert isinstance(start(book, ANNA, library, later), Ready)


def test_an_old_still_so_of_somebody_never_asked_answers_nothing(
    book: Book, library: Library
) -> None:
    settled(book, body=UNTOLD)
    assert still(book, ANNA, "same", library, NOW) == BodyAsked()
    assert body(book) == UNTOLD


# -- who may, and the kit


def test_nothing_is_kept_of_somebody_who_has_not_agreed(book: Book, library: Library) -> None:
    for answer in (
        no_condition(book, BOB, library, NOW),
        unsure(book, BOB, "not-sure", library, NOW),
        tick(book, BOB, HIP, True, library, NOW),
        clear(book, BOB, HIP, True, library, NOW),
        set_since(book, BOB, HIP, TODAY, 0, library, NOW),
        ask_date(book, BOB, HIP, NOW),
        that_is_all(book, BOB, library, NOW),
        still(book, BOB, "same", library, NOW),
        pick(book, BOB, 0, NOW),
        show_body(book, BOB, NOW),
        show_kit(book, BOB, NOW),
        set_kit(book, BOB, 1, True, NOW),
    ):
        assert answer == Welcome()
    assert book.person(BOB) is None


def test_the_answer_does_not_open_the_door(book: Book, library: Library) -> None:
    agree(book, ANNA, library, NOW)
    assert no_condition(book, ANNA, library, NOW) == Screening()


def test_kit_and_floor_are_kept_at_once(book: Book) -> None:
    settled(book)
    assert set_kit(book, ANNA, 1, True, NOW) == KitPage(True, ("dumbbells",))
    assert set_kit(book, ANNA, 1, True, NOW) == KitPage(True, ("dumbbells",))
    assert set_kit(book, ANNA, 0, False, NOW) == KitPage(False, ("dumbbells",))
    assert set_kit(book, ANNA, 10**17, True, NOW) == KitPage(False, ("dumbbells",))
    assert set_kit(book, ANNA, 1, False, NOW) == KitPage(False, ())


def test_a_body_never_asked_and_one_of_nothing_are_not_the_same(book: Book) -> None:
    known = settled(book)
    assert isinstance(show_body(book, ANNA, NOW), BodyPage)
    book.keep(replace(known, body=UNTOLD))
    assert show_body(book, ANNA, NOW) == BodyAsked()
