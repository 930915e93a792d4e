"""Where a bad spell and the load meet: one question a morning, and who leads on which day."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.checks import say_now
from coach.course import USUAL, Check, Course, Flare, FlareStage, Resting
from coach.due import claim_due
from coach.exercises import Library
from coach.flare import begun
from coach.flare_bears import bears, through
from coach.flare_checks import how_it_is
from coach.flare_pages import Gentle, HowIsIt, PositionAsked
from coach.flare_way import severe
from coach.hurts import felt
from coach.letters import take_letters
from coach.load_gap import after_gap
from coach.load_pages import MorningAsked
from coach.model import Letter
from coach.outcomes import Finished, Ready, Screening, Step
from coach.player import finish_step
from coach.ports import Book
from coach.routine import begin, today
from tests.coach.flares import flare, in_flare, lies_down, on, volume
from tests.coach.lives import ANNA, NO_BABY, NOW, TODAY, letters, press_on, settled, wall
from tests.coach.loads import check, lived, on_day, whys
from tests.coach.rounds import NEXT_DAY, checked, done_through, known, routine
from tests.coach.signs import both_clean

DAY = timedelta(days=1)


# Easy positions are no routine


def test_easy_positions_are_no_check(book: Book, library: Library) -> None:
    ended = eased(book, library)
    felt(book, ANNA, ended.session, "same", library, NOW)
    assert book.checks(ANNA, TODAY - DAY) == []


def test_what_went_down_the_leg_in_them_is_the_list(book: Book, library: Library) -> None:
    """Their last page has that button (clinical.md section 1: any leg symptom)."""
    ended = eased(book, library)
    assert felt(book, ANNA, ended.session, "leg", library, NOW) == Screening("leg", NO_BABY)
    assert known(book).safety == "unasked"
    assert book.checks(ANNA, TODAY - DAY) == []


def eased(book: Book, library: Library) -> Finished:
    settled(book)
    outcome: object = lies_down(book, library, position="sitting")
    while isinstance(outcome, Step):
        outcome = finish_step(book, press_on(outcome), library, NOW)
    assert isinstance(outcome, Finished)
    return outcome


# One question a morning


def test_of_a_routine_in_a_flare_no_other_morning_is_asked(book: Book, library: Library) -> None:
    in_flare(book, morning_utc=NOW + DAY)
    step = begin(book, ANNA, library, NOW)
    session = done_through(book, library, step, NOW)
    felt(book, ANNA, session, "bit", library, NOW)
    assert not checked(book, session).asks
    assert all(rule.kind != "morning" for rule in book.rules(ANNA))


@pytest.mark.parametrize("stage", ["early", "returning"])
def test_of_a_routine_before_it_nor(book: Book, library: Library, stage: FlareStage) -> None:
    settled(book)
    session = routine(book, library, after="bit")
    at = wall("2026-03-04 08:30")
    claim_due(book, library, 40, at)
    assert letters(book, "morning")
    spell = flare(stage=stage, morning_utc=at)
    course = replace(known(book).course, flare=spell, volume=60)
    book.keep(replace(known(book), course=course))
    book.post(Letter("flare", ANNA, spell.check + 1, 0, at))
    said = take_letters(book, ("morning", "flare"), library, 9, at)
    assert [delivery.says for delivery in said] == [HowIsIt(spell.check + 1)]
    assert today(book, ANNA, library, at) == HowIsIt(spell.check + 1)
    then = how_it_is(book, ANNA, spell.check + 1, "better", library, at)
    assert isinstance(then, Ready | Gentle)
    assert checked(book, session).morning is None


def test_after_it_the_morning_is_asked_as_ever(book: Book, library: Library) -> None:
    settled(book)
    session = routine(book, library, after="bit")
    assert today(book, ANNA, library, NEXT_DAY) == MorningAsked(session)


# Begun by routines that were too much


def reds(book: Book, library: Library) -> None:
    settled(book)
    routine(book, library, after="lot")
    step = say_now(book, ANNA, "easy", library, NEXT_DAY)
    session = done_through(book, library, step, NEXT_DAY)
    assert felt(book, ANNA, session, "lot", library, NEXT_DAY) == Screening("flare", NO_BABY)


def test_after_a_clean_list_the_way_through_begins(book: Book, library: Library) -> None:
    reds(book, library)
    assert both_clean(book, library, NEXT_DAY) == PositionAsked(0, clean=True)
    assert isinstance(bears(book, ANNA, 0, "lying", library, NEXT_DAY), Step)
    assert (on(book).stage, volume(book)) == ("acute", 50)


def test_through_it_is_no_slip_and_the_way_back(book: Book, library: Library) -> None:
    """Nobody has tapped "It hurts now"; and a RED day ends with no more than it began with."""
    reds(book, library)
    both_clean(book, library, NEXT_DAY)
    before = volume(book)
    assert isinstance(through(book, ANNA, 0, library, NEXT_DAY), Ready)
    assert on(book).stage == "returning"
    assert volume(book) == min(before, 60)


def test_8_or_more_on_the_way_back_is_a_spell_at_8_or_more(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", check=8)
    assert severe(book, ANNA, True, library, NOW) == Screening("severe", NO_BABY)
    assert both_clean(book, library) == PositionAsked(8, severe=True, clean=True)


# RED on the way back: clinical.md section 3, 2 RED in a row -> flare mode, run screen

BACK = Course(flare=Flare(NOW - 20 * DAY, "returning", TODAY, "lying", check=6))


def test_one_red_on_the_way_back_is_no_new_spell(library: Library) -> None:
    before = [replace(check(0, "red"), date=TODAY - DAY), check(1, "red")]
    course, _ = lived(library, before, BACK)
    assert course.flare == BACK.flare


def test_2_red_on_the_way_back_are_a_new_spell(library: Library) -> None:
    decided = lived(library, [check(0, "red"), check(1, "red")], BACK)
    assert decided[0].flare == begun(NOW + 2 * DAY, on_day(2), BACK.flare)
    assert decided[0].flare is not None
    assert decided[0].flare.check == 6, "no button of the spell before fits"
    assert whys(decided)[-1] == "reds-flare"


def test_2_red_on_the_way_back_open_the_list(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", check=6)
    for now in (NOW, NEXT_DAY):
        step = begin(book, ANNA, library, now)
        session = done_through(book, library, step, now)
        said = felt(book, ANNA, session, "lot", library, now)
    assert said == Screening("flare", NO_BABY)
    assert on(book).stage == "signs"
    assert both_clean(book, library, NEXT_DAY) == PositionAsked(6, clean=True)


# What else holds in a flare


def test_a_clinician_is_suggested_in_a_flare_too(book: Book, library: Library) -> None:
    """3 RED in 14 days; the gentle page is the one that they see."""
    for advise in (False, True):
        known = in_flare(book)
        book.keep(replace(known, course=replace(known.course, advise=advise)))
        shown = today(book, ANNA, library, NOW)
        assert isinstance(shown, Gentle)
        assert shown.someone is advise


def test_on_the_way_back_a_gentle_day_follows_a_tough_one(book: Book, library: Library) -> None:
    book.keep(replace(in_flare(book, stage="returning"), minutes=20))
    assert hardest(book, library) == 2
    book.keep_check(Check(ANNA, 99, TODAY - DAY, before="tough"))
    assert hardest(book, library) == 1


def hardest(book: Book, library: Library) -> int:
    begin(book, ANNA, library, NOW)
    going = book.open_session(ANNA)
    assert going is not None
    book.stop_sessions(ANNA, NOW)
    return max(library.exercises[effort.exercise].intensity for effort in going.plan)


def test_a_long_gap_gives_nothing_back_in_a_flare() -> None:
    course, changes = after_gap(replace(USUAL, flare=flare(), volume=50), TODAY - 30 * DAY, TODAY)
    assert [change.why for change in changes] == ["gap-new"]
    assert course.volume == 50


def test_a_plan_that_turns_out_empty_begins_nothing(book: Book, library: Library) -> None:
    """What was still to be asked or told waits for the next routine that there is."""
    settled(book)
    session = routine(book, library, after="bit")
    free = tuple(e.id for e in library.exercises.values() if "all_but_walking" not in e.tags)
    rest = (Resting("all_but_walking", TODAY + 9 * DAY),)
    course = replace(known(book).course, resting=rest, advise=True)
    own = replace(known(book).own, left_out=free)
    book.keep(before := replace(known(book), own=own, course=course))
    assert not isinstance(begin(book, ANNA, library, NEXT_DAY), Step)
    assert known(book) == before
    claim_due(book, library, 40, wall("2026-03-04 08:30"))
    assert [letter.session for letter in letters(book, "morning")] == [session]
