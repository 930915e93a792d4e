"""Dates as people type them: "3 March", "2026-03-03", "in May", "8 weeks ago", "20 weeks".

What is not clear, or cannot be, is None: "3/4/2026" is another day across the ocean."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST = 40  # characters
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST_DAYS = 365 * 100
FULL_TERM = timedelta(weeks=40)
_MONTH = r"([a-z]{3,9})\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"


@dataclass(frozen=True, slots=True)
class Span:
    """One of the days from `first` to `within` days later."""

    first: date
    within: int = 0


def read_since(words: str, dated: str, today: date, window: tuple[date, date]) -> Span | None:
    """The nearest to today of what the words can mean, and only what lies in the window.

    `dated` is coach.condition_table.Dated: weeks alone are weeks of a pregnancy."""
    if len(words) > LONGEST:
        return None
    said = " ".join(re.sub(r"[,]", " ", words.casefold()).split())
    meant = [fit for span in _spans(said, dated, today) if (fit := within(span, window))]
    return min(meant, key=lambda span: abs(span.first - today), default=None)


def _spans(said: str, dated: str, today: date) -> Iterator[Span]:
    yield from _by_word(said, today)
    yield from _by_distance(said, dated, today)
    yield from _by_number(said)
    yield from _by_name(said, today)


def _by_word(said: str, today: date) -> Iterator[Span]:
    words = {"today": (0, 0), "yesterday": (1, 0), "last week": (13, 12), "last month": (61, 60)}
    if said in words:
        back, within = words[said]
        yield Span(today - timedelta(days=back), within)


def _by_distance(said: str, dated: str, today: date) -> Iterator[Span]:
    """ "8 weeks ago" is any day around that, as people count."""
    said = re.sub(r"\b(about|around|nearly|almost)\b ?", "", said)
    said = re.sub(r"\ban?\b", "1", said)
    for number, name in enumerate(NUMBERS):
        said = re.sub(rf"\b{name}\b", str(number), said)
    if found := re.fullmatch(r"(\d{1,3}) (day|week|month|year)s? ago", said):
        days = int(found[1]) * DAYS[found[2]]
        slack = DAYS[found[2]] - 1
        if days < MOST_DAYS:
            yield Span(today - timedelta(days=days + slack // 2), slack)
    if found := re.fullmatch(r"in (\d{1,2}) (day|week|month)s?", said):
        slack = DAYS[found[2]] - 1
        yield Span(today + timedelta(days=int(found[1]) * DAYS[found[2]] - slack // 2), slack)
    weeks = re.fullmatch(r"(?:week )?(\d{1,2})(?:th)?(?: weeks?)?(?: pregnant)?", said)
    if weeks and dated == "due" and "week" in said and int(weeks[1]) <= 42:
        gone = timedelta(days=int(weeks[1]) * 7 + 6)
        yield Span(today + FULL_TERM - gone, 6)


def _by_number(said: str) -> Iterator[Span]:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", said):
        yield from _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", said):
        yield from _day(int(found[3]), int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", said):
        one, other, year = map(int, found.groups())
        if one == other or max(one, other) > len(MONTHS):  # the larger can only be the day
            yield from _day(year, min(one, other), max(one, other))
    if found := re.fullmatch(r"(?:in )?(\d{4})", said):
        year = int(found[1])
        if 1900 <= year <= 2200:
            yield Span(date(year, 1, 1), (date(year, 12, 31) - date(year, 1, 1)).days)


def _by_name(said: str, today: date) -> Iterator[Span]:
    """With a day or without; without a year in each of those around."""
    said = re.sub(r"^(?:on|in|since|due)(?: in| on)? (?:the )?", "", said)
    of_day = re.fullmatch(rf"{_DAY} (?:of )?{_MONTH}(?: (\d{{4}}))?", said)
    by_month = re.fullmatch(rf"{_MONTH} (?:the )?{_DAY}(?: (\d{{4}}))?", said)
    alone = re.fullmatch(rf"{_MONTH}(?: (\d{{4}}))?", said)
    if of_day:
        day, name, year = of_day.groups()
    elif by_month:
        name, day, year = by_month.groups()
    elif alone:
        day, name, year = None, alone[1], alone[2]
    else:
        return
    month = next((n for n, full in enumerate(MONTHS, 1) if full.startswith(name)), 0)
    years = [int(year)] if year else [today.year + more for more in (-1, 0, 1)]
    for each in years:
        yield from _day(each, month, int(day)) if day else _whole_month(each, month)


def _day(year: int, month: int, day: int) -> Iterator[Span]:
    """None for 31 February."""
    if 1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        yield Span(date(year, month, day))


def _whole_month(year: int, month: int) -> Iterator[Span]:
    if 1900 <= year <= 2200 and 1 <= month <= 12:
        yield Span(date(year, month, 1), monthrange(year, month)[1] - 1)


def within(span: Span, window: tuple[date, date]) -> Span | None:
    """What of it lies in the window."""
    first = max(span.first, window[0])
    last = min(span.first + timedelta(days=span.within), window[1])
    return Span(first, (last - first).days) if first <= last else None
