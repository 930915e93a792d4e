"""The answers to whether there should be fewer small breaks."""

from telegram import Update

from bot.context import Context
from bot.sense_buttons import FewerSo
from coach.sense_answers import FewerHow, answer_fewer

ANSWERS: tuple[FewerHow, ...] = ("fewer", "hours", "pause", "as-it-is")


async def fewer(update: Update, context: Context, button: FewerSo) -> None:
    asked = (context.person, button.asked, ANSWERS[button.how])
    await context.show(update, await context.ask(answer_fewer, *asked))
