"""How the exercises are seen and heard."""

from telegram import Update

from bot.context import Context
from bot.look_buttons import SetBells, SetMotion, SetTone
from coach import looks
from coach.looks import BELLS, MOTIONS, TONES


async def show(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(looks.show_looks, context.person))


async def motion(update: Update, context: Context, button: SetMotion) -> None:
    asked = context.person, MOTIONS[button.motion]
    await context.show(update, await context.ask(looks.set_motion, *asked))


async def tone(update: Update, context: Context, button: SetTone) -> None:
    asked = context.person, TONES[button.tone]
    await context.show(update, await context.ask(looks.set_tone, *asked))


async def bells(update: Update, context: Context, button: SetBells) -> None:
    asked = context.person, BELLS[button.bells]
    await context.show(update, await context.ask(looks.set_bells, *asked))
