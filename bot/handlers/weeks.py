"""Walking, the weekly review, and when it would fit."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update

from bot.context import Context
from bot.week_buttons import (
    After,
    IfHurdle,
    WalkDone,
    WalkFirst,
    WeekBarrier,
    WeekGoal,
    WeekPain,
    WeekTask,
    WeekTry,
    WeekUndo,
)
from coach import intent, review, walks
from coach.week_pages import Way


async def walk(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(walks.walk, context.person, context.library))


async def walk_first(update: Update, context: Context, button: WalkFirst) -> None:
    asked = (context.person, button.day, button.choice, context.library)
    await context.show(update, await context.ask(walks.begin_walks, *asked))


async def walked(update: Update, context: Context, button: WalkDone) -> None:
    asked = (context.person, button.day, button.number, button.minutes, context.library)
    await context.show(update, await context.ask(walks.walked, *asked))


def how_long(way: Way) -> Callable[[Update, Context, Any], Awaitable[None]]:
    async def tapped(update: Update, context: Context, _: object) -> None:
        asked = (context.person, way, context.library)
        await context.show(update, await context.ask(walks.how_long, *asked))

    return tapped


async def week(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(review.week, context.person, context.library))


async def pain(update: Update, context: Context, button: WeekPain) -> None:
    asked = (context.person, button.day, button.points, context.library)
    await context.show(update, await context.ask(review.say_pain, *asked))


async def task(update: Update, context: Context, button: WeekTask) -> None:
    asked = (context.person, button.day, button.task, context.library)
    await context.show(update, await context.ask(review.choose_task, *asked))


async def ability(update: Update, context: Context, button: WeekTry) -> None:
    asked = (context.person, button.day, button.points, context.library)
    await context.show(update, await context.ask(review.say_ability, *asked))


async def barrier(update: Update, context: Context, button: WeekBarrier) -> None:
    asked = (context.person, button.day, button.barrier, context.library)
    await context.show(update, await context.ask(review.say_barrier, *asked))


async def goal(update: Update, context: Context, button: WeekGoal) -> None:
    asked = (context.person, button.day, button.goal, context.library)
    await context.show(update, await context.ask(review.say_goal, *asked))


async def undo(update: Update, context: Context, button: WeekUndo) -> None:
    asked = (context.person, button.day, context.library)
    await context.show(update, await context.ask(review.undo, *asked))


async def after(update: Update, context: Context, button: After) -> None:
    asked = (context.person, button.cue, context.library)
    await context.show(update, await context.ask(intent.after, *asked))


async def if_hurdle(update: Update, context: Context, button: IfHurdle) -> None:
    asked = (context.person, button.hurdle, context.library)
    await context.show(update, await context.ask(intent.if_hurdle, *asked))


async def not_after(update: Update, context: Context, _: object) -> None:
    asked = (context.person, context.library)
    await context.show(update, await context.ask(intent.not_after, *asked))
