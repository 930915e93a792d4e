"""The people who talk to the bot, and whether the bot may talk to them."""

from typing import Any

from localchat.journal import Journal

Json = dict[str, Any]

# A group has a chat of its own beside the person's; Telegram's groups have negative ids.
GROUP_TITLE = "A group"


class People:
    """Each person's User object, and the chats that the bot knows of."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._users: dict[int, Json] = {int(key): user for key, user in journal.under("person")}
        self._blocked = {int(key) for key, _ in journal.under("blocked")}
        self._met = {int(key) for key, _ in journal.under("met")}

    def add(self, person: int, first_name: str, **user: Any) -> None:
        """Also for a change of name. The bot cannot write to them before they wrote to it."""
        self._users[person] = {"id": person, "is_bot": False, "first_name": first_name} | user
        self._journal.put(f"person/{person}", self._users[person])

    def user(self, person: int) -> Json:
        """Raises LookupError for somebody who was never added."""
        if person not in self._users:
            raise LookupError(f"no person {person}: call add_person first")
        return self._users[person]

    def all(self) -> list[int]:
        return list(self._users)

    def chat(self, chat: int) -> Json:
        """The Chat object, of a person or, with a negative id, of their group."""
        if chat < 0:
            return {"id": chat, "title": GROUP_TITLE, "type": "group"}
        known = self.user(chat)
        names = ("first_name", "last_name", "username")
        about = {"id": chat} | {name: known[name] for name in names if known.get(name)}
        return about | {"type": "private"}

    def meet(self, chat: int) -> None:
        """From now on the bot may write here."""
        if chat not in self._met:
            self._met.add(chat)
            self._journal.put(f"met/{chat}", 1)

    def met(self, chat: object) -> bool:
        return chat in self._met

    def block(self, person: int, blocked: bool) -> None:
        if blocked:
            self._blocked.add(person)
            self._journal.put(f"blocked/{person}", 1)
        else:
            self._blocked.discard(person)
            self._journal.drop(f"blocked/{person}")

    def blocked(self, person: int) -> bool:
        return person in self._blocked

    def forget(self, person: int) -> None:
        self.block(person, False)
        del self._users[person]
        self._journal.drop(f"person/{person}")
        for chat in (person, -person):
            self._met.discard(chat)
            self._journal.drop(f"met/{chat}")
