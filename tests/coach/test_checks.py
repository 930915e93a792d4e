"""The taps around a routine: kept, and decided on in the same unit."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.checks import after_so, say_morning, say_now, tough_so
from coach.course import Before, Check, Course, Resting, Rung
from coach.exercises import Library
from coach.flare_pages import PositionAsked
from coach.flare_stages import ROWS
from coach.hurts import felt, hurts, hurts_so
from coach.load_pages import SevereAsked
from coach.model import Press
from coach.outcomes import Finished, Locked, Ready, Screening, Stale, Step, Welcome
from coach.own import begin_program
from coach.player import skip, start_step, stop
from coach.ports import Book
from coach.routine import begin, today
from coach.said import said_hard
from tests.coach.lives import ANNA, BOB, NO_BABY, NOW, TODAY, press_on, settled
from tests.coach.rounds import NEXT_DAY, checked, done_through, known, routine, why
from tests.coach.signs import both_clean


@pytest.fixture
def anna(book: Book) -> None:
    settled(book)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("before", ["easy", "so-so"])
def test_one_tap_says_how_it_is_and_begins(book: Book, library: Library, before: Before) -> None:
    step = say_now(book, ANNA, before, library, NOW)
    assert isinstance(step, Step)
    assert checked(book, step.session) == Check(ANNA, step.session, TODAY, before)


@pytest.mark.usefixtures("anna")
def test_the_old_begin_begins_with_nothing_said(book: Book, library: Library) -> None:
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert checked(book, step.session).before is None


@pytest.mark.usefixtures("anna")
def test_the_first_word_holds(book: Book, library: Library) -> None:
    first = say_now(book, ANNA, "easy", library, NOW)
    for before in ("so-so", "easy"):
        assert say_now(book, ANNA, before, library, NOW) == first
    assert checked(book).before == "easy"


@pytest.mark.usefixtures("anna")
def test_a_tough_day_is_asked_about_first(book: Book, library: Library) -> None:
    assert say_now(book, ANNA, "tough", library, NOW) == SevereAsked("before")
    assert book.open_session(ANNA) is None


@pytest.mark.usefixtures("anna")
def test_8_or_more_before_is_the_warning_signs(book: Book, library: Library) -> None:
    """And after a clean list a flare at 8 or more: positions, breath and people."""
    assert tough_so(book, ANNA, True, library, NOW) == Screening("severe", NO_BABY)
    assert known(book).safety == "unasked"
    assert book.next_due(ANNA) is None
    assert both_clean(book, library) == PositionAsked(0, severe=True, clean=True)


@pytest.mark.parametrize("floor", [True, False])
def test_less_than_8_is_a_gentle_round(book: Book, library: Library, floor: bool) -> None:
    settled(book, floor=floor, minutes=10)
    step = tough_so(book, ANNA, False, library, NOW)
    assert isinstance(step, Step)
    session = book.session(step.session, ANNA)
    assert session is not None
    exercises = [library.exercises[effort.exercise] for effort in session.plan]
    named = {name for move in ROWS["acute"].do for name in move.one_of}  # clinical.md section 2
    assert all("acute" in exercise.stages or exercise.id in named for exercise in exercises)
    assert all(effort.number == effort.sets == 1 for effort in session.plan)
    assert checked(book, step.session).before == "tough"
    assert isinstance(tough_so(book, ANNA, False, library, NOW), Stale), "and twice is once"


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("under_way", [False, True])
def test_a_routine_begun_on_an_easy_word_gives_way_until_it_is_under_way(
    book: Book, library: Library, under_way: bool
) -> None:
    step = say_now(book, ANNA, "easy", library, NOW)
    assert isinstance(step, Step)
    if under_way:
        start_step(book, press_on(step), library, NOW)
    said = tough_so(book, ANNA, False, library, NOW)
    assert isinstance(said, Stale) == under_way
    going = book.open_session(ANNA)
    assert going is not None
    assert (going.id == step.session) == under_way


@pytest.mark.parametrize(
    ("wishes", "stands"), [({"safety": "locked"}, Locked), ({"agreed": 0}, Welcome)]
)
def test_nobody_gets_past_the_door(
    book: Book, library: Library, wishes: dict[str, Any], stands: type
) -> None:
    settled(book, **wishes)
    outcomes = [
        say_now(book, ANNA, "easy", library, NOW),
        tough_so(book, ANNA, True, library, NOW),
        tough_so(book, ANNA, False, library, NOW),
        say_morning(book, ANNA, 1, "worse", library, NOW),
    ]
    assert [type(outcome) for outcome in outcomes] == [stands] * 4


@pytest.mark.usefixtures("anna")
def test_a_check_is_all_that_was_said(book: Book, library: Library) -> None:
    step = say_now(book, ANNA, "so-so", library, NOW)
    assert isinstance(step, Step)
    session = book.session(step.session, ANNA)
    assert session is not None
    said_hard(book, session, "cat-cow")
    hurts(book, press_on(step), library, NOW)
    hurts_so(book, press_on(step), "bit", library, NOW)
    there = book.open_session(ANNA)
    assert there is not None
    at = skip(book, Press(ANNA, there.id, there.step), library, NOW)
    felt(book, ANNA, done_through(book, library, at, NOW), "bit", library, NOW)
    said = checked(book, session.id)
    assert (said.before, said.after, said.asks) == ("so-so", "bit", True)
    assert (said.hurt, said.hard) == ((session.plan[0].exercise,), ("cat-cow",))
    assert 0 < said.done < 100


@pytest.mark.usefixtures("anna")
def test_a_lot_in_the_player_is_red_at_once(book: Book, library: Library) -> None:
    step = say_now(book, ANNA, "easy", library, NOW)
    assert isinstance(step, Step)
    hurts_so(book, press_on(step), "lot", library, NOW)
    assert (checked(book).after, why(book)) == ("lot", ["red-back", "red-rest"])
    assert known(book).course.rungs == (Rung(step.exercise.id, -1, TODAY),)


@pytest.mark.usefixtures("anna")
def test_down_the_leg_in_the_player_rests_it(book: Book, library: Library) -> None:
    step = say_now(book, ANNA, "easy", library, NOW)
    assert isinstance(step, Step)
    asked = hurts_so(book, press_on(step), "leg", library, NOW)
    assert asked == Screening("leg", NO_BABY)
    whys = why(book)
    assert "leg" in whys
    assert "red-back" in whys, "and it is a RED as well"
    assert "leg-rest" not in whys, "what rests already is not put to rest twice"
    until = TODAY + timedelta(days=7)
    assert Resting(step.exercise.id, until) in known(book).course.resting
    assert known(book).safety == "unasked"


@pytest.mark.usefixtures("anna")
def test_a_lot_more_asks_for_8_and_the_answer_is_the_last_word(
    book: Book, library: Library
) -> None:
    session = routine(book, library, after="lot")
    ended = after_so(book, ANNA, session, False, library, NOW)
    assert isinstance(ended, Finished)
    assert ended.felt == "lot"
    assert not checked(book).severe


@pytest.mark.usefixtures("anna")
def test_8_or_more_after_is_the_warning_signs(book: Book, library: Library) -> None:
    session = routine(book, library, after="lot")
    asked = after_so(book, ANNA, session, True, library, NOW)
    assert asked == Screening("severe", NO_BABY)
    assert checked(book).severe
    assert why(book) == ["red-volume", "flare-severe"], "and decided once"
    assert both_clean(book, library) == PositionAsked(0, severe=True, clean=True)
    mornings = [rule for rule in book.rules(ANNA) if rule.kind == "morning"]
    assert [book.pending(rule.id) for rule in mornings] == [None], "the flare asks by itself"


@pytest.mark.parametrize("severe", [True, False])
@pytest.mark.parametrize("whose", [ANNA, BOB])
def test_8_or_more_is_only_of_what_was_a_lot_and_theirs(
    book: Book, library: Library, whose: int, severe: bool
) -> None:
    settled(book)
    settled(book, BOB)
    session = routine(book, library, after="same" if whose == ANNA else "lot")
    assert isinstance(after_so(book, whose, session, severe, library, NOW), Stale)
    assert not checked(book).severe


def test_a_milder_word_later_changes_nothing(book: Book, library: Library) -> None:
    settled(book)
    session = routine(book, library, after="lot")
    felt(book, ANNA, session, "same", library, NOW)
    assert checked(book).after == "lot"
    assert felt(book, ANNA, session, "leg", library, NOW) == Screening("leg", NO_BABY)
    assert checked(book).after == "leg"


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(("days", "whys"), [(3, []), (5, ["gap-repeat"]), (10, ["gap-volume"])])
def test_a_gap_is_seen_when_they_come_back(
    book: Book, library: Library, days: int, whys: list[str]
) -> None:
    routine(book, library)
    say_morning(book, ANNA, 1, "settled", library, NEXT_DAY)
    say_now(book, ANNA, "easy", library, NOW + timedelta(days=days))
    assert why(book)[1:] == whys


@pytest.mark.usefixtures("anna")
def test_after_29_days_they_are_as_new(book: Book, library: Library) -> None:
    routine(book, library)
    begin_program(book, ANNA, "ours-gentle-standing", library, NOW + timedelta(days=30))
    assert why(book)[-1] == "gap-new"


@pytest.mark.usefixtures("anna")
def test_to_look_changes_nothing(book: Book, library: Library) -> None:
    routine(book, library)
    before = known(book)
    for days in (0, 1, 5, 40):
        today(book, ANNA, library, NOW + timedelta(days=days))
    assert known(book) == before
    assert why(book) == []


@pytest.mark.usefixtures("anna")
def test_a_routine_that_was_only_opened_is_none(book: Book, library: Library) -> None:
    step = say_now(book, ANNA, "easy", library, NOW)
    assert isinstance(step, Step)
    stop(book, press_on(step), library, NOW)
    say_now(book, ANNA, "easy", library, NEXT_DAY)
    assert why(book) == []


@pytest.mark.usefixtures("anna")
def test_a_clinician_is_suggested_until_the_next_routine_begins(
    book: Book, library: Library
) -> None:
    book.keep(replace(known(book), course=Course(advise=True)))
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready)
    assert shown.advise
    say_now(book, ANNA, "easy", library, NOW)
    assert not known(book).course.advise


@pytest.mark.usefixtures("anna")
def test_a_routine_that_was_only_opened_breaks_no_row(book: Book, library: Library) -> None:
    for day in range(3):
        now = NOW + timedelta(days=day)
        opened = say_now(book, ANNA, "easy", library, now)
        assert isinstance(opened, Step)
        stop(book, press_on(opened), library, now)
        session = routine(book, library, now=now)
        say_morning(book, ANNA, session, "settled", library, now + timedelta(days=1))
    assert why(book)[-1] == "green-step-up"
