"""Days without a sign of life: reminders stop on the seventh, and a few notes come instead."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from coach.course import Course
from coach.due import claim_due
from coach.exercises import Library
from coach.letters import delivered
from coach.model import Person
from coach.pauses import pause, resume
from coach.ports import Book
from coach.reminders import back_again, gone
from coach.returning import came_by
from coach.sense_pages import SilenceNote
from coach.silence import counted_from, is_silent, note_dates, note_number, note_times
from coach.wishes import UNNOTICED, Holiday, Wishes
from tests.coach.flares import flare
from tests.coach.lives import ANNA, NOW, SCREENED, TODAY, letters, person, settled, taken, wall

DAY = timedelta(days=1)
EVERY_DAY = tuple(range(7))


def silent(**wishes: Any) -> Person:
    """Last seen on Tuesday, 3 March."""
    return person(**{"seen_on": TODAY, "sense": UNNOTICED, "days": EVERY_DAY, **wishes})


def days_after(*dates: date) -> list[int]:
    return [(day - TODAY).days for day in dates]


def away(first: int, last: int) -> Wishes:
    return Wishes(holidays=(Holiday(TODAY + first * DAY, TODAY + last * DAY),))


def test_one_a_week_for_four_weeks_then_two_a_fortnight_apart() -> None:
    assert days_after(*note_dates(silent())) == [7, 14, 21, 28, 42, 56]


@pytest.mark.parametrize(
    ("days", "after"),
    [
        ((0, 1, 2, 3, 4), [7, 14, 21, 28, 42, 56]),
        ((0,), [13, 20, 27, 34, 48, 62]),
        ((2, 3), [8, 15, 22, 29, 43, 57]),
        ((), []),
    ],
)
def test_a_note_on_a_day_off_moves_to_the_next_of_their_days(
    days: tuple[int, ...], after: list[int]
) -> None:
    assert days_after(*note_dates(silent(days=days))) == after


@pytest.mark.parametrize(("days", "is_it"), [(0, False), (6, False), (7, True), (700, True)])
def test_silent_from_the_seventh_day(days: int, is_it: bool) -> None:
    assert is_silent(silent(), TODAY + days * DAY) is is_it


def test_of_whom_nobody_has_looked_at_nothing_is_counted() -> None:
    never = silent(seen_on=None)
    assert (counted_from(never), note_dates(never), note_times(never)) == (None, (), ())
    assert not is_silent(never, TODAY + 700 * DAY)


@pytest.mark.parametrize(
    ("holiday", "since"),
    [
        pytest.param((1, 10), 10, id="the count starts when it ends"),
        pytest.param((6, 20), 20, id="it began before the silence did"),
        pytest.param((7, 20), 0, id="it began later"),
        pytest.param((-9, -2), 0, id="one that was over"),
        pytest.param((-3, 0), 0, id="they were seen on its last day"),
    ],
)
def test_a_holiday_is_no_silence(holiday: tuple[int, int], since: int) -> None:
    assert counted_from(silent(wishes=away(*holiday))) == TODAY + since * DAY


def test_holidays_one_after_the_other_are_no_silence() -> None:
    two = (Holiday(TODAY + 12 * DAY, TODAY + 15 * DAY), Holiday(TODAY + DAY, TODAY + 8 * DAY))
    assert counted_from(silent(wishes=Wishes(holidays=two))) == TODAY + 15 * DAY


@pytest.mark.parametrize(
    ("routine_at", "quiet", "at"),
    [
        (time(8, 30), None, time(8, 30)),
        (None, None, time(9)),
        (time(7), (time(22), time(8)), time(9)),
        (None, (time(22), time(10)), time(12)),
        (None, (time(8), time(16)), time(17)),
        (None, (time(8), time(18)), None),
    ],
)
def test_a_note_comes_when_it_is_not_quiet(
    routine_at: time | None, quiet: tuple[time, time] | None, at: time | None
) -> None:
    who = silent(routine_at=routine_at, wishes=Wishes(quiet=quiet))
    assert note_times(who) == ((at,) if at else ())


@pytest.mark.parametrize(
    ("days", "number"), [(7, 0), (8, 0), (14, 1), (21, 2), (28, 3), (42, 4), (56, 5), (6, 0)]
)
def test_each_note_has_its_number(days: int, number: int) -> None:
    assert note_number(silent(), TODAY + days * DAY) == number


def passes(book: Book, library: Library, until: datetime) -> list[tuple[int, str]]:
    """What comes: the days since the third of March, and what it is."""
    came = []
    while (due := book.next_due(ANNA)) and due <= until:
        offers = claim_due(book, library, 40, due).offers
        came += [((due.date() - TODAY).days, "nudge") for _ in offers]
        for one in taken(book, library, due):
            says = one.says
            what = f"note {says.number}" if isinstance(says, SilenceNote) else one.letter.kind
            came.append(((due.date() - TODAY).days, what))
            delivered(book, one.letter, due)
    return came


def notes(came: list[tuple[int, str]]) -> list[int]:
    return [day for day, what in came if what.startswith("note")]


def test_a_year_of_silence(book: Book, library: Library) -> None:
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    came = passes(book, library, NOW + 365 * DAY)
    assert max(day for day, what in came if "note" not in what) == 6
    assert [one for one in came if "note" in one[1]] == [
        (7, "note 0"),
        (14, "note 1"),
        (21, "note 2"),
        (28, "note 3"),
        (42, "note 4"),
        (56, "note 5"),
    ]
    assert book.next_due(ANNA) is None, "nothing of theirs is due any more"


def test_who_was_never_looked_at_is_counted_from_the_first_tick(
    book: Book, library: Library
) -> None:
    long_ago = NOW - 300 * DAY
    settled(book, joined_utc=long_ago, sense=UNNOTICED)
    came = passes(book, library, NOW + 100 * DAY)
    assert notes(came) == [7, 14, 21, 28, 42, 56]
    assert (0, "nudge") in came


def test_rows_that_were_due_before_get_there_by_themselves(book: Book, library: Library) -> None:
    """Planned by an older program, or by a change of the zones' rules."""
    settled(book, seen_on=TODAY - 30 * DAY, sense=UNNOTICED)
    came = passes(book, library, NOW + 100 * DAY)
    assert [what for _, what in came] == ["note 4", "note 5"]


