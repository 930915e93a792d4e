"""Every kind of reminder: what silences it, and how it is answered."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from coach.call_answers import not_today
from coach.call_pages import (
    CallAnswered,
    PostureCall,
    ProgramCall,
    ReviewCall,
    SecondCall,
    WalkCall,
)
from coach.due import claim_due
from coach.exercises import Library
from coach.held import LOOKED_AGAIN
from coach.letters import CALLS, PATIENT, TOO_LATE, delivered, take_letters
from coach.model import Letter, LetterKind
from coach.outcomes import Stale
from coach.pauses import pause, resume
from coach.ports import Book
from coach.safety import open_signs
from coach.unasked import RoutineDue
from coach.wishes import Holiday, Wishes
from tests.coach.called import (
    DAY,
    EVERYTHING,
    LYING,
    all_of_them,
    calls,
    heard,
    quietly,
    since_1970,
)
from tests.coach.flares import flare
from tests.coach.lives import (
    ANNA,
    EVERY_KIND,
    NOW,
    SCREENED,
    TODAY,
    in_routine,
    letters,
    settled,
    shown,
    wall,
)
from tests.coach.rounds import known

MINUTE = timedelta(minutes=1)


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
        # The review of 16:00 is in time until midnight, and would come right after it.
        {"wishes": replace(EVERYTHING, busy_until=wall("2026-03-04 00:01"))},
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


@pytest.mark.parametrize("kind", PATIENT)
def test_an_open_pause_holds_what_is_on_its_way_until_it_is_no_news(
    book: Book, library: Library, kind: LetterKind
) -> None:
    all_of_them(book, library)
    pause(book, ANNA, NOW)
    book.post(Letter(kind, ANNA, 7, 10 * 60, NOW))
    last = NOW + TOO_LATE[kind]
    for looks in range((last - NOW) // LOOKED_AGAIN + 1):
        assert take_letters(book, EVERY_KIND, library, 9, NOW + looks * LOOKED_AGAIN) == ()
        assert [letter.kind for letter in letters(book)] == [kind]
    resume(book, ANNA, last)
    assert take_letters(book, EVERY_KIND, library, 9, last + LOOKED_AGAIN) == ()
    assert letters(book) == []


SAID_AT: dict[LetterKind, str] = {
    "routine": "08:30",
    "lying": "09:30",
    "neck": "09:40",
    "posture": "09:44",
    "bar": "10:00",
    "call": "11:30",
    "walk": "12:30",
    "review": "16:00",
    "evening": "16:45",
}


@pytest.mark.parametrize("kind", SAID_AT)
def test_what_a_pause_held_is_said_after_it_once(
    book: Book, library: Library, kind: LetterKind
) -> None:
    all_of_them(book, library)
    due = wall(f"2026-03-03 {SAID_AT[kind]}")
    heard(book, library, f"2026-03-03 {shown(due - MINUTE)[4:]}")
    claim_due(book, library, 40, due)
    alone(book, kind)
    pause(book, ANNA, due)
    for at in (due, due + MINUTE, due + LOOKED_AGAIN):
        assert take_letters(book, EVERY_KIND, library, 9, at) == ()
    assert len(letters(book, kind)) == 1
    resume(book, ANNA, due + LOOKED_AGAIN + MINUTE)
    over = due + 2 * LOOKED_AGAIN
    said = take_letters(book, EVERY_KIND, library, 9, over)
    assert [one.letter.kind for one in said].count(kind) == 1
    for one in said:
        delivered(book, one.letter, over)
    claim_due(book, library, 40, over)
    assert letters(book, kind) == []


def alone(book: Book, kind: LetterKind) -> None:
    """Nothing else is on its way, nor was said just now: see coach.spacing."""
    for letter in letters(book):
        if letter.kind != kind:
            book.cross_out(letter)
    quietly(book, sense=replace(known(book).sense, told_utc=None))


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
    """As the library holds them back; a walk is what a flare asks for, and a small break is a
    change of posture then (clinical.md section 2 and 4)."""
    all_of_them(book, library)
    ago = NOW - timedelta(hours=5)
    quietly(book, course=replace(SCREENED, flare=flare(began_utc=ago, hurt_utc=ago)))
    said = {type(says) for _, says in heard(book, library, "2026-03-03 23:59")}
    assert ProgramCall not in said
    assert ReviewCall not in said
    assert PostureCall not in said
    assert WalkCall in said


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
