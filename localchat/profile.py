"""What the bot says of itself: name, descriptions, commands, menu button."""

from typing import Any

from localchat.journal import Journal

Json = dict[str, Any]


class Profile:
    """Each text once for every language, "" being all other languages; commands for each scope."""

    def __init__(self, journal: Journal, bot_id: int, first_name: str, username: str) -> None:
        self._journal = journal
        self._id, self._first_name, self._username = bot_id, first_name, username

    @property
    def user(self) -> Json:
        name = self.text("name", "") or self._first_name
        return {"id": self._id, "is_bot": True, "first_name": name, "username": self._username}

    def text(self, what: str, language: str) -> str:
        """`what` is name, description or short_description."""
        return self._said(what, language) or self._said(what, "")

    def set_text(self, what: str, language: str, text: str) -> None:
        self._keep(f"profile/{what}/{language}", text)

    def commands(self, scope: str, language: str) -> list[Json]:
        return self._journal.get(f"commands/{scope}/{language}") or []

    def set_commands(self, scope: str, language: str, commands: list[Json]) -> None:
        self._keep(f"commands/{scope}/{language}", commands)

    def commands_shown(self, person: int, language: str) -> list[Json]:
        """What this person's menu lists: the narrowest scope wins, then the language."""
        for scope in (f"chat {person}", "all_private_chats", "default"):
            for spoken in (language, ""):
                if commands := self.commands(scope, spoken):
                    return commands
        return []

    def menu_button(self, chat: int | None) -> Json:
        own = self._journal.get(f"menu/{chat}") if chat else None
        return own or self._journal.get("menu/all") or {"type": "commands"}

    def set_menu_button(self, chat: int | None, button: Json) -> None:
        self._keep(f"menu/{chat or 'all'}", button)

    def _said(self, what: str, language: str) -> str:
        return self._journal.get(f"profile/{what}/{language}") or ""

    def _keep(self, key: str, value: Any) -> None:
        if value:
            self._journal.put(key, value)
        else:
            self._journal.drop(key)
