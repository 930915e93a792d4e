"""Programs at their times, and the bar on its eighth day."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from coach.body import Body
from coach.call_pages import (
    ProgramCall,
)
from coach.course import Check, Signs
from coach.exercises import Library
from coach.kinds import PROGRAM_OF
from coach.model import RuleKind
from coach.next_to_come import next_to_come
from coach.outcomes import Step
from coach.own import begin_program
from coach.player import finish_step
from coach.ports import Book
from coach.wishes import Wishes
from tests.coach.called import (
    BAR,
    BAR_KIT,
    DAY,
    LYING,
    calls,
    did,
    heard,
    quietly,
)
from tests.coach.flares import flare
from tests.coach.lives import (
    ANNA,
    SCREENED,
    TODAY,
    press_on,
    settled,
    wall,
)
from tests.coach.rounds import known

THE_END = date(2026, 3, 31)


def programs(book: Book, library: Library, end: str) -> list[tuple[str, str, int]]:
    said = heard(book, library, end)
    return [(when, says.kind, says.time) for when, says in said if isinstance(says, ProgramCall)]


@pytest.mark.parametrize(
    ("done_at", "comes"),
    [
        ([], [("Tue 09:30", 1), ("Tue 13:00", 1), ("Tue 20:00", 1)]),
        (["08:10"], [("Tue 13:00", 2), ("Tue 20:00", 2)]),
        (["08:10", "08:20"], [("Tue 20:00", 3)]),
        (["08:10", "08:20", "08:30"], []),
    ],
)
def test_lying_three_times_what_was_done_already_counts(
    book: Book, library: Library, done_at: list[str], comes: list[tuple[str, int]]
) -> None:
    settled(book, routine_at=None, wishes=LYING)
    for at in done_at:
        did(book, "lying", f"2026-03-03 {at}", library)
    said = programs(book, library, "2026-03-03 23:59")
    assert said == [(when, "lying", number) for when, number in comes]


@pytest.mark.parametrize(
    ("kind", "wishes"),
    [
        ("evening", Wishes(evening_at=time(21))),
        ("neck", Wishes(neck_at=(time(21),))),
        ("lying", Wishes(lying_at=(time(21),))),
    ],
)
@pytest.mark.parametrize(
    ("change", "comes"),
    [
        ({}, ["Tue 21:00", "Thu 21:00"]),
        ({"floor": False}, ["neck only"]),
        ({"course": replace(SCREENED, flare=flare(stage="early"))}, []),
        ({"own": "left out"}, []),
    ],
    ids=["as ever", "no floor", "flare", "nothing left"],
)
def test_a_program_comes_at_its_time_on_their_days(
    book: Book,
    library: Library,
    kind: RuleKind,
    wishes: Wishes,
    change: dict[str, Any],
    comes: list[str],
) -> None:
    known_as = settled(book, routine_at=None, days=(1, 3), wishes=replace(wishes, review=False))
    if change.get("own"):
        names = library.programs[PROGRAM_OF[kind]].exercises
        change = {"own": replace(known_as.own, left_out=tuple(names))}
    quietly(book, **change)
    if comes == ["neck only"]:
        comes = ["Tue 21:00", "Thu 21:00"] if kind == "neck" else []
    assert calls(book, library, "2026-03-08 23:59") == comes


def test_another_plan_leaves_the_times_as_they_are(book: Book, library: Library) -> None:
    settled(book, routine_at=None, wishes=LYING)
    quietly(book, own=replace(known(book).own, program="s2-neck-set"))
    assert len(programs(book, library, "2026-03-03 23:59")) == 3


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        ({}, ["Tue 09:00"]),
        ({"routine_at": None}, ["Tue 09:00"]),
        ({"routine_at": time(7)}, ["Tue 07:30"]),
        ({"wishes": Wishes(review=False, second_call=False, bar_at=time(18))}, ["Tue 18:00"]),
        ({"wishes": Wishes(review=False, second_call=False, bar=False)}, []),
        ({"days": (0, 2, 3, 4)}, ["Wed 09:00"]),
        ({"body": Body(answered_on=TODAY)}, ["Tue 09:00"]),
        ({"course": replace(SCREENED, signs=Signs("asked", TODAY, ("B7",)))}, []),
    ],
    ids=["8 days", "no routine", "early", "own time", "off", "a day off", "kit untold", "list B"],
)
def test_the_bar_on_the_eighth_day_or_the_next_of_theirs(
    book: Book, library: Library, change: dict[str, Any], comes: list[str]
) -> None:
    usual: dict[str, Any] = {"body": BAR_KIT, "wishes": Wishes(review=False, second_call=False)}
    usual["seen_on"] = THE_END  # after seven days of silence nothing of it comes: test_silence
    settled(book, **usual)
    did(book, "bar", "2026-03-02 10:00", library)
    quietly(book, **change)
    assert calls(book, library, "2026-03-20 23:59") == comes


def test_the_bar_is_planned_anew_when_it_is_done(book: Book, library: Library) -> None:
    settled(book, body=BAR_KIT, routine_at=None, seen_on=THE_END, wishes=Wishes(review=False))
    assert calls(book, library, "2026-03-20 23:59") == []
    at = wall("2026-03-03 12:00")
    step = begin_program(book, ANNA, PROGRAM_OF["bar"], library, at)
    while isinstance(step, Step):
        step = finish_step(book, press_on(step), library, at)
    assert next_to_come(book, known(book), at, BAR) == wall("2026-03-11 09:00")
    assert calls(book, library, "2026-03-30 23:59", at) == ["Wed 09:00"]


def test_after_a_tough_day_the_bar_waits(book: Book, library: Library) -> None:
    settled(book, body=BAR_KIT, routine_at=None)
    did(book, "bar", "2026-02-23 10:00", library)
    book.keep_check(Check(ANNA, 1, TODAY - DAY, before="tough"))
    assert calls(book, library, "2026-03-03 23:59") == []
