"""Every kind of reminder beside the small break: when it comes, and when it does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.body import Body
from coach.call_answers import not_today
from coach.call_pages import (
    CallAnswered,
    KindPage,
    PostureCall,
    ProgramCall,
    ReviewCall,
    SecondCall,
    WalkCall,
)
from coach.course import Check, Signs
from coach.day import pause, resume
from coach.due import claim_due
from coach.exercises import Library
from coach.kind_wishes import WISHED, set_kind
from coach.kinds import PROGRAM_OF
from coach.letters import CALLS, delivered, take_letters
from coach.model import Deed, Letter, LetterKind, Person, RuleKind
from coach.next_to_come import next_to_come
from coach.outcomes import Stale, Step, Welcome, ZoneAsked
from coach.own import begin_program
from coach.player import finish_step
from coach.ports import Book
from coach.posture import APART_MIN, posture_times
from coach.reminders import heard_from, replan
from coach.returning import came_by
from coach.safety import open_signs
from coach.slots import break_times, minutes
from coach.unasked import RoutineDue
from coach.week_pages import WalkAsked, WalkPage
from coach.wishes import Holiday, Wishes
from tests.coach.examples import examples
from tests.coach.flares import flare
from tests.coach.lives import (
    ANNA,
    EVERY_KIND,
    NOW,
    SCREENED,
    TODAY,
    hours,
    in_routine,
    letters,
    person,
    press_on,
    settled,
    shown,
    wall,
)
from tests.coach.rounds import known, routine

DAY = timedelta(days=1)
CALL: tuple[RuleKind, ...] = ("call",)
BAR: tuple[RuleKind, ...] = ("bar",)
REVIEW: tuple[RuleKind, ...] = ("review",)
BAR_KIT = Body(answered_on=TODAY, kit=("horizontal bar",))
LYING = Wishes(lying_at=(time(9, 30), time(13), time(20)))


def heard(book: Book, library: Library, end: str, now: datetime = NOW) -> list[tuple[str, object]]:
    """All that is said from now on, but for the small breaks: when, and what."""
    said: list[tuple[str, object]] = []
    while (due := book.next_due(ANNA)) and due <= wall(end):
        now = max(now, due)
        claim_due(book, library, 40, now)
        for delivery in take_letters(book, EVERY_KIND, library, 40, now):
            delivered(book, delivery.letter, now)
            said.append((shown(now), delivery.says))
    return said


def calls(book: Book, library: Library, end: str, now: datetime = NOW) -> list[str]:
    """The same without the routine's own reminders: only when."""
    said = heard(book, library, end, now)
    return [when for when, says in said if not isinstance(says, RoutineDue)]


def did(book: Book, kind: RuleKind, at: str, library: Library) -> None:
    """Some of the program's own was done; it is planned anew, as after every change."""
    done, day = wall(at), date.fromisoformat(at[:10])
    mark = f"program:{at}"
    book.note_deed(Deed(ANNA, "program", day, 0, mark, done, PROGRAM_OF[kind]))
    replan(book, known(book), done)


def quietly(book: Book, **change: Any) -> Person:
    changed = replace(known(book), **change)
    book.keep(changed)
    replan(book, changed, NOW)
    return changed


# What silences every kind

EVERYTHING = Wishes(
    posture_min=30,
    evening_at=time(16, 45),
    walk_at=time(12, 30),
    bar_at=time(10),
    lying_at=(time(9, 30), time(13)),
    neck_at=(time(9, 40), time(16)),
)


def all_of_them(book: Book, library: Library) -> None:
    """Somebody who wishes for every kind, on a day on which each of them is due."""
    tuesday: dict[str, Any] = {"days": (0, 1), "body": BAR_KIT, "wishes": EVERYTHING}
    settled(book, **tuesday, course=replace(SCREENED, reviewed_on=TODAY - 9 * DAY))
    did(book, "bar", "2026-02-23 10:00", library)
    replan(book, known(book), NOW)


def test_every_kind_comes_where_nothing_silences_it(book: Book, library: Library) -> None:
    all_of_them(book, library)
    said = heard(book, library, "2026-03-03 23:59")
    kinds = {says.kind for _, says in said if isinstance(says, ProgramCall)}
    assert kinds == {"evening", "lying", "neck", "bar"}
    others = {type(says) for _, says in said}
    assert others == {RoutineDue, SecondCall, ProgramCall, WalkCall, ReviewCall, PostureCall}


