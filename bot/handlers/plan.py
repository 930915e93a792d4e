"""Today's plan: what is in it, and every tap that changes it for a day."""

from telegram import Update

from bot.context import Context
from bot.plan_buttons import AnotherPlan, KeepMove, Shorten, ShowPlanMove, SwapToday
from coach import tuning


async def show(update: Update, context: Context, _: object = None) -> None:
    await context.show(
        update, await context.ask(tuning.show_plan, context.person, context.library)
    )


async def move(update: Update, context: Context, button: ShowPlanMove) -> None:
    asked = (context.person, button.exercise, context.library)
    await context.show(update, await context.ask(tuning.show_plan_move, *asked))


async def swap(update: Update, context: Context, button: SwapToday) -> None:
    asked = (context.person, button.exercise, button.leave == 1, context.library)
    await context.show(update, await context.ask(tuning.swap_today, *asked))


async def shorten(update: Update, context: Context, button: Shorten) -> None:
    asked = (context.person, button.begins == 1, context.library)
    await context.show(update, await context.ask(tuning.shorten, *asked))


async def another(update: Update, context: Context, button: AnotherPlan) -> None:
    asked = (context.person, button.after, context.library)
    await context.show(update, await context.ask(tuning.another, *asked))


async def as_it_was(update: Update, context: Context, _: object) -> None:
    await context.show(
        update, await context.ask(tuning.as_it_was, context.person, context.library)
    )


async def keep(update: Update, context: Context, button: KeepMove) -> None:
    asked = (context.person, button.exercise, context.library)
    await context.show(update, await context.ask(tuning.keep_favourite, *asked))
