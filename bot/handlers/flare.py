"""It hurts now: every tap on the way through a bad spell."""

from telegram import Update

from bot.context import Context
from bot.flare_buttons import Bears, HowIs, InFlare, Through, Worse8
from coach import flare_bears, flare_checks, flare_way
from coach.flare_checks import How
from coach.flare_stages import POSITIONS

HOWS: tuple[How, ...] = ("better", "same", "worse")
NEWS = (0, 1)


async def it_hurts(update: Update, context: Context, _: object = None) -> None:
    asked = (context.person, context.library)
    await context.show(update, await context.ask(flare_way.it_hurts, *asked))


async def bears(update: Update, context: Context, button: Bears) -> None:
    asked = (context.person, button.check, POSITIONS[button.position], context.library)
    await context.show(update, await context.ask(flare_bears.bears, *asked))


async def said(update: Update, context: Context, button: InFlare) -> None:
    """Two questions with two answers each."""
    verb = flare_way.news if button.what in NEWS else flare_checks.able
    yes = button.what in (1, 2)
    asked = (context.person, button.check, yes, context.library)
    await context.show(update, await context.ask(verb, *asked))


async def how_it_is(update: Update, context: Context, button: HowIs) -> None:
    asked = (context.person, button.check, HOWS[button.how], context.library)
    await context.show(update, await context.ask(flare_checks.how_it_is, *asked))


async def severe(update: Update, context: Context, button: Worse8) -> None:
    asked = (context.person, button.is_so == 1, context.library)
    await context.show(update, await context.ask(flare_way.severe, *asked))


async def through(update: Update, context: Context, button: Through) -> None:
    asked = (context.person, button.check, context.library)
    await context.show(update, await context.ask(flare_bears.through, *asked))


async def meanwhile(update: Update, context: Context, _: object) -> None:
    asked = (context.person, context.library)
    await context.show(update, await context.ask(flare_way.meanwhile, *asked))
