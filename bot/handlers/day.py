"""When to be reminded: zone, days, hours, length."""

from telegram import Update

from bot.buttons import (
    ChooseZone,
    ConfirmZone,
    SetDay,
    SetHours,
    SetInterval,
    SetMinutes,
    SetRoutine,
    ShowSettings,
)
from bot.context import Context
from bot.day_buttons import AsUsual, SetMost, SetQuiet, SetRanges, ShowWeekday, TakeBack
from bot.screens.settings import PARTS
from coach import country, day, day_change, day_heard, day_hours
from coach.outcomes import Part


async def settings(update: Update, context: Context, button: ShowSettings | None = None) -> None:
    part: Part = PARTS[button.part] if button else "all"
    await context.show(update, await context.ask(day.settings, context.person, part))


async def how_often(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(day.settings, context.person, "interval"))


async def ask_zone(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(day.ask_zone, context.person))


async def not_now(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(day.not_now, context.person))


async def choose_zone(update: Update, context: Context, button: ChooseZone) -> None:
    await context.show(update, await context.ask(day.guess_zone, context.person, button.zone))


async def confirm_zone(update: Update, context: Context, button: ConfirmZone) -> None:
    asked = (context.person, button.zone, context.rooms.places)
    await context.show(update, await context.ask(country.confirm_clock, *asked))


async def set_day(update: Update, context: Context, button: SetDay) -> None:
    asked = (context.person, button.day_on // 2, button.day_on % 2 == 1)
    await context.show(update, await context.ask(day_hours.set_day, *asked))


async def set_ranges(update: Update, context: Context, button: SetRanges) -> None:
    minutes = (button.start, button.end, button.again, button.over)
    asked = (context.person, button.weekday, minutes)
    await context.show(update, await context.ask(day_hours.set_ranges, *asked))


async def weekdays(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(day_change.weekdays, context.person))


async def weekday(update: Update, context: Context, button: ShowWeekday) -> None:
    await context.show(
        update, await context.ask(day_change.weekday, context.person, button.weekday)
    )


async def as_usual(update: Update, context: Context, button: AsUsual) -> None:
    await context.show(
        update, await context.ask(day_hours.as_usual, context.person, button.weekday)
    )


async def set_most(update: Update, context: Context, button: SetMost) -> None:
    await context.show(update, await context.ask(day_hours.set_most, context.person, button.most))


async def quiet_hours(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(day_change.quiet_page, context.person))


async def set_quiet(update: Update, context: Context, button: SetQuiet) -> None:
    asked = (context.person, button.start, button.end)
    await context.show(update, await context.ask(day_hours.set_quiet, *asked))


async def take_back(update: Update, context: Context, button: TakeBack) -> None:
    await context.show(update, await context.ask(day_heard.take_back, context.person, button.wish))


async def set_hours(update: Update, context: Context, button: SetHours) -> None:
    asked = (context.person, button.start, button.end)
    await context.show(update, await context.ask(day_hours.set_hours, *asked))


async def set_routine(update: Update, context: Context, button: SetRoutine) -> None:
    await context.show(update, await context.ask(day.set_routine, context.person, button.minute))


async def set_minutes(update: Update, context: Context, button: SetMinutes) -> None:
    await context.show(update, await context.ask(day.set_minutes, context.person, button.minutes))


async def set_interval(update: Update, context: Context, button: SetInterval) -> None:
    asked = (context.person, button.minutes)
    await context.show(update, await context.ask(day_hours.set_interval, *asked))
