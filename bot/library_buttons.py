"""The buttons of the library. They carry ids of the shelves: numbers would change with them."""

from dataclasses import dataclass

from bot.button import Button


class ShowLibrary(Button):
    prefix = "lib"


class ShowFact(Button):
    prefix = "fact"


class AskName(Button):
    prefix = "find"


@dataclass(frozen=True)
class ShowShelf(Button):
    """Pages count from 0."""

    prefix = "shelf"
    shelf: str
    page: int


@dataclass(frozen=True)
class ShowMove(Button):
    """`came`: the shelf to go back to."""

    prefix = "m"
    exercise: str
    came: str


@dataclass(frozen=True)
class WishMove(Button):
    """0: into my routine. 1: leave it out. 2: as it was before."""

    prefix = "w"
    choices = 3
    exercise: str
    came: str
    what: int


@dataclass(frozen=True)
class TryMove(Button):
    prefix = "try"
    exercise: str


@dataclass(frozen=True)
class ShowProgram(Button):
    prefix = "prog"
    program: str
    came: str


@dataclass(frozen=True)
class BeginProgram(Button):
    prefix = "play"
    program: str


@dataclass(frozen=True)
class FollowProgram(Button):
    """1: my plan from today on. 0: no more."""

    prefix = "plan"
    choices = 2
    program: str
    came: str
    on: int
