"""What is said to come next in the settings."""

from datetime import timedelta
from typing import Any

import pytest

from coach.day import (
    confirm_zone,
    settings,
)
from coach.due import claim_due
from coach.exercises import Library
from coach.kinds import BREAKS
from coach.model import Deed, DeedKind
from coach.next_to_come import next_to_come
from coach.outcomes import (
    Settings,
)
from coach.ports import Book
from coach.wishes import Wishes
from tests.coach.lives import ANNA, NOW, TODAY, nudges_until, settled, shown, taken, wall
from tests.coach.rounds import known


@pytest.mark.parametrize(
    ("did", "ago_min", "quiet", "next_due"),
    [
        pytest.param("break", 60, False, "Tue 08:30", id="nothing against it"),
        pytest.param("routine", 1, False, "Tue 10:42", id="no reminder of what is done"),
        pytest.param("part", 1, False, "Tue 08:30", id="a part is not done"),
        pytest.param("break", 1, True, "Wed 08:30", id="nothing on a quiet day"),
    ],
)
def test_what_comes_next_is_told_truly(
    book: Book, did: DeedKind, ago_min: int, quiet: bool, next_due: str
) -> None:
    who = settled(book, quiet_on=TODAY if quiet else None)
    moved = NOW - timedelta(minutes=ago_min)
    book.note_deed(Deed(ANNA, did, TODAY, 60, "session:1", moved))
    coming = next_to_come(book, who, NOW)
    assert coming is not None
    assert shown(coming) == next_due


@pytest.mark.parametrize(
    ("did_at", "mark", "next_due"),
    [
        ("08:00", "session:1", "Tue 10:42"),
        ("10:41", "session:1", "Tue 11:42"),
        ("10:42", "session:1", "Tue 11:42"),
        ("10:43", "session:1", "Tue 12:42"),
        ("10:57", "nudge:1", "Tue 11:42"),
        ("10:58", "nudge:1", "Tue 12:42"),
    ],
)
def test_the_next_nudge_is_told_with_the_rest_after_moving(
    book: Book, did_at: str, mark: str, next_due: str
) -> None:
    settled(book, routine_at=None)
    moved = wall(f"2026-03-03 {did_at}")
    book.note_deed(Deed(ANNA, "break", TODAY, 60, mark, moved))
    said = settings(book, ANNA, "all", moved + timedelta(seconds=20))
    assert isinstance(said, Settings)
    assert said.next_due is not None
    assert shown(said.next_due) == next_due


@pytest.mark.parametrize("silent", [{"paused": True}, {"safety": "locked"}, {"days": ()}])
def test_nothing_is_told_of_what_will_not_come(book: Book, silent: dict[str, Any]) -> None:
    settled(book, **silent)
    said = settings(book, ANNA, "all", NOW)
    assert isinstance(said, Settings)
    assert said.next_due is None


def test_what_is_due_this_moment_is_not_still_to_come(book: Book) -> None:
    settled(book, routine_at=None)
    said = settings(book, ANNA, "all", wall("2026-03-03 10:42"))
    assert isinstance(said, Settings)
    assert said.next_due == wall("2026-03-03 11:42")


@pytest.mark.parametrize(
    ("at", "seen", "next_due"),
    [
        pytest.param("2026-03-02 08:00", 0, "2026-03-02 08:30", id="today"),
        pytest.param("2026-03-02 18:00", 0, "2026-03-09 08:30", id="their one day, a week away"),
        pytest.param("2026-03-02 18:00", -1, "2026-03-09 08:30", id="the note of a silence"),
    ],
)
def test_what_would_come_into_a_silence_is_not_told(
    book: Book, library: Library, at: str, seen: int, next_due: str
) -> None:
    now = wall(at)
    who = settled(book, now=now, days=(0,), seen_on=now.date() + timedelta(days=seen))
    assert next_to_come(book, who, now) == wall(next_due)
    if seen:
        assert next_to_come(book, who, now, BREAKS) is None
    claim_due(book, library, 40, wall(next_due))
    [delivery] = taken(book, library, wall(next_due))
    assert delivery.letter.kind == ("note" if seen else "routine")


def test_what_came_before_a_journey_is_not_told_again(book: Book, library: Library) -> None:
    """Slots of a date are had once: after one of the ocean it is morning again."""
    settled(book, routine_at=None, wishes=Wishes(review=False))
    nudges_until(book, library, wall("2026-03-03 14:00"), wall("2026-03-03 10:00"), every_s=60)
    there, nine = "America/New_York", wall("2026-03-03 15:00")  # 9:00 there
    confirm_zone(book, ANNA, there, nine)
    coming = next_to_come(book, known(book), nine, BREAKS)
    assert coming is not None
    assert shown(coming, there) == "Tue 14:42"
    sent = nudges_until(book, library, coming, nine, every_s=60)
    assert [shown(at, there) for at, _ in sent] == ["Tue 14:42"]
