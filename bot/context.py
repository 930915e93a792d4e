"""How a handler reaches the coach and the chat: typed, and in one place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self, TypeVar, TypeVarTuple, cast

from telegram import MaybeInaccessibleMessage, Message, Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot import screens
from bot.chat import Chat, Tapped
from bot.drawing import Drawer
from bot.gate import Lane
from bot.screens.pictures import as_wished
from bot.screens.screen import Look, Screen
from bot.tasks import Tasks
from coach.exercises import Library
from coach.model import Live
from coach.net import Net
from coach.outcomes import Outcome
from coach.ports import Book
from coach.returning import came_by
from coach.wishes import AS_DRAWN, Looks
from content.places import Places
from content.search import Search
from storage.store import Store

App = Application[Any, Any, Any, Any, Any, Any]
T = TypeVar("T")
Ts = TypeVarTuple("Ts")


@dataclass(frozen=True, slots=True)
class Rooms:
    """What the wiring hands to the face."""

    store: Store
    library: Library
    places: Places
    search: Search
    net: Net
    look: Look
    now: Callable[[], datetime]
    tasks: Tasks
    chat: Chat
    drawer: Drawer
    again: set[int] = field(default_factory=set)  # updates that failed and get another try


def rooms_of(app: App) -> Rooms:
    return cast(Rooms, app.bot_data["rooms"])


class Context(CallbackContext[ExtBot[Lane], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    update_id: int
    person: int
    live: Live
    looks: Looks
    wrote: bool  # or tapped
    typed: bool  # words, and no command

    @classmethod
    def from_update(cls, update: object, application: App) -> Self:
        context = super().from_update(update, application)
        context.live, context.looks = Live(), AS_DRAWN
        context.wrote, context.typed = False, False
        if isinstance(update, Update):
            context.update_id = update.update_id
            context.wrote = update.my_chat_member is None
            text = update.message.text if update.message else None
            context.typed = text is not None and not text.startswith("/")
            context.person = update.effective_user.id if update.effective_user else 0
        return context

    @property
    def rooms(self) -> Rooms:
        return rooms_of(self.application)

    @property
    def library(self) -> Library:
        return self.rooms.library

    async def ask(self, work: Callable[[Book, *Ts, datetime], T], *asked: *Ts) -> T:
        """Once in a handler: the coach's decision and the end of this update are one thing."""
        now = self.rooms.now()

        def whole(book: Book) -> tuple[T, Live, Looks]:
            live = book.live(self.person)
            if self.wrote:
                came_by(book, self.person, self.typed, now)
            return work(book, *asked, now), live, book.looks(self.person)

        outcome, self.live, self.looks = await self.rooms.store.unit(
            whole, consumes=self.update_id
        )
        return outcome

    def stop_the_spinner(self, update: Update) -> None:
        """Started at once and never waited for: the screen comes a round trip earlier."""
        if update.callback_query:
            self.rooms.tasks.start(self.rooms.chat.answer(update.callback_query))

    async def show(self, update: Update, outcome: Outcome) -> None:
        await self.draw(update, screens.of(outcome, self.rooms.look))

    async def draw(self, update: Update, screen: Screen) -> None:
        """A tap changes the message it sits under; anything typed gets a fresh one."""
        screen = as_wished(screen, self.looks)
        query = update.callback_query
        tapped = _tapped(query.message) if query else None
        await self.rooms.chat.show(self.person, screen, self.live, tapped)


def _tapped(message: MaybeInaccessibleMessage | None) -> Tapped | None:
    # PTB makes a Message of one that Telegram no longer shows us, too; see is_accessible.
    if not isinstance(message, Message) or not message.is_accessible:
        return None
    return Tapped(message.message_id, bool(message.photo or message.animation))
