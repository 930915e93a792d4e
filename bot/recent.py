"""What we last drew on a message, so that twenty equal taps are one edit. It may forget: then
Telegram says "not modified", which is as good."""

from collections import OrderedDict
from dataclasses import dataclass

from bot.screens.screen import Screen

MOST = 5000


@dataclass(frozen=True, slots=True)
class Drawn:
    screen: Screen
    picture: str | None  # the key of the medium that it shows


class Recent:
    def __init__(self) -> None:
        self._drawn: OrderedDict[tuple[int, int], Drawn] = OrderedDict()

    def on(self, person: int, message: int) -> Drawn | None:
        return self._drawn.get((person, message))

    def note(self, person: int, message: int, drawn: Drawn) -> None:
        self._drawn[person, message] = drawn
        self._drawn.move_to_end((person, message))
        if len(self._drawn) > MOST:
            self._drawn.popitem(last=False)

    def forget(self, person: int, message: int) -> None:
        self._drawn.pop((person, message), None)
