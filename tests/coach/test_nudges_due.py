"""Who is due for a nudge, with what, and what keeps it away. Anna's slots are 10:42 and so on."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest

from coach.day import confirm_zone, set_routine
from coach.day_hours import set_day, set_hours
from coach.due import claim_due
from coach.exercises import Exercise, Library
from coach.limits import is_safest
from coach.model import Deed, Occurrence
from coach.nudges import pick
from coach.pauses import pause, resume
from coach.ports import Book
from coach.reminders import back_again, gone, rule_of
from coach.unasked import Offer
from coach.wishes import Wishes
from tests.coach.lives import (
    ANNA,
    BOB,
    NOW,
    TODAY,
    hours,
    letters,
    nudges_until,
    person,
    settled,
    shown,
    wall,
)

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
FIRST = wall("2026-03-03 10:42")
SECOND_SLOT = wall("2026-03-03 11:42")


def offered(book: Book, library: Library, now: datetime) -> tuple[Offer, ...]:
    return claim_due(book, library, 40, now).offers


def due_of(book: Book) -> datetime:
    due = book.next_due(ANNA)
    assert due is not None
    return due


def test_a_nudge_is_due_at_its_moment(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert book.next_due(ANNA) == FIRST
    assert offered(book, library, FIRST - SECOND) == ()
    [offer] = offered(book, library, FIRST)
    assert offer.person == ANNA
    assert offer.exercise in library.desk_menu
    assert offer.effort.exercise == offer.exercise.id
    assert offer.seconds == sum(offer.effort.seconds for _ in offer.exercise.dose.sides), (
        "one set, all its sides"
    )


@pytest.mark.parametrize(
    ("late", "comes"), [(timedelta(minutes=10), 1), (10 * MINUTE + SECOND, 0)]
)
def test_ten_minutes_of_grace(book: Book, library: Library, late: timedelta, comes: int) -> None:
    settled(book, routine_at=None)
    assert len(offered(book, library, FIRST + late)) == comes
    assert book.next_due(ANNA) == SECOND_SLOT, "late or not, the series stands"


def test_after_a_nights_outage_there_are_no_eight(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert offered(book, library, FIRST + timedelta(days=3, minutes=30)) == ()
    assert shown(book.next_due(ANNA) or NOW) == "Fri 11:42"


def test_a_slot_is_claimed_once(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    [offer] = offered(book, library, FIRST)
    assert offered(book, library, FIRST) == ()
    # The wall goes back over the same slot, as after a flight or a clock that was set.
    pause(book, ANNA, FIRST)
    resume(book, ANNA, FIRST - MINUTE)
    assert book.next_due(ANNA) == FIRST
    assert offered(book, library, FIRST) == ()
    assert book.next_due(ANNA) == SECOND_SLOT
    assert had_on(book, TODAY) == [offer.exercise.id]


def test_travel_west_doubles_no_slot_and_drops_none(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    in_berlin = nudges_until(book, library, wall("2026-03-03 12:50"), NOW)
    confirm_zone(book, ANNA, "America/New_York", wall("2026-03-03 13:00"))
    after = nudges_until(book, library, wall("2026-03-05 08:00"), wall("2026-03-03 13:00"))
    assert [shown(at) for at, _ in in_berlin] == ["Tue 10:42", "Tue 11:42", "Tue 12:42"]
    on_that_wall = [shown(at, "America/New_York") for at, _ in after]
    assert on_that_wall[:4] == ["Tue 13:42", "Tue 14:42", "Tue 15:42", "Tue 16:42"]
    assert on_that_wall[4:] == [f"Wed {hour}:42" for hour in range(10, 17)]


def test_travel_east_drops_what_is_over_there_and_no_more(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    nudges_until(book, library, wall("2026-03-03 10:50"), NOW)
    confirm_zone(book, ANNA, "Asia/Tokyo", wall("2026-03-03 11:00"))  # 19:00 there
    after = nudges_until(book, library, wall("2026-03-04 10:00"), wall("2026-03-03 11:00"))
    assert [shown(at, "Asia/Tokyo") for at, _ in after] == [
        f"Wed {hour}:42" for hour in range(10, 17)
    ]


@pytest.mark.parametrize(
    ("wishes", "comes"),
    [
        pytest.param({}, 1, id="nothing against it"),
        pytest.param({"quiet_on": TODAY}, 0, id="not today"),
        pytest.param({"quiet_on": TODAY - timedelta(days=1)}, 1, id="not yesterday"),
        pytest.param({"paused": True}, 0, id="paused"),
        pytest.param({"reachable": False}, 0, id="gone"),
        pytest.param({"zone": None}, 0, id="no zone"),
        pytest.param({"safety": "locked"}, 0, id="locked"),
        pytest.param({"agreed": 0}, 0, id="not agreed"),
    ],
)
def test_what_was_wished_since_holds(
    book: Book, library: Library, wishes: dict[str, Any], comes: int
) -> None:
    """Even where nobody replanned: the nudge asks once more before it goes."""
    settled(book, routine_at=None)
    book.keep(person(routine_at=None, **wishes))
    assert len(offered(book, library, FIRST)) == comes


@pytest.mark.parametrize("act", [pause, gone])
def test_silence_stops_the_rules(book: Book, act: Callable[[Book, int, datetime], object]) -> None:
    settled(book)
    settled(book, BOB)
    act(book, ANNA, NOW)
    assert book.next_due(ANNA) is None
    assert book.next_due(BOB) is not None


def test_who_comes_back_has_what_they_had_wished(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    gone(book, ANNA, NOW)
    back_again(book, ANNA, FIRST)
    assert book.next_due(ANNA) == SECOND_SLOT
    assert len(offered(book, library, SECOND_SLOT)) == 1


def test_who_was_never_away_keeps_what_is_due(book: Book) -> None:
    settled(book, routine_at=None)
    back_again(book, ANNA, SECOND_SLOT)
    assert book.next_due(ANNA) == FIRST


def test_a_night_shift_is_nudged_over_a_gap_without_loss(book: Book, library: Library) -> None:
    """Nuuk, 28 March 2026: 23:00 is 0:00; each slot of the evening and the night comes once."""
    nuuk = "America/Nuuk"
    now = wall("2026-03-28 21:00", nuuk)
    settled(
        book,
        now=now,
        zone=nuuk,
        routine_at=None,
        days=(5, 6),
        every_min=30,
        hours=hours("00:00-01:00", "22:00-23:59"),
    )
    sent = nudges_until(book, library, now + timedelta(hours=3), now)
    assert len(sent) == len({at for at, _ in sent})
    assert len(had_on(book, date(2026, 3, 28))) >= 2


@pytest.mark.parametrize(("limit", "batches"), [(2, [2, 2, 1]), (5, [5, 0]), (6, [5])])
def test_a_batch_says_whether_others_wait(
    book: Book, library: Library, limit: int, batches: list[int]
) -> None:
    for number in range(5):
        book.keep(person(number, seen_on=TODAY))
        wish = rule_of(book, person(number, seen_on=TODAY), "break", NOW)
        rule = book.keep_rule(replace(wish, times_at=(time(10, 42),), others=()))
        book.schedule(rule.id, Occurrence(rule.id, number, TODAY, 642, FIRST), NOW)
    claimed = [claim_due(book, library, limit, FIRST) for _ in batches]
    assert [len(batch.offers) for batch in claimed] == batches
    assert [batch.more for batch in claimed] == [True] * (len(batches) - 1) + [False]


def test_the_routine_reminder_is_a_letter(book: Book, library: Library) -> None:
    settled(book)
    due = wall("2026-03-03 08:30")
    assert book.next_due(ANNA) == wall("2026-03-03 08:00") + 30 * MINUTE
    assert offered(book, library, due) == ()
    [letter] = letters(book)
    assert (letter.kind, letter.person, letter.due_utc) == ("routine", ANNA, due)


def test_no_letter_for_a_routine_that_is_done(book: Book, library: Library) -> None:
    settled(book)
    book.note_deed(Deed(ANNA, "routine", TODAY, 60, "session:1", NOW))
    assert offered(book, library, wall("2026-03-03 08:30")) == ()
    assert letters(book) == []


def test_a_late_letter_is_still_written(book: Book, library: Library) -> None:
    """Its own patience, of hours, is the letter's matter."""
    settled(book)
    offered(book, library, wall("2026-03-03 09:30"))
    assert [letter.kind for letter in letters(book)] == ["routine"]


