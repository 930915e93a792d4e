"""The taps around a routine: kept, and decided on in the same unit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from coach.checks import after_so, say_morning, say_now, tough_so
from coach.course import Before, Check, Course, Felt, Flare, Morning, Rung
from coach.exercises import Library
from coach.hurts import felt, hurts_so
from coach.letters import take_letters
from coach.load_pages import MorningAsked, Passed, SevereAsked
from coach.model import Person, Press
from coach.outcomes import Finished, Locked, Ready, Screening, Stale, Step, Welcome
from coach.own import begin_program
from coach.player import finish_step, stop
from coach.ports import Book
from coach.reminders import replan
from coach.routine import begin, today
from coach.tally import said_hard
from tests.coach.lives import ANNA, BERLIN, BOB, NOW, TODAY, letters, press_on, settled, wall

NEXT_DAY = NOW + timedelta(days=1)


def known(book: Book) -> Person:
    person = book.person(ANNA)
    assert person is not None
    return person


def checked(book: Book, session: int = 1) -> Check:
    check = book.check(session, ANNA)
    assert check is not None
    return check


def why(book: Book) -> list[str]:
    return [decision.why for decision in book.decisions(ANNA)]


def done_through(book: Book, library: Library, step: object, now: datetime) -> int:
    """Every step of it, to the last."""
    while isinstance(step, Step):
        session, step = step.session, finish_step(book, press_on(step), library, now)
    assert isinstance(step, Finished)
    return session


def routine(
    book: Book,
    library: Library,
    before: Before = "easy",
    after: Felt = "same",
    now: datetime = NOW,
) -> int:
    """One whole routine, with what is said around it."""
    session = done_through(book, library, say_now(book, ANNA, before, library, now), now)
    felt(book, ANNA, session, after, library, now)
    return session


@pytest.fixture
def anna(book: Book) -> Iterator[None]:
    settled(book)
    yield


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
    assert tough_so(book, ANNA, True, library, NOW) == Screening("severe")
    assert known(book).safety == "unasked"
    assert book.next_due(ANNA) is None


@pytest.mark.parametrize("floor", [True, False])
def test_less_than_8_is_a_gentle_round(book: Book, library: Library, floor: bool) -> None:
    settled(book, floor=floor, minutes=10)
    step = tough_so(book, ANNA, False, library, NOW)
    assert isinstance(step, Step)
    session = book.session(step.session, ANNA)
    assert session is not None
    exercises = [library.exercises[effort.exercise] for effort in session.plan]
    assert all("acute" in exercise.stages for exercise in exercises)
    assert all(effort.number == effort.sets == 1 for effort in session.plan)
    assert checked(book, step.session).before == "tough"
    assert isinstance(tough_so(book, ANNA, False, library, NOW), Stale), "and twice is once"


@pytest.mark.parametrize(
    ("wishes", "stands"), [({"safety": "locked"}, Locked), ({"agreed": 0}, Welcome)]
)
def test_nobody_gets_past_the_door(
    book: Book, library: Library, wishes: dict[str, object], stands: type
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
    said_hard(book, session, "cat-cow", NOW)
    hurts_so(book, press_on(step), "bit", library, NOW)
    there = book.open_session(ANNA)
    assert there is not None
    at = finish_step(book, Press(ANNA, there.id, there.step), library, NOW)
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
    assert hurts_so(book, press_on(step), "leg", library, NOW) == Screening("leg")
    assert "leg-rest" in why(book)
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
    assert after_so(book, ANNA, session, True, library, NOW) == Screening("severe")
    assert checked(book).severe
    assert why(book) == ["red-volume"], "and decided once"


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
    assert felt(book, ANNA, session, "leg", library, NOW) == Screening("leg")
    assert checked(book).after == "leg"


# The next morning


@pytest.mark.usefixtures("anna")
def test_the_next_morning_is_asked_before_anything_else(book: Book, library: Library) -> None:
    session = routine(book, library)
    assert isinstance(today(book, ANNA, library, NOW + timedelta(hours=3)), Ready)
    assert today(book, ANNA, library, NEXT_DAY) == MorningAsked(session)
    assert isinstance(say_morning(book, ANNA, session, "settled", library, NEXT_DAY), Ready)
    assert isinstance(today(book, ANNA, library, NEXT_DAY), Ready)
    assert (checked(book).morning, why(book)) == ("settled", ["green-hold"])


@pytest.mark.usefixtures("anna")
def test_three_good_days_are_a_step_up(book: Book, library: Library) -> None:
    for day in range(3):
        session = routine(book, library, now=NOW + timedelta(days=day))
        morning = NEXT_DAY + timedelta(days=day)
        say_morning(book, ANNA, session, "settled", library, morning)
    assert why(book) == ["green-hold", "green-hold", "green-step-up"]
    assert known(book).course.rungs == (Rung("bridge", 1, TODAY + timedelta(days=3)),)
    session = routine(book, library, now=NOW + timedelta(days=3))
    assert not checked(book, session).asks, "no step before a week: nothing to ask for"


@pytest.mark.usefixtures("anna")
def test_a_morning_not_told_holds_once_the_next_routine_begins(
    book: Book, library: Library
) -> None:
    session = routine(book, library)
    say_now(book, ANNA, "easy", library, NEXT_DAY)
    assert why(book) == ["unsaid-hold"]
    assert letters(book, "morning") == []
    assert isinstance(say_morning(book, ANNA, session, "settled", library, NEXT_DAY), Step | Stale)
    assert why(book) == ["unsaid-hold"]


@pytest.mark.usefixtures("anna")
def test_worse_told_late_still_counts(book: Book, library: Library) -> None:
    session = routine(book, library)
    say_now(book, ANNA, "easy", library, NEXT_DAY)
    say_morning(book, ANNA, session, "worse", library, NEXT_DAY)
    assert why(book) == ["unsaid-hold", "red-volume"]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("how", "hours", "volume"),
    [("settled", 30, 100), ("not-yet", 23, 100), ("not-yet", 24, 70), ("worse", 20, 70)],
)
def test_not_yet_is_red_from_24_hours_on(
    book: Book, library: Library, how: Morning, hours: int, volume: int
) -> None:
    session = routine(book, library, now=NOW)
    told = NOW + timedelta(hours=hours)
    say_morning(book, ANNA, session, how, library, told)
    assert known(book).course.volume == volume


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(("hours", "counts"), [(47, True), (48, False), (7 * 24, False)])
def test_an_answer_to_an_older_question_is_kindly_passed(
    book: Book, library: Library, hours: int, counts: bool
) -> None:
    session = routine(book, library)
    told = NOW + timedelta(hours=hours)
    said = say_morning(book, ANNA, session, "worse", library, told)
    assert isinstance(said, Ready if counts else Passed)
    assert (checked(book).morning == "worse") == counts
    assert isinstance(today(book, ANNA, library, NOW + timedelta(hours=49)), Ready)


@pytest.mark.usefixtures("anna")
def test_one_answer_holds(book: Book, library: Library) -> None:
    session = routine(book, library)
    say_morning(book, ANNA, session, "settled", library, NEXT_DAY)
    assert isinstance(say_morning(book, ANNA, session, "worse", library, NEXT_DAY), Stale)
    assert checked(book).morning == "settled"


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(("whose", "session", "now"), [(BOB, 1, NEXT_DAY), (ANNA, 9, NEXT_DAY)])
def test_a_forged_morning_changes_nothing(
    book: Book, library: Library, whose: int, session: int, now: datetime
) -> None:
    settled(book, BOB)
    routine(book, library)
    assert isinstance(say_morning(book, whose, session, "worse", library, now), Stale)
    assert checked(book).morning is None


@pytest.mark.usefixtures("anna")
def test_a_morning_on_the_same_day_is_none(book: Book, library: Library) -> None:
    session = routine(book, library)
    assert isinstance(say_morning(book, ANNA, session, "worse", library, NOW), Stale)
    assert checked(book).morning is None


@pytest.mark.usefixtures("anna")
def test_one_morning_is_of_both_routines_of_a_day(book: Book, library: Library) -> None:
    first, second = routine(book, library), routine(book, library)
    assert today(book, ANNA, library, NEXT_DAY) == MorningAsked(second)
    say_morning(book, ANNA, second, "settled", library, NEXT_DAY)
    assert checked(book, first).morning == checked(book, second).morning == "settled"


@pytest.mark.usefixtures("anna")
def test_what_was_too_much_and_has_not_settled_rests_longer(book: Book, library: Library) -> None:
    book.keep(replace(known(book), course=Course(rungs=(Rung("bridge", 1, TODAY),))))
    session = routine(book, library, after="lot")
    until = known(book).course.resting[0].until
    say_morning(book, ANNA, session, "worse", library, NEXT_DAY)
    assert known(book).course.resting[0].until == until + timedelta(days=1)
    assert why(book)[-1] == "red-rest-longer"


@pytest.mark.usefixtures("anna")
def test_two_red_in_a_row_open_the_warning_signs(book: Book, library: Library) -> None:
    routine(book, library, after="lot")
    session = done_through(book, library, say_now(book, ANNA, "easy", library, NEXT_DAY), NEXT_DAY)
    assert felt(book, ANNA, session, "lot", library, NEXT_DAY) == Screening("flare")
    assert known(book).course.flare == Flare(NEXT_DAY, "signs", TODAY + timedelta(days=1))
    assert known(book).safety == "unasked"


# Gaps and what was left


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


# The letter


@pytest.mark.parametrize(
    ("routine_at", "due"), [(time(7, 15), "2026-03-04 07:15"), (None, "2026-03-04 08:30")]
)
def test_the_letter_is_for_the_next_morning(
    book: Book, library: Library, routine_at: time | None, due: str
) -> None:
    settled(book, routine_at=routine_at)
    session = routine(book, library, after="bit")
    [letter] = letters(book, "morning")
    assert (letter.session, letter.due_utc) == (session, wall(due))
    [delivery] = take_letters(book, ("morning",), library, 9, wall(due))
    assert delivery.says == MorningAsked(session)


@pytest.mark.parametrize(
    "change",
    [
        {"paused": True},
        {"reachable": False},
        {"safety": "locked"},
        {"quiet_on": TODAY + timedelta(days=1)},
        {"days": (0, 1, 3, 4)},
    ],
    ids=["paused", "gone", "locked", "not today", "a day off"],
)
def test_no_letter_for_who_wants_none(
    book: Book, library: Library, change: dict[str, object]
) -> None:
    settled(book)
    routine(book, library, after="bit")
    book.keep(replace(known(book), **change))  # type: ignore[arg-type]
    assert take_letters(book, ("morning",), library, 9, wall("2026-03-04 08:30")) == ()
    assert letters(book, "morning") == []


@pytest.mark.parametrize(("hours", "still"), [(8, 1), (9, 0)])
def test_a_letter_of_this_morning_is_none_in_the_evening(
    book: Book, library: Library, hours: int, still: int
) -> None:
    settled(book)
    routine(book, library, after="bit")
    late = wall("2026-03-04 08:30") + timedelta(hours=hours)
    assert len(take_letters(book, ("morning",), library, 9, late)) == still


@pytest.mark.usefixtures("anna")
def test_an_answer_crosses_the_letter_out(book: Book, library: Library) -> None:
    session = routine(book, library, after="bit")
    say_morning(book, ANNA, session, "settled", library, wall("2026-03-04 06:00"))
    assert letters(book, "morning") == []


def test_nobody_without_a_zone_gets_one(book: Book, library: Library) -> None:
    settled(book, zone=None)
    routine(book, library, after="bit")
    assert letters(book, "morning") == []


def test_the_reminder_waits_for_the_answer(book: Book, library: Library) -> None:
    """One message, and it leads to the routine."""
    settled(book, zone=BERLIN)
    routine(book, library, after="bit")
    replan(book, known(book), NOW)
    due = wall("2026-03-04 08:30")
    taken = take_letters(book, ("routine", "morning"), library, 9, due)
    assert [delivery.letter.kind for delivery in taken] == ["morning"]
