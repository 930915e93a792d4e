"""What Telegram shows of the bot by itself: its commands and what it says it is."""

import logging

from telegram import BotCommand
from telegram.error import TelegramError

from bot.context import App, rooms_of
from bot.handlers import COMMANDS

log = logging.getLogger(__name__)


async def announce(app: App) -> None:
    """Not worth a restart if it fails: the next start says it again."""
    say = rooms_of(app).look.say
    commands = [BotCommand(name, say("command", name=name)) for name in COMMANDS]
    try:
        await app.bot.set_my_commands(commands)
        await app.bot.set_my_description(say("bot-description"))
        await app.bot.set_my_short_description(say("bot-about"))
    except TelegramError as unwell:
        log.warning("the menu was not updated: %s", type(unwell).__name__)
