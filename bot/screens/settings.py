"""When to be reminded: what holds now in words, and buttons to change it."""

from collections.abc import Iterator
from datetime import datetime

from bot.body_buttons import ShowBody
from bot.buttons import (
    AskZone,
    ChooseZone,
    ConfirmZone,
    NotNowZone,
    PauseAll,
    ResumeAll,
    SetMinutes,
    SetRoutine,
    ShowSettings,
    Today,
)
from bot.day_buttons import ShowQuiet, TakeBack
from bot.kind_buttons import ShowKinds
from bot.look_buttons import ShowLooks
from bot.screens import day, day_words
from bot.screens.screen import Look, Row, Screen, Tap
from bot.sense_buttons import AS_IT_IS, FewerSo
from bot.signs_buttons import AskCountry, PlaceIs, SetCountry
from bot.week_buttons import After
from coach.country_pages import CountryAsked
from coach.day import MINUTES, NO_ROUTINE_MIN
from coach.door import waits_for
from coach.intent import ASK
from coach.model import Person
from coach.outcomes import Part, Resumed, Settings, ZoneAsked, ZoneGuessed
from coach.pause_pages import Waits
from coach.places import Place
from coach.rhythm import is_too_short
from coach.slots import FIRST_BREAK_MIN
from coach.zone_names import on_the_wall
from content.words import Html, Words

PARTS: tuple[Part, ...] = ("all", "days", "hours", "routine", "minutes", "interval")
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
    if outcome.after is None:  # these wishes need no place
        rows.append((Tap(say("button-looks"), ShowLooks()),))
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
    return Screen(text, (*rows, day.back_row(say)))


def resumed(outcome: Resumed, look: Look) -> Screen:
    say = look.say
    return Screen(
        say("resumed", next=moment(outcome.next_due, outcome.zone, say)),
        (day.back_row(say),),
    )


def moment(due: datetime | None, zone: str | None, say: Words) -> Html:
    """Telegram draws it in the reader's own zone, so that a wrong one of ours shows itself."""
    if due is None:
        return Html(say("no-moment"))
    local = on_the_wall(zone, due)
    words = say("moment", day=local.weekday(), clock=f"{local:%H:%M}")
    return Html(f'<tg-time unix="{int(due.timestamp())}" format="wt">{words}</tg-time>')


def settings(outcome: Settings, look: Look) -> Screen:
    draw = {
        "all": _all,
        "days": day.days,
        "hours": day.hours,
        "routine": _routine,
        "minutes": _minutes,
        "interval": day.interval,
    }[outcome.part]
    return draw(outcome, look.say)


def _all(outcome: Settings, say: Words) -> Screen:
    """What holds in words first, then a row for each group of wishes."""
    return Screen(_text(outcome, say), tuple(_rows(outcome, say)))


def _text(outcome: Settings, say: Words) -> str:
    person = outcome.person
    return say(
        "settings",
        week=_week(outcome, say),
        often=_often(person, say),
        quiet=day_words.quiet(person.wishes.quiet) or "none",
        inside=day_words.inside_quiet(person),
        routine=f"{person.routine_at:%-H:%M}" if person.routine_at else "none",
        minutes=person.minutes,
        zone=person.zone or "",
        paused="yes" if person.paused else "no",
    )


def _week(outcome: Settings, say: Words) -> Html:
    """Days, hours and interval, and the next break; or why there is none."""
    person, waits = outcome.person, waits_for(outcome.person)
    if not person.days:
        return Html(say("no-days-yet"))
    short = "short" if is_too_short(person) else "none"
    text = say(
        "settings-week",
        week=day_words.week(person, say),
        days=day_words.kinds_of_days(person),
        every=person.every_min,
        waits=waits if waits != "no" else "some" if outcome.next_due else short,
        next=moment(outcome.next_due, person.zone, say),
        first=FIRST_BREAK_MIN,
    )
    return Html(text)


def to_what_it_waits_for(waits: Waits, say: Words) -> Tap:
    return Tap(say("button-waits", waits=waits), Today(), "primary")


def _often(person: Person, say: Words) -> str:
    often = day_words.how_often(person, say)
    return f"{often} {say('every-second-rests')}" if person.sense.halved else often


def _rows(outcome: Settings, say: Words) -> Iterator[Row]:
    parts = [Tap(say("button-part", part=p), ShowSettings(PARTS.index(p))) for p in PARTS[1:]]
    days, hours, routine, minutes, interval = parts
    # Who has just said where they are goes on to when it would fit.
    fine = Tap(say("button-fine"), After(ASK) if outcome.asks_after else Today(), "primary")
    back = (Tap(say("button-as-it-was"), TakeBack(outcome.undo)),) if outcome.undo else ()
    if (waits := waits_for(outcome.person)) != "no":
        fine = to_what_it_waits_for(waits, say)
    yield (fine, *back)
    asked_on = outcome.person.sense.asked_on
    if outcome.person.sense.halved and asked_on:
        as_it_was = FewerSo(asked_on.toordinal(), AS_IT_IS)
        yield (Tap(say("button-all-again"), as_it_was),)
    yield (days, hours, interval)
    yield (Tap(say("button-quiet-hours"), ShowQuiet()), _pause_or_resume(outcome.person, say))
    yield (routine, minutes, Tap(say("button-when-fits"), After(ASK)))
    yield (Tap(say("button-kinds"), ShowKinds()), Tap(say("button-body"), ShowBody(0)))
    looks = Tap(say("button-looks"), ShowLooks())
    yield (looks, Tap(say("button-zone"), AskZone()), Tap(say("button-country"), AskCountry()))


def _pause_or_resume(person: Person, say: Words) -> Tap:
    if person.paused:
        return Tap(say("button-resume"), ResumeAll())
    return Tap(say("button-quiet"), PauseAll())


def _routine(outcome: Settings, say: Words) -> Screen:
    words = outcome.unclear
    clear, typed = ("yes", "") if words is None else ("no", day_words.beginning(words))
    text = say("routine-asked", clear=clear, typed=typed)
    taps = [Tap(_clock(minute), SetRoutine(minute)) for minute in USUAL_ROUTINES_MIN]
    never = Tap(say("button-never"), SetRoutine(NO_ROUTINE_MIN))
    return Screen(text, (tuple(taps[:3]), (*taps[3:], never), day.back_row(say)))


def _minutes(outcome: Settings, say: Words) -> Screen:
    now_is = outcome.person.minutes
    taps = [
        Tap(say("minutes", count=n), SetMinutes(n), "success" if n == now_is else None)
        for n in MINUTES
    ]
    return Screen(say("minutes-asked"), (tuple(taps), day.back_row(say)))


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
