"""Two ignored leave two slots out; under a quarter answered is asked about once."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from coach.due import claim_due
from coach.exercises import Library
from coach.letters import delivered, take_letters
from coach.model import Nudge, NudgeState, Person
from coach.ports import Book
from coach.quiet_sense import is_ignored, leaves_out, quiet_h, was_quiet, weighed
from coach.returning import came_by
from coach.sense_answers import FewerHow, answer_fewer, fewer
from coach.sense_pages import FewerAsked
from coach.slots import break_times
from coach.wishes import UNNOTICED, Sense, Wishes
from tests.coach.flares import flare
from tests.coach.lives import ANNA, BOB, SCREENED, TODAY, letters, person, settled, taken, wall

DAY = timedelta(days=1)
FIRST = wall("2026-03-03 10:42")
STATES: dict[str, NudgeState] = {
    "i": "sent",
    "d": "done",
    "s": "skipped",
    "l": "later",
    "x": "dropped",
    "h": "hushed",
}


def nudges(row: str, day: int = 0) -> list[Nudge]:
    """One a letter, an hour apart; a space: the next day."""
    made: list[Nudge] = []
    at = FIRST + day * DAY
    for letter in row:
        if letter == " ":
            at = FIRST + ((at - FIRST) // DAY + 1) * DAY
            continue
        state = STATES[letter]
        sent = None if state == "hushed" else at
        date = TODAY + (at - FIRST) // DAY * DAY
        made.append(Nudge(len(made), ANNA, "", state, date, None, 642, sent))
        at += timedelta(hours=1)
    return made


@pytest.mark.parametrize(
    ("row", "out"),
    [
        ("", False),
        ("i", False),
        ("ii", True),
        ("iih", True),
        ("iihh", False),
        ("iihhi", False),
        ("iihhii", True),
        ("iihhiih", True),
        ("iihhiihh", False),
        ("id", False),
        ("idi", False),
        ("isi", False),
        ("ili", False),
        ("idii", True),
        ("i i", True),
        ("ii ", True),
        ("iih h", False),
        ("ix", False),
        ("ixi", True),
        ("iihd", False),
    ],
)
def test_two_ignored_in_a_row_leave_two_slots_out(row: str, out: bool) -> None:
    assert leaves_out(nudges(row), UNNOTICED) is out


@pytest.mark.parametrize(
    ("row", "out"),
    [
        ("", False),
        ("d", True),
        ("dh", False),
        ("dhd", True),
        ("i", True),
        ("ih", False),
        ("ihi", True),
        ("ihih", True),
        ("ihihh", False),
        ("ihihhi", True),
    ],
)
def test_halved_is_every_second_slot(row: str, out: bool) -> None:
    assert leaves_out(nudges(row), Sense(halved=True)) is out


@pytest.mark.parametrize(
    ("seen_min", "ignored"), [(None, True), (-60, True), (-6, True), (-5, False), (1, False)]
)
def test_any_sign_of_life_since_is_no_ignoring(seen_min: int | None, ignored: bool) -> None:
    seen = None if seen_min is None else FIRST + timedelta(minutes=seen_min)
    assert is_ignored(nudges("i")[0], seen) is ignored


def test_a_sign_of_life_ends_the_quiet() -> None:
    later = Sense(seen_utc=FIRST + timedelta(hours=2, minutes=30))
    assert leaves_out(nudges("iih"), UNNOTICED)
    assert not leaves_out(nudges("iih"), later)


@pytest.mark.parametrize(
    ("row", "day", "every_min", "hours"),
    [
        ("iihh", 0, 60, 2),
        ("iihh", 0, 30, 1),
        ("iihh", 0, 45, 2),
        ("iihh", 0, 90, 3),
        ("iihh", 0, 120, 4),
        ("iih h", 1, 60, 1),
        ("iihh ", 1, 60, 0),
        ("iih", 0, 60, 0),
        ("ii", 0, 60, 0),
        ("", 0, 60, 0),
    ],
)
def test_the_hours_it_kept_quiet_are_those_of_this_day(
    row: str, day: int, every_min: int, hours: int
) -> None:
    assert quiet_h(nudges(row), TODAY + day * DAY, every_min) == hours


@pytest.mark.parametrize(
    ("told", "hours"),
    [
        (None, 2),
        ("2026-03-03 11:41", 2),
        ("2026-03-03 11:43", 0),
        ("2026-03-03 13:00", 0),
    ],
)
def test_it_kept_quiet_only_if_nothing_at_all_was_said_meanwhile(
    told: str | None, hours: int
) -> None:
    """A call to stand up, or the routine once more, is no quiet."""
    at = wall("2026-03-03 13:42")
    assert was_quiet(hours or 2, wall(told) if told else None, at) == hours


LOW = "iii iii iid"
ON = TODAY + 3 * DAY


@pytest.mark.parametrize(
    ("row", "asks"),
    [
        pytest.param(LOW, True, id="one of nine"),
        pytest.param("iii iii iii", True, id="none"),
        pytest.param("ddi iii iii", True, id="two of nine are under a quarter"),
        pytest.param("ddi iii ii", False, id="two of eight are a quarter"),
        pytest.param("iii iii i", False, id="seven are too few to tell"),
        pytest.param("iiii iiii", False, id="two days are too few"),
        pytest.param("iiih hhhh iiih iiih", True, id="a day of silence is none of the three"),
        pytest.param("dddd iii iii iii", True, id="the last three"),
        pytest.param("ssi iis iii", False, id="a skip is an answer"),
        pytest.param("lli iil iii", False, id="so is a delay"),
    ],
)
def test_under_a_quarter_of_three_working_days_is_asked_about(row: str, asks: bool) -> None:
    sense = weighed(nudges(row), UNNOTICED, TODAY + 4 * DAY)
    assert sense.halved is asks
    assert sense.asked_on == (TODAY + 4 * DAY if asks else None)


@pytest.mark.parametrize(
    ("days_ago", "low", "asks"), [(27, False, False), (28, False, True), (90, True, False)]
)
def test_asked_once_and_never_within_28_days(days_ago: int, low: bool, asks: bool) -> None:
    before = Sense(asked_on=ON - days_ago * DAY, low=low)
    assert (weighed(nudges(LOW), before, ON).asked_on == ON) is asks


@pytest.mark.parametrize("row", ["ddi iid iii", "d i i"])
def test_a_quarter_over_three_days_ends_it_by_itself(row: str) -> None:
    before = Sense(asked_on=TODAY, halved=True, low=True)
    assert weighed(nudges(row), before, ON) == Sense(asked_on=TODAY)


def unheard(book: Book, library: Library, until: datetime, **wishes: Any) -> list[str]:
    """Nobody answers: what comes, as the hour of each nudge and the letters between them."""
    usual = {"routine_at": None, "sense": UNNOTICED}
    settled(book, **{**usual, **wishes})
    came = []
    while (due := book.next_due(ANNA)) and due <= until:
        offers = claim_due(book, library, 40, due).offers
        came += [f"{due:%d %H} {offer.quiet_h}" for offer in offers]
        for one in take_letters(book, ("fewer",), library, 9, due):
            came.append(one.letter.kind)
            delivered(book, one.letter, due)
    return came


def test_after_two_ignored_the_next_one_says_that_it_was_quiet(
    book: Book, library: Library
) -> None:
    came = unheard(book, library, wall("2026-03-03 23:00"))
    assert came == ["03 09 0", "03 10 0", "03 13 2", "03 14 0"]


def test_a_meeting_between_counts_for_nothing(book: Book, library: Library) -> None:
    busy = Wishes(busy_until=wall("2026-03-03 14:00"))
    assert unheard(book, library, wall("2026-03-03 23:00"), wishes=busy) == ["03 13 0", "03 14 0"]


def test_a_word_between_them_and_every_one_comes(book: Book, library: Library) -> None:
    settled(book, routine_at=None, sense=UNNOTICED)
    for _ in range(6):
        due = book.next_due(ANNA)
        assert due is not None
        assert len(claim_due(book, library, 40, due).offers) == 1
        came_by(book, ANNA, True, due + timedelta(minutes=20))


WEEK = wall("2026-03-09 23:00")


def test_the_question_comes_once_and_in_the_place_of_a_nudge(book: Book, library: Library) -> None:
    came = unheard(book, library, WEEK)
    assert came.count("fewer") == 1
    assert came.index("fewer") == sum(one < "06" for one in came), "on the fourth day"
    monday = [one for one in came if one.startswith("09")]
    assert len(monday) <= 3


def test_in_a_bad_spell_nothing_is_asked(book: Book, library: Library) -> None:
    spell = replace(SCREENED, flare=flare(stage="returning"))
    came = unheard(book, library, WEEK, course=spell)
    assert len(came) > 8
    assert "fewer" not in came


def test_no_ignoring_changes_what_they_wished(book: Book, library: Library) -> None:
    wished = person(ANNA, routine_at=None, sense=UNNOTICED)
    unheard(book, library, wall("2026-06-30 23:00"))
    known = book.person(ANNA)
    assert known is not None
    assert replace(known, sense=UNNOTICED, seen_on=None) == wished


def asked(book: Book, **wishes: Any) -> Person:
    sense = Sense(asked_on=TODAY, halved=True, low=True)
    return settled(book, **{"sense": sense, **wishes})


def says(book: Book, how: FewerHow, number: int = ANNA, asked: int = TODAY.toordinal()) -> Person:
    answer_fewer(book, number, asked, how, FIRST)
    known = book.person(ANNA)
    assert known is not None
    return known


@pytest.mark.parametrize("how", ["fewer", "hours", "pause", "as-it-is"])
def test_any_answer_ends_the_halving(book: Book, how: FewerHow) -> None:
    asked(book)
    known = says(book, how)
    assert known.sense == Sense(asked_on=TODAY, low=True)
    assert known.every_min == (90 if how == "fewer" else 60)
    assert known.paused is (how == "pause")


def test_a_second_tap_on_fewer_changes_nothing(book: Book) -> None:
    asked(book)
    assert [says(book, "fewer").every_min for _ in range(3)] == [90, 90, 90]


@pytest.mark.parametrize("day", [TODAY.toordinal() - 1, 0, 10**17])
def test_fewer_of_another_question_changes_nothing(book: Book, day: int) -> None:
    before = asked(book)
    assert replace(says(book, "fewer", asked=day), asking="nothing") == before


def test_somebody_elses_tap_changes_nothing(book: Book) -> None:
    before = asked(book)
    assert says(book, "fewer", BOB) == before


@pytest.mark.parametrize(
    ("every_min", "most", "then"),
    [(30, 8, (60, 8)), (60, 8, (90, 8)), (60, 3, (60, 2)), (120, 8, (120, 2)), (120, 1, (120, 1))],
)
def test_fewer_is_a_longer_interval_or_a_lower_cap(
    every_min: int, most: int, then: tuple[int, int]
) -> None:
    had = person(every_min=every_min, wishes=Wishes(most=most))
    left = fewer(had)
    assert (left.every_min, left.wishes.most) == then
    assert len(break_times(left, 0)) < len(break_times(had, 0)) or most == 1


@pytest.mark.parametrize("change", [{"sense": Sense(TODAY)}, {"quiet_on": ON}])
def test_a_question_that_is_over_is_not_sent(
    book: Book, library: Library, change: dict[str, Any]
) -> None:
    due = is_asked_and(book, library, **change)
    assert taken(book, library, due) == ()
    assert letters(book) == []


def test_in_an_open_pause_it_waits_for_three_hours(book: Book, library: Library) -> None:
    due = is_asked_and(book, library, paused=True)
    for minutes in (0, 5, 180):
        assert taken(book, library, due + timedelta(minutes=minutes)) == ()
        assert [letter.kind for letter in letters(book)] == ["fewer"]
    assert taken(book, library, due + timedelta(minutes=186)) == ()
    assert letters(book) == []


def is_asked_and(book: Book, library: Library, **change: Any) -> datetime:
    """When the question is on its way, and what happened just then."""
    unheard(book, library, wall("2026-03-05 23:00"))
    due = book.next_due(ANNA)
    assert due is not None
    claim_due(book, library, 40, due)
    assert [letter.kind for letter in letters(book)] == ["fewer"]
    known = book.person(ANNA)
    assert known is not None
    assert isinstance(known.sense.asked_on, type(ON))
    book.keep(replace(known, **change))
    return due


def test_the_question_names_its_day(book: Book, library: Library) -> None:
    unheard(book, library, wall("2026-03-05 23:00"))
    due = book.next_due(ANNA)
    assert due is not None
    claim_due(book, library, 40, due)
    [delivery] = taken(book, library, due)
    assert delivery.says == FewerAsked(ON.toordinal())
