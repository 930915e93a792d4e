"""When to be reminded: what holds now in words, and buttons to change it."""

from datetime import datetime
from itertools import pairwise

from bot.body_buttons import ShowBody
from bot.buttons import (
    AskZone,
    ChooseZone,
    ConfirmZone,
    NotNowZone,
    PauseAll,
    ResumeAll,
    SetDay,
    SetHours,
    SetInterval,
    SetMinutes,
    SetRoutine,
    ShowSettings,
    Today,
)
from bot.kind_buttons import ShowKinds
from bot.screens.screen import Look, Row, Screen, Tap
from bot.signs_buttons import AskCountry, PlaceIs, SetCountry
from bot.week_buttons import After
from coach.country_pages import CountryAsked
from coach.day import INTERVALS_MIN, MINUTES, NO_ROUTINE_MIN
from coach.intent import ASK
from coach.model import Person
from coach.outcomes import Part, Resumed, Settings, ZoneAsked, ZoneGuessed
from coach.places import Place
from coach.zone_names import on_the_wall
from content.words import Html, Words

PARTS: tuple[Part, ...] = ("all", "days", "hours", "routine", "minutes", "interval")
USUAL_HOURS = ((7, 15), (8, 16), (9, 17), (10, 18))
USUAL_ROUTINES_MIN = (7 * 60, 8 * 60 + 30, 12 * 60 + 30, 18 * 60, 20 * 60 + 30)


def zone_asked(outcome: ZoneAsked, look: Look) -> Screen:
    say = look.say
    state = "unclear" if outcome.unclear else "several" if outcome.found else "first"
    text = say("zone-asked", state=state, felt=outcome.after or "none")
    if outcome.found:
        rows = [_meant(place) for place in outcome.found]
    else:
        rows = [(Tap(look.guess, ChooseZone(look.guess)),)] if look.guess else []
    rows.append((Tap(say("button-zone-later"), NotNowZone()),))
    return Screen(text, tuple(rows))


def _meant(place: Place) -> Row:
    sure = PlaceIs(place.zone, place.code, 0) if place.code else ChooseZone(place.zone)
    return (Tap(f"{place.name}, {place.country}", sure),)


def zone_guessed(outcome: ZoneGuessed, look: Look) -> Screen:
    say, local = look.say, outcome.local
    text = say(
        "zone-guessed",
        clock=f"{local:%H:%M}",
        day=local.weekday(),
        zone=outcome.zone,
        country=outcome.country if outcome.code else "none",
    )
    right = PlaceIs(outcome.zone, outcome.code, 1) if outcome.code else ConfirmZone(outcome.zone)
    yes = Tap(say("button-yes"), right, "primary")
    return Screen(text, ((yes, Tap(say("button-no"), AskZone())),))


def country_asked(outcome: CountryAsked, look: Look) -> Screen:
    say, now_is = look.say, outcome.now_is
    state = "unclear" if outcome.unclear else "known" if now_is else "unknown"
    text = say("country-asked", state=state, country=now_is.name if now_is else "")
    rows = [
        (Tap(each.name, SetCountry(each.code), "success" if each == now_is else None),)
        for each in outcome.found
    ]
    return Screen(text, (*rows, _back_row(say)))


def settings(outcome: Settings, look: Look) -> Screen:
    draw = {
        "all": _all,
        "days": _days,
        "hours": _hours,
        "routine": _routine,
        "minutes": _minutes,
        "interval": _interval,
    }[outcome.part]
    return draw(outcome, look.say)


def resumed(outcome: Resumed, look: Look) -> Screen:
    say = look.say
    return Screen(
        say("resumed", next=moment(outcome.next_due, outcome.zone, say)),
        (_back_row(say),),
    )


def moment(due: datetime | None, zone: str | None, say: Words) -> Html:
    """Telegram draws it in the reader's own zone, so that a wrong one of ours shows itself."""
    if due is None:
        return Html(say("no-moment"))
    local = on_the_wall(zone, due)
    words = say("moment", day=local.weekday(), clock=f"{local:%H:%M}")
    return Html(f'<tg-time unix="{int(due.timestamp())}" format="wt">{words}</tg-time>')


def days_in_words(days: tuple[int, ...], say: Words) -> str:
    """Tuesday to Friday is a range, two days are two: as few words as it takes."""
    if not days:
        return say("no-days")
    breaks = [i for i, (a, b) in enumerate(pairwise(days), 1) if b != a + 1]
    runs = [days[a:b] for a, b in pairwise([0, *breaks, len(days)])]
    return ", ".join(_run(run, say) for run in runs)


