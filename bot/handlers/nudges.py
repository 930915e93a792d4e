"""Answering a nudge."""

from telegram import Update

from bot.buttons import NudgeAnswer
from bot.context import Context
from coach.nudge_answers import Answer, answer_nudge

ANSWERS: tuple[Answer, ...] = ("done", "later", "skipped", "not-today", "mini")


async def answered(update: Update, context: Context, button: NudgeAnswer) -> None:
    asked = (context.person, button.nudge, ANSWERS[button.answer], context.library)
    await context.show(update, await context.ask(answer_nudge, *asked))
