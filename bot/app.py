"""Handlers, their context and the last net on one Application, without PTB's Updater."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from telegram.ext import Application, ContextTypes

from bot import handlers
from bot.chat import Chat
from bot.context import App, Context, Rooms
from bot.drawing import Drawer
from bot.errors import on_error
from bot.gate import Gate
from bot.media import Media
from bot.request import AioRequest
from bot.screens.screen import Look
from bot.shelves import Shelves
from bot.tasks import Tasks
from bot.writer import Writer
from content.pictures import Pictures
from storage.store import Store

# Up to this many answers a second, one round trip each: see `make bench`.
POOL = 128


@dataclass(frozen=True, slots=True)
class Line:
    """How to reach Telegram, or what stands in for it."""

    token: str
    api_url: str
    messages_per_second: int = 30
    chat_interval_s: float = 1.0

    @property
    def bot_id(self) -> int:
        return int(self.token.partition(":")[0])


def build_app(
    line: Line,
    store: Store,
    shelves: Shelves,
    pictures: Pictures,
    now: Callable[[], datetime],
    guess: str | None = None,
) -> App:
    app = _application(line)
    tasks = Tasks()
    drawer = Drawer(pictures)
    writer = Writer(app.bot, Media(pictures, drawer, store, line.bot_id))
    app.bot_data["rooms"] = Rooms(
        store=store,
        library=shelves.library,
        places=shelves.places,
        search=shelves.search,
        net=shelves.net,
        look=Look(shelves.words, guess, shelves.lines),
        now=now,
        tasks=tasks,
        chat=Chat(writer, store, now, tasks),
        drawer=drawer,
    )
    handlers.register(app)
    app.add_error_handler(on_error)
    return app


def _application(line: Line) -> App:
    return (
        Application.builder()
        .token(line.token)
        .base_url(f"{line.api_url}/bot")
        .base_file_url(f"{line.api_url}/file/bot")
        .request(AioRequest(POOL))
        .get_updates_request(AioRequest(1))
        .rate_limiter(Gate(line.messages_per_second, line.chat_interval_s))
        .context_types(ContextTypes(context=Context))
        .updater(None)
        .job_queue(None)
        .build()
    )
