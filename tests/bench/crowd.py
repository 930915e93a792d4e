"""People who tap: each has one screen, presses one button, and another when that has changed."""

import asyncio
import itertools
import time
from collections import deque
from dataclasses import dataclass
from typing import Any, Literal

from tests.bench.wire import Json

# What a person presses when it is there: the first of these, in which * is whatever the button
# carries. Start and Done are what we measure; the others lead to a routine, and from a finished
# one into the next.
WAY = (
    "v1:agree",
    "v1:signs:0",
    "v1:bsigns:*:0",
    "v1:nocond",
    "v1:now:0",
    "v1:start:",
    "v1:done:",
    "v1:felt:",
    "v1:nozone",
    "v1:today",
    "v1:set:0",
    "v1:break",
)
WAYS = [(begins, ends) for begins, _, ends in (way.partition("*") for way in WAY)]
# On the first offer of a routine, as if by /settings: the longest, so that most taps are steps.
OFFER, LONGEST = "v1:now:0", "v1:long:20"
STEP = ("v1:start:", "v1:done:")
REST = "v1:start:"  # the screen on which people wait until they are asked again
# Before they first rest they take 0 to 14 steps, so that not all are at the same place after it.
SPREAD = 15
MOST_IN_AN_ANSWER = 100  # as Telegram's

# rest: go on until a Start is there. load: go on. stay: finish nothing, press nothing.
Mode = Literal["rest", "load", "stay"]


def leads(button: str, begins: str, ends: str) -> bool:
    return button.startswith(begins) and button.endswith(ends)


@dataclass(slots=True)
class Person:
    id: int
    message: int = 0  # with the buttons that they see
    buttons: tuple[str, ...] = ()
    pressed: str = ""
    update: int = 0  # that their tap came as; 0: none is on its way
    settled: bool = False  # on the longest routine
    steps: int = 0

    @property
    def next(self) -> str:
        if OFFER in self.buttons and not self.settled:
            return LONGEST
        return next((b for way in WAYS for b in self.buttons if leads(b, *way)), "")

    @property
    def may_rest(self) -> bool:
        return self.next.startswith(REST) and self.steps >= self.id % SPREAD


class Crowd:
    """All of one bot's people. `steps` counts taps on Start or Done that led to another screen."""

    def __init__(self, people: int) -> None:
        self.people = {number: Person(number) for number in range(1, people + 1)}
        self.mode: Mode = "stay"
        self.first_poll_at: float | None = None
        self.steps = self.sent = self.in_a_row = 0
        self.own_s: list[float] = []  # from the tap's being handed over to the edit's arrival
        self.waiting: deque[Json] = deque()
        self.arrived = asyncio.Event()
        self._handed_at: dict[int, float] = {}
        self._numbers = itertools.count(1)
        self._lonely: deque[int] = deque()

    def enter(self) -> None:
        """Everybody types /start."""
        for person in self.people.values():
            entity = {"type": "bot_command", "offset": 0, "length": 6}
            self._say(person, {"message": _message(person) | _text("/start", [entity])})

    def given(self, buttons: tuple[str, ...]) -> None:
        """Everybody has a screen with these buttons, from before."""
        for person in self.people.values():
            person.message, person.buttons = 1, buttons

    def set_mode(self, mode: Mode) -> None:
        self.mode = mode
        for person in self.people.values():
            self._go_on(person)

    def one_by_one(self, taps: int) -> None:
        """So many steps, of one person after another, each when the one before has its edit."""
        self.mode, self.in_a_row, self.own_s = "stay", taps, []
        self._lonely = deque(self.people)
        self._press(self.people[self._lonely[0]])

    @property
    def resting(self) -> int:
        """How many have a Start before them and nothing on its way."""
        return sum(person.may_rest for person in self.people.values() if not person.update)

    def take(self, offset: int) -> list[Json]:
        """The updates from this number on; those before it are confirmed."""
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()
        self.arrived.clear()
        return list(itertools.islice(self.waiting, MOST_IN_AN_ANSWER))

    def handed(self, updates: list[Json]) -> None:
        """This is the moment at which the bot gets to know them."""
        now = time.monotonic()
        self._handed_at |= {update["update_id"]: now for update in updates}

    def screen(
        self, whose: int, message: int, buttons: tuple[str, ...], answered_s: float
    ) -> None:
        """The bot's edit, or its new message, has arrived; the person sees it in `answered_s`."""
        person = self.people[whose]
        if not person.update:
            return
        handed_at = self._handed_at.pop(person.update, 0)
        if person.pressed.startswith(STEP) and person.pressed not in buttons:
            self.steps += 1
            person.steps += 1
            self.own_s.append(time.monotonic() - handed_at)
        person.message, person.buttons = message, buttons
        asyncio.get_running_loop().call_later(answered_s, self._seen, person)

    def _seen(self, person: Person) -> None:
        person.update = 0
        if self.in_a_row:
            self.in_a_row -= 1
            if self.in_a_row:
                self._lonely.rotate(-1)
                self._press(self.people[self._lonely[0]])
        else:
            self._go_on(person)

    def _go_on(self, person: Person) -> None:
        rests = self.mode == "rest" and person.may_rest
        if self.mode != "stay" and not rests and not person.update and person.next:
            self._press(person)

    def _press(self, person: Person) -> None:
        person.pressed = person.next
        person.settled = person.settled or person.pressed == LONGEST
        under = _message(person) | {"message_id": person.message, "from": BOT} | PICTURE
        query = {"id": str(self.sent), "from": _user(person), "message": under}
        tap = {"chat_instance": "1", "data": person.pressed}
        self._say(person, {"callback_query": query | tap})

    def _say(self, person: Person, update: Json) -> None:
        person.update = next(self._numbers)
        self.sent += 1
        self.waiting.append({"update_id": person.update} | update)
        self.arrived.set()


BOT: Json = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_FILE = {"file_id": "AgAD-bench-photo", "file_unique_id": "AQAD", "file_size": 20000}
PICTURE: Json = {"photo": [_FILE | {"width": 640, "height": 480}], "caption": "A step."}


def _user(person: Person) -> Json:
    return {"id": person.id, "is_bot": False, "first_name": "Anna", "language_code": "en"}


def _message(person: Person) -> Json:
    chat = {"id": person.id, "type": "private", "first_name": "Anna"}
    now = int(time.time())
    return {"message_id": 1, "date": now, "chat": chat, "from": _user(person)}


def _text(text: str, entities: list[Any]) -> Json:
    return {"text": text, "entities": entities}
