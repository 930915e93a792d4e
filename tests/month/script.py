"""What the busy person does in their month, and how they take what comes. Made up, all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice

from coach.moments import local_date

HOME, AWAY = "Europe/Berlin", "America/New_York"
# Berlin's clocks go forward on the 29th.
BEGINS, DAYS = date(2026, 3, 9), 31
# They fly on the Tuesday of their third week, and back on the Friday.
FLIES, BACK = date(2026, 3, 24), date(2026, 3, 27)
PLAYS = "(the whole routine)"


@dataclass(frozen=True, slots=True)
class Act:
    """On a day, at a time on their wall: words to type, or a [button] to press, in turn."""

    day: date
    at: time
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reaction:
    label: str
    after_min: int = 1


def zone_on(day: date) -> str:
    return AWAY if FLIES <= day < BACK else HOME


def acts(begins: date) -> list[Act]:
    def on(number: int, clock: str, *steps: str) -> Act:
        return Act(begins + timedelta(days=number), time.fromisoformat(clock), steps)

    meets = ("/start", "[I'm 18 or over and agree]", *["[None of these]"] * 3)
    plays = ("/today", "[Easy]", PLAYS, "[Same or better]")
    return [
        on(0, "08:00", *meets, "/settings", "Munich", "[Yes]"),
        on(0, "08:05", "9-12:30, 13:30-17:30"),
        on(1, "11:00", "in a meeting until 12:30"),
        on(2, "14:10", "every 90 minutes"),
        on(3, "15:00", "done for today"),
        on(2, "20:00", "/settings", "[Reminders]", "[Evening stretch]", "[21:00]"),
        on(4, "08:40", *plays),
        on(14, "08:35", "/today", "[So-so]", PLAYS, "[A bit more]"),
        on(22, "09:05", *plays),
        on(8, "10:00", "/pause", "[60 min]"),
        on(9, "12:00", "not on fridays"),
        on(15, "07:30", "/settings", "[Where I am]", "New York", "[Yes]"),
        on(18, "07:00", "/settings", "[Where I am]", "Munich", "[Yes]"),
        on(21, "18:00", "on holiday from 1 to 6 April"),
        on(29, "09:30", "quiet 22-7"),
    ]


# How they take a break, one after the other; "": not at all.
TAKES = ("Done", "Done", "Mini", "In 10 min", "", "Done", "Skip", "Done", "", "", "Done")


def reaction(at_utc: datetime, number: int, labels: Sequence[str]) -> Reaction | None:
    """To the so-manieth message that came unasked. In the second week they are swamped."""
    day = (local_date(HOME, at_utc) - BEGINS).days
    if 7 <= day <= 10:
        return None
    wish = next(islice(cycle(TAKES), number, None))
    if wish in labels:
        return Reaction(wish, after_min=1 + number % 4)
    return Reaction("Not today") if "Easy" in labels and number % 5 == 0 else None
