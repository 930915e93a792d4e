"""Typed words that stand on a button of the screen they are at: as good as a tap on it, for those
who cannot tap or would rather type."""

import re
from typing import Any, cast

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import screens
from bot.context import Context
from bot.screens.screen import Look, Screen
from coach.open_questions import open_questions
from coach.outcomes import Outcome
from coach.unasked import Offer


async def tapped_by_words(update: Update, context: Context, words: str) -> bool:
    """Looked at as it was before these words: what they bring up, they do not answer."""
    rooms, asked = context.rooms, (context.person, context.library, context.rooms.now())
    for question in await rooms.store.unit(open_questions, *asked):
        if packed := meant(_drawn(question, rooms.look), words):
            return await _press(update, context, packed)
    return False


def _drawn(question: Outcome | Offer, look: Look) -> Screen:
    if isinstance(question, Offer):
        return screens.of_nudge(question, look)
    return screens.of(question, look)


def meant(screen: Screen, words: str) -> str | None:
    """What the button carries, of which these are the words, or those before its comma."""
    said = folded(words)
    for tap in (tap for row in screen.rows for tap in row):
        if said in (folded(tap.label), folded(tap.label.partition(",")[0])):
            return tap.button.pack()
    return None


def folded(words: str) -> str:
    return words.strip().strip(".!").replace("\u2019", "'").casefold()


async def _press(update: Update, context: Context, packed: str) -> bool:
    for handler in cast(list[CallbackQueryHandler[Any, Any]], context.application.handlers[0]):
        pattern = handler.pattern if isinstance(handler, CallbackQueryHandler) else None
        if found := isinstance(pattern, re.Pattern) and pattern.match(packed):
            context.matches = [found]
            await handler.callback(update, context)
            return True
    return False