@pytest.mark.parametrize(
    "change",
    [
        {"safety": "locked"},
        {"safety": "paused"},
        {"safety": "unasked"},
        {"paused": True},
        {"reachable": False},
        {"zone": None},
        {"quiet_on": TODAY},
        {"days": ()},
        {"days": (0, 2, 3, 4)},
        {"wishes": replace(EVERYTHING, holidays=(Holiday(TODAY, TODAY),))},
        {"wishes": replace(EVERYTHING, busy_until=wall("2026-03-03 23:58"))},
        {"wishes": replace(EVERYTHING, quiet=(time(8), time(23, 58)))},
        {"course": replace(SCREENED, flare=flare(severe=True))},
        {"course": replace(SCREENED, flare=flare(position=None))},
    ],
    ids=lambda change: ",".join(change),
)
def test_silence_is_of_every_kind(book: Book, library: Library, change: dict[str, Any]) -> None:
    all_of_them(book, library)
    quietly(book, **change)
    assert heard(book, library, "2026-03-03 23:59") == []


@pytest.mark.parametrize(
    "change",
    [
        {"safety": "locked"},
        {"paused": True},
        {"quiet_on": TODAY},
        {"wishes": replace(EVERYTHING, busy_until=wall("2026-03-03 23:58"))},
        {"course": replace(SCREENED, flare=flare(severe=True))},
    ],
    ids=lambda change: ",".join(change),
)
def test_silence_that_began_while_it_was_on_its_way(
    book: Book, library: Library, change: dict[str, Any]
) -> None:
    all_of_them(book, library)
    book.keep(replace(known(book), **change))
    kinds: tuple[LetterKind, ...] = ("call", *CALLS)
    for kind in kinds:
        book.post(Letter(kind, ANNA, 7, 10 * 60, NOW))
    assert take_letters(book, EVERY_KIND, library, 9, NOW) == ()
    assert letters(book) == []


@pytest.mark.parametrize("wish", [EVERYTHING, Wishes()])
def test_a_warning_sign_unplans_every_kind_at_once(
    book: Book, library: Library, wish: Wishes
) -> None:
    all_of_them(book, library)
    quietly(book, wishes=wish)
    open_signs(book, ANNA, "words", NOW)
    assert book.next_due(ANNA) is None


def test_a_screen_is_not_taken_from_who_is_at_it(book: Book, library: Library) -> None:
    all_of_them(book, library)
    in_routine(book, library, now=wall("2026-03-03 09:25"))
    assert calls(book, library, "2026-03-03 13:00") == []


def test_in_a_flare_no_program_is_called_for(book: Book, library: Library) -> None:
    """As the library holds them back; a walk and a change of posture are what a flare asks for
    (clinical.md section 2 and 4)."""
    all_of_them(book, library)
    ago = NOW - timedelta(hours=5)
    quietly(book, course=replace(SCREENED, flare=flare(began_utc=ago, hurt_utc=ago)))
    said = {type(says) for _, says in heard(book, library, "2026-03-03 23:59")}
    assert ProgramCall not in said
    assert ReviewCall not in said
    assert {PostureCall, WalkCall} <= said


# The routine once more

REMINDED = wall("2026-03-03 08:30")


@pytest.mark.parametrize(
    ("wishes", "comes"),
    [
        ({}, ["Tue 11:30"]),
        ({"routine_at": time(13, 59)}, ["Tue 16:59"]),
        ({"routine_at": time(14)}, []),  # 17:00 is after work
        ({"hours": hours("09:00-11:30")}, []),
        ({"hours": hours("09:00-11:00", "13:00-17:00")}, ["Tue 11:30"]),
        ({"routine_at": time(22)}, []),
        ({"wishes": Wishes(second_call=False)}, []),
        ({"wishes": Wishes(quiet=(time(11), time(12)))}, []),
        ({"wishes": Wishes(other_hours=((1, hours("09:00-11:00")),))}, []),
    ],
)
def test_the_second_call_is_three_hours_later_and_within_work(
    book: Book, library: Library, wishes: dict[str, Any], comes: list[str]
) -> None:
    settled(book, **{"wishes": Wishes(review=False), **wishes})
    assert calls(book, library, "2026-03-03 23:59") == comes


def test_the_second_call_is_the_last_one_of_the_day(book: Book, library: Library) -> None:
    settled(book)
    said = heard(book, library, "2026-03-04 23:59")
    assert [when for when, _ in said] == ["Tue 08:30", "Tue 11:30", "Wed 08:30", "Wed 11:30"]
    assert said[1][1] == SecondCall(5)


def taps(book: Book, library: Library) -> None:
    came_by(book, ANNA, False, REMINDED + timedelta(minutes=20))


def types(book: Book, library: Library) -> None:
    heard_from(book, ANNA, True, REMINDED + timedelta(minutes=20))


def does_it(book: Book, library: Library) -> None:
    routine(book, library, now=REMINDED + timedelta(minutes=20))


def wants_none_today(book: Book, library: Library) -> None:
    not_today(book, ANNA, since_1970(REMINDED), library, REMINDED + timedelta(minutes=20))


