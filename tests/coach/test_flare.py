"""The way through a bad spell: from the tap to the easy minutes (issue 4 point 6)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Literal

import pytest

from coach.exercises import Library
from coach.flare_bears import bears, through
from coach.flare_checks import able, how_it_is
from coach.flare_pages import (
    Gentle,
    HowIsIt,
    Meanwhile,
    NewsAsked,
    PositionAsked,
)
from coach.flare_way import it_hurts, meanwhile, news, severe
from coach.model import Press
from coach.outcomes import Finished, Locked, Outcome, Ready, Screening, Stale, Step, Welcome
from coach.player import finish_step
from coach.ports import Book
from coach.routine import here
from coach.safety import answer_signs, seen_when
from coach.spoken import hurts_now
from coach.standing import as_they_stand
from tests.coach.flares import (
    hurts_and_is_clean,
    in_flare,
    kept,
    lies_down,
    on,
    volume,
)
from tests.coach.lives import (
    ANNA,
    BOB,
    NO_BABY,
    NOW,
    TODAY,
    in_routine,
    is_open,
    letters,
    press_on,
    settled,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TWO_HOURS = 2 * HOUR


# From the tap to the first easy minutes


def test_the_list_comes_first_and_everything_stops(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    assert it_hurts(book, ANNA, library, NOW) == Screening("flare", NO_BABY)
    assert not is_open(book, step)
    assert book.next_due(ANNA) is None
    assert on(book).stage == "signs"


def test_a_clean_list_asks_for_the_position(book: Book, library: Library) -> None:
    settled(book)
    assert hurts_and_is_clean(book, library) == PositionAsked(0, clean=True)


def test_three_taps_lead_to_the_easy_minutes(book: Book, library: Library) -> None:
    settled(book)
    step = lies_down(book, library)
    assert (step.kind, step.exercise.id) == ("ease", "comfort-position-search")
    assert (on(book).stage, on(book).position, volume(book)) == ("acute", "lying", 50)


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_a_sign_locks_and_no_position_is_asked(
    book: Book, library: Library, answer: Literal["yes", "unsure"]
) -> None:
    settled(book)
    it_hurts(book, ANNA, library, NOW)
    assert answer_signs(book, ANNA, answer, library, NOW) == Locked()
    assert bears(book, ANNA, 0, "lying", library, NOW) == Locked()
    assert it_hurts(book, ANNA, library, NOW) == Locked()


def test_a_lock_during_a_flare_silences_its_questions(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    assert [letter.kind for letter in letters(book)] == ["flare", "flare"]
    it_hurts(book, ANNA, library, NOW + 5 * HOUR)
    answer_signs(book, ANNA, "yes", library, NOW + 5 * HOUR)
    assert [letter.kind for letter in letters(book)] == ["warning"]
    assert how_it_is(book, ANNA, 2, "better", library, NOW + 5 * HOUR) == Locked()


def test_who_was_seen_goes_on_with_the_position(book: Book, library: Library) -> None:
    settled(book)
    it_hurts(book, ANNA, library, NOW)
    answer_signs(book, ANNA, "yes", library, NOW)
    asked = seen_when(book, ANNA, "today", library, NOW + 3 * HOUR)
    assert asked == PositionAsked(0), "and nothing is said of a clean list"


def test_who_has_not_agreed_is_welcomed(book: Book, library: Library) -> None:
    assert it_hurts(book, ANNA, library, NOW) == Welcome()


def test_typed_words_of_pain_go_the_same_way(book: Book, library: Library) -> None:
    settled(book)
    assert hurts_now(book, ANNA, library, NOW) == Screening("flare", NO_BABY)
    assert on(book).stage == "signs"


def test_a_second_tap_on_the_position_finds_it_begun(book: Book, library: Library) -> None:
    settled(book)
    step = lies_down(book, library)
    again = bears(book, ANNA, 0, "sitting", library, NOW)
    assert again == Stale(step)
    assert on(book).position == "lying"


def test_a_position_that_was_not_asked_for_changes_nothing(book: Book, library: Library) -> None:
    """Forged, with the right number."""
    step = lies_down_once(book, library)
    assert bears(book, ANNA, on(book).check, "sitting", library, NOW) == Stale(step)
    assert on(book).position == "lying"


def lies_down_once(book: Book, library: Library) -> Step:
    settled(book)
    return lies_down(book, library)


def test_an_answer_of_the_day_before_carries_no_position(book: Book, library: Library) -> None:
    settled(book)
    hurts_and_is_clean(book, library)
    late = bears(book, ANNA, 0, "lying", library, NOW + 25 * HOUR)
    assert late == Screening("flare", NO_BABY)


def test_a_slip_leaves_no_trace(book: Book, library: Library) -> None:
    settled(book)
    hurts_and_is_clean(book, library)
    assert isinstance(through(book, ANNA, 0, library, NOW), Ready)
    assert (kept(book), volume(book)) == (None, 100)


def test_the_easy_minutes_end_with_themselves(book: Book, library: Library) -> None:
    """They are no routine: nothing is asked of them, and the day's routine is still to come."""
    settled(book)
    outcome: Outcome = lies_down(book, library, position="sitting")
    while isinstance(outcome, Step):
        outcome = finish_step(book, press_on(outcome), library, NOW)
    assert isinstance(outcome, Finished)
    assert outcome.kind == "ease"
    assert [deed.kind for deed in book.deeds(ANNA, TODAY)] == ["ease"]
    assert isinstance(here(book, ANNA, library, NOW), Gentle)


