"""What the library's pages hold; bot.screens.library draws them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.exercises import Exercise, Need, Program, Tip
from coach.model import Effort, Held, RuleKind
from coach.plan import in_minutes, moves, plan_s
from coach.swap_pages import Swapped

# Where an exercise stands for a person: in the usual routine, added to it, left out by themselves
# or because it hurt twice, or neither.
Stand = Literal["usual", "added", "left-out", "hurt", "shelf"]


@dataclass(frozen=True, slots=True)
class LibraryHome:
    """`mine`: there is something of their own to look at."""

    needs: tuple[Need, ...]
    moves: int
    mine: bool


@dataclass(frozen=True, slots=True)
class FactPage:
    tip: Tip


@dataclass(frozen=True, slots=True)
class Item:
    """One button on a shelf."""

    id: str
    name: str
    kind: Literal["move", "program", "need"]


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """Page `page` (from 0) of a shelf: "all", "programs", "found", "mine", or the id of a need or
    a program; title and line are empty for the first four. `program`: its id, when it is one.

    `jumps` lead further on a long shelf: a letter, and the page where it begins."""

    shelf: str
    title: str
    line: str
    items: tuple[Item, ...]
    page: int
    pages: int
    program: str | None = None
    jumps: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NothingFound:
    """By a name as typed. None: they have not typed one yet."""

    words: str | None


@dataclass(frozen=True, slots=True)
class MovePage:
    """An exercise, opened. `came` and `page` lead back.

    `held`: see coach.programs.held_by; `holder` is the program that holds it.
    `addable`: it may be part of a daily routine. `full`: no more can be added. `busy`: a routine
    is under way, and trying something else would end it. `floor`: whether they can get there.
    `swaps`: what stands in for it, or for what it stands in.
    `borne`: not left out because of what they told about their body; `waits`: only for as long
    as a flare-up is on."""

    exercise: Exercise
    came: str
    page: int
    stands: Stand
    held: Held = "no"
    holder: Program | None = None
    addable: bool = True
    full: bool = False
    busy: bool = False
    floor: bool = True
    swaps: tuple[Swapped, ...] = ()
    borne: bool = True
    waits: bool = False

    @property
    def can_try(self) -> bool:
        return self.borne and self.held not in ("later", "rests") and not self.busy


@dataclass(frozen=True, slots=True)
class ProgramPage:
    """A program, opened. `plan` is what of it is played today; empty: all of it is left out.
    `opens_later` counts the moves that are not open yet. `busy`: a routine is under way.
    `barred` counts those left out because of what they told us; `flare`: it waits for one to
    pass. `reminds`: the kind of reminder that would call for it, and is off."""

    program: Program
    names: tuple[str, ...]
    plan: tuple[Effort, ...]
    came: str
    page: int
    followed: bool
    can_follow: bool
    waits_until: date | None
    needs_floor: bool
    opens_later: int
    done_today: int
    busy: bool = False
    barred: int = 0
    flare: bool = False
    reminds: RuleKind | None = None

    @property
    def can_begin(self) -> bool:
        waits = self.needs_floor or self.busy or self.flare or self.waits_until is not None
        return bool(self.plan) and not waits

    @property
    def moves(self) -> int:
        return moves(self.plan)

    @property
    def minutes(self) -> int:
        """0 when nothing of it is left."""
        return in_minutes(plan_s(self.plan)) if self.plan else 0
