"""Sentences about the day: what is a wish, what cannot be taken and why, and what is neither."""

from datetime import time
from typing import Any

import pytest

from coach.exercises import Library
from coach.net import Net
from coach.typed_wishes import Unread, Wish, read_wishes
from coach.wishes import Range
from content.search import Search
from content.talk import load_talk
from content.words import TEXTS
from tests.coach.lives import hours

DAY, SHORT, LONG_DAY = hours("09:00-17:00"), hours("09:00-13:00"), hours("08:00-18:00")
LUNCH = hours("09:00-12:30", "13:30-17:30")
NIGHT = (time(22), time(7))


def of(*days: int, at: tuple[Range, ...] = DAY) -> tuple[tuple[int, tuple[Range, ...]], ...]:
    return tuple((day, at) for day in days)


WISHES: dict[str, dict[str, Any]] = {
    "9-17": {"hours": DAY},
    "9-12:30, 13:30-17:30": {"hours": LUNCH},
    "9 to 5": {"hours": DAY},
    "I work from 9 to 5": {"hours": DAY},
    "working hours 9-17": {"hours": DAY},
    "8am-6pm.": {"hours": LONG_DAY},
    "mon-thu 9-17, fri 9-13": {"of_days": of(0, 1, 2, 3) + of(4, at=SHORT), "whole": True},
    "Mon to Thu: 9-17, Fri: 9-13": {"of_days": of(0, 1, 2, 3) + of(4, at=SHORT), "whole": True},
    "mon-fri 9-12:30, 13:30-17:30": {"of_days": of(0, 1, 2, 3, 4, at=LUNCH), "whole": True},
    "weekdays 9-17": {"of_days": of(0, 1, 2, 3, 4), "whole": True},
    "9-17 on weekdays": {"of_days": of(0, 1, 2, 3, 4), "whole": True},
    "every day 9-17": {"of_days": of(*range(7)), "whole": True},
    "fri-mon 9-17": {"of_days": of(0, 4, 5, 6), "whole": True},
    "only mon-wed 9-17": {"of_days": of(0, 1, 2), "whole": True},
    "9-17 mondays only": {"of_days": of(0), "whole": True},
    "fridays 9-13": {"of_days": of(4, at=SHORT)},
    "on fridays from 9 to 13": {"of_days": of(4, at=SHORT)},
    "9-13 on fridays": {"of_days": of(4, at=SHORT)},
    "every friday 9-13": {"of_days": of(4, at=SHORT)},
    "Tue and Thu 9-13": {"of_days": of(1, 3, at=SHORT)},
    "monday 9-12:30 and 13:30-17:30": {"of_days": of(0, at=LUNCH)},
    "not on fridays": {"fewer_days": (4,)},
    "not on Friday and Saturday": {"fewer_days": (4, 5)},
    "fridays off": {"fewer_days": (4,)},
    "never on sundays": {"fewer_days": (6,)},
    "no weekends": {"fewer_days": (5, 6)},
    "weekdays only": {"only_days": (0, 1, 2, 3, 4)},
    "only on weekdays": {"only_days": (0, 1, 2, 3, 4)},
    "monday to thursday": {"only_days": (0, 1, 2, 3)},
    "mon, wed, fri": {"only_days": (0, 2, 4)},
    "only fridays": {"only_days": (4,)},
    "every day": {"only_days": tuple(range(7))},
    "also on saturdays": {"more_days": (5,)},
    "saturdays too": {"more_days": (5,)},
    "every 45 minutes": {"every_min": 45},
    "every 37 min": {"every_min": 37},
    "every 30 minutes": {"every_min": 30},
    "every 120 minutes": {"every_min": 120},
    "every hour": {"every_min": 60},
    "every two hours": {"every_min": 120},
    "every 1.5 hours": {"every_min": 90},
    "every hour and a half": {"every_min": 90},
    "every half hour": {"every_min": 30},
    "nudge me once an hour": {"every_min": 60},
    "hourly": {"every_min": 60},
    "Remind me every 90 minutes, please": {"every_min": 90},
    "at most 5 a day": {"most": 5},
    "3 times a day": {"most": 3},
    "once a day": {"most": 1},
    "every 45 minutes not on fridays": {"every_min": 45, "fewer_days": (4,)},
    "max 3 breaks per day": {"most": 3},
    "no more than four a day": {"most": 4},
    "up to 6 a day": {"most": 6},
    "8 nudges a day": {"most": 8},
    "5 a day at most": {"most": 5},
    "quiet 22-7": {"quiet": NIGHT},
    "quiet hours from 10pm to 7am": {"quiet": NIGHT},
    "quiet hours: 22:00 – 7:00": {"quiet": NIGHT},
    "no quiet hours": {"quiet": "none"},
    "quiet hours off": {"quiet": "none"},
    "mon-fri 9-17, every 45 minutes, at most 5 a day": {
        "of_days": of(0, 1, 2, 3, 4),
        "whole": True,
        "every_min": 45,
        "most": 5,
    },
    "9-17 every hour": {"hours": DAY, "every_min": 60},
    "every hour, quiet 22-7": {"every_min": 60, "quiet": NIGHT},
}
REFUSED = {
    "17-9": ("hours", "end-first"),
    "22-6": ("hours", "midnight"),
    "9-25": ("hours", "no-clock"),
    "9-12, 11-13": ("hours", "overlap"),
    "mon-thu 17-9": ("hours", "end-first"),
    "every monday 9": ("hours", "no-end"),
    "fridays 22-6": ("hours", "midnight"),
    ", ".join(["9-10"] * 40): ("hours", "many"),
    "every 5 minutes": ("interval", "often"),
    "every 29 minutes": ("interval", "often"),
    "every 0 minutes": ("interval", "often"),
    "every 121 minutes": ("interval", "seldom"),
    "every 3 hours": ("interval", "seldom"),
    "at most 20 a day": ("interval", "cap"),
    "at most 9 a day": ("interval", "cap"),
    "at most 0 a day": ("interval", "cap"),
    "quiet 22-25": ("quiet", "no-clock"),
    "quiet 7-7": ("quiet", "end-first"),
    "9-17, every 5 minutes": ("interval", "often"),
}
TALK = (
    "",
    "9",
    "14:30",
    "25:99",
    "5-6",
    "7-8",
    "1-10",
    "3-2",
    "10-12",
    "90/90",
    "tomorrow-ish",
    "monday",
    "sun",
    "weekend",
    "daily",
    "quiet",
    "no",
    "not today",
    "every",
    "my back hurts since 9-17",
    "my back hurts every 5 minutes",
    "it hurts every day",
    "it hurts on mondays 9-17",
    "pain 7-8",
    "3 sets of 8-12",
    "dead bug",
    "I sat 9 hours",
    "not on my back",
    "quiet my mind",
    "see you on friday",
    "9-17" + "x" * 4000,
    f"every {'9' * 500} hours",
    "\U0001f600",
    "9-17 \U0001f600",
)