def test_easy_minutes_of_this_morning_are_not_gone_on_with(book: Book, library: Library) -> None:
    settled(book)
    step = lies_down(book, library)
    finish_step(book, press_on(step), library, NOW)
    assert isinstance(here(book, ANNA, library, NOW + 5 * HOUR), HowIsIt)


# Once more


def test_soon_after_one_tap_asks_whether_anything_is_new(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    check = on(book).check
    assert it_hurts(book, ANNA, library, NOW + HOUR) == NewsAsked(check)
    assert news(book, ANNA, check, False, library, NOW + HOUR) == PositionAsked(check)


def test_something_new_is_the_list_again(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    it_hurts(book, ANNA, library, NOW + HOUR)
    assert news(book, ANNA, 2, True, library, NOW + HOUR) == Screening("flare", NO_BABY)


def test_hours_later_the_list_is_asked_again(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    assert it_hurts(book, ANNA, library, NOW + 5 * HOUR) == Screening("flare", NO_BABY)
    assert on(book).began_utc == NOW, "and it is the same spell"


def test_pain_on_the_way_back_is_a_new_spell(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", check=8)
    assert it_hurts(book, ANNA, library, NOW + HOUR) == Screening("flare", NO_BABY)
    assert (on(book).began_utc, on(book).check) == (NOW + HOUR, 8)


# 8 and more


def test_at_8_with_a_clean_list_there_are_positions_breath_and_people(
    book: Book, library: Library
) -> None:
    settled(book)
    hurts_and_is_clean(book, library)
    assert severe(book, ANNA, True, library, NOW) == PositionAsked(0, severe=True)
    bears(book, ANNA, 0, "standing", library, NOW)
    gentle = here(book, ANNA, library, NOW + 5 * HOUR)
    assert isinstance(gentle, HowIsIt)
    how_it_is(book, ANNA, gentle.check, "better", library, NOW + 5 * HOUR)
    gentle = here(book, ANNA, library, NOW + 5 * HOUR)
    assert isinstance(gentle, Gentle)
    assert gentle.severe, "better than 8 may be 7 or 8: they say so themselves"
    page = meanwhile(book, ANNA, library, NOW)
    assert isinstance(page, Meanwhile)
    assert page.severe
    assert not page.protocol


def test_8_from_an_old_screen_is_the_list(book: Book, library: Library) -> None:
    settled(book)
    assert severe(book, ANNA, True, library, NOW) == Screening("severe", NO_BABY)
    assert on(book).severe


def test_less_than_8_opens_the_gentle_menu(book: Book, library: Library) -> None:
    in_flare(book, severe=True)
    said = severe(book, ANNA, False, library, NOW)
    assert isinstance(said, Gentle)
    assert not said.severe


def test_less_than_8_of_nobody_in_a_flare_changes_nothing(book: Book, library: Library) -> None:
    settled(book)
    assert isinstance(severe(book, ANNA, False, library, NOW), Ready)
    assert kept(book) is None


# Old and forged taps

Tap = Callable[[Book, int, Library], Outcome]
TAPS: dict[str, Tap] = {
    "bears": lambda book, who, library: bears(book, who, 2, "lying", library, NOW),
    "nothing new": lambda book, who, library: news(book, who, 2, False, library, NOW),
    "better": lambda book, who, library: how_it_is(book, who, 2, "better", library, NOW),
    "worse": lambda book, who, library: how_it_is(book, who, 2, "worse", library, NOW),
    "able": lambda book, who, library: able(book, who, 2, True, library, NOW),
    "through": lambda book, who, library: through(book, who, 2, library, NOW),
    "meanwhile": lambda book, who, library: meanwhile(book, who, library, NOW),
}


@pytest.mark.parametrize("name", TAPS)
def test_of_a_spell_that_is_over_no_button_means_anything(
    book: Book, library: Library, name: str
) -> None:
    in_flare(book, check=2, hours_utc=NOW, able=True)
    settled(book, BOB)
    before = on(book)
    outcome = TAPS[name](book, BOB, library)
    assert isinstance(outcome, Stale)
    assert isinstance(outcome.current, Ready)
    assert on(book) == before, "and of somebody else it is no matter"


def test_a_step_of_easy_minutes_is_its_owners(book: Book, library: Library) -> None:
    settled(book)
    settled(book, BOB)
    step = lies_down(book, library)
    finish_step(book, Press(BOB, step.session, step.step), library, NOW)
    assert as_they_stand(book, book.person(ANNA), library, NOW) == step
