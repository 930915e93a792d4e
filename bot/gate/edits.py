"""Edits that wait. The newest of a message makes the older ones pointless: they go with it.

Whoever asked for an older one gets the newer one's answer."""

from bot.gate.calls import EditKey
from bot.gate.desk import Desk
from bot.gate.ticket import Ticket


class Edits:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._waiting: dict[EditKey, list[Ticket]] = {}

    def enter(self, edit: Ticket, key: EditKey, now: float) -> None:
        """Queue, unless a newer one does already, as when this one comes back from a 429."""
        queue = [other for other in self._waiting.get(key, []) if other.queued]
        for other in queue:
            if other.number > edit.number and other.covers(edit):
                other.overshadow(edit)
                return
        for other in queue:
            if other.number < edit.number and edit.covers(other):
                self._desk.leave(other)
                edit.replace(other)
        self._waiting[key] = [other for other in queue if other.queued] + [edit]
        self._desk.enter(edit, now)

    def went(self, key: EditKey) -> None:
        """Forget those of this message that wait no more."""
        left = [edit for edit in self._waiting.pop(key, []) if edit.queued]
        if left:
            self._waiting[key] = left

    def call_off(self, edit: Ticket, key: EditKey, now: float) -> None:
        """It will not be sent after all, so those that it replaced queue again."""
        self._desk.leave(edit)
        self.went(key)
        for older in edit.leave_shadows():
            self.enter(older, key, now)