def test_no_days_no_nudge_and_no_reminder(book: Book) -> None:
    settled(book)
    for day in range(7):
        set_day(book, ANNA, day, False, NOW)
    assert book.next_due(ANNA) is None
    set_day(book, ANNA, 6, True, NOW)
    assert shown(book.next_due(ANNA) or NOW) == "Sun 08:30"
    set_routine(book, ANNA, 1440, NOW)
    assert shown(book.next_due(ANNA) or NOW) == "Sun 10:42"


def test_none_twice_while_others_wait_and_another_first_every_day(
    book: Book, library: Library
) -> None:
    menu, who = library.desk_menu, settled(book, routine_at=None, every_min=30)
    firsts = {pick(menu, who, TODAY + timedelta(days=n), []).id for n in range(len(menu))}
    assert len(firsts) == len(menu)
    offers = [offer for _ in range(8) for offer in offered(book, library, due_of(book))]
    assert len({offer.exercise.id for offer in offers}) == 8


def test_what_was_offered_yesterday_is_not_offered_today(library: Library) -> None:
    who, menu = person(ANNA), library.desk_menu
    days: list[list[str]] = []
    for number in range(len(menu)):
        had: list[str] = []
        for _ in range(7):
            had.append(pick(menu, who, TODAY + timedelta(days=number), had).id)
        days.append(had)
    assert all(set(a).isdisjoint(b) for a, b in pairwise(days))
    assert {name for day in days for name in day} == {one.id for one in menu}


