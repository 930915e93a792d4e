"""Pauses and holidays: until when it is quiet, what comes after it, and days to pick."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import PauseAll, ResumeAll, ShowSettings, Today
from bot.pause_buttons import (
    AddHoliday,
    HolidaySpan,
    PauseDays,
    PauseMinutes,
    PauseOpen,
    PickFirst,
    PickLast,
    RemoveHoliday,
    ShowHolidays,
)
from bot.screens.screen import Look, Row, Screen, Tap
from bot.screens.settings import moment
from coach.outcomes import Paused
from coach.pause_pages import DayAsked, HolidaysPage, PauseUnclear, Quieted
from coach.pauses import MEETINGS_MIN, PAUSES_DAYS
from coach.wishes import Holiday
from content.words import Html, Words

# So many holidays have a row each.
IN_FULL = 3


def paused(outcome: Paused, look: Look) -> Screen:
    say = look.say
    text = say("paused", routine="yes" if outcome.routine else "no")
    if not outcome.offers:
        return Screen(text, (_resume_row(say),))
    return Screen("\n".join([text, say("paused-until")]), _ends(say))


def quieted(outcome: Quieted, look: Look) -> Screen:
    say = look.say
    text = say(
        "quieted",
        why=outcome.why,
        until=moment(outcome.until, outcome.zone, say),
        days=_in_words(outcome.holiday, say),
        next=_next(outcome.next_due, outcome.zone, outcome.far, say),
    )
    more: Row = _minutes_row(say)
    if outcome.why in ("today", "ill"):
        more = tuple(_days_tap(count, say) for count in PAUSES_DAYS[1:])
    elif outcome.why == "days":
        more = (Tap(say("button-holidays"), ShowHolidays()),)
    return Screen(text, (_resume_row(say), more))


def unclear(outcome: PauseUnclear, look: Look) -> Screen:
    say = look.say
    state = "yes" if outcome.paused else "no"
    text = say("pause-unclear", why=outcome.why, typed=outcome.typed, paused=state)
    if outcome.paused:
        return Screen(text, _ends(say))
    rows = ((Tap(say("button-quiet"), PauseAll()), Tap(say("button-fine"), Today())),)
    return Screen(text, rows)


def holidays(outcome: HolidaysPage, look: Look) -> Screen:
    say, just = look.say, outcome.just
    text = say(
        "holidays",
        said=outcome.said,
        typed=outcome.typed or "none",
        just=_days(just, say) if just else "",
        count=len(outcome.holidays),
        list="\n".join(_days(each, say) for each in outcome.holidays),
        paused="yes" if outcome.paused else "no",
        next=_next(outcome.next_due, outcome.zone, outcome.far, say),
    )
    rows: list[Row] = [_resume_row(say)] if outcome.paused else []
    if outcome.said == "added" and just:
        back = Tap(say("button-take-back"), _removes(just))
        rows.append((Tap(say("button-fine"), Today(), "primary"), back))
    rows.append(tuple(Tap(say("button-span", span=n), HolidaySpan(n)) for n in range(3)))
    rows.append((Tap(say("button-pick-days"), PickFirst(0)),))
    # What was just added has its own button above.
    others = [each for each in outcome.holidays if each != just]
    rows += _removals(others, say)
    return Screen(text, (*rows, (Tap(say("button-back"), ShowSettings(0)),)))


def day_asked(outcome: DayAsked, look: Look) -> Screen:
    say, first = look.say, outcome.first
    days = [outcome.monday + timedelta(days=n) for n in range(28)]
    text = say(
        "day-asked",
        first=_day(first, say) if first else "none",
        begins=_day(outcome.monday, say),
        ends=_day(days[-1], say),
    )
    rows = [tuple(_pick(day, outcome) for day in days[n : n + 7]) for n in range(0, 28, 7)]
    turns = [(outcome.page - 1, "earlier"), (outcome.page + 1, "later")]
    rows.append(
        tuple(
            Tap(say("button-turn", way=way), _turn(outcome, page))
            for page, way in turns
            if 0 <= page < outcome.pages
        )
    )
    rows.append((Tap(say("button-back"), ShowHolidays()),))
    return Screen(text, tuple(row for row in rows if row))


def _pick(day: date, outcome: DayAsked) -> Tap:
    """A day that cannot be chosen shows the same page again."""
    if not outcome.earliest <= day <= outcome.latest:
        return Tap("·", _turn(outcome, outcome.page))
    if outcome.first is None:
        return Tap(str(day.day), PickLast(day.toordinal(), 0))
    chosen = AddHoliday(outcome.first.toordinal(), day.toordinal())
    return Tap(str(day.day), chosen, "success" if day == outcome.first else None)


def _turn(outcome: DayAsked, page: int) -> PickFirst | PickLast:
    if outcome.first is None:
        return PickFirst(page)
    return PickLast(outcome.first.toordinal(), page)


def _ends(say: Words) -> tuple[Row, ...]:
    """The likeliest first: a meeting."""
    days = tuple(_days_tap(count, say) for count in PAUSES_DAYS)
    holiday = Tap(say("button-holiday"), ShowHolidays())
    still = Tap(say("button-until-resumed"), PauseOpen())
    return (_minutes_row(say), days, (holiday, still), _resume_row(say))


def _minutes_row(say: Words) -> Row:
    return tuple(Tap(say("minutes", count=n), PauseMinutes(n)) for n in MEETINGS_MIN)


def _days_tap(count: int, say: Words) -> Tap:
    return Tap(say("button-pause-days", days=count), PauseDays(count))


def _resume_row(say: Words) -> Row:
    return (Tap(say("button-resume"), ResumeAll(), "primary"),)


def _removals(holidays: list[Holiday], say: Words) -> list[Row]:
    """Many of them stand three in a row, each by its first day."""
    if len(holidays) <= IN_FULL:
        return [(_remove(each, say),) for each in holidays]
    taps = [
        Tap(say("button-remove", days=_day(each.first, say)), _removes(each)) for each in holidays
    ]
    return [tuple(taps[n : n + 3]) for n in range(0, len(taps), 3)]


def _remove(holiday: Holiday, say: Words) -> Tap:
    return Tap(say("button-remove", days=_days(holiday, say)), _removes(holiday))


def _removes(holiday: Holiday) -> RemoveHoliday:
    return RemoveHoliday(holiday.first.toordinal(), holiday.last.toordinal())


def _days(holiday: Holiday, say: Words) -> str:
    first, last = _day(holiday.first, say), _day(holiday.last, say)
    return first if first == last else f"{first} – {last}"


def _in_words(holiday: Holiday | None, say: Words) -> str:
    if holiday is None:
        return ""
    if holiday.first == holiday.last:
        return say("quiet-one-day", first=_day(holiday.first, say))
    return say("quiet-days", first=_day(holiday.first, say), last=_day(holiday.last, say))


def _day(day: date, say: Words) -> str:
    """A holiday next year does not name it: the weekday does, and it is not long until then."""
    return say("day-date", day=day.weekday(), date=day.day, month=day.month)


def _next(due: datetime | None, zone: str | None, far: bool, say: Words) -> Html:
    if due is None or not far:
        return moment(due, zone, say)
    local = due.astimezone(ZoneInfo(zone or "UTC"))
    words = f"{_day(local.date(), say)}, {local:%H:%M}"
    return Html(f'<tg-time unix="{int(due.timestamp())}" format="wDt">{words}</tg-time>')
