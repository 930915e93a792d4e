"""clinical.md section 4: "best-answered hours (min 10 samples) get slots; explore 1 in 5"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.best_hours import best_times, has_choice
from coach.day_hours import INTERVALS_MIN
from coach.due import claim_due
from coach.exercises import Library
from coach.model import Nudge, NudgeState, Person
from coach.nudge_answers import answer_nudge
from coach.ports import Book
from coach.reminders import rule_of
from coach.slots import break_times, clock_slots
from coach.wishes import Wishes
from tests.coach.examples import examples
from tests.coach.lives import TODAY, hours, person, settled, wall

# Their own offset in the hour is 0: slots at 9:45, 10:45 ... 16:45, eight of them.
PUNCTUAL = 0
DAY = timedelta(days=1)
# On this date none of four explores; on each of the four after it one does.
CALM = date(2026, 3, 5)


def who(most: int, **wishes: object) -> Person:
    return person(PUNCTUAL, **{"wishes": Wishes(most=most), **wishes})


def answered(hour: int, times: int, of: int, mini: bool = False) -> list[Nudge]:
    """So many of them by a tap, on days of long ago."""
    states: list[NudgeState] = ["done" if n < times else "sent" for n in range(of)]
    return [
        Nudge(n, PUNCTUAL, "", state, CALM - (n + 8) * DAY, slot=hour * 60 + 45, mini=mini)
        for n, state in enumerate(states)
    ]


def chosen(person: Person, nudges: Iterable[Nudge], today: date = CALM) -> str:
    return " ".join(f"{at:%H}" for at in best_times(person, today.weekday(), nudges, today))


def explored(most: int, nudges: Sequence[Nudge], best: set[str], days: int) -> list[set[str]]:
    """The hours that are not the best, day by day."""
    found = []
    for on in (n * DAY for n in range(days)):
        lately = [_with(one, one.state, one.date + on) for one in nudges]
        found.append({*chosen(who(most), lately, CALM + on).split()} - best)
    return found


@pytest.mark.parametrize(
    ("nudges", "expected"),
    [
        pytest.param([], "09 11 13 16", id="nothing is known: over the whole day"),
        pytest.param(answered(10, 9, 9), "09 11 13 16", id="nine are too few to know"),
        pytest.param(
            answered(10, 10, 10) + answered(13, 5, 10), "09 10 11 16", id="ten are enough"
        ),
        pytest.param(
            [n for hour in (10, 12, 13, 15) for n in answered(hour, 10, 10)]
            + [n for hour in (9, 11, 14, 16) for n in answered(hour, 2, 10)],
            "10 12 13 15",
            id="the best answered get the slots",
        ),
        pytest.param(
            [n for hour in range(9, 17) for n in answered(hour, 5, 10)],
            "09 11 13 16",
            id="all alike: over the whole day",
        ),
        pytest.param(
            answered(9, 0, 10) + answered(16, 0, 10) + answered(12, 10, 20),
            "10 11 12 13",
            id="hours never answered give way to unknown ones",
        ),
        pytest.param(
            answered(10, 0, 10, mini=True) + answered(11, 0, 10),
            "09 10 13 16",
            id="a mini asked for is an answer",
        ),
    ],
)
def test_the_best_answered_hours_get_the_slots(nudges: list[Nudge], expected: str) -> None:
    assert chosen(who(4), nudges) == expected


@pytest.mark.parametrize("state", ["later", "skipped", "done"])
def test_any_tap_is_an_answer(state: NudgeState) -> None:
    tapped = [_with(nudge, state) for nudge in answered(10, 10, 10)]
    assert "10" in chosen(who(4), [*tapped, *answered(13, 0, 10)])


@pytest.mark.parametrize("state", ["dropped", "hushed"])
def test_what_was_dropped_or_hushed_says_nothing_of_the_hour(state: NudgeState) -> None:
    gone = [_with(nudge, state) for nudge in answered(9, 0, 30)]
    assert chosen(who(4), gone) == chosen(who(4), [])
    known = answered(12, 5, 10)
    assert chosen(who(4), [*gone, *known]) == chosen(who(4), known)


@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 6])
def test_one_in_five_explores(most: int) -> None:
    nudges = [n for hour in range(9, 17) for n in answered(hour, 17 - hour, 10)]
    best = {f"{hour:02}" for hour in range(9, 9 + most)}
    found = [len(hours) for hours in explored(most, nudges, best, 30)]
    assert sum(found) == 30 * most // 5
    assert max(found) - min(found) <= 1


def test_what_is_least_known_is_explored() -> None:
    nudges = [n for hour in range(9, 17) for n in answered(hour, 17 - hour, 20)]
    nudges = [n for n in nudges if n.slot // 60 != 15 or n.id < 12]
    found = explored(4, nudges, {"09", "10", "11", "12"}, 5)
    assert found == [set(), *[{"15"}] * 4]


def test_of_what_is_known_as_little_another_one_every_day() -> None:
    nudges = [n for hour in range(9, 17) for n in answered(hour, 17 - hour, 20)]
    found = explored(4, nudges, {"09", "10", "11", "12"}, 20)
    assert set().union(*found) == {"13", "14", "15", "16"}


def test_as_many_slots_as_breaks_are_no_choice() -> None:
    assert not has_choice(who(8))
    assert has_choice(who(7))
    assert has_choice(who(8, every_min=30))
    long_friday = Wishes(most=8, other_hours=((4, hours("07:00-21:00")),))
    assert has_choice(person(PUNCTUAL, wishes=long_friday))
    assert not has_choice(person(PUNCTUAL, wishes=long_friday, days=(0, 1)))
    nudges = answered(10, 0, 20) + answered(12, 20, 20)
    assert best_times(who(8), 0, nudges, CALM) == break_times(who(8), 0)


states = st.sampled_from(["done", "later", "skipped", "sent", "dropped", "hushed"])
nudges = st.lists(
    st.builds(
        Nudge,
        id=st.integers(1, 9),
        person=st.just(PUNCTUAL),
        exercise=st.just("x"),
        state=states,
        date=st.dates(TODAY - 30 * DAY, TODAY + DAY),
        slot=st.sampled_from([570, 645, 700, 800, 930]),
        mini=st.booleans(),
    ),
    max_size=120,
)


@given(
    nudges=nudges,
    most=st.integers(1, 8),
    every_min=st.sampled_from(INTERVALS_MIN),
    ahead=st.integers(0, 30),
    weekday=st.integers(0, 4),
    number=st.integers(0, 99),
)
@examples(few=150, many=5_000)
def test_a_choice_is_some_of_the_slots_as_many_as_ever_and_the_same_all_week(
    nudges: list[Nudge], most: int, every_min: int, ahead: int, weekday: int, number: int
) -> None:
    known = person(number, every_min=every_min, wishes=Wishes(most=most))
    today = TODAY + ahead * DAY
    times = best_times(known, weekday, nudges, today)
    assert len(times) == len(set(times)) == len(break_times(known, weekday))
    assert set(times) <= set(clock_slots(known, weekday))
    assert list(times) == sorted(times)
    day = today + (weekday - today.weekday()) % 7 * DAY
    since = [_with(nudge, "done", today) for nudge in nudges]
    for earlier in range(7):
        assert best_times(known, weekday, [*nudges, *since], day - earlier * DAY) == times


def test_the_days_first_nudge_chooses_its_hours(book: Book, library: Library) -> None:
    """Nobody changes anything for weeks, and the hours follow nevertheless; as many nudges as
    they wish on each of their days."""
    wishes = Wishes(most=4, review=False)
    # Whom the bot hears from as well, or it would be a silence.
    known = settled(book, PUNCTUAL, routine_at=None, wishes=wishes, seen_on=TODAY + 365 * DAY)
    sent: list[tuple[date, int]] = []
    for _ in range(4 * 40):
        due = book.next_due(PUNCTUAL)
        assert due is not None
        [offer] = claim_due(book, library, 40, due).offers
        nudge = book.nudge(offer.nudge, PUNCTUAL)
        assert nudge is not None
        sent.append((nudge.date, nudge.slot // 60))
        if nudge.slot // 60 in (10, 11, 14):
            answer_nudge(book, PUNCTUAL, offer.nudge, "skipped", library, due)
    counts = Counter(day for day, _ in sent)
    assert set(counts.values()) == {4}
    assert {day.weekday() for day in counts} == set(known.days)
    assert {hour for _, hour in sent[:20]} == {9, 11, 13, 16}
    late = Counter(hour for _, hour in sent[-40:])
    assert late[11] >= 8, late
    assert late[10] + late[14] >= 12, late


def test_the_rule_keeps_to_the_hours_of_who_has_no_choice(book: Book) -> None:
    known = settled(book, PUNCTUAL, routine_at=None)
    assert rule_of(book, known, "break", wall("2026-03-04 09:00")).times_at == break_times(
        known, 0
    )


def _with(nudge: Nudge, state: NudgeState, day: date | None = None) -> Nudge:
    return replace(nudge, state=state, date=day or nudge.date)
