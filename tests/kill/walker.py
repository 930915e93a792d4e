"""Somebody who walks through the first conversation, whatever happens to the bot meanwhile."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from localchat.ledger import Call
from tests.kill.rig import Rig
from tests.people import buttons_of, data_of, text_of

WALKER = 42
# What they press when they see it. The first that is there.
LEADS_ON = (
    "I'm 18 or over and agree",
    "None of these",
    "Begin",
    "Start",
    "Done",
    "Same or better",
    "Yes",
)
CITIES = {
    "Honolulu": "Pacific/Honolulu",
    "Bogotá": "America/Bogota",
    "Accra": "Africa/Accra",
    "Karachi": "Asia/Karachi",
    "Brisbane": "Australia/Brisbane",
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What a person does next: press a button, or type. `at` tells equal ones apart."""

    says: str
    at: str = ""
    typed: bool = False


def where_it_is_evening(now: datetime) -> str:
    """A city where nobody works now: no nudge and no reminder comes in between."""
    hours = {city: now.astimezone(ZoneInfo(zone)).hour for city, zone in CITIES.items()}
    return next(city for city, hour in hours.items() if 18 <= hour < 23)


class Walker:
    """Sees only the chat."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._city = where_it_is_evening(datetime.now(UTC))
        rig.world.add_person(WALKER, "Anna")

    @property
    def chat(self) -> list[dict[str, Any]]:
        return [m for m in self._rig.world.chat(WALKER) if m["from"]["is_bot"]]

    @property
    def calls(self) -> list[Call]:
        """All but the polls."""
        return [call for call in self._rig.world.ledger if call.method != "getUpdates"]

    @property
    def with_buttons(self) -> list[dict[str, Any]]:
        return [message for message in self.chat if "reply_markup" in message]

    @property
    def sees(self) -> tuple[Any, ...]:
        """What would be another, had anything changed on the screen."""
        screen = self.chat[-1:] and (self.with_buttons or self.chat)[-1]
        return (screen["message_id"], text_of(screen), buttons_of(screen)) if screen else ()

    @property
    def is_there(self) -> bool:
        return bool(self.chat) and "every 60 minutes" in text_of(self.chat[-1])

    def next_deed(self) -> Deed:
        if not self.chat:
            return Deed("/start", typed=True)
        screen = (self.with_buttons or self.chat)[-1]
        if "Type the city" in text_of(screen):
            return Deed(self._city, typed=True)
        step = re.search(r"\d+ of \d+", text_of(screen))
        there = [label for label in LEADS_ON if label in buttons_of(screen)]
        # Without one they are lost, and say so in the way that everybody tries first.
        return Deed(there[0], step[0] if step else "") if there else Deed("/start", typed=True)

    def does(self, deed: Deed) -> None:
        if deed.typed:
            self._rig.world.sends(WALKER, deed.says)
        else:
            screen = self.with_buttons[-1]
            self._rig.world.taps(WALKER, screen["message_id"], data_of(screen, deed.says))
