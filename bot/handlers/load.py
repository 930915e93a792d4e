"""The taps around a routine: how the back is before it, after a hard one, the next morning."""

from telegram import Update

from bot.context import Context
from bot.load_buttons import AfterSo, BeginSo, MorningSo, ToughSo
from coach import checks
from coach.course import Before, Morning

BEFORES: tuple[Before, ...] = ("easy", "so-so", "tough")
MORNINGS: tuple[Morning, ...] = ("settled", "not-yet", "worse")


async def begin_so(update: Update, context: Context, button: BeginSo) -> None:
    asked = (context.person, BEFORES[button.how], context.library)
    await context.show(update, await context.ask(checks.say_now, *asked))


async def tough_so(update: Update, context: Context, button: ToughSo) -> None:
    asked = (context.person, button.severe == 1, context.library)
    await context.show(update, await context.ask(checks.tough_so, *asked))


async def after_so(update: Update, context: Context, button: AfterSo) -> None:
    asked = (context.person, button.session, button.severe == 1, context.library)
    await context.show(update, await context.ask(checks.after_so, *asked))


async def morning(update: Update, context: Context, button: MorningSo) -> None:
    asked = (context.person, button.session, MORNINGS[button.how], context.library)
    await context.show(update, await context.ask(checks.say_morning, *asked))
