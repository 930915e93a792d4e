"""The library: its pages, trying an exercise, and making a program one's own."""

from telegram import Update

from bot.context import Context
from bot.library_buttons import (
    BeginProgram,
    FollowProgram,
    ShowMove,
    ShowProgram,
    ShowShelf,
    TryMove,
    WishMove,
)
from bot.swap_buttons import BackTo
from coach import browse, own


async def show(update: Update, context: Context, _: object = None) -> None:
    await context.show(update, await context.ask(browse.home, context.person, context.library))


async def fact(update: Update, context: Context, _: object) -> None:
    asked = (context.person, context.library)
    await context.show(update, await context.ask(browse.todays_fact, *asked))


async def ask_name(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(browse.ask_name, context.person))


async def shelf(update: Update, context: Context, button: ShowShelf) -> None:
    asked = (context.person, button.shelf, button.page, context.library)
    await context.show(update, await context.ask(browse.shelf, *asked))


async def move(update: Update, context: Context, button: ShowMove) -> None:
    asked = (context.person, button.exercise, button.came, context.library)
    await context.show(update, await context.ask(browse.show_move, *asked))


async def wish(update: Update, context: Context, button: WishMove) -> None:
    what = own.WISHES[button.what]
    asked = (context.person, button.exercise, button.came, what, context.library)
    await context.show(update, await context.ask(own.wish, *asked))


async def unswap(update: Update, context: Context, button: BackTo) -> None:
    asked = (context.person, button.exercise, context.library)
    await context.show(update, await context.ask(own.unswap, *asked))


async def try_now(update: Update, context: Context, button: TryMove) -> None:
    asked = (context.person, button.exercise, context.library)
    await context.show(update, await context.ask(own.try_now, *asked))


async def program(update: Update, context: Context, button: ShowProgram) -> None:
    asked = (context.person, button.program, button.came, context.library)
    await context.show(update, await context.ask(browse.show_program, *asked))


async def begin(update: Update, context: Context, button: BeginProgram) -> None:
    asked = (context.person, button.program, context.library)
    await context.show(update, await context.ask(own.begin_program, *asked))


async def follow(update: Update, context: Context, button: FollowProgram) -> None:
    asked = (context.person, button.program, button.came, context.library)
    verb = own.follow if button.on else own.unfollow
    await context.show(update, await context.ask(verb, *asked))
