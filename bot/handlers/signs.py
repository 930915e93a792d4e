"""The second list of warning signs, and in which country somebody would call for help."""

from telegram import Update

from bot.context import Context
from bot.handlers.meeting import ANSWERS
from bot.signs_buttons import PlaceIs, SayWhich, SecondSigns, SetCountry, TickSign
from coach import country, meeting, safety, second


async def show_second(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(second.show_second, context.person))


async def answer(update: Update, context: Context, button: SecondSigns) -> None:
    asked = (context.person, ANSWERS[button.answer], button.day, context.library)
    await context.show(update, await context.ask(second.answer_second, *asked))


async def ask_which(update: Update, context: Context, _: object) -> None:
    await context.show(
        update, await context.ask(second.ask_which, context.person, context.library)
    )


async def tick(update: Update, context: Context, button: TickSign) -> None:
    asked = (context.person, button.day, button.mask, context.library)
    await context.show(update, await context.ask(second.tick, *asked))


async def say_which(update: Update, context: Context, button: SayWhich) -> None:
    asked = (context.person, button.day, button.mask, context.library)
    await context.show(update, await context.ask(second.say_which, *asked))


async def too_young(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(meeting.too_young, context.person))


async def ask_news(update: Update, context: Context, _: object) -> None:
    await context.show(update, await context.ask(safety.ask_news, context.person, context.library))


async def place_is(update: Update, context: Context, button: PlaceIs) -> None:
    verb = country.confirm_place if button.sure else country.guess_place
    asked = (context.person, button.zone, button.country, context.rooms.places)
    await context.show(update, await context.ask(verb, *asked))


async def ask_country(update: Update, context: Context, _: object) -> None:
    asked = (context.person, context.rooms.places)
    await context.show(update, await context.ask(country.ask_country, *asked))


async def set_country(update: Update, context: Context, button: SetCountry) -> None:
    asked = (context.person, button.country, context.rooms.places)
    await context.show(update, await context.ask(country.set_country, *asked))
