"""Progress, help, privacy, leaving."""

from telegram import Update

from bot.context import Context
from coach import day, leaving, meeting, progress


async def show_progress(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(progress.progress, context.person))


async def show_help(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(meeting.tell, context.person, "help"))


async def show_privacy(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(meeting.tell, context.person, "privacy"))


async def ask_to_delete(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(leaving.ask_to_delete, context.person))


async def keep_all(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(leaving.keep_all, context.person))


async def delete(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(leaving.delete, context.person))


async def cancel(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(day.cancel, context.person))
