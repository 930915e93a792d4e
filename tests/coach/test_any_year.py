"""Anybody's plan on any day of a year: what it never holds, and that it always says why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.candidates import candidates
from coach.course import USUAL, Ache, Course, Flare, Resting, Swap, Tuned
from coach.exercises import Library
from coach.history import LATELY_DAYS, History
from coach.limits import limits
from coach.model import Effort, Own, Person
from coach.plan import plan_s
from coach.programs import with_days_of_their_own
from coach.todays import Today, asked_for, of_day
from content.library import load_library
from tests.coach.examples import examples
from tests.coach.lives import person
from tests.coach.plans import ends_upright, names, seconds_of

LIBRARY = load_library()
IDS = sorted(LIBRARY.exercises)
TAGS = sorted({tag for exercise in LIBRARY.exercises.values() for tag in exercise.tags})
PLANS = sorted(name for name, each in LIBRARY.programs.items() if each.when != "flare")
BOUND = {p.id: p for p in with_days_of_their_own(LIBRARY)}
BOUND_MOVES = tuple(name for each in BOUND.values() for name in each.exercises)
BEGINS = date(2026, 1, 1)
KIT = ("horizontal bar", "dumbbells", "exercise ball", "pool")
FAR = BEGINS + timedelta(days=900)


@st.composite
def swaps(draw: st.DrawFn) -> Swap:
    name = draw(st.sampled_from(IDS))
    exercise = LIBRARY.exercises[name]
    others = (*exercise.easier, *exercise.harder, *exercise.at_desk, "")
    why = draw(st.sampled_from(["hard", "easy", "here"]))
    return Swap(name, draw(st.sampled_from(others)), why, BEGINS)  # type: ignore[arg-type]


@st.composite
def flares(draw: st.DrawFn) -> Flare:
    stage = draw(st.sampled_from(["acute", "early", "building", "returning"]))
    return Flare(datetime(2026, 1, 1, tzinfo=UTC), stage, BEGINS)  # type: ignore[arg-type]


@st.composite
def courses(draw: st.DrawFn) -> Course:
    hurt = draw(st.lists(st.sampled_from(IDS), max_size=6, unique=True))
    aches = tuple(Ache(name, draw(st.integers(1, 3)), BEGINS) for name in hurt)
    tags = draw(st.lists(st.sampled_from(TAGS), max_size=5, unique=True))
    return replace(
        USUAL,
        aches=aches,
        swaps=tuple(draw(st.lists(swaps(), max_size=4, unique_by=lambda swap: swap.exercise))),
        resting=tuple(Resting(tag, FAR) for tag in tags),
        flare=draw(st.one_of(st.none(), st.none(), flares())),
        volume=draw(st.sampled_from([100, 100, 70, 50])),
    )


@st.composite
def people(draw: st.DrawFn) -> Person:
    left_out = draw(st.sets(st.sampled_from(IDS), max_size=draw(st.sampled_from([3, 60]))))
    kit = draw(st.sets(st.sampled_from(KIT)))
    known = person(
        draw(st.integers(1, 10**9)),
        floor=draw(st.booleans()),
        minutes=draw(st.sampled_from([5, 10, 20])),
        course=draw(courses()),
        own=Own(
            program=draw(st.one_of(st.none(), st.none(), st.sampled_from(PLANS))),
            added=draw(st.sampled_from([(), (), BOUND_MOVES, ("wall-squat", "bridge")])),
            left_out=tuple(sorted(left_out)),
        ),
    )
    return replace(
        known, body=replace(known.body, unsure=draw(st.integers(0, 9)) == 0, kit=tuple(kit))
    )


@st.composite
def years(draw: st.DrawFn) -> dict[date, list[str]]:
    """By day: which programs of their own days were done on it; on other days nothing was."""
    some = draw(st.lists(st.integers(0, 364), max_size=200, unique=True))
    done = st.lists(st.sampled_from(sorted(BOUND)), max_size=2, unique=True)
    return {BEGINS + timedelta(days=n): draw(done) for n in sorted(some)}


def history_on(day: date, year: dict[date, list[str]], program: str | None) -> History:
    before = [each for each in year if each < day]
    lately = [each for each in before if day - each <= timedelta(days=LATELY_DAYS)]
    done = {name: tuple(d for d in before if name in year[d]) for name in BOUND}
    if program and program not in done:
        done[program] = tuple(before[::2])
    return History(tuple(lately), len(before) - len(lately), done)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 11, tzinfo=UTC)


def holds_nothing_left_out(plan: Sequence[Effort], known: Person, day: date) -> None:
    bar = limits(known, noon(day))
    for name in names(plan):
        assert bar.bears(LIBRARY.exercises[name]), name
        assert name not in bar.names, name
    hurt_twice = {ache.exercise for ache in known.course.aches if ache.times >= 2}
    assert hurt_twice.isdisjoint(names(plan))


def keeps_the_rules_of_the_shelves(today: Today, history: History, day: date) -> None:
    """The neck's two weeks, and days of rest, wherever an exercise comes from."""
    done = set(names(today.plan))
    for program in BOUND.values():
        days = history.done[program.id]
        if program.alone_too and done & set(program.exercises):
            assert today.played == program.id
            assert not days or day - days[-1] >= timedelta(days=program.gap_days)
        early = {name for name in program.opens_on_day if name in done}
        if early:
            assert len(set(days)) >= program.practised_days
            opens = max(program.opens_on_day[name] for name in early)
            assert day - days[0] >= timedelta(days=opens - 1)