def test_the_menu_begins_again_when_all_were_had(book: Book, library: Library) -> None:
    menu, who = library.desk_menu[:2], settled(book, routine_at=None)
    rule = book.rules(ANNA)[0]
    for slot in range(4):
        number = book.claim(Occurrence(rule.id, ANNA, TODAY, slot, FIRST), FIRST)
        assert number is not None
        book.offer(number, pick(menu, who, TODAY, had_on(book, TODAY)).id, FIRST)
    first, second, *again = had_on(book, TODAY)
    assert {first, second} == {one.id for one in menu}
    assert again == [first, second]


def test_no_more_than_eight_a_day_however_often_the_wishes_change(
    book: Book, library: Library
) -> None:
    early = wall("2026-03-03 05:00")
    settled(book, now=early, routine_at=None, hours=hours("06:00-17:00"))
    for _ in range(8):
        assert len(offered(book, library, due_of(book))) == 1
    set_hours(book, ANNA, 10, 23, wall("2026-03-03 15:00"))
    while shown(due_of(book)).startswith("Tue"):
        assert offered(book, library, due_of(book)) == ()
    assert len(offered(book, library, due_of(book))) == 1


@pytest.mark.parametrize(
    ("had", "next_is"),
    [
        pytest.param("", "a", id="none yet"),
        pytest.param("ab", "c", id="one that they have not had"),
        pytest.param("cba", "d", id="the last that they have not had"),
        pytest.param("bacd", "b", id="all had: the longest ago"),
        pytest.param("bacdb", "a", id="the least often, the longest ago"),
        pytest.param("aabbcd", "c", id="the least often"),
        pytest.param("xyz", "a", id="what is not on the menu any more"),
    ],
)
def test_never_the_same_twice_while_another_remains(
    library: Library, had: str, next_is: str
) -> None:
    menu = [replace(library.desk_menu[0], id=name) for name in "abcd"]
    day = date.fromordinal(ANNA * 4 - ANNA)  # on which the menu begins with its first
    assert pick(menu, person(), day, list(had)).id == next_is


def test_a_hushed_slot_is_no_nudge_that_was_had(book: Book, library: Library) -> None:
    settled(book, routine_at=None, every_min=30, wishes=Wishes(most=8))
    rule = book.rules(ANNA)[0]
    for slot in range(8):
        number = book.claim(Occurrence(rule.id, ANNA, TODAY, slot, NOW), NOW)
        assert number is not None
        book.hush(number)
    assert len(offered(book, library, due_of(book))) == 1


def test_no_more_a_day_than_they_wish(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    assert len(offered(book, library, due_of(book))) == 1
    book.keep(person(routine_at=None, wishes=Wishes(most=1)))
    assert offered(book, library, due_of(book)) == ()


TROUBLE = r"\b(pain|ache|aching|hurt|sore|stiff|spasm|sciatic|disc|hernia|injur|flare|numb|weak"
TROUBLE += r"|trouble|problem|relief|rehab|posture|stenosis|arthr|scolio)"


def test_no_name_of_a_nudge_speaks_of_body_trouble(library: Library) -> None:
    names = [each.name for each in (*library.desk_menu, *filter(is_safest, _all(library)))]
    assert len(names) > 20
    assert not [name for name in names if re.search(TROUBLE, name, re.IGNORECASE)]


def _all(library: Library) -> list[Exercise]:
    return list(library.exercises.values())


def had_on(book: Book, day: date) -> list[str]:
    """The exercises of that day's nudges."""
    return [nudge.exercise for nudge in book.nudges(ANNA, day)]
