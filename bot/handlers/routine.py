"""Today's routine and small breaks: begin them, and every tap in the player."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from telegram import Update

from bot.buttons import Afresh, FeltSo, Floor, HurtsSo, OnStep
from bot.context import Context
from coach import hurts, routine
from coach.course import Felt
from coach.exercises import Library
from coach.hurts import Hurt
from coach.model import Press
from coach.outcomes import Outcome
from coach.ports import Book

HURTS: tuple[Hurt, ...] = ("bit", "lot", "leg")
FELTS: tuple[Felt, ...] = ("same", "bit", "lot", "leg")


async def today(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(routine.today, context.person, context.library))


async def here(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(routine.here, context.person, context.library))


async def begin(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(routine.begin, context.person, context.library))


async def floor(update: Update, context: Context, button: Floor) -> None:
    asked = (context.person, button.can == 1, context.library)
    await context.show(update, await context.ask(routine.choose_floor, *asked))


async def afresh(update: Update, context: Context, button: Afresh) -> None:
    asked = (context.person, button.session, context.library)
    await context.show(update, await context.ask(routine.afresh, *asked))


async def take_break(update: Update, context: Context, _: object = None) -> None:
    asked = (context.person, context.library)
    await context.show(update, await context.ask(routine.take_break, *asked))


def on_step(
    verb: Callable[[Book, Press, Library, datetime], Outcome],
) -> Callable[[Update, Context, OnStep], Awaitable[None]]:
    """A handler for one of the player's taps: all of them read and show alike."""

    async def tapped(update: Update, context: Context, button: OnStep) -> None:
        # Whose tap it is, Telegram says; never the button.
        press = Press(context.person, button.session, button.step)
        await context.show(update, await context.ask(verb, press, context.library))

    return tapped


async def hurts_so(update: Update, context: Context, button: HurtsSo) -> None:
    press = Press(context.person, button.session, button.step)
    asked = (press, HURTS[button.how], context.library)
    await context.show(update, await context.ask(hurts.hurts_so, *asked))


async def felt(update: Update, context: Context, button: FeltSo) -> None:
    asked = (context.person, button.session, FELTS[button.how], context.library)
    await context.show(update, await context.ask(hurts.felt, *asked))


def spoken_as(
    verb: Callable[[Book, int, Library, datetime], Outcome],
) -> Callable[[Update, Context], Awaitable[None]]:
    """A handler for a typed word that means one of the player's taps."""

    async def typed(update: Update, context: Context) -> None:
        await context.show(update, await context.ask(verb, context.person, context.library))

    return typed
