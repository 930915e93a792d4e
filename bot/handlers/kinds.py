"""The kinds of reminders: switching them on and off, and answering what they say."""

from telegram import Update

from bot.context import Context
from bot.kind_buttons import NotToday, SetKind, ShowKind
from coach import call_answers, kind_wishes
from coach.kind_wishes import WISHED


async def show(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(kind_wishes.show_kinds, context.person))


async def one(update: Update, context: Context, button: ShowKind) -> None:
    asked = (context.person, WISHED[button.kind], context.library)
    await context.show(update, await context.ask(kind_wishes.show_kind, *asked))


async def change(update: Update, context: Context, button: SetKind) -> None:
    asked = (context.person, WISHED[button.kind], button.choice, context.library)
    await context.show(update, await context.ask(kind_wishes.set_kind, *asked))


async def not_today(update: Update, context: Context, button: NotToday) -> None:
    asked = (context.person, button.due_min, context.library)
    await context.show(update, await context.ask(call_answers.not_today, *asked))


async def posture_done(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(call_answers.posture_changed, context.person))
