"""Whatever is wished of the day, by buttons and by words: its slots are sound, its words whole."""

from collections.abc import Callable
from datetime import time
from functools import cache
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.screens import day_words
from bot.screens.day import HALF_DAYS, NIGHTS, USUAL
from bot.screens.said import SAID
from coach import day_hours as by_button
from coach.day_heard import hear_wish, take_back
from coach.model import Person
from coach.outcomes import Outcome, Settings
from coach.ports import Book
from coach.quiet import in_quiet_hours
from coach.slots import FIRST_BREAK_MIN, break_times, minutes
from coach.slots import clock as as_time
from coach.wishes import MOST_BREAKS
from content.words import TEXTS, Words, load_words
from tests.coach.examples import examples
from tests.coach.lives import NOW, Rooms, settled, taken_back

Act = Callable[[Book, Person], Outcome | None]
CLOCK_MIN = st.integers(0, 24 * 60)
DAY_NAMES = ("mon", "tuesdays", "Wed", "thursday", "fri", "saturdays", "sunday")


def clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


@st.composite
def ranges(draw: st.DrawFn) -> str:
    ends = sorted(draw(st.lists(CLOCK_MIN, min_size=2, max_size=8, unique=True)))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return ", ".join(f"{clock(start)}-{clock(end)}" for start, end in pairs)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    day, other = draw(st.sampled_from(DAY_NAMES)), draw(st.sampled_from(DAY_NAMES))
    start, end = draw(CLOCK_MIN), draw(CLOCK_MIN)
    return draw(
        st.sampled_from(
            [
                draw(ranges()),
                f"{day} {draw(ranges())}",
                f"mon-thu {draw(ranges())}, {other} {draw(ranges())}",
                f"not on {day}",
                f"also on {day}",
                f"{day} to {other}",
                f"every {draw(st.integers(0, 150))} minutes",
                f"at most {draw(st.integers(0, 10))} a day",
                f"quiet {clock(start)} to {clock(end)}",
                "no quiet hours",
                "weekdays only",
            ]
        )
    )


def typed(words: str) -> Act:
    return lambda book, who: hear_wish(book, who, words, NOW)


def pressed(act: Callable[..., Outcome], *values: object) -> Act:
    return lambda book, who: act(book, who.id, *values, NOW)


ACTS = st.one_of(
    sentences().map(typed),
    st.builds(
        lambda day, choice: pressed(by_button.set_ranges, day, choice),
        st.integers(0, 7),
        st.sampled_from(USUAL + HALF_DAYS),
    ),
    st.builds(lambda day: pressed(by_button.as_usual, day), st.integers(0, 6)),
    st.builds(lambda n: pressed(by_button.set_interval, n), st.sampled_from([30, 45, 90, 120])),
    st.builds(lambda n: pressed(by_button.set_most, n), st.sampled_from([3, 5, 8])),
    st.builds(lambda night: pressed(by_button.set_quiet, *night), st.sampled_from(NIGHTS)),
    st.builds(lambda n: pressed(take_back, n), st.integers(0, 3)),
)


@cache
def say() -> Words:
    return load_words(TEXTS / "en", SAID)


# Each of them at least once, and then whatever comes.
WISHED = st.tuples(
    ranges(),
    st.integers(20, 130).map("every {} minutes".format),
    st.tuples(CLOCK_MIN, CLOCK_MIN).map(lambda two: f"quiet {clock(two[0])} to {clock(two[1])}"),
)


@given(
    number=st.integers(1, 10**10),
    wished=WISHED.map(lambda all_of: [typed(words) for words in all_of]),
    acts=st.lists(ACTS, max_size=6),
)
@examples(20, 3000)
def test_slots_and_words_of_whatever_was_wished(
    rooms: Rooms, number: int, wished: list[Act], acts: list[Act]
) -> None:
    with taken_back(rooms.store) as book:
        settled(book, number)
        for act in (*wished, *acts):
            known = book.person(number)
            assert known is not None
            said = act(book, known)
        after = book.person(number)
        assert after is not None
        for day in range(7):
            slots_are_sound(after, day)
        every_range_is_said(after)
        if isinstance(said, Settings):
            what_is_shown_holds(book, said)


def slots_are_sound(person: Person, day: int) -> None:
    slots, hours = break_times(person, day), person.hours_on(day)
    assert len(slots) <= min(person.wishes.most, MOST_BREAKS)
    for at in slots:
        assert any(start <= at < end for start, end in hours)
        assert not in_quiet_hours(at, person.wishes.quiet)
    if slots:
        begins = min(start for start, _ in hours)
        assert minutes(slots[0]) - minutes(begins) >= FIRST_BREAK_MIN
    assert 30 <= person.every_min <= 120
    gaps = [minutes(b) - minutes(a) for a, b in pairwise(slots)]
    assert min(gaps, default=30) >= min(person.every_min, 30)


def every_range_is_said(person: Person) -> None:
    words = day_words.week(person, say())
    for day in person.days:
        assert day_words.hours(person.hours_on(day)) in words
        for start, end in person.hours_on(day):
            last = "24:00" if end == time(23, 59) else f"{end:%-H:%M}"
            assert f"{start:%-H:%M}–{last}" in words
    assert words.count("\n") < max(1, len(person.days))


def what_is_shown_holds(book: Book, said: Settings) -> None:
    """Every change replans at once."""
    known = book.person(said.person.id)
    assert known == said.person
    planned = [(rule, book.pending(rule.id)) for rule in book.rules(known.id) if known]
    dues = [one.due_utc for rule, one in planned if one and rule.kind == "break"]
    assert said.next_due == min(dues, default=None)
    for rule, coming in planned:
        if coming and rule.kind == "break":
            assert as_time(coming.slot) in break_times(said.person, coming.date.weekday())
