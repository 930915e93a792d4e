"""How a screen reaches a chat: edited in place where that can be, sent anew where it cannot.

Within a kind a tap edits the message that it was made on; a text may become a picture so, a
picture never a text. Whatever was the screen before loses its buttons."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery
from telegram.error import BadRequest, Forbidden

from bot.gate import Lane
from bot.screens.screen import Screen
from bot.tasks import Tasks
from bot.writer import Writer
from coach.model import Live, Role
from coach.player import hold_began
from coach.ports import Book, Unreachable
from coach.safety import was_told
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Tapped:
    """The message under which somebody tapped."""

    message: int
    is_picture: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """The message that now has the screen. `accepted`: it had not had it before."""

    message: int
    accepted: bool


class Chat:
    def __init__(
        self, writer: Writer, store: Store, now: Callable[[], datetime], tasks: Tasks
    ) -> None:
        self._writer = writer
        self._store = store
        self._now = now
        self._tasks = tasks

    async def answer(self, query: CallbackQuery) -> None:
        """Stop the spinner. A query too old for it is of no matter: the screen is the answer."""
        with suppress(BadRequest):
            await query.answer()

    async def show(self, person: int, screen: Screen, live: Live, tapped: Tapped | None) -> None:
        """Raises Unreachable when the person has blocked the bot."""
        try:
            shown = await self._put(person, screen, tapped)
        except Forbidden as gone:
            raise Unreachable from gone
        on_nudge = shown.message == live.nudge
        if not on_nudge and live.screen not in (None, shown.message):
            self._tasks.start(self._writer.retire(person, live.screen))
        if live.chime:
            self._tasks.start(self._writer.remove(person, live.chime))
        new_screen = None if on_nudge or shown.message == live.screen else shown.message
        holds = screen.hold is not None and shown.accepted
        if new_screen or live.chime or holds or screen.tells:
            seen = _Seen(person, new_screen, live.chime is not None, shown.accepted, screen)
            await self._store.unit(_settle, seen, self._now())

    async def speak(self, person: int, screen: Screen, role: Role, lane: Lane) -> None:
        """Send it unasked; the message before it in this role goes. Raises Unreachable."""
        live = await self._store.unit(lambda book: book.live(person))
        before = {"screen": live.screen, "chime": live.chime, "nudge": live.nudge}[role]
        if before and role != "screen":
            await self._writer.remove(person, before)
        try:
            message = await self._writer.send(person, screen, lane)
        except Forbidden as gone:
            raise Unreachable from gone
        if before and role == "screen":
            self._tasks.start(self._writer.retire(person, before))
        await self._store.unit(lambda book: book.shown(person, role, message))

    async def _put(self, person: int, screen: Screen, tapped: Tapped | None) -> Shown:
        if tapped and (screen.picture or not tapped.is_picture):
            edited = await self._writer.edit(person, tapped.message, screen)
            if edited != "impossible":
                return Shown(tapped.message, edited == "changed")
        elif tapped:
            self._tasks.start(self._writer.retire(person, tapped.message))
        return Shown(await self._writer.send(person, screen, Lane.ANSWER), True)


@dataclass(frozen=True, slots=True)
class _Seen:
    person: int
    new_screen: int | None
    chime_gone: bool
    accepted: bool
    screen: Screen


def _settle(book: Book, seen: _Seen, now: datetime) -> None:
    """What a screen that has arrived means for the book."""
    if seen.new_screen:
        book.shown(seen.person, "screen", seen.new_screen)
    if seen.chime_gone:
        book.shown(seen.person, "chime", None)
    if seen.screen.hold and seen.accepted:
        hold_began(book, seen.screen.hold, now)
    if seen.screen.tells:
        was_told(book, seen.person, seen.screen.tells, now)
