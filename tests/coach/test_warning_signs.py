"""The warning signs: every answer in every state, the lock, and the two taps that open it."""

from datetime import timedelta
from typing import Any, get_args

import pytest

from coach.day import pause, resume, set_interval
from coach.exercises import Library
from coach.meeting import agree, start
from coach.model import Person
from coach.nudges import Answer as NudgeAnswer
from coach.nudges import answer_nudge, claim_nudges
from coach.outcomes import Crisis, Locked, Ready, Screening, Stale, Welcome
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.routine import begin, take_break, today
from coach.safety import (
    SIGNS_VERSION,
    Answer,
    When,
    answer_signs,
    heard_signs,
    seen,
    seen_when,
    show_signs,
    was_told,
)
from storage.book import SqlBook
from storage.tables import screenings
from tests.coach.lives import (
    ANNA,
    BOB,
    NOW,
    TODAY,
    in_routine,
    is_open,
    letters,
    next_nudge,
    person,
    press_on,
    says,
    settled,
)

STATES: dict[str, Person | None] = {
    "a stranger": None,
    "not agreed": person(agreed=0, safety="unasked"),
    "unasked": person(safety="unasked"),
    "clear": person(),
    "locked": person(safety="locked"),
    "locked before agreeing": person(agreed=0, safety="locked"),
}


def given(book: Book, state: str) -> None:
    if known := STATES[state]:
        book.keep(known)


def safety_of(book: Book) -> str:
    known = book.person(ANNA)
    return known.safety if known else "nobody"


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize("state", STATES)
def test_yes_and_not_sure_lock_whoever_it_is(
    book: Book, library: Library, state: str, answer: Answer
) -> None:
    given(book, state)
    assert answer_signs(book, ANNA, answer, library, NOW) == Locked()
    assert safety_of(book) == "locked"


@pytest.mark.parametrize(
    ("state", "outcome", "becomes"),
    [
        ("a stranger", Welcome(), "nobody"),
        ("not agreed", Welcome(), "unasked"),
        ("unasked", Ready, "clear"),
        ("clear", Ready, "clear"),
        ("locked", Locked(), "locked"),
        ("locked before agreeing", Welcome(), "locked"),
    ],
)
def test_a_clean_answer_opens_no_lock(
    book: Book, library: Library, state: str, outcome: Any, becomes: str
) -> None:
    given(book, state)
    said = answer_signs(book, ANNA, "none", library, NOW)
    assert type(said) is outcome if isinstance(outcome, type) else said == outcome
    assert safety_of(book) == becomes


