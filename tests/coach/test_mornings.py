"""One question the next morning, where the rule needs it; and the letter that asks it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from coach.checks import say_morning, say_now
from coach.course import Course, Flare, Morning, Rung
from coach.due import claim_due
from coach.exercises import Library
from coach.hurts import felt
from coach.letters import take_letters
from coach.load_pages import MorningAsked, Passed
from coach.model import Letter, RuleKind
from coach.next_to_come import next_to_come
from coach.outcomes import Ready, Screening, Stale, Step
from coach.pauses import pause, resume
from coach.ports import Book
from coach.reminders import gone, replan
from coach.routine import today
from coach.safety import open_signs
from coach.wishes import Holiday, Wishes
from tests.coach.lives import ANNA, BOB, NO_BABY, NOW, TODAY, letters, settled, wall
from tests.coach.rounds import NEXT_DAY, checked, done_through, known, routine, why

MORNING: tuple[RuleKind, ...] = ("morning",)


def planned(book: Book) -> datetime | None:
    """When the next morning will be asked for, as the due-table has it."""
    [rule] = [rule for rule in book.rules(ANNA) if rule.kind == "morning"]
    coming = book.pending(rule.id)
    return coming.due_utc if coming else None


def asked(book: Book, library: Library, now: datetime) -> list[Letter]:
    """The letters about a morning, when all that is due by then has come due."""
    claim_due(book, library, 40, now)
    return letters(book, "morning")


def open_list(book: Book, person: int, now: datetime) -> None:
    open_signs(book, person, "words", now)


@pytest.fixture
def anna(book: Book) -> None:
    settled(book)


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
    assert planned(book) is None
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
    asked = felt(book, ANNA, session, "lot", library, NEXT_DAY)
    assert asked == Screening("flare", NO_BABY)
    tomorrow = TODAY + timedelta(days=1)
    assert known(book).course.flare == Flare(NEXT_DAY, "signs", tomorrow, signs_utc=NEXT_DAY)
    assert known(book).safety == "unasked"


@pytest.mark.parametrize(
    ("routine_at", "due"), [(time(7, 15), "2026-03-04 07:15"), (None, "2026-03-04 08:30")]
)
def test_the_letter_is_for_the_next_morning(
    book: Book, library: Library, routine_at: time | None, due: str
) -> None:
    settled(book, routine_at=routine_at)
    session = routine(book, library, after="bit")
    assert planned(book) == wall(due)
    assert asked(book, library, wall(due) - timedelta(seconds=1)) == []
    [letter] = asked(book, library, wall(due))
    assert (letter.session, letter.due_utc) == (session, wall(due))
    [delivery] = take_letters(book, ("morning",), library, 9, wall(due))
    assert delivery.says == MorningAsked(session)


@pytest.mark.parametrize(
    "change",
    [
        {"reachable": False},
        {"safety": "locked"},
        {"quiet_on": TODAY + timedelta(days=1)},
        {"days": (0, 1, 3, 4)},
    ],
    ids=["gone", "locked", "not today", "a day off"],
)
def test_no_letter_for_who_wants_none(
    book: Book, library: Library, change: dict[str, object]
) -> None:
    settled(book)
    routine(book, library, after="bit")
    due = wall("2026-03-04 08:30")
    assert asked(book, library, due)
    book.keep(replace(known(book), **change))  # type: ignore[arg-type]
    assert take_letters(book, ("morning",), library, 9, due) == ()
    assert letters(book, "morning") == []


@pytest.mark.parametrize(
    ("change", "due"),
    [
        ({"zone": "America/New_York"}, "2026-03-04 14:30"),
        ({"routine_at": time(7)}, "2026-03-04 07:00"),
        ({"wishes": Wishes(quiet=(time(22), time(9)))}, "2026-03-04 09:00"),
        ({"wishes": Wishes(busy_until=wall("2026-03-04 10:00"))}, "2026-03-04 10:00"),
        ({"wishes": Wishes(busy_until=wall("2026-03-04 16:31"))}, None),
        ({"wishes": Wishes(holidays=(Holiday(TODAY, TODAY + timedelta(days=1)),))}, None),
        ({"days": (0, 1, 3, 4)}, None),
        ({"paused": True}, None),
    ],
    ids=["zone", "routine", "quiet hours", "meeting", "too long", "holiday", "day off", "paused"],
)
def test_what_they_change_moves_it(
    book: Book, library: Library, change: dict[str, object], due: str | None
) -> None:
    settled(book)
    routine(book, library, after="bit")
    changed = replace(known(book), **change)  # type: ignore[arg-type]
    book.keep(changed)
    replan(book, changed, NOW)
    assert planned(book) == (wall(due) if due else None)


@pytest.mark.usefixtures("anna")
def test_a_pause_holds_it_and_it_is_said_after_it(book: Book, library: Library) -> None:
    session = routine(book, library, after="bit")
    due = wall("2026-03-04 08:30")
    assert asked(book, library, due)
    pause(book, ANNA, due)
    assert take_letters(book, ("morning",), library, 9, due) == ()
    resume(book, ANNA, due + timedelta(hours=1))
    [delivery] = take_letters(book, ("morning",), library, 9, due + timedelta(hours=1))
    assert delivery.says == MorningAsked(session)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("act", [gone, open_list], ids=["gone", "list"])
def test_silence_crosses_it_out_at_once(
    book: Book, library: Library, act: Callable[[Book, int, datetime], object]
) -> None:
    routine(book, library, after="bit")
    due = wall("2026-03-04 08:30")
    assert asked(book, library, due)
    act(book, ANNA, due)
    assert letters(book, "morning") == []


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("act", [gone, open_list], ids=["gone", "list"])
def test_silence_before_it_and_nothing_is_planned(
    book: Book, library: Library, act: Callable[[Book, int, datetime], object]
) -> None:
    routine(book, library, after="bit")
    assert planned(book)
    act(book, ANNA, NOW)
    assert planned(book) is None


@pytest.mark.parametrize(("hours", "still"), [(8, 1), (9, 0)])
def test_a_letter_of_this_morning_is_none_in_the_evening(
    book: Book, library: Library, hours: int, still: int
) -> None:
    settled(book)
    routine(book, library, after="bit")
    due = wall("2026-03-04 08:30")
    assert asked(book, library, due)
    late = due + timedelta(hours=hours)
    assert len(take_letters(book, ("morning",), library, 9, late)) == still


@pytest.mark.usefixtures("anna")
def test_an_answer_crosses_the_letter_out(book: Book, library: Library) -> None:
    session = routine(book, library, after="bit")
    say_morning(book, ANNA, session, "settled", library, wall("2026-03-04 06:00"))
    assert planned(book) is None
    assert next_to_come(book, known(book), NOW, MORNING) is None
    assert asked(book, library, wall("2026-03-04 08:30")) == []


def test_nobody_without_a_zone_gets_one(book: Book, library: Library) -> None:
    settled(book, zone=None)
    routine(book, library, after="bit")
    assert planned(book) is None


def test_the_reminder_waits_for_the_answer(book: Book, library: Library) -> None:
    """One message, and it leads to the routine."""
    settled(book)
    routine(book, library, after="bit")
    due = wall("2026-03-04 08:30")
    asked(book, library, wall("2026-03-03 08:30"))
    assert asked(book, library, due)
    assert letters(book, "routine")
    taken = take_letters(book, ("routine", "morning"), library, 9, due)
    assert [delivery.letter.kind for delivery in taken] == ["morning"]
    assert letters(book, "routine") == []


@pytest.mark.usefixtures("anna")
def test_a_routine_over_midnight_is_of_the_day_it_ended_on(book: Book, library: Library) -> None:
    step = say_now(book, ANNA, "easy", library, wall("2026-03-03 23:58"))
    late = wall("2026-03-04 00:04")
    session = done_through(book, library, step, late)
    felt(book, ANNA, session, "bit", library, late)
    assert isinstance(today(book, ANNA, library, late), Ready)
    assert planned(book) == wall("2026-03-05 08:30")