def _run(run: tuple[int, ...], say: Words) -> str:
    first, last = say("day-short", day=run[0]), say("day-short", day=run[-1])
    return first if len(run) == 1 else f"{first}{', ' if len(run) == 2 else '–'}{last}"


def _all(outcome: Settings, say: Words) -> Screen:
    person = outcome.person
    text = say(
        "settings",
        days=days_in_words(person.days, say),
        hours=_hours_in_words(person),
        every=person.every_min,
        routine=f"{person.routine_at:%H:%M}" if person.routine_at else "none",
        minutes=person.minutes,
        zone=person.zone or "",
        paused="yes" if person.paused else "no",
        next=moment(outcome.next_due, person.zone, say),
    )
    parts = [Tap(say("button-part", part=p), ShowSettings(PARTS.index(p))) for p in PARTS[1:]]
    zone = Tap(say("button-zone"), AskZone())
    quiet = (
        Tap(say("button-resume"), ResumeAll())
        if person.paused
        else Tap(say("button-quiet"), PauseAll())
    )
    days, hours, routine, minutes, interval = parts
    fits = Tap(say("button-when-fits"), After(ASK))
    # Who has just said where they are goes on to when it would fit.
    fine = After(ASK) if outcome.asks_after else Today()
    rows = (
        (Tap(say("button-fine"), fine, "primary"),),
        (days, hours, interval),
        (routine, minutes, fits),
        (zone, Tap(say("button-country"), AskCountry()), quiet),
        (Tap(say("button-body"), ShowBody(0)), Tap(say("button-kinds"), ShowKinds())),
    )
    return Screen(text, rows)


def _days(outcome: Settings, say: Words) -> Screen:
    chosen = outcome.person.days
    taps = [
        Tap(
            say("day-choice", day=day, on="yes" if day in chosen else "no"),
            SetDay(2 * day + (day not in chosen)),
            "success" if day in chosen else None,
        )
        for day in range(7)
    ]
    rows = (tuple(taps[:4]), tuple(taps[4:]), _back_row(say))
    return Screen(say("days-asked", days=days_in_words(chosen, say)), rows)


def _hours(outcome: Settings, say: Words) -> Screen:
    clear, typed = _typed(outcome)
    text = say("hours-asked", clear=clear, typed=typed, hours=_hours_in_words(outcome.person))
    taps = [Tap(f"{start}–{end}", SetHours(start, end)) for start, end in USUAL_HOURS]
    return Screen(text, (tuple(taps[:2]), tuple(taps[2:]), _back_row(say)))


def _routine(outcome: Settings, say: Words) -> Screen:
    clear, typed = _typed(outcome)
    text = say("routine-asked", clear=clear, typed=typed)
    taps = [Tap(_clock(minute), SetRoutine(minute)) for minute in USUAL_ROUTINES_MIN]
    never = Tap(say("button-never"), SetRoutine(NO_ROUTINE_MIN))
    return Screen(text, (tuple(taps[:3]), (*taps[3:], never), _back_row(say)))


def _minutes(outcome: Settings, say: Words) -> Screen:
    return _one_of(say("minutes-asked"), say, MINUTES, outcome.person.minutes, SetMinutes)


def _interval(outcome: Settings, say: Words) -> Screen:
    now_is = outcome.person.every_min
    return _one_of(say("interval-asked"), say, INTERVALS_MIN, now_is, SetInterval)


def _one_of(
    text: str,
    say: Words,
    options: tuple[int, ...],
    now_is: int,
    button: type[SetMinutes | SetInterval],
) -> Screen:
    taps = [
        Tap(say("minutes", count=n), button(n), "success" if n == now_is else None)
        for n in options
    ]
    rows = [tuple(part) for part in (taps[:3], taps[3:]) if part]
    return Screen(text, (*rows, _back_row(say)))


def _back_row(say: Words) -> Row:
    return (Tap(say("button-back"), ShowSettings(0)),)


def _hours_in_words(person: Person) -> str:
    return ", ".join(f"{start:%-H:%M}–{end:%-H:%M}" for start, end in person.hours)


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _typed(outcome: Settings) -> tuple[str, str]:
    """Whether it was clear, and if not, the beginning of what was typed."""
    words = outcome.unclear
    return ("yes", "") if words is None else ("no", words[:40])
