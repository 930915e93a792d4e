"""What the coach can answer on the way through a bad spell."""

from dataclasses import dataclass

from coach.course import FlareStage


@dataclass(frozen=True, slots=True)
class PositionAsked:
    """No warning signs, and it hurts: which position can they bear? `check` is its number.

    `severe`: 8 or more. `someone`: an appointment is suggested. `clean`: the list was answered
    with this very tap."""

    check: int
    severe: bool = False
    someone: bool = False
    clean: bool = False


@dataclass(frozen=True, slots=True)
class NewsAsked:
    """The list was answered just now: is anything new or worse since?"""

    check: int


@dataclass(frozen=True, slots=True)
class HowIsIt:
    """Better, same or worse: after two hours, or in the morning."""

    check: int

    @property
    def morning(self) -> bool:
        return self.check % 2 == 1


@dataclass(frozen=True, slots=True)
class AbleAsked:
    """The last thing that this stage's row asks for is their own word."""

    check: int
    stage: FlareStage


@dataclass(frozen=True, slots=True)
class Gentle:
    """Today's gentle menu, and why; `stage` is one of those that have a menu.

    `strong`: it is a day of the building stage with strength in it."""

    check: int
    stage: FlareStage
    moves: int
    minutes: int
    severe: bool = False
    someone: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What helps beside positions: warmth, steps, a pharmacist, and how long it lasts.

    `heat`: warmth is nothing that they leave out. `protocol`: the sudden-pain program fits them.
    `moves`: there is a menu for today."""

    heat: bool
    protocol: bool
    severe: bool
    someone: bool
    moves: bool


FlarePage = PositionAsked | NewsAsked | HowIsIt | AbleAsked | Gentle | Meanwhile
