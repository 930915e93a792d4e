"""The first meeting, the warning signs, and the lock."""

from telegram import Update

from bot.buttons import SeenWhen, Signs
from bot.context import Context
from bot.signs_buttons import ShortSigns
from coach import meeting, safety
from coach.net import Caught
from coach.safety import Answer, When

ANSWERS: tuple[Answer, ...] = ("none", "yes", "unsure")
WHENS: tuple[When, ...] = ("today", "days", "not-since")


async def start(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(meeting.start, context.person, context.library))


async def agree(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(meeting.agree, context.person, context.library))


async def what_is_kept(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(meeting.what_is_kept, context.person))


async def show_signs(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(safety.show_signs, context.person))


async def heard(update: Update, context: Context, caught: Caught) -> None:
    await context.show(update, await context.ask(safety.heard_signs, context.person, caught))


async def signs(update: Update, context: Context, button: Signs) -> None:
    asked = (context.person, ANSWERS[button.answer], context.library)
    await context.show(update, await context.ask(safety.answer_signs, *asked))


async def short_signs(update: Update, context: Context, button: ShortSigns) -> None:
    asked = (context.person, ANSWERS[button.answer], context.library)
    await context.show(update, await context.ask(safety.answer_short_signs, *asked))


async def seen(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(safety.seen, context.person, context.library))


async def seen_when(update: Update, context: Context, button: SeenWhen) -> None:
    asked = (context.person, WHENS[button.when], context.library)
    await context.show(update, await context.ask(safety.seen_when, *asked))
