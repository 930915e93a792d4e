"""Letters in a pause: they wait, and what is still in time afterwards is said then."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from coach.course import Flare
from coach.due import claim_due
from coach.exercises import Library
from coach.flare_pages import HowIsIt
from coach.letters import take_letters
from coach.model import SAFETY_LETTERS, Letter, LetterKind
from coach.pauses import pause, resume
from coach.ports import Book
from coach.unasked import RoutineDue
from coach.wishes import Holiday, Wishes
from tests.coach.lives import ANNA, NOW, SCREENED, TODAY, letters, says, settled, wall

DUE = wall("2026-03-03 08:30")
MINUTE = timedelta(minutes=1)


def busy(until: str) -> Wishes:
    return Wishes(busy_until=wall(f"2026-03-03 {until}"))


def letter_at(book: Book, library: Library, **wishes: Any) -> None:
    """The reminder of 8:30 lies in the outbox, and only then they want to be left alone."""
    known = settled(book)
    claim_due(book, library, 40, DUE)
    book.keep(replace(known, **wishes))


def said_at(book: Book, library: Library, until: datetime) -> list[datetime]:
    """When something is said, minute by minute."""
    minutes = range((until - DUE) // MINUTE + 1)
    moments = [DUE + n * MINUTE for n in minutes]
    return [at for at in moments if take_letters(book, ("routine", "flare"), library, 9, at)]


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        pytest.param({}, "08:30", id="nothing against it"),
        pytest.param({"wishes": busy("09:10")}, "09:10", id="right after a meeting"),
        pytest.param({"wishes": busy("11:30")}, "11:30", id="three hours on"),
        pytest.param({"wishes": busy("11:31")}, None, id="too late by then"),
        pytest.param({"quiet_on": TODAY}, None, id="not today"),
        pytest.param({"wishes": Wishes(holidays=(Holiday(TODAY, TODAY),))}, None, id="holiday"),
        pytest.param(
            {"wishes": Wishes(quiet=(time(6), time(9)))}, "09:00", id="their quiet hours"
        ),
    ],
)
def test_what_is_still_in_time_afterwards_is_said_then(
    book: Book, library: Library, wishes: dict[str, Any], said: str | None
) -> None:
    letter_at(book, library, **wishes)
    expected = [wall(f"2026-03-03 {said}")] if said else []
    # One that was taken is left alone for a while: it is on its way.
    assert said_at(book, library, wall("2026-03-03 12:00"))[:1] == expected
    if not said:
        assert letters(book) == []


def test_an_open_pause_holds_and_ends_whenever_they_like(book: Book, library: Library) -> None:
    letter_at(book, library)
    pause(book, ANNA, DUE)
    assert said_at(book, library, wall("2026-03-03 09:30")) == []
    assert len(letters(book)) == 1
    resume(book, ANNA, wall("2026-03-03 09:30"))
    assert says(book, library, wall("2026-03-03 09:36")) == [RoutineDue(5)]


def test_an_open_pause_outlasts_what_is_no_news_any_more(book: Book, library: Library) -> None:
    letter_at(book, library)
    pause(book, ANNA, DUE)
    assert said_at(book, library, wall("2026-03-03 11:40")) == []
    assert letters(book) == []


@pytest.mark.parametrize("kind", SAFETY_LETTERS)
def test_nothing_holds_a_safety_letter(book: Book, library: Library, kind: LetterKind) -> None:
    away = Wishes(holidays=(Holiday(TODAY, TODAY),))
    settled(book, safety="paused" if kind == "soon" else "clear", wishes=away)
    book.post(Letter(kind, ANNA, 0, 0, NOW))
    assert len(says(book, library, NOW)) == 1


def flaring(book: Book, hours: str, **wishes: Any) -> None:
    """Asked after two hours how it is; the morning's question is of half past eight."""
    asked = wall(hours)
    morning = wall("2026-03-04 08:30")
    flare = Flare(NOW, "acute", TODAY, position="lying", signs_utc=NOW, check=4)
    flare = replace(flare, hours_utc=asked, morning_utc=morning)
    settled(book, course=replace(SCREENED, flare=flare), routine_at=None, days=(), **wishes)
    book.post(Letter("flare", ANNA, 4, 0, asked))


@pytest.mark.parametrize(
    ("asked", "wishes", "said"),
    [
        ("2026-03-03 15:00", {}, "2026-03-03 15:00"),
        ("2026-03-03 21:59", {}, "2026-03-03 21:59"),
        ("2026-03-03 22:00", {}, "2026-03-04 07:00"),
        ("2026-03-04 03:00", {}, "2026-03-04 07:00"),
        ("2026-03-03 15:00", {"wishes": busy("16:10")}, "2026-03-03 16:10"),
        ("2026-03-03 21:30", {"wishes": busy("22:30")}, "2026-03-04 07:00"),
        ("2026-03-03 23:00", {"wishes": Wishes(quiet=(time(1), time(6)))}, "2026-03-03 23:00"),
        ("2026-03-04 02:00", {"wishes": Wishes(quiet=(time(1), time(6)))}, "2026-03-04 06:00"),
    ],
)
def test_nobody_is_woken_by_a_question_whose_hour_they_did_not_choose(
    book: Book, library: Library, asked: str, wishes: dict[str, Any], said: str
) -> None:
    flaring(book, asked, **wishes)
    at = wall(asked)
    while not (taken := take_letters(book, ("flare",), library, 9, at)) and letters(book):
        at += MINUTE
    assert [one.says for one in taken] == [HowIsIt(4)]
    assert at == wall(said)


def test_a_question_that_the_morning_asks_anyway_is_not_asked_twice(
    book: Book, library: Library
) -> None:
    flaring(book, "2026-03-03 22:00", wishes=Wishes(quiet=(time(21), time(9))))
    assert says(book, library, wall("2026-03-03 22:00")) == []
    assert says(book, library, wall("2026-03-04 09:00")) == [], "the morning's own letter comes"
    assert letters(book) == []
