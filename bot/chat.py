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
from bot.screens.pictures import as_wished
from bot.screens.screen import Screen, Sound
from bot.tasks import Tasks
from bot.writer import Writer
from coach.door import may_hear_from_us
from coach.model import Live, Press, Role
from coach.player import hold_began, hold_runs
from coach.ports import Book, Unreachable
from coach.safety import was_told
from coach.wishes import Looks
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
            shown = await self._put(person, screen, live, tapped)
        except Forbidden as gone:
            raise Unreachable from gone
        on_nudge = shown.message == live.nudge
        if not on_nudge and live.screen not in (None, shown.message):
            self._tasks.start(self._writer.retire(person, live.screen))
        ended = [live.chime, live.bells]
        ended += [] if on_nudge or not screen.alone else [live.nudge]
        for message in ended:
            if message:
                self._tasks.start(self._writer.remove(person, message))
        seen = _Seen(person, screen, live, shown, on_nudge)
        if seen.changes_anything:
            await self._store.unit(_settle, seen, self._now())
        if screen.sound and shown.accepted:
            self._tasks.start(self._ring(person, screen.sound, screen.hold))

    async def speak(self, person: int, screen: Screen, role: Role, lane: Lane) -> None:
        """Send it unasked; the message before it in this role goes. What belongs to a hold goes
        again if that is over by then. Raises Unreachable."""
        live, looks = await self._store.unit(_how_to_reach, person)
        screen = as_wished(screen, looks)
        before: int | None = getattr(live, role)
        try:
            message = await self._writer.send(person, screen, lane)
        except Forbidden as gone:
            raise Unreachable from gone
        said = _Said(person, role, message, lane is Lane.NUDGE, screen.hold)
        if not await self._store.unit(_spoken, said, self._now()):
            await self._writer.remove(person, message)
        elif before:
            ends = self._writer.retire if role == "screen" else self._writer.remove
            self._tasks.start(ends(person, before))

    async def _ring(self, person: int, sound: Sound, hold: Press | None) -> None:
        """Its bells come below the step, if they are made; and are made before it begins."""
        if await self._writer.has(sound) and hold:
            bells = Screen(sound.words, hold=hold, sound=sound)
            with suppress(Unreachable):
                await self.speak(person, bells, "bells", Lane.HOLD)

    async def _put(self, person: int, screen: Screen, live: Live, tapped: Tapped | None) -> Shown:
        if tapped and (screen.picture or not tapped.is_picture):
            edited = await self._writer.edit(person, tapped.message, screen)
            if edited != "impossible":
                return Shown(tapped.message, edited == "changed")
        elif tapped:
            self._tasks.start(self._writer.retire(person, tapped.message))
            if live.screen and live.screen > tapped.message:
                # The text that this picture turned into is there already, below it.
                edited = await self._writer.edit(person, live.screen, screen)
                if edited != "impossible":
                    return Shown(live.screen, edited == "changed")
        return Shown(await self._writer.send(person, screen, Lane.ANSWER), True)


@dataclass(frozen=True, slots=True)
class _Seen:
    person: int
    screen: Screen
    live: Live
    shown: Shown
    on_nudge: bool

    @property
    def holds(self) -> bool:
        return self.screen.hold is not None and self.shown.accepted

    @property
    def is_new(self) -> bool:
        return not self.on_nudge and self.shown.message != self.live.screen

    @property
    def changes_anything(self) -> bool:
        gone = self.live.chime or self.live.bells or (self.screen.alone and self.live.nudge)
        return bool(self.is_new or gone or self.holds or self.screen.tells)


def _how_to_reach(book: Book, person: int) -> tuple[Live, Looks]:
    return book.live(person), book.looks(person)


def _settle(book: Book, seen: _Seen, now: datetime) -> None:
    """What a screen that has arrived means for the book. Of a stranger nothing is kept, and
    of somebody who has just left nothing any more."""
    person, screen = seen.person, seen.screen
    if screen.tells:
        was_told(book, person, screen.tells, now)
    if book.person(person) is None:
        return
    if seen.is_new:
        book.shown(person, "screen", seen.shown.message)
    if seen.live.chime:
        book.shown(person, "chime", None)
    if seen.live.bells:
        book.shown(person, "bells", None)
    if screen.alone and seen.live.nudge and not seen.on_nudge:
        book.shown(person, "nudge", None)
    if screen.hold and seen.shown.accepted:
        hold_began(book, screen.hold, now)


@dataclass(frozen=True, slots=True)
class _Said:
    person: int
    role: Role
    message: int
    unasked: bool
    hold: Press | None


def _spoken(book: Book, said: _Said, now: datetime) -> bool:
    """False if they no longer want to hear it: it waited at the gate while they said so, or while
    their hold went by."""
    known = book.person(said.person)
    if said.unasked and not may_hear_from_us(known):
        return False
    if said.hold and not hold_runs(book, said.hold, now):
        return False
    if known:
        book.shown(said.person, said.role, said.message)
    return True
