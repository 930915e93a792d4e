"""Putting one screen on one message: the Bot API's many methods for it, as two."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Literal

from telegram import Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from bot.gate import Lane
from bot.media import Media, Medium
from bot.recent import Drawn, Recent
from bot.request import NotSent
from bot.screens.screen import Screen, Sound

HTML = ParseMode.HTML
# An edit that may have arrived can be made again; a message that may have arrived cannot.
TRIES = 3
UNKNOWN_FILE = ("wrong file identifier", "wrong remote file identifier", "file reference")
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
PICTURE_TO_TEXT = "there is no text in the message to edit"

Edited = Literal["changed", "same", "impossible"]


class Writer:
    def __init__(self, bot: ExtBot[Lane], media: Media) -> None:
        self._bot = bot
        self._media = media
        self._recent = Recent()

    async def send(self, person: int, screen: Screen, lane: Lane) -> int:
        """The id of the new message."""
        medium = await self._media_of(screen)
        if medium is None:
            message = await self._once(
                lambda: self._bot.send_message(person, screen.text, **_look(screen, lane))
            )
        else:
            message = await self._with_file(medium, lambda m: self._send(person, screen, m, lane))
        self._note(person, message.message_id, screen, medium)
        return message.message_id

    async def has(self, sound: Sound) -> bool:
        """Whether it is made; if not, it will be soon."""
        return await self._media.of_sound(sound.spec) is not None

    async def _media_of(self, screen: Screen) -> Medium | None:
        if screen.picture:
            return await self._media.of(screen.picture)
        return await self._media.of_sound(screen.sound.spec) if screen.sound else None

    async def edit(self, person: int, message: int, screen: Screen) -> Edited:
        """Impossible: the message is gone, or is a picture and should become a text."""
        before = self._recent.on(person, message)
        if before and before.screen == screen:
            return "same"
        medium = await self._media.of(screen.picture) if screen.picture else None
        try:
            await self._again(lambda: self._edit(person, message, screen, medium, before))
        except BadRequest as refused:
            words = refused.message.lower()
            if "not modified" not in words:
                if PICTURE_TO_TEXT in words or any(gone in words for gone in GONE):
                    self._recent.forget(person, message)
                    return "impossible"
                raise
            self._note(person, message, screen, medium)
            return "same"
        self._note(person, message, screen, medium)
        return "changed"

    async def retire(self, person: int, message: int) -> None:
        """Its buttons go; what it says stays."""
        self._recent.forget(person, message)
        await _unless_gone(self._bot.edit_message_reply_markup(person, message))

    async def remove(self, person: int, message: int) -> None:
        """One that is too old to be deleted loses its buttons at least."""
        self._recent.forget(person, message)
        try:
            await self._bot.delete_message(person, message)
        except BadRequest:
            await self.retire(person, message)

    async def _edit(
        self,
        person: int,
        message: int,
        screen: Screen,
        medium: Medium | None,
        before: Drawn | None,
    ) -> None:
        at: dict[str, Any] = {"chat_id": person, "message_id": message}
        if medium is None:
            await self._bot.edit_message_text(screen.text, **at, **_look(screen, Lane.ANSWER))
        elif before and before.picture == medium.key:
            look = _look(screen, Lane.ANSWER)
            await self._bot.edit_message_caption(**at, caption=screen.text, **look)
        else:
            await self._with_file(medium, lambda m: self._swap(at, screen, m))

    async def _swap(self, at: dict[str, Any], screen: Screen, medium: Medium) -> Message:
        edited = await self._bot.edit_message_media(
            medium.with_caption(screen.text, HTML),
            **at,
            reply_markup=screen.keyboard,
            rate_limit_args=Lane.ANSWER,
        )
        assert isinstance(edited, Message)  # True would be for an inline message
        return edited

    async def _send(self, person: int, screen: Screen, medium: Medium, lane: Lane) -> Message:
        look = {"caption": screen.text, **_look(screen, lane)}
        if screen.sound and not screen.picture:
            return await self._bot.send_audio(
                person, medium.input(), title=screen.sound.title, **look
            )
        if medium.moves:
            return await self._bot.send_animation(person, medium.input(), **look)
        return await self._bot.send_photo(person, medium.input(), **look)

    async def _with_file(
        self, medium: Medium, call: Callable[[Medium], Awaitable[Message]]
    ) -> Message:
        """Once more with the file itself, when Telegram has forgotten its file_id."""
        try:
            message = await self._once(lambda: call(medium))
        except BadRequest as refused:
            if not medium.is_known or not any(w in refused.message.lower() for w in UNKNOWN_FILE):
                raise
            medium = await self._media.again(medium)
            message = await self._once(lambda: call(medium))
        await self._media.remember(medium, message)
        return message

    async def _once(self, call: Callable[[], Awaitable[Message]]) -> Message:
        """Again only what surely never left."""
        try:
            return await call()
        except NotSent:
            return await call()

    async def _again(self, call: Callable[[], Awaitable[None]]) -> None:
        for _ in range(TRIES - 1):
            try:
                return await call()
            except BadRequest:
                raise
            except NetworkError:
                continue
        return await call()

    def _note(self, person: int, message: int, screen: Screen, medium: Medium | None) -> None:
        self._recent.note(person, message, Drawn(screen, medium.key if medium else None))


def _look(screen: Screen, lane: Lane) -> dict[str, Any]:
    return {"parse_mode": HTML, "reply_markup": screen.keyboard, "rate_limit_args": lane}


async def _unless_gone(call: Awaitable[object]) -> None:
    """For tidying: a message that is gone, or has no buttons any more, is tidy."""
    with suppress(BadRequest):
        await call
