"""The way through a bad spell: from the tap to the usual routine again (issue 4 point 6)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any, Literal

import pytest

from coach.course import Check, FlareStage, Resting
from coach.exercises import Library
from coach.flare_bears import bears, through
from coach.flare_checks import able, how_it_is
from coach.flare_pages import (
    AbleAsked,
    Gentle,
    HowIsIt,
    Meanwhile,
    NewsAsked,
    PositionAsked,
)
from coach.flare_way import it_hurts, meanwhile, news, severe
from coach.model import Letter, Press
from coach.nudges import next_to_come
from coach.outcomes import Finished, Locked, Outcome, Ready, Screening, Stale, Step, Welcome
from coach.player import finish_step
from coach.ports import Book
from coach.progress import progress
from coach.routine import begin, here, take_break
from coach.safety import answer_signs, seen_when
from coach.spoken import hurts_now
from coach.standing import as_they_stand
from tests.coach.flares import (
    flare,
    hurts_and_is_clean,
    in_flare,
    kept,
    lies_down,
    on,
    says_in_the_morning,
    volume,
)
from tests.coach.lives import (
    ANNA,
    BOB,
    NOW,
    TODAY,
    in_routine,
    is_open,
    letters,
    nudges_until,
    press_on,
    says,
    settled,
    shown,
    wall,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TWO_HOURS = 2 * HOUR


# From the tap to the first easy minutes


def test_the_list_comes_first_and_everything_stops(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    assert it_hurts(book, ANNA, library, NOW) == Screening("flare")
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
    assert hurts_now(book, ANNA, library, NOW) == Screening("flare")
    assert on(book).stage == "signs"


def test_a_second_tap_on_the_position_finds_it_begun(book: Book, library: Library) -> None:
    settled(book)
    step = lies_down(book, library)
    again = bears(book, ANNA, 0, "sitting", library, NOW)
    assert again == Stale(step)
    assert on(book).position == "lying"


def test_an_answer_of_the_day_before_carries_no_position(book: Book, library: Library) -> None:
    settled(book)
    hurts_and_is_clean(book, library)
    late = bears(book, ANNA, 0, "lying", library, NOW + 25 * HOUR)
    assert late == Screening("flare")


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
    assert news(book, ANNA, 2, True, library, NOW + HOUR) == Screening("flare")


def test_hours_later_the_list_is_asked_again(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    assert it_hurts(book, ANNA, library, NOW + 5 * HOUR) == Screening("flare")
    assert on(book).began_utc == NOW, "and it is the same spell"


def test_pain_on_the_way_back_is_a_new_spell(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", check=8)
    assert it_hurts(book, ANNA, library, NOW + HOUR) == Screening("flare")
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
    assert severe(book, ANNA, True, library, NOW) == Screening("flare")
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


# Better, same, worse


def test_it_is_asked_after_two_hours_and_next_morning(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    due = [shown(letter.due_utc) for letter in letters(book, "flare")]
    assert due == ["Tue 10:00", "Wed 08:30"]


@pytest.mark.parametrize(
    ("began", "due"),
    [
        ("2026-03-03 20:30", ["Wed 08:30"]),  # nobody is woken by it
        ("2026-03-03 03:00", ["Tue 08:30"]),
        ("2026-03-03 06:30", ["Tue 08:30", "Wed 08:30"]),
    ],
)
def test_nobody_is_woken_to_be_asked(
    book: Book, library: Library, began: str, due: list[str]
) -> None:
    settled(book, now=wall(began))
    lies_down(book, library, wall(began))
    assert {shown(each.due_utc) for each in letters(book, "flare")} <= {*due}


def test_the_letter_asks_only_what_still_waits(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    assert says(book, library, NOW + TWO_HOURS) == [HowIsIt(2)]
    how_it_is(book, ANNA, 2, "better", library, NOW + TWO_HOURS)
    assert says(book, library, NOW + TWO_HOURS + timedelta(minutes=20)) == []


@pytest.mark.parametrize("wish", [{"zone": None}, {"paused": True}, {"quiet_on": TODAY}])
def test_who_wants_to_hear_nothing_is_asked_at_the_next_contact(
    book: Book, library: Library, wish: dict[str, Any]
) -> None:
    settled(book, **wish)
    lies_down(book, library)
    assert says(book, library, NOW + TWO_HOURS) == []
    assert here(book, ANNA, library, NOW + 5 * HOUR) == HowIsIt(2)


def test_one_answer_to_each_question(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    at = NOW + TWO_HOURS
    assert isinstance(how_it_is(book, ANNA, 2, "better", library, at), Gentle)
    before = on(book)
    assert isinstance(how_it_is(book, ANNA, 2, "better", library, at), Stale)
    assert on(book) == before


@pytest.mark.parametrize("check", [0, 1, 3, 4, 99])
def test_an_answer_to_another_question_changes_nothing(
    book: Book, library: Library, check: int
) -> None:
    settled(book)
    lies_down(book, library)
    before = on(book)
    assert isinstance(how_it_is(book, ANNA, check, "better", library, NOW + TWO_HOURS), Stale)
    assert on(book) == before


def test_yesterdays_question_is_not_this_mornings(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    late = how_it_is(book, ANNA, 2, "better", library, NOW + DAY + HOUR)
    assert late == Stale(HowIsIt(3))


def test_worse_is_the_list_again_from_any_screen(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    asked = how_it_is(book, ANNA, 2, "worse", library, NOW + TWO_HOURS)
    assert asked == Screening("flare")
    assert (on(book).worse, on(book).stage) == (1, "signs")
    in_flare(book)
    assert how_it_is(book, ANNA, 77, "worse", library, NOW + HOUR) == Screening("flare")
    assert on(book).worse == 0, "an old tap is true, and no count"


def test_worse_twice_suggests_an_appointment(book: Book, library: Library) -> None:
    in_flare(book, worse=1, hours_utc=NOW)
    how_it_is(book, ANNA, 2, "worse", library, NOW)
    asked = answer_signs(book, ANNA, "none", library, NOW)
    assert asked == PositionAsked(2, someone=True, clean=True)


@pytest.mark.parametrize(
    ("days", "stage", "someone"),
    [
        (13, "acute", False),
        (14, "acute", True),  # clinical.md section 1, B11
        (14, "early", True),
        (14, "building", False),
        (42, "building", True),
    ],
)
def test_no_better_after_two_weeks_suggests_an_appointment(
    book: Book, library: Library, days: int, stage: FlareStage, someone: bool
) -> None:
    in_flare(book, began_utc=NOW - days * DAY, stage=stage)
    gentle = here(book, ANNA, library, NOW)
    assert isinstance(gentle, Gentle)
    assert gentle.someone == someone


def test_silence_moves_nobody_up(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    asked = here(book, ANNA, library, NOW + 9 * DAY)
    assert asked == HowIsIt(3)
    assert on(book).stage == "acute"
    how_it_is(book, ANNA, 3, "better", library, NOW + 9 * DAY)
    assert (on(book).stage, on(book).calm, on(book).able) == ("acute", 1, False)


# The next days


def test_two_better_mornings_and_their_word_are_the_next_stage(
    book: Book, library: Library
) -> None:
    settled(book)
    lies_down(book, library)
    says_in_the_morning(book, library, "better")
    asked, at = says_in_the_morning(book, library, "better")
    assert isinstance(asked, AbleAsked)
    moved = able(book, ANNA, asked.check, True, library, at)
    assert isinstance(moved, Gentle)
    assert (moved.stage, on(book).calm, on(book).since) == ("early", 0, at.date())


def test_the_same_stays(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    for _ in range(6):
        said, _ = says_in_the_morning(book, library, "same")
        assert isinstance(said, Gentle)
        assert said.stage == "acute"


def test_not_yet_stays_and_is_asked_again(book: Book, library: Library) -> None:
    in_flare(book, calm=2, since=TODAY - 2 * DAY, able=True)
    said = able(book, ANNA, 2, False, library, NOW)
    assert isinstance(said, Gentle)
    assert said.stage == "acute"
    assert isinstance(able(book, ANNA, 2, True, library, NOW), Stale), "from the old screen"


def test_a_word_that_was_not_asked_for_steps_nobody_up(book: Book, library: Library) -> None:
    in_flare(book, calm=9, since=TODAY - 9 * DAY)
    assert isinstance(able(book, ANNA, 2, True, library, NOW), Stale)
    in_flare(book, calm=0, able=True)
    able(book, ANNA, 2, True, library, NOW)
    assert on(book).stage == "acute", "and the row is looked at once more"


def test_a_gap_between_two_calm_mornings_begins_anew(book: Book, library: Library) -> None:
    in_flare(book, calm=1, calm_on=TODAY - 3 * DAY, morning_utc=NOW)
    how_it_is(book, ANNA, 3, "better", library, NOW)
    assert on(book).calm == 1


def test_the_whole_way_back(book: Book, library: Library) -> None:
    """Day 1 to the usual amount, with every criterion answered as it is asked."""
    settled(book)
    lies_down(book, library)
    seen: list[tuple[str, int]] = []
    at = NOW
    for _ in range(20):
        if on(book).stage == "returning":
            break
        for n in (1, 2):  # two easy sessions a day
            number = at.toordinal() * 10 + n
            book.keep_check(Check(ANNA, number, at.date(), before="easy", after="same"))
        said, at = says_in_the_morning(book, library, "better")
        if isinstance(said, AbleAsked):
            able(book, ANNA, said.check, True, library, at)
            seen.append((on(book).stage, (at - NOW).days + 1))
    assert seen == [("early", 3), ("building", 8), ("returning", 15)]
    volumes = [volume(book)]
    for _ in range(4):
        said, at = says_in_the_morning(book, library, "same")
        volumes.append(volume(book))
    assert volumes == [60, 70, 80, 90, 100], "3 to 7 days"
    assert isinstance(said, Ready)
    assert letters(book, "flare") == []


def test_im_through_it_is_the_way_back_in_steps(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    check = on(book).check
    here(book, ANNA, library, NOW + HOUR)
    begin(book, ANNA, library, NOW + HOUR)
    through(book, ANNA, check, library, NOW + HOUR)
    assert (on(book).stage, volume(book)) == ("returning", 60)
    assert isinstance(through(book, ANNA, check, library, NOW + HOUR), Stale), "twice is once"
    assert volume(book) == 60


def test_on_the_way_back_the_routine_is_the_usual_one(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", morning_utc=NOW + DAY)
    assert isinstance(here(book, ANNA, library, NOW), Ready)


def test_the_gentle_menu_is_todays_routine(book: Book, library: Library) -> None:
    in_flare(book, morning_utc=NOW + DAY)
    gentle = here(book, ANNA, library, NOW)
    assert isinstance(gentle, Gentle)
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert (step.kind, step.exercise.id) == ("routine", "pelvic-tilt-rocking")
    assert step.moves == gentle.moves


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


# Softer


def test_heat_is_never_told_where_warmth_is_left_out(book: Book, library: Library) -> None:
    known = in_flare(book)
    page = meanwhile(book, ANNA, library, NOW)
    assert isinstance(page, Meanwhile)
    assert page.heat
    rest = replace(known.course, resting=(Resting("heat", TODAY + DAY),))
    book.keep(replace(known, course=rest))
    page = meanwhile(book, ANNA, library, NOW)
    assert isinstance(page, Meanwhile)
    assert not page.heat


def test_nudges_are_quiet_for_two_hours_and_then_soft_and_few(
    book: Book, library: Library
) -> None:
    settled(book)
    lies_down(book, library)  # at 8:00
    sent = nudges_until(book, library, wall("2026-03-04 18:00"), NOW, every_s=60)
    times = [at for at, _ in sent]
    assert times
    assert times[0] >= NOW + TWO_HOURS
    assert all(later - sooner >= TWO_HOURS for sooner, later in pairwise(times))
    assert {(offer.exercise.id, offer.soft) for _, offer in sent} == {
        ("break-corridor-walk", True)
    }


def test_what_is_said_to_come_next_comes(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    lies_down(book, library, position="sitting")
    known = book.person(ANNA)
    assert known is not None
    after = NOW + DAY
    promised = next_to_come(book, known, after)
    sent = nudges_until(book, library, after + DAY / 3, after, every_s=60)
    assert promised is not None
    assert timedelta(0) <= sent[0][0] - promised < timedelta(minutes=1)


def test_at_8_there_are_no_nudges(book: Book, library: Library) -> None:
    in_flare(book, severe=True)
    assert nudges_until(book, library, NOW + DAY, NOW, every_s=300) == []


def test_a_question_left_for_a_day_is_no_reason_for_silence_for_ever(
    book: Book, library: Library
) -> None:
    settled(book)
    hurts_and_is_clean(book, library)
    sent = nudges_until(book, library, NOW + 2 * DAY, NOW, every_s=300)
    assert sent
    assert all(at >= NOW + DAY for at, _ in sent)


def test_on_the_way_back_nudges_are_as_ever(book: Book, library: Library) -> None:
    in_flare(book, stage="returning", hurt_utc=NOW - DAY)
    sent = nudges_until(book, library, NOW + 8 * HOUR, NOW, every_s=300)
    assert len(sent) == 6  # every hour of a working day, until 16:00
    assert not any(offer.soft for _, offer in sent)


def test_a_small_break_is_a_few_steps(book: Book, library: Library) -> None:
    in_flare(book)
    step = take_break(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert step.exercise.id == "break-corridor-walk"


def test_progress_says_a_kind_line(book: Book, library: Library) -> None:
    settled(book)
    before = progress(book, ANNA, NOW)
    assert not isinstance(before, Welcome)
    assert not before.flare
    in_flare(book)
    assert progress(book, ANNA, NOW) == replace(before, flare=True)


def test_each_decision_says_why(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    says_in_the_morning(book, library, "same")
    made = [(decision.why, decision.what) for decision in book.decisions(ANNA)]
    assert made == [
        ("flare-hurts", "signs"),
        ("flare-position", "acute"),
        ("flare-same", "acute"),
    ]


def test_a_flare_is_kept_whole(book: Book) -> None:
    told = flare(able=True, worse=2, calm_on=TODAY, hours_utc=NOW, morning_utc=NOW + DAY)
    known = settled(book)
    book.keep(replace(known, course=replace(known.course, flare=told)))
    assert kept(book) == told


def test_its_letter_is_gone_with_the_person(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    book.forget(ANNA)
    assert letters(book) == list[Letter]()