def test_the_first_clean_answer_says_what_there_is(book: Book, library: Library) -> None:
    book.keep(person(safety="unasked"))
    said = answer_signs(book, ANNA, "none", library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "first"
    assert book.next_due(ANNA) is not None, "whoever has a zone is reminded from here on"


def test_a_clean_answer_later_on_leaves_the_routine_alone(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    assert answer_signs(book, ANNA, "none", library, NOW) == step
    assert is_open(book, step)


@pytest.mark.parametrize("agreed", [0, 1])
def test_whoever_was_locked_as_a_stranger_agrees_and_stays_locked(
    book: Book, library: Library, agreed: int
) -> None:
    answer_signs(book, ANNA, "unsure", library, NOW)
    if agreed:
        assert agree(book, ANNA, library, NOW) == Locked()
    assert start(book, ANNA, library, NOW) == (Locked() if agreed else Welcome())


def test_a_lock_silences_everything_at_once(book: Book, library: Library) -> None:
    settled(book)
    settled(book, BOB)
    step = in_routine(book, library)
    start_step(book, press_on(step), library, NOW)
    due = book.next_due(ANNA)
    assert due is not None
    claim_nudges(book, library, 40, due)  # Tuesday, 8:30: the routine reminder becomes a letter
    bobs = in_routine(book, library, BOB)
    start_step(book, press_on(bobs), library, NOW)
    assert {letter.kind for letter in letters(book)} == {"hold-over", "routine"}
    answer_signs(book, ANNA, "yes", library, NOW)
    assert [letter.kind for letter in letters(book) if letter.person == ANNA] == ["warning"]
    assert book.next_due(ANNA) is None
    assert not is_open(book, step)
    assert book.next_due(BOB) is not None
    assert is_open(book, bobs)
    assert any(letter.person == BOB for letter in letters(book, "hold-over"))


def test_a_lock_ends_a_question_that_was_open(book: Book, library: Library) -> None:
    book.keep(person(asking="hours"))
    answer_signs(book, ANNA, "yes", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.asking == "nothing"


def test_what_was_done_before_the_lock_counts(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    finish_step(book, press_on(step), library, NOW)
    answer_signs(book, ANNA, "yes", library, NOW)
    assert [deed.kind for deed in book.deeds(ANNA, TODAY)] == ["part"]


def test_a_locked_person_gets_no_exercise(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    answer_signs(book, ANNA, "yes", library, NOW)
    for act in (begin, today, take_break, start):
        assert act(book, ANNA, library, NOW) == Locked(), act.__name__
    for tap in (start_step, finish_step):
        assert tap(book, press_on(step), library, NOW) == Stale(Locked()), tap.__name__


@pytest.mark.parametrize("answer", get_args(NudgeAnswer))
def test_a_locked_persons_nudge_is_no_more(
    book: Book, library: Library, answer: NudgeAnswer
) -> None:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    answer_signs(book, ANNA, "yes", library, due)
    assert answer_nudge(book, ANNA, offer.nudge, answer, library, due) == Stale(Locked())
    assert book.deeds(ANNA, TODAY) == []
    assert claim_nudges(book, library, 40, due + timedelta(minutes=10)).offers == ()


def test_a_nudge_put_off_before_the_lock_does_not_come_back(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    answer_nudge(book, ANNA, offer.nudge, "later", library, due)
    answer_signs(book, ANNA, "yes", library, due)
    assert claim_nudges(book, library, 40, due + timedelta(minutes=10)).offers == ()


def test_no_setting_wakes_a_locked_plan(book: Book, library: Library) -> None:
    settled(book)
    answer_signs(book, ANNA, "yes", library, NOW)
    set_interval(book, ANNA, 30, NOW)
    pause(book, ANNA, NOW)
    assert resume(book, ANNA, NOW) == Locked()
    assert book.next_due(ANNA) is None


@pytest.mark.parametrize("when", ["today", "days"])
def test_two_taps_open_the_lock(book: Book, library: Library, when: When) -> None:
    settled(book)
    answer_signs(book, ANNA, "yes", library, NOW)
    assert seen(book, ANNA, library, NOW) == Locked(asks_when=True)
    assert safety_of(book) == "locked", "one tap opens nothing"
    said = seen_when(book, ANNA, when, library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "unlocked"
    assert safety_of(book) == "clear"
    assert letters(book) == [], "the warning has been heard"
    assert book.next_due(ANNA) is not None


def test_whoever_never_agreed_is_welcomed_when_unlocked(book: Book, library: Library) -> None:
    answer_signs(book, ANNA, "yes", library, NOW)
    assert seen_when(book, ANNA, "today", library, NOW) == Welcome()
    assert safety_of(book) == "clear"


@pytest.mark.parametrize("state", ["a stranger", "not agreed", "unasked", "clear"])
def test_being_seen_changes_nothing_for_who_is_not_locked(
    book: Book, library: Library, state: str
) -> None:
    given(book, state)
    before = safety_of(book)
    stands = today(book, ANNA, library, NOW)
    assert not isinstance(stands, Locked)
    assert seen(book, ANNA, library, NOW) == stands
    assert seen_when(book, ANNA, "today", library, NOW) == stands
    assert safety_of(book) == before


def test_the_list_can_be_seen_by_anybody(book: Book) -> None:
    assert show_signs(book, ANNA, NOW) == Screening("asked")


def test_a_visit_from_before_the_sign_opens_nothing(book: Book, library: Library) -> None:
    settled(book)
    answer_signs(book, ANNA, "yes", library, NOW)
    assert seen_when(book, ANNA, "not-since", library, NOW) == Locked()
    assert safety_of(book) == "locked"
    assert book.next_due(ANNA) is None


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        ("a stranger", "nobody"),
        ("not agreed", "unasked"),
        ("unasked", "unasked"),
        ("clear", "unasked"),
        ("locked", "locked"),
    ],
)
def test_words_of_warning_shut_the_door_until_they_are_answered(
    book: Book, library: Library, state: str, becomes: str
) -> None:
    given(book, state)
    assert heard_signs(book, ANNA, "warning", NOW) == Screening("words")
    assert safety_of(book) == becomes
    assert says(book, library, NOW + timedelta(seconds=5)) == [Screening("words")]


def test_words_of_warning_silence_everything_at_once(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    start_step(book, press_on(step), library, NOW)
    heard_signs(book, ANNA, "warning", NOW)
    assert not is_open(book, step)
    assert book.next_due(ANNA) is None
    assert [letter.kind for letter in letters(book)] == ["signs"]
    assert begin(book, ANNA, library, NOW) == Screening()


def test_a_clean_answer_to_them_is_the_way_back(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    finish_step(book, press_on(step), library, NOW)
    heard_signs(book, ANNA, "warning", NOW)
    said = answer_signs(book, ANNA, "none", library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "checked"
    assert letters(book) == []
    assert book.next_due(ANNA) is not None


def test_words_of_despair_stop_the_day(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    heard_signs(book, ANNA, "crisis", NOW)
    assert not is_open(book, step)
    known = book.person(ANNA)
    assert known is not None
    assert (known.quiet_on, known.safety) == (TODAY, "clear")


def test_words_of_despair_are_answered_twice_over_to_anybody(book: Book, library: Library) -> None:
    assert heard_signs(book, ANNA, "crisis", NOW) == Crisis()
    assert says(book, library, NOW) == [], "the handler has five seconds"
    assert says(book, library, NOW + timedelta(seconds=5)) == [Crisis()]


def test_the_letter_need_not_come_when_the_handlers_own_arrived(
    book: Book, library: Library
) -> None:
    answer_signs(book, ANNA, "yes", library, NOW)
    answer_signs(book, BOB, "yes", library, NOW)
    heard_signs(book, ANNA, "crisis", NOW)
    was_told(book, ANNA, "warning", NOW)
    assert {(one.person, one.kind) for one in letters(book)} == {
        (BOB, "warning"),
        (ANNA, "crisis"),
    }


@pytest.mark.parametrize("answer", ["yes", "unsure", "none"])
def test_no_answer_of_a_stranger_is_kept(book: SqlBook, library: Library, answer: Answer) -> None:
    answer_signs(book, ANNA, answer, library, NOW)
    assert book._db.execute(screenings.select()).all() == []


def test_every_answer_is_noted(book: SqlBook, library: Library) -> None:
    book.keep(person(safety="unasked"))
    answer_signs(book, ANNA, "none", library, NOW)
    answer_signs(book, ANNA, "unsure", library, NOW)
    answer_signs(book, ANNA, "none", library, NOW)  # behind the lock it means nothing
    seen_when(book, ANNA, "days", library, NOW)
    rows = book._db.execute(screenings.select().order_by(screenings.c.id)).all()
    assert [(row.person, row.answer, row.version) for row in rows] == [
        (ANNA, "none", SIGNS_VERSION),
        (ANNA, "unsure", SIGNS_VERSION),
        (ANNA, "seen: days", SIGNS_VERSION),
    ]
