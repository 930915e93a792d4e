"""Pausing, for a meeting, a day, a holiday or until further notice; and resuming."""

from telegram import Update

from bot.context import Context
from bot.pause_buttons import (
    AddHoliday,
    HolidaySpan,
    OnlyToday,
    PauseDays,
    PauseMinutes,
    PickFirst,
    PickLast,
    RemoveHoliday,
)
from coach import holiday_list
from coach import pauses as coach


async def pause(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(coach.pause, context.person))


async def resume(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(coach.resume, context.person))


async def without_end(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(coach.without_end, context.person))


async def for_minutes(update: Update, context: Context, button: PauseMinutes) -> None:
    asked = (context.person, button.minutes)
    await context.show(update, await context.ask(coach.for_minutes, *asked))


async def for_days(update: Update, context: Context, button: PauseDays) -> None:
    await context.show(update, await context.ask(coach.for_days, context.person, button.days))


async def only_today(update: Update, context: Context, button: OnlyToday) -> None:
    await context.show(update, await context.ask(coach.only_today, context.person, button.day))


async def holidays(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(holiday_list.show, context.person))


async def add_span(update: Update, context: Context, button: HolidaySpan) -> None:
    asked = (context.person, button.span)
    await context.show(update, await context.ask(holiday_list.add_span, *asked))


async def ask_first(update: Update, context: Context, button: PickFirst) -> None:
    asked = (context.person, button.page)
    await context.show(update, await context.ask(holiday_list.ask_first, *asked))


async def ask_last(update: Update, context: Context, button: PickLast) -> None:
    asked = (context.person, button.first, button.page)
    await context.show(update, await context.ask(holiday_list.ask_last, *asked))


async def add(update: Update, context: Context, button: AddHoliday) -> None:
    asked = (context.person, button.first, button.last)
    await context.show(update, await context.ask(holiday_list.add, *asked))


async def remove(update: Update, context: Context, button: RemoveHoliday) -> None:
    asked = (context.person, button.first, button.last)
    await context.show(update, await context.ask(holiday_list.remove, *asked))