@pytest.mark.parametrize("typed", WISHES)
def test_a_wish(typed: str) -> None:
    assert read_wishes(typed) == Wish(**WISHES[typed])
    assert read_wishes(typed.upper()) == Wish(**WISHES[typed])


@pytest.mark.parametrize("typed", REFUSED)
def test_a_wish_that_cannot_be_taken_and_why(typed: str) -> None:
    about, why = REFUSED[typed]
    read = read_wishes(typed)
    assert isinstance(read, Unread)
    assert (read.about, read.why) == (about, why)


@pytest.mark.parametrize("typed", TALK)
def test_what_is_no_wish(typed: str) -> None:
    assert read_wishes(typed) is None


@pytest.mark.parametrize(
    ("asked", "typed", "wish"),
    [
        ("interval", "45", Wish(every_min=45)),
        ("interval", "every 45", Wish(every_min=45)),
        ("interval", "50 min", Wish(every_min=50)),
        ("interval", "5 a day", Wish(most=5)),
        ("interval", "9-17", Wish(hours=DAY)),
        ("interval", "29", Unread("interval", "often")),
        ("interval", "121", Unread("interval", "seldom")),
        ("interval", "often", Unread("interval", "unclear")),
        ("quiet", "22-7", Wish(quiet=NIGHT)),
        ("quiet", "none", Wish(quiet="none")),
        ("quiet", "every hour", Wish(every_min=60)),
        ("quiet", "22-25", Unread("quiet", "no-clock")),
        ("quiet", "quiet 22-25", Unread("quiet", "no-clock")),
        ("hours", "5-6", Wish(hours=hours("05:00-06:00"))),
        ("hours", "fridays off", Wish(fewer_days=(4,))),
        ("hours", "every 45 minutes", Wish(every_min=45)),
    ],
)
def test_less_has_to_be_said_to_a_question(asked: Any, typed: str, wish: object) -> None:
    assert read_wishes(typed, asked) == wish


def test_hours_are_those_of_the_weekday_that_was_asked_for() -> None:
    assert read_wishes("9-13", "hours", 4) == Wish(of_days=of(4, at=SHORT))
    assert read_wishes("mon-thu 9-17", "hours", 4) == read_wishes("mon-thu 9-17")
    assert read_wishes("day off", "hours", 4) == Wish(fewer_days=(4,))
    assert read_wishes("day off", "hours") == Unread("hours", "unclear")


def test_no_name_on_the_shelves_and_no_warning_is_a_wish(library: Library, net: Net) -> None:
    names = [each.name for each in library.exercises.values()]
    names += [each.name for each in library.programs.values()]
    names += [alias for each in library.exercises.values() for alias in each.aliases]
    assert [name for name in names if read_wishes(name)] == []
    assert [words for words in (*WISHES, *REFUSED) if net.catches(words)] == []


def test_no_wish_is_taken_for_a_name(library: Library) -> None:
    """Names come first: see coach.hearing."""
    search = Search(library, load_talk(TEXTS / "en" / "talk.toml"))
    assert [words for words in WISHES if search.find(words, 1, asked=False)] == []
    assert [words for words in WISHES if search.speaks_of_pain(words)] == []