@pytest.mark.parametrize("days", [7, 13, 40, 300])
def test_any_tap_ends_it_and_plans_everything_again(
    book: Book, library: Library, days: int
) -> None:
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    here = NOW + days * DAY
    passes(book, library, here)
    seen_lately(book, here)
    came_by(book, ANNA, False, here)
    kinds = {rule.kind for rule in book.rules(ANNA) if book.pending(rule.id)}
    assert kinds >= {"break", "routine", "note"}
    due = book.next_due(ANNA)
    assert due is not None
    assert due - here < 4 * DAY


def seen_lately(book: Book, now: datetime) -> None:
    """The warning signs were answered, or they would be asked first: see test_signs_again."""
    known = book.person(ANNA)
    assert known is not None
    body = replace(known.body, answered_on=now.date())
    book.keep(replace(known, course=replace(SCREENED, screened_on=now.date()), body=body))


def test_after_two_weeks_the_warning_signs_come_first(book: Book, library: Library) -> None:
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    passes(book, library, NOW + 20 * DAY)
    came_by(book, ANNA, False, NOW + 20 * DAY)
    known = book.person(ANNA)
    assert known is not None
    assert known.safety == "unasked"
    assert book.next_due(ANNA) is None


def test_signs_of_life_are_kept_some_minutes_apart(book: Book) -> None:
    settled(book, sense=UNNOTICED)
    kept = []
    for minutes in (0, 1, 4, 5, 9, 11):
        came_by(book, ANNA, False, NOW + timedelta(minutes=minutes))
        known = book.person(ANNA)
        assert known is not None
        assert known.sense.seen_utc is not None
        kept.append((known.sense.seen_utc - NOW) // timedelta(minutes=1))
    assert kept == [0, 0, 0, 5, 5, 11]


def test_a_clock_that_was_put_back_keeps_no_sign_of_the_future(book: Book) -> None:
    settled(book, sense=UNNOTICED)
    came_by(book, ANNA, False, NOW + 2 * DAY)
    came_by(book, ANNA, False, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert (known.seen_on, known.sense.seen_utc) == (TODAY, NOW)


def test_a_day_of_taps_moves_the_notes(book: Book, library: Library) -> None:
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    passes(book, library, NOW + 5 * DAY)
    came_by(book, ANNA, True, NOW + 5 * DAY)
    assert notes(passes(book, library, NOW + 100 * DAY)) == [13, 20, 27, 34, 48, 62]


def test_a_pause_is_no_silence(book: Book, library: Library) -> None:
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    pause(book, ANNA, NOW)
    assert passes(book, library, NOW + 42 * DAY) == []
    seen_lately(book, NOW + 42 * DAY)
    came_by(book, ANNA, False, NOW + 42 * DAY)
    resume(book, ANNA, NOW + 42 * DAY)
    assert notes(passes(book, library, NOW + 200 * DAY))[0] == 49


def test_who_let_the_bot_in_again_is_counted_from_then(book: Book, library: Library) -> None:
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    gone(book, ANNA, NOW)
    assert passes(book, library, NOW + 10 * DAY) == []
    back_again(book, ANNA, NOW + 10 * DAY)
    came = passes(book, library, NOW + 200 * DAY)
    assert (10, "nudge") in came
    assert notes(came)[0] == 17


@pytest.mark.parametrize(
    "change",
    [{"paused": True}, {"reachable": False}, {"safety": "locked"}, {"seen_on": TODAY + 8 * DAY}],
    ids=["paused", "gone", "locked", "back"],
)
def test_a_note_that_is_over_is_not_sent(
    book: Book, library: Library, change: dict[str, Any]
) -> None:
    due = wall("2026-03-10 08:30")
    settled(book, seen_on=TODAY, sense=UNNOTICED)
    passes(book, library, due - DAY)
    claim_due(book, library, 40, due)
    assert "note" in [letter.kind for letter in letters(book)]
    known = book.person(ANNA)
    assert known is not None
    book.keep(replace(known, **change))
    assert not [one for one in taken(book, library, due) if one.letter.kind == "note"]


@pytest.mark.parametrize(
    ("course", "shortens"), [(SCREENED, True), (replace(SCREENED, flare=flare()), False)]
)
def test_in_a_bad_spell_it_is_short_already(
    book: Book, library: Library, course: Course, shortens: bool
) -> None:
    due = wall("2026-03-10 08:30")
    settled(book, seen_on=TODAY, sense=UNNOTICED, course=course, now=due - DAY)
    claim_due(book, library, 40, due)
    assert SilenceNote(0, shortens) in [one.says for one in taken(book, library, due)]
