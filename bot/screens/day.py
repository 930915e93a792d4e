"""The pages of the day: which days, from when to when, how often, and when it is quiet."""

from bot.buttons import SetDay, SetInterval, ShowSettings
from bot.day_buttons import (
    AsUsual,
    SetMost,
    SetQuiet,
    SetRanges,
    ShowWeekday,
    ShowWeekdays,
)
from bot.screens import day_words
from bot.screens.screen import Look, Row, Screen, Style, Tap
from coach.day_hours import EVERY_DAY, INTERVALS_MIN, MOST_CHOICES, NO_QUIET
from coach.day_pages import QuietPage, WeekdayPage, WeekdaysPage
from coach.outcomes import Settings
from coach.slots import clock
from coach.typed_hours import WhyNot
from content.words import Html, Words

Minutes = tuple[int, int, int, int]
# In minutes of the day; with a break at noon, as it was asked for, and without.
WITH_LUNCH: Minutes = (9 * 60, 12 * 60 + 30, 13 * 60 + 30, 17 * 60 + 30)
USUAL: tuple[Minutes, ...] = (
    (9 * 60, 17 * 60, 0, 0),
    (8 * 60, 16 * 60, 0, 0),
    WITH_LUNCH,
    (8 * 60, 12 * 60, 13 * 60, 17 * 60),
    (7 * 60, 15 * 60, 0, 0),
    (10 * 60, 18 * 60, 0, 0),
)
HALF_DAYS: tuple[Minutes, ...] = ((9 * 60, 13 * 60, 0, 0), (8 * 60, 12 * 60, 0, 0))
NIGHTS = ((22 * 60, 7 * 60), (21 * 60, 7 * 60), (23 * 60, 6 * 60))


def days(outcome: Settings, say: Words) -> Screen:
    chosen = outcome.person.days
    taps = [
        Tap(
            say("day-choice", day=day, on="yes" if day in chosen else "no"),
            SetDay(2 * day + (day not in chosen)),
            "success" if day in chosen else None,
        )
        for day in range(7)
    ]
    rows = (tuple(taps[:4]), tuple(taps[4:]), back_row(say))
    return Screen(say("days-asked", days=day_words.days_in_words(chosen, say)), rows)


def hours(outcome: Settings, say: Words) -> Screen:
    text = say(
        "hours-asked",
        why=_why(outcome.why, outcome.unclear or "", say),
        hours=day_words.hours(outcome.person.hours),
    )
    rows = _hours_rows(EVERY_DAY, USUAL)
    return Screen(text, (*rows, (Tap(say("button-weekday"), ShowWeekdays()),), back_row(say)))


def weekdays(outcome: WeekdaysPage, look: Look) -> Screen:
    say, own = look.say, dict(outcome.person.wishes.other_hours)
    taps = [
        Tap(say("day-short", day=day), ShowWeekday(day), "success" if day in own else None)
        for day in range(7)
    ]
    text = say("weekdays-asked", week=day_words.week(outcome.person, say))
    return Screen(text, (tuple(taps[:4]), tuple(taps[4:]), back_row(say)))


def weekday(outcome: WeekdayPage, look: Look) -> Screen:
    say, person, day = look.say, outcome.person, outcome.day
    own = day in dict(person.wishes.other_hours)
    text = say(
        "weekday-asked",
        why=_why(outcome.why, outcome.typed, say),
        day=day,
        works="yes" if day in person.days else "no",
        hours=day_words.hours(person.hours_on(day)),
    )
    usual = ((Tap(say("button-as-usual"), AsUsual(day)),),) if own else ()
    return Screen(text, (*_hours_rows(day, HALF_DAYS + USUAL[:4]), *usual, back_row(say)))


def interval(outcome: Settings, say: Words) -> Screen:
    person = outcome.person
    text = say(
        "interval-asked",
        why=_why(outcome.why, outcome.unclear or "", say),
        often=day_words.how_often(person, say),
        every=person.every_min,
    )
    every = [
        Tap(say("minutes", count=n), SetInterval(n), _chosen(n == person.every_min))
        for n in INTERVALS_MIN
    ]
    most = tuple(
        Tap(say("a-day", count=n), SetMost(n), _chosen(n == person.wishes.most))
        for n in MOST_CHOICES
    )
    return Screen(text, (tuple(every[:3]), tuple(every[3:]), most, back_row(say)))


def quiet(outcome: QuietPage, look: Look) -> Screen:
    say, now_is = look.say, outcome.person.wishes.quiet
    text = say(
        "quiet-asked",
        why=_why(outcome.why, outcome.typed, say),
        quiet=day_words.quiet(now_is) or "none",
    )
    taps = [
        Tap(day_words.quiet(night), SetQuiet(*of), _chosen(night == now_is))
        for of in NIGHTS
        if (night := (clock(of[0]), clock(of[1])))
    ]
    none = Tap(say("button-no-quiet"), SetQuiet(*NO_QUIET), _chosen(now_is is None))
    return Screen(text, (tuple(taps), (none,), back_row(say)))


def back_row(say: Words) -> Row:
    return (Tap(say("button-back"), ShowSettings(0)),)


def _hours_rows(day: int, choices: tuple[Minutes, ...]) -> list[Row]:
    """Plain ranges two in a row, those with a break at noon alone: they are long."""
    taps = [(Tap(_label(one), SetRanges(day, *one)), one[2:] != (0, 0)) for one in choices]
    plain = [tap for tap, lunch in taps if not lunch]
    pairs: list[Row] = [tuple(plain[n : n + 2]) for n in range(0, len(plain), 2)]
    return pairs[:1] + [(tap,) for tap, lunch in taps if lunch] + pairs[1:]


def _label(choice: Minutes) -> str:
    start, end, again, over = map(_brief, choice)
    second = f", {again}–{over}" if choice[2:] != (0, 0) else ""
    return f"{start}–{end}{second}"


def _brief(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}" if minute % 60 else str(minute // 60)


def _why(why: WhyNot | None, typed: str, say: Words) -> Html:
    """Ends where the question begins; empty when nothing was wrong. What was typed is escaped."""
    if why is None:
        return Html("")
    return Html(say("why-not", why=why, typed=day_words.beginning(typed)))


def _chosen(is_it: bool) -> Style | None:
    return "success" if is_it else None
