"""What a body needs care with, the days that hang on it, and what stands about in the room."""

from datetime import date

from telegram import Update

from bot.body_buttons import (
    Cleared,
    SetKit,
    SetSince,
    ShowBody,
    ShowGroup,
    StillSo,
    TickCondition,
    Unsure,
)
from bot.context import Context
from coach import dating, kit, telling
from coach.telling import Still

UNSURES: tuple[telling.Unsure, ...] = ("off", "not-sure", "something")
STILLS: tuple[Still, ...] = ("same", "changed", "unsure")
NOT_SURE, ASK = 0, 1


async def show(update: Update, context: Context, button: ShowBody | None = None) -> None:
    match button.what if button else 0:
        case 1:
            asked = (context.person, context.library)
            await context.show(update, await context.ask(telling.that_is_all, *asked))
        case 2:
            await context.show(update, await context.ask(kit.show_kit, context.person))
        case _:
            await context.show(update, await context.ask(telling.show_body, context.person))


async def none(update: Update, context: Context, _: object) -> None:
    asked = (context.person, context.library)
    await context.show(update, await context.ask(telling.no_condition, *asked))


async def unsure(update: Update, context: Context, button: Unsure) -> None:
    asked = (context.person, UNSURES[button.how], context.library)
    await context.show(update, await context.ask(telling.unsure, *asked))


async def group(update: Update, context: Context, button: ShowGroup) -> None:
    await context.show(update, await context.ask(telling.pick, context.person, button.page))


async def tick(update: Update, context: Context, button: TickCondition) -> None:
    number, on = divmod(button.number_on, 2)
    asked = (context.person, number, on == 1, context.library)
    await context.show(update, await context.ask(telling.tick, *asked))


async def since(update: Update, context: Context, button: SetSince) -> None:
    number, within = divmod(button.number_within, 1000)
    day = None if button.day in (NOT_SURE, ASK) else day_of(button.day)
    if button.day != NOT_SURE and day is None:  # also of a day that there is not
        asked = (context.person, number)
        await context.show(update, await context.ask(dating.ask_date, *asked))
        return
    told = (context.person, number, day, within, context.library)
    await context.show(update, await context.ask(dating.set_since, *told))


async def cleared(update: Update, context: Context, button: Cleared) -> None:
    asked = (context.person, button.condition, button.on == 1, context.library)
    await context.show(update, await context.ask(dating.clear, *asked))


async def still(update: Update, context: Context, button: StillSo) -> None:
    asked = (context.person, STILLS[button.answer], context.library)
    await context.show(update, await context.ask(telling.still, *asked))


async def set_kit(update: Update, context: Context, button: SetKit) -> None:
    item, there = divmod(button.item_on, 2)
    await context.show(update, await context.ask(kit.set_kit, context.person, item, there == 1))


def day_of(number: int) -> date | None:
    """None for the 31st of February, or a number that is no day at all."""
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except (ValueError, OverflowError):
        return None
