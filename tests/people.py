"""Anna and Bob talk to the real application, over real HTTP, in the stand-in's chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.context import App, rooms_of
from bot.fetch import Fetch
from bot.intake import Intake
from bot.moved_clock import MovedClock
from bot.running import jobs_of
from bot.time_travel import TimeTravel
from localchat.world import World
from storage.store import Store

Message = dict[str, Any]
PATIENCE_S = 20


class Home:
    """The bot, its clock and its chat, as a test holds them. Time stands still."""

    length = timedelta(seconds=3 + 48)  # of the first step that the default routine has

    def __init__(self, app: App, store: Store, world: World, clock: MovedClock) -> None:
        self.app, self.store, self.world, self.clock = app, store, world, clock
        self.rooms = rooms_of(app)
        self.jobs = jobs_of(app)
        self._travel = TimeTravel(clock, store, self.jobs)
        self.intake = Intake(app)
        self._fetch = Fetch(app, self.intake)

    async def hears(self) -> None:
        """Fetch what has been said, and answer it to the end."""
        await self._fetch.once(poll_s=0)
        await self.settles()

    async def settles(self) -> None:
        await self.rooms.tasks.finish(within_s=PATIENCE_S)

    async def later(self, **span: float) -> None:
        """Time passes, and whatever is due on the way happens."""
        await self._travel.ahead_by(timedelta(**span))
        await self.settles()

    async def to(self, moment: datetime) -> None:
        """Like `later`, up to a moment."""
        await self._travel.to(moment)
        await self.settles()

    async def to_next_nudge(self) -> None:
        assert await self._travel.to_next_nudge(), "no nudge is planned"
        await self.settles()

    def calls(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every request for this method so far."""
        return [call.params for call in self.world.ledger if call.method == method]


@dataclass
class Person:
    id: int
    home: Home

    async def sends(self, text: str) -> None:
        self.home.world.sends(self.id, text)
        await self.home.hears()

    async def sends_a(self, kind: str) -> None:
        self.home.world.sends_other(self.id, kind)
        await self.home.hears()

    async def presses(self, label: str, on: Message | None = None) -> None:
        """The button with this label on the screen, or under an older message."""
        message = on or self.screen_message
        self.taps(message, data_of(message, label))
        await self.home.hears()

    async def presses_all(self, *labels: str) -> None:
        for label in labels:
            await self.presses(label)

    def taps(self, message: Message, data: str) -> None:
        """Any data, from any day. It is on its way; nobody has fetched it yet."""
        self.home.world.taps(self.id, message["message_id"], data)

    @property
    def chat(self) -> list[Message]:
        """What the bot's side of the chat shows now, oldest first."""
        shown = self.home.world.chat(self.id)
        return [message for message in shown if message["from"]["is_bot"]]

    @property
    def screen_message(self) -> Message:
        """The newest message with buttons, or the newest of all."""
        with_buttons = [message for message in self.chat if buttons_of(message)]
        return (with_buttons or self.chat)[-1]

    @property
    def screen(self) -> str:
        return text_of(self.screen_message)

    @property
    def last(self) -> str:
        """The newest message, with buttons or not."""
        return text_of(self.chat[-1])

    @property
    def buttons(self) -> list[str]:
        return buttons_of(self.screen_message)


def text_of(message: Message) -> str:
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: Message) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [str(button["text"]) for row in rows for button in row]


def data_of(message: Message, label: str) -> str:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    found = [b["callback_data"] for row in rows for b in row if b["text"] == label]
    assert found, f"no button {label!r} among {buttons_of(message)} under {text_of(message)!r}"
    return str(found[0])
