"""Telegram as one bot sees it: its people, chats, files and updates, in this process."""

import asyncio
import re
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from localchat import acts
from localchat.events import Events, Subscription
from localchat.faults import Faults
from localchat.files import Files
from localchat.journal import Journal
from localchat.ledger import Ledger
from localchat.messages import Messages, Record
from localchat.moments import utc_now
from localchat.people import People
from localchat.polling import Polling
from localchat.profile import Profile
from localchat.queries import Queries
from localchat.updates import Updates
from localchat.webhooks import Webhooks

Json = dict[str, Any]

TOKEN = re.compile(r"(\d{1,19}):[A-Za-z0-9_-]+")


class World:
    """Everything that Telegram knows. Saved in `folder`, so that a restart goes on; without one,
    in memory only. `now` dates messages and ages updates; `wall_clock` (seconds) measures how
    long a tap waits for its answer. For one event loop; not for threads.

    Raises ValueError for a token that no bot could have, OSError for an unusable folder.
    """

    def __init__(
        self,
        token: str,
        *,
        folder: Path | None = None,
        now: Callable[[], datetime] = utc_now,
        wall_clock: Callable[[], float] = time.time,
        name: str = "Local bot",
        username: str = "local_bot",
    ) -> None:
        self.token, self.now = token, now
        self.latency_s = 0.0
        self.faults, self.ledger, self.events = Faults(), Ledger(), Events()
        self.journal = Journal(folder)
        bot_id = _bot_id(token)
        self.profile = Profile(self.journal, bot_id, name, username)
        self.people_book, self.messages = People(self.journal), Messages(self.journal)
        self.files = Files(self.journal, folder, bot_id)
        self.queries = Queries(self.journal, wall_clock)
        self.updates = Updates(self.journal, self.queries, now)
        self.webhooks = Webhooks(self.journal, now)
        self.polling = Polling(self.updates, self.webhooks)
        self._watchers: set[asyncio.Event] = set()

    # What people do.

    def add_person(self, id: int, first_name: str, **user: Any) -> None:  # noqa: A002
        """`user`: language_code, username, last_name. The bot cannot write to them before they
        wrote to it."""
        self.people_book.add(id, first_name, **user)
        self.changed()

    def sends(self, person: int, text: str, *, edited: bool = False) -> None:
        """A text message, or with `edited` a new text for the person's last one."""
        acts.send(self, person, text, edited)

    def sends_other(self, person: int, kind: str) -> None:
        """photo, sticker, voice, location, contact, dice, animation, video, document, audio."""
        acts.send_other(self, person, kind)

    def sends_in_group(self, person: int, text: str) -> None:
        """In a group of theirs, whose id is `-person`."""
        acts.send_in_group(self, person, text)

    def taps(self, person: int, message_id: int, data: str, *, inaccessible: bool = False) -> str:
        """Any data, even forged. The id of the callback query."""
        return acts.tap(self, person, message_id, data, inaccessible)

    def blocks(self, person: int, blocked: bool = True) -> None:
        acts.block(self, person, blocked)

    def deletes(self, person: int, message_id: int) -> None:
        """The person deletes a message; Telegram tells the bot nothing."""
        record = self.messages.find(person, message_id)
        if record:
            self.remove(record)

    def forgets(self, person: int) -> None:
        """Delete the chat on both sides: the person, the messages, their files, also on disk."""
        acts.forget(self, person)

    def raw_update(self, update: Json) -> None:
        """Any update, also one that no bot can read. `update_id` is added if missing."""
        self.updates.add(update)
        self.changed()

    # What people and tests see.

    def chat(self, person: int) -> list[Json]:
        """The messages now visible, oldest first: Telegram's Message, and not Telegram's `media`
        {"file_id", "kind"} and `silent`."""
        return [record.shown for record in self.messages.chat(person)]

    def people(self) -> list[Json]:
        """{"id", "name", "blocked"} of everybody."""
        book = self.people_book
        return [
            {"id": one, "name": book.user(one)["first_name"], "blocked": book.blocked(one)}
            for one in book.all()
        ]

    def bot(self, person: int = 0) -> Json:
        """The bot as `person` sees it in their language: first_name, username, description,
        short_description, commands."""
        tag = self.people_book.user(person).get("language_code", "") if person else ""
        language = tag.partition("-")[0]
        texts = {what: self.profile.text(what, language) for what in _TEXTS}
        name = self.profile.text("name", language)
        commands = self.profile.commands_shown(person, language)
        shown = self.profile.user | texts | {"commands": commands}
        return shown | {"first_name": name} if name else shown

    def file(self, file_id: str) -> tuple[bytes, str] | None:
        """Content and MIME type."""
        stored = self.files.find(file_id)
        return (self.files.content(stored), stored.mime_type) if stored else None

    def subscribe(self) -> Subscription:
        return self.events.subscribe()

    async def until(self, condition: Callable[[], bool], within_s: float = 10) -> None:
        """Wait for `condition`, asked again after every change of this world. Raises
        TimeoutError."""
        watcher = asyncio.Event()
        self._watchers.add(watcher)
        try:
            async with asyncio.timeout(within_s):
                while not condition():
                    await watcher.wait()
                    watcher.clear()
        finally:
            self._watchers.discard(watcher)

    # For the rooms of localchat.

    def changed(self) -> None:
        for watcher in self._watchers:
            watcher.set()

    def tell(self, kind: str, person: int | None, payload: Json) -> None:
        if self.events.watched:
            self.events.tell(kind, person, payload)
        self.changed()

    def put(self, record: Record, kind: str = "message") -> None:
        """A message is new, or with `kind` "edit" it is now so."""
        self.messages.put(record)
        self.tell(kind, record.chat, record.shown)

    def remove(self, record: Record) -> None:
        self.messages.remove(record)
        self.tell("delete", record.chat, {"message_id": record.id})

    def hang_up(self) -> None:
        """The server stops: whoever waits is let go."""
        self.polling.hang_up()
        self.faults.cut()
        self.events.close()

    def close(self) -> None:
        """Let go of the folder."""
        self.journal.close()


_TEXTS = ("description", "short_description")


def _bot_id(token: str) -> int:
    found = TOKEN.fullmatch(token)
    if not found:
        raise ValueError("a bot's token is a number, a colon, and letters")
    return int(found[1])
