"""Somebody who walks through the first conversation, whatever happens to the bot meanwhile."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from localchat.ledger import Call
from tests.kill.rig import Rig
from tests.people import Message, buttons_of, data_of, text_of

WALKER = 42
# What they press when they see it. The first that is there.
LEADS_ON = (
    "I'm 18 or over and agree",
    "None of these",
    "Easy",
    "Start",
    "Done",
    "Same or better",
    "Yes",
)
NOTHING: tuple[int, str, list[str]] = (0, "", [])
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
    def chat(self) -> list[Message]:
        return [m for m in self._rig.world.chat(WALKER) if m["from"]["is_bot"]]

    @property
    def calls(self) -> list[Call]:
        """All but the polls."""
        return [call for call in self._rig.world.ledger if call.method != "getUpdates"]

    @property
    def with_buttons(self) -> list[Message]:
        return [message for message in self.chat if "reply_markup" in message]

    @property
    def screen(self) -> Message | None:
        """The newest message with buttons, or the newest of all."""
        shown = self.with_buttons or self.chat
        return shown[-1] if shown else None

    @property
    def sees(self) -> tuple[int, str, list[str]]:
        """What would be another, had anything changed on the screen."""
        screen = self.screen
        return (screen["message_id"], text_of(screen), buttons_of(screen)) if screen else NOTHING

    @property
    def is_there(self) -> bool:
        return "every 60 min" in self.sees[1]

    def next_deed(self) -> Deed:
        number, text, labels = self.sees
        if not number:
            return Deed("/start", typed=True)
        if "ype the city" in text:
            return Deed(self._city, typed=True)
        step = re.search(r"\d+(?= of \d)|second and last list|needs care with", text)
        there = [label for label in LEADS_ON if label in labels]
        # Without one they are lost, and say so in the way that everybody tries first.
        return Deed(there[0], step[0] if step else "") if there else Deed("/start", typed=True)

    def does(self, deed: Deed) -> None:
        if deed.typed:
            self._rig.world.sends(WALKER, deed.says)
        else:
            screen = self.screen
            assert screen
            self._rig.world.taps(WALKER, screen["message_id"], data_of(screen, deed.says))