@pytest.mark.parametrize("act", [taps, types, does_it, wants_none_today])
def test_no_second_call_once_anything_has_followed(
    book: Book, library: Library, act: Callable[[Book, Library], None]
) -> None:
    settled(book)
    assert len(heard(book, library, "2026-03-03 08:30")) == 1
    assert next_to_come(book, known(book), REMINDED, CALL) == wall("2026-03-03 11:30")
    act(book, library)
    assert next_to_come(book, known(book), REMINDED, CALL) is None
    assert calls(book, library, "2026-03-03 23:59", REMINDED) == []


def test_no_second_call_where_the_first_did_not_go_out(book: Book, library: Library) -> None:
    settled(book)
    due = book.next_due(ANNA)
    assert due is not None
    claim_due(book, library, 40, due)
    [letter] = letters(book, "routine")
    book.cross_out(letter)
    assert calls(book, library, "2026-03-03 23:59", REMINDED) == []


def test_a_late_reminder_is_followed_three_hours_after_it_arrived(
    book: Book, library: Library
) -> None:
    settled(book)
    late = REMINDED + timedelta(hours=1, minutes=10)
    claim_due(book, library, 40, late)
    [delivery] = take_letters(book, EVERY_KIND, library, 9, late)
    delivered(book, delivery.letter, late)
    assert calls(book, library, "2026-03-03 23:59", late) == ["Tue 12:40"]


# Programs at their times


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


# The bar


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
    settled(book, **usual)
    did(book, "bar", "2026-03-02 10:00", library)
    quietly(book, **change)
    assert calls(book, library, "2026-03-20 23:59") == comes


def test_the_bar_is_planned_anew_when_it_is_done(book: Book, library: Library) -> None:
    settled(book, body=BAR_KIT, routine_at=None, wishes=Wishes(review=False))
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


# The walk


def walked(day: date) -> Deed:
    return Deed(ANNA, "walk", day, 300, f"walk:{day}:0", NOW)


@pytest.mark.parametrize(
    ("deed", "comes"),
    [
        (None, ["Tue 12:30"]),
        (walked(TODAY - DAY), ["Tue 12:30"]),
        (walked(TODAY), []),
        (Deed(ANNA, "break", TODAY, 40, "x", NOW), ["Tue 12:30"]),
    ],
    ids=["none", "yesterday", "today", "a break"],
)
def test_a_walk_only_on_days_without_one(
    book: Book, library: Library, deed: Deed | None, comes: list[str]
) -> None:
    settled(book, routine_at=None, wishes=Wishes(walk_at=time(12, 30)))
    if deed:
        book.note_deed(deed)
    assert calls(book, library, "2026-03-03 23:59") == comes


def test_the_first_walk_asks_how_long(book: Book, library: Library) -> None:
    settled(book, routine_at=None, wishes=Wishes(walk_at=time(12, 30)))
    [(_, says)] = heard(book, library, "2026-03-03 23:59")
    assert says == WalkCall(WalkAsked(TODAY))
    assert not isinstance(says.page, WalkPage)


# The week


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        ({}, ["Fri 16:00"]),
        ({"hours": hours("07:00-15:00")}, ["Fri 14:00"]),
        ({"hours": hours("10:00-19:00")}, ["Fri 16:00"]),
        ({"days": (0, 1, 2, 6)}, ["Sun 16:00"]),
        ({"wishes": Wishes(review=False)}, []),
        ({"course": replace(SCREENED, reviewed_on=TODAY)}, []),
        ({"course": replace(SCREENED, reviewed_on=TODAY - 4 * DAY)}, ["Fri 16:00"]),
        ({"course": replace(SCREENED, reviewed_on=TODAY - 3 * DAY)}, []),
    ],
)
def test_the_week_on_its_last_working_day_when_a_look_is_due(
    book: Book, library: Library, change: dict[str, Any], comes: list[str]
) -> None:
    settled(book, routine_at=None)
    book.note_deed(Deed(ANNA, "routine", TODAY - 10 * DAY, 60, "x", NOW))
    quietly(book, **change)
    assert calls(book, library, "2026-03-08 23:59") == comes


