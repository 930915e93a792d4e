"""Whatever is typed or sent that is no command and no button, and people who come and go."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram import Chat, ChatMember, Update
from telegram.error import BadRequest, Forbidden

from bot import screens
from bot.context import Context
from bot.handlers import body, kinds, library, meeting, pauses, routine, signs, weeks
from bot.handlers import day as days
from bot.handlers import pages as shown
from bot.handlers.as_taps import tapped_by_words
from bot.screens import pages
from coach import hearing, spoken
from coach.reminders import back_again, gone

# What people type when they mean a command or a button.
SHORT_WORDS: dict[str, Callable[[Update, Context], Awaitable[None]]] = {
    "routine": routine.today,
    "today": routine.today,
    "start": routine.today,
    "break": routine.take_break,
    "walk": weeks.walk,
    "week": weeks.week,
    "my week": weeks.week,
    "library": library.show,
    "exercises": library.show,
    "settings": days.settings,
    "reminders": kinds.show,
    "fewer": days.how_often,
    "less often": days.how_often,
    "more often": days.how_often,
    "body": body.show,
    "kit": body.show,
    "conditions": body.show,
    "resume": pauses.resume,
    "i'm back": pauses.resume,
    "quiet": pauses.pause,
    "mute": pauses.pause,
    "no reminders": pauses.pause,
    "holiday": pauses.holidays,
    "holidays": pauses.holidays,
    "vacation": pauses.holidays,
    "progress": shown.show_progress,
    "help": shown.show_help,
    "stop": routine.spoken_as(spoken.stop),
    "cancel": shown.cancel,
    "pause": routine.spoken_as(spoken.pause),
    "done": routine.spoken_as(spoken.done),
    "next": routine.spoken_as(spoken.done),
    "skip": routine.spoken_as(spoken.skip),
    "hurts": routine.spoken_as(spoken.hurts_now),
    "it hurts": routine.spoken_as(spoken.hurts_now),
    "too hard": routine.spoken_as(spoken.too_hard),
    "too easy": routine.spoken_as(spoken.too_easy),
    "can't do that here": routine.spoken_as(spoken.cant_here),
    "can\u2019t do that here": routine.spoken_as(spoken.cant_here),
    "cant do that here": routine.spoken_as(spoken.cant_here),
    "not here": routine.spoken_as(spoken.cant_here),
}


async def caught(update: Update, context: Context) -> None:
    """Words in the net: a crisis text or the warning list, before any other handler."""
    message = update.effective_message
    assert message is not None
    word = context.rooms.net.catches(message.text or message.caption or "")
    assert word is not None  # the filter saw to both
    if word == "young":
        await signs.too_young(update, context, None)
        return
    await meeting.heard(update, context, word)


async def typed(update: Update, context: Context) -> None:
    words = (update.effective_message.text if update.effective_message else None) or ""
    if await tapped_by_words(update, context, words):
        return
    if act := SHORT_WORDS.get(words.strip().strip(".!").casefold()):
        await act(update, context)
        return
    asked = (context.person, words, context.rooms.places, context.rooms.search, context.library)
    outcome = await context.ask(hearing.typed, *asked)
    await context.draw(update, screens.of_words(outcome, context.rooms.look))


async def not_words(update: Update, context: Context) -> None:
    await context.show(update, await context.ask(spoken.not_words, context.person))


async def old_button(update: Update, context: Context) -> None:
    """One that we never made, or no longer know: they are shown where they stand."""
    context.stop_the_spinner(update)
    await routine.here(update, context)


async def in_a_group(update: Update, context: Context) -> None:
    """To a command only, and where the bot may not write it stays silent."""
    if update.effective_chat:
        with suppress(BadRequest, Forbidden):
            await update.effective_chat.send_message(pages.group(context.rooms.look).text)


async def came_or_went(update: Update, context: Context) -> None:
    """They blocked the bot, or let it in again."""
    change = update.my_chat_member
    if change and change.chat.type == Chat.PRIVATE:
        here = change.new_chat_member.status == ChatMember.MEMBER
        await context.ask(back_again if here else gone, context.person)
