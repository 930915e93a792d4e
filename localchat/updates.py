"""The queue of what the bot has not confirmed yet. What waits too long is lost, as at Telegram."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from localchat.journal import Journal
from localchat.queries import Queries

Json = dict[str, Any]

# Client.cpp, add_message_update and add_new_callback_query.
MESSAGE_LIVES_S = 86_400
TAP_LIVES_S = 150
# Sent only to a bot that asks for them by name (Bot API, getUpdates).
ON_REQUEST = ("chat_member", "message_reaction", "message_reaction_count")


@dataclass(frozen=True)
class Pending:
    """An update in the queue. `lane`: what shares one is delivered to a webhook in order."""

    update: Json
    kind: str
    expires_at: float
    lane: str

    @property
    def id(self) -> int:
        return int(self.update["update_id"])


class Updates:
    def __init__(self, journal: Journal, queries: Queries, now: Callable[[], datetime]) -> None:
        self._journal, self._queries, self._now = journal, queries, now
        kept = (Pending(*rest) for _, rest in journal.under("update"))
        self._queue = deque(sorted(kept, key=lambda pending: pending.id))
        self._last_id = max([journal.get("last/update") or 0, *(p.id for p in self._queue)])
        self._arrived: list[Callable[[], None]] = []
        self.allowed: list[str] = journal.get("allowed_updates") or []

    def on_arrival(self, wake: Callable[[], None]) -> None:
        self._arrived.append(wake)

    def allow(self, kinds: object) -> None:
        """Of what happens from now on, only these kinds; an empty list is Telegram's default.
        What is no list of words changes nothing."""
        if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
            return
        if kinds != self.allowed:
            self.allowed = kinds
            self._journal.put("allowed_updates", kinds)

    def add(self, update: Json) -> None:
        """Queue it, with the next update_id if it has none, unless the bot does not want it."""
        kind = next((name for name in update if name != "update_id"), "")
        if not self._wanted(kind):
            return
        update = {"update_id": update.get("update_id", self._last_id + 1)} | update
        lives_s = TAP_LIVES_S if kind == "callback_query" else MESSAGE_LIVES_S
        expires_at = self._now().timestamp() + lives_s
        pending = Pending(update, kind, expires_at, _lane(kind, update[kind] if kind else None))
        self._insert(pending)
        self._last_id = max(self._last_id, pending.id)
        self._journal.put(f"update/{pending.id}", [update, kind, expires_at, pending.lane])
        for wake in self._arrived:
            wake()

    def waiting(self) -> Iterator[Pending]:
        """What is queued and not too old, oldest first."""
        now = self._now().timestamp()
        while self._queue and self._queue[0].expires_at <= now:
            self._forget(self._queue.popleft())
        return (pending for pending in tuple(self._queue) if pending.expires_at > now)

    def __len__(self) -> int:
        return sum(1 for _ in self.waiting())

    def __contains__(self, pending: object) -> bool:
        return any(one is pending for one in self.waiting())

    def first(self, limit: int) -> list[Json]:
        """The oldest `limit` of them, which the bot has from now on."""
        found = [pending for pending, _ in zip(self.waiting(), range(limit), strict=False)]
        for pending in found:
            self.delivered(pending)
        return [pending.update for pending in found]

    def delivered(self, pending: Pending) -> None:
        if pending.kind == "callback_query" and isinstance(pending.update[pending.kind], dict):
            self._queries.delivered(str(pending.update[pending.kind].get("id")))

    def confirm(self, offset: int) -> None:
        """Forget all below `offset`; a negative one keeps only so many from the end."""
        if offset < 0:
            last = list(self.waiting())[offset:]
            offset = last[0].id if last else self._last_id + 1
        while self._queue and self._queue[0].id < offset:
            self._forget(self._queue.popleft())
        self._remember_last()

    def drop(self, pending: Pending) -> None:
        """Nothing happens if it is gone already."""
        if pending in self._queue:
            self._queue.remove(pending)
            self._forget(pending)
            self._remember_last()

    def drop_all(self) -> None:
        self.confirm(self._last_id + 1)

    def forget(self, person: int) -> None:
        lanes = (f"chat {person}", f"chat {-person}", f"user {person}")
        for pending in tuple(self._queue):
            if pending.lane in lanes:
                self.drop(pending)

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def _insert(self, pending: Pending) -> None:
        place = len(self._queue)
        while place and self._queue[place - 1].id > pending.id:
            place -= 1
        self._queue.insert(place, pending)

    def _forget(self, pending: Pending) -> None:
        self._journal.drop(f"update/{pending.id}")

    def _remember_last(self) -> None:
        if self._journal.get("last/update") != self._last_id:
            self._journal.put("last/update", self._last_id)


def _lane(kind: str, body: Any) -> str:
    """Taps in a lane for each user, all else for each chat (Client.cpp)."""
    owner = "from" if kind == "callback_query" else "chat"
    named = body.get(owner) if isinstance(body, dict) else None
    number = named.get("id") if isinstance(named, dict) else None
    return f"{'user' if kind == 'callback_query' else 'chat'} {number}"