def test_no_week_before_anything_was_done(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert calls(book, library, "2026-03-08 23:59") == []
    assert next_to_come(book, known(book), NOW, REVIEW) is None


# Sitting and standing


def test_posture_is_off_until_it_is_wished_for() -> None:
    assert posture_times(person(), 0) == ()


@examples(few=40, many=400)
@given(
    number=st.integers(1, 10**9),
    posture=st.sampled_from((30, 45, 60)),
    every=st.sampled_from((30, 45, 60, 90, 120)),
    most=st.integers(1, 8),
    ranges=st.sampled_from(
        (hours("09:00-17:00"), hours("09:00-12:30", "13:30-17:30"), hours("22:00-23:50"))
    ),
)
def test_posture_within_work_apart_from_breaks_and_from_each_other(
    number: int, posture: int, every: int, most: int, ranges: Any
) -> None:
    wishes = Wishes(posture_min=posture, most=most)
    who = person(number, every_min=every, hours=ranges, wishes=wishes)
    slots = [minutes(at) for at in posture_times(who, 1)]
    breaks = [minutes(at) for at in break_times(who, 1)]
    for slot in slots:
        assert any(minutes(a) < slot < minutes(b) for a, b in ranges)
        assert all(abs(slot - at) >= APART_MIN for at in breaks)
    for a, b in ranges:
        inside = [at for at in slots if minutes(a) <= at < minutes(b)]
        assert all(y - x >= posture for x, y in pairwise(inside))


def test_breaks_every_hour_and_changes_every_hour_are_the_same_thing() -> None:
    who = person(wishes=Wishes(posture_min=60))
    assert len(posture_times(who, 1)) <= 1, "before the first break, at most"


def test_no_change_of_posture_just_after_moving(book: Book, library: Library) -> None:
    who = settled(book, routine_at=None, wishes=Wishes(posture_min=30))
    slot = posture_times(who, 1)[0]
    at = wall(f"2026-03-03 {slot:%H:%M}")
    moved = at - timedelta(minutes=APART_MIN - 1)
    book.note_deed(Deed(ANNA, "walk", TODAY, 60, "x", moved))
    assert calls(book, library, f"2026-03-03 {slot:%H:%M}") == []


# The answers


def since_1970(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def test_not_today_is_of_the_day_it_was_said_of(book: Book, library: Library) -> None:
    settled(book, wishes=LYING)
    due, later = since_1970(NOW), NOW + timedelta(minutes=5)
    assert not_today(book, ANNA, due, library, later) == CallAnswered("not-today")
    assert not_today(book, ANNA, due, library, later) == CallAnswered("not-today")
    assert calls(book, library, "2026-03-03 23:59", later) == []
    assert isinstance(not_today(book, ANNA, due, library, NOW + DAY), Stale)
    assert known(book).quiet_on == TODAY
    assert isinstance(not_today(book, ANNA, 10**18 - 1, library, NOW), Stale)


def test_pause_and_resume_bring_them_all_back(book: Book, library: Library) -> None:
    all_of_them(book, library)
    before = [book.pending(rule.id) for rule in book.rules(ANNA)]
    pause(book, ANNA, NOW)
    assert book.next_due(ANNA) is None
    resume(book, ANNA, NOW)
    assert [book.pending(rule.id) for rule in book.rules(ANNA)] == before


# How they are wished for


@pytest.mark.parametrize(
    ("kind", "choice", "at"),
    [
        ("walk", "750", {"walk_at": time(12, 30)}),
        ("evening", "off", {"evening_at": None}),
        ("lying", "780-450", {"lying_at": (time(7, 30), time(13))}),
        ("neck", "0-1439", {"neck_at": (time(0), time(23, 59))}),
        ("posture", "45", {"posture_min": 45}),
        ("bar", "600", {"bar": True, "bar_at": time(10)}),
        ("bar", "on", {"bar": True, "bar_at": None}),
        ("review", "off", {"review": False}),
    ],
)
def test_a_choice_is_kept(
    book: Book, library: Library, kind: RuleKind, choice: str, at: dict[str, Any]
) -> None:
    settled(book, wishes=replace(EVERYTHING, bar_at=None))
    page = set_kind(book, ANNA, kind, choice, library, NOW)
    assert isinstance(page, KindPage)
    assert page.line.kind == kind
    assert known(book).wishes == replace(EVERYTHING, **{"bar_at": None, **at})


FORGED = ("", "-", "1440", "99999", "x", "1-2-3-4", "On", "30-", "+30", "off-on")


@pytest.mark.parametrize("kind", WISHED)
def test_a_forged_choice_changes_nothing(book: Book, library: Library, kind: RuleKind) -> None:
    before = settled(book)
    for choice in (*FORGED, "31" if kind == "posture" else "1440"):
        set_kind(book, ANNA, kind, choice, library, NOW)
        assert known(book).wishes == before.wishes, choice


def test_a_time_in_quiet_hours_is_told(book: Book, library: Library) -> None:
    settled(book, wishes=Wishes(quiet=(time(21), time(7))))
    page = set_kind(book, ANNA, "evening", "1260", library, NOW)
    assert isinstance(page, KindPage)
    assert (page.hushed, page.next_due) == ((time(21),), None)


@pytest.mark.parametrize("change", [{"agreed": 0}, {"zone": None}])
def test_nothing_is_wished_for_before_its_time(
    book: Book, library: Library, change: dict[str, Any]
) -> None:
    settled(book, **change)
    assert isinstance(set_kind(book, ANNA, "walk", "750", library, NOW), Welcome | ZoneAsked)
    assert known(book).wishes == Wishes()