@given(known=people(), year=years(), first=st.integers(0, 360))
@examples(50, 4000)
def test_any_plan(known: Person, year: dict[date, list[str]], first: int) -> None:
    for ahead in range(4):
        day = BEGINS + timedelta(days=first + ahead)
        history = history_on(day, year, known.own.program)
        today = of_day(known, history, LIBRARY, noon(day))
        assert today == of_day(known, history, LIBRARY, noon(day))
        assert today.reason.key
        holds_nothing_left_out(today.plan, known, day)
        keeps_the_rules_of_the_shelves(today, history, day)
        if not today.plan:
            assert today.reason.key == "waits"
            continue
        stays_down = today.played and LIBRARY.programs[today.played].stays_down
        assert stays_down or ends_upright(today.plan, LIBRARY)
        if not today.played:
            assert plan_s(today.plan) <= known.minutes * 60 * 1.1
        if not today.played and today.chapter == "everyday":
            assert all(LIBRARY.exercises[n].intensity <= 3 for n in names(today.plan))
            assert seconds_of(today.plan, LIBRARY, "stretch") * 2 <= plan_s(today.plan)


@given(known=people(), first=st.integers(0, 360), added=st.sets(st.sampled_from(IDS), max_size=2))
@examples(30, 2000)
def test_never_the_same_three_days_running(known: Person, first: int, added: set[str]) -> None:
    """In the everyday stage, outside chosen programs, with six or more to choose from."""
    course = replace(known.course, flare=None)
    own = replace(known.own, program=None, added=tuple(sorted(added)))
    known = replace(known, course=course, own=own)
    regular = {BEGINS + timedelta(days=n): list[str]() for n in range(365)}
    routines = []
    for ahead in range(12):
        day = BEGINS + timedelta(days=first + ahead + 40)
        history = history_on(day, regular | {day: []}, None)
        asked = asked_for(known, history, LIBRARY, noon(day))
        if asked.chapter != "everyday" or len(candidates(asked).moves) < 6:
            return
        routines.append(set(names(of_day(known, history, LIBRARY, noon(day)).plan)))
    for one, two, three in zip(routines, routines[1:], routines[2:], strict=False):
        assert not one == two == three


@given(
    known=people(),
    day=st.integers(0, 360),
    short=st.booleans(),
    another=st.integers(0, 9),
    changed=st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from([*IDS, ""])), max_size=4),
)
@examples(40, 2000)
def test_whatever_was_tuned(
    known: Person, day: int, short: bool, another: int, changed: list[tuple[str, str]]
) -> None:
    """Swaps that nobody could have tapped, too."""
    today_on = BEGINS + timedelta(days=day)
    history = history_on(today_on, {}, None)
    plain = of_day(known, history, LIBRARY, noon(today_on))
    swapped = tuple(
        (effort.exercise, to) for effort, (_, to) in zip(plain.plan, changed, strict=False)
    )
    tuned = Tuned(today_on, short, another, (*swapped, *changed))
    known = replace(known, course=replace(known.course, tuned=tuned))
    today = of_day(known, history, LIBRARY, noon(today_on))
    holds_nothing_left_out(today.plan, known, today_on)
    assert bool(today.plan) == bool(plain.plan) or short or another
    if today.plan and not today.played:
        assert ends_upright(today.plan, LIBRARY)
    yesterdays = replace(tuned, date=today_on - timedelta(days=1))
    other = replace(known, course=replace(known.course, tuned=yesterdays))
    assert of_day(other, history, LIBRARY, noon(today_on)).plan == plain.plan


@pytest.mark.parametrize("safety", ["unasked", "second", "paused", "locked"])
def test_a_plan_that_safety_holds_is_empty(library: Library, safety: str) -> None:
    known = person(safety=safety)
    today = of_day(known, History(), library, noon(BEGINS))
    assert (today.plan, today.reason.key) == ((), "waits")
