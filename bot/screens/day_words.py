"""Days, hours and how often, in as few words as it takes."""

from itertools import groupby, pairwise

from coach.model import Person
from coach.rhythm import capped_to_min, hours_in_quiet, routine_in_quiet
from coach.typed_hours import END_OF_DAY
from coach.wishes import MOST_BREAKS, Range, goal_of
from content.words import Words

HOUR_MIN = 60
SHOWN = 40  # characters of what was typed


def days_in_words(days: tuple[int, ...], say: Words) -> str:
    """Tuesday to Friday is a range, two days are two."""
    if not days:
        return say("no-days")
    breaks = [i for i, (a, b) in enumerate(pairwise(days), 1) if b != a + 1]
    runs = [days[a:b] for a, b in pairwise([0, *breaks, len(days)])]
    return ", ".join(_run(run, say) for run in runs)


def week(person: Person, say: Words) -> str:
    """ "Mon–Thu 9:00–17:00", and a line for each day that differs."""
    if not person.days:
        return say("no-days")
    return "\n".join(f"{days_in_words(days, say)} {hours(day)}" for days, day in _alike(person))


def kinds_of_days(person: Person) -> int:
    """How many different hours their days have; 1 when they have no days."""
    return max(1, len(_alike(person)))


def hours(ranges: tuple[Range, ...]) -> str:
    return ", ".join(f"{start:%-H:%M}–{_end(end)}" for start, end in ranges)


def quiet(range_: Range | None) -> str:
    """Empty for none."""
    return f"{range_[0]:%-H:%M}–{range_[1]:%-H:%M}" if range_ else ""


def how_often(person: Person, say: Words) -> str:
    """The most a day, what that makes of the interval, and the goal that is shown."""
    most = min(person.wishes.most, MOST_BREAKS)
    low, high = goal_of(most)
    unit, count = _about(capped_to_min(person), person.every_min)
    return say(
        "how-often",
        most=most,
        capped=unit,
        count=count,
        goal=f"{low} to {high}" if high > low else str(high),
    )


def inside_quiet(person: Person) -> str:
    """Which of their wishes lie within their quiet hours."""
    routine, work = routine_in_quiet(person), hours_in_quiet(person)
    return "both" if routine and work else "routine" if routine else "hours" if work else "none"


def beginning(words: str) -> str:
    return words[:SHOWN]


def _alike(person: Person) -> list[tuple[tuple[int, ...], tuple[Range, ...]]]:
    """Their days with the hours of them, those of most days first."""
    by_hours = sorted(person.days, key=person.hours_on)
    groups = [(tuple(days), of) for of, days in groupby(by_hours, person.hours_on)]
    return sorted(groups, key=lambda group: (-len(group[0]), group[0]))


def _about(capped_min: int | None, every_min: int) -> tuple[str, int]:
    """Of spread slots nobody counts the minutes: to the next quarter of an hour. "no": it comes
    to what they wish."""
    about = 15 * round((capped_min or 0) / 15)
    if capped_min is None or about == every_min:
        return "no", 0
    if about % HOUR_MIN:
        return "minutes", about
    return ("hour", 1) if about == HOUR_MIN else ("hours", about // HOUR_MIN)


def _run(run: tuple[int, ...], say: Words) -> str:
    first, last = say("day-short", day=run[0]), say("day-short", day=run[-1])
    return first if len(run) == 1 else f"{first}{', ' if len(run) == 2 else '–'}{last}"


def _end(end: object) -> str:
    return "24:00" if end == END_OF_DAY else f"{end:%-H:%M}"
