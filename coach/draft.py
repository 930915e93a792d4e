"""A plan while it is composed: what it holds, how long it takes, and what still fits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coach.exercises import Exercise
from coach.model import Effort
from coach.plan import LONGEST_REPEATED_S, LOWEST_FIRST, WALKS_S, efforts, one_set_s, takes_s
from coach.portions import Portion, portion_of
from coach.stand_ins import lessened

LYING = ("supine", "side_lying", "prone")
RANKS: dict[Portion, int] = {"warm-up": 0, "work": 1, "comfort": 2, "cool-down": 3}


@dataclass(frozen=True, slots=True)
class Move:
    """An exercise of the draft, with its sets. `one_s` is what one of them takes."""

    exercise: Exercise
    portion: Portion
    one_s: int
    sets: int = 1

    @property
    def seconds(self) -> int:
        return self.sets * self.one_s + (self.sets - 1) * self.exercise.dose.rest_s

    @property
    def may_be_repeated(self) -> bool:
        return self.one_s <= LONGEST_REPEATED_S * len(self.exercise.dose.sides)

    @property
    def height(self) -> int:
        """From the lowest on the floor; standing is highest."""
        place = self.exercise.position
        return LOWEST_FIRST.index(place) if place in LOWEST_FIRST else len(LOWEST_FIRST)


def move_of(exercise: Exercise) -> Move:
    return Move(exercise, portion_of(exercise), one_set_s(exercise))


class Draft:
    """Grows by what fits into `most_s`. With `halved`, work and walking stay at least half of it
    (issue 4: the backbone), and stretches never the majority, whatever else is added."""

    def __init__(
        self, most_s: float, halved: bool, walk: Effort | None, rise: Exercise | None
    ) -> None:
        self.most_s, self.walk = most_s, walk
        self.moves: tuple[Move, ...] = ()
        self._halved, self._rise = halved, rise
        self._rise_s = one_set_s(rise) if rise else 0

    @property
    def seconds(self) -> int:
        return self._seconds(self.moves)

    def holds(self, exercise: Exercise) -> bool:
        return any(move.exercise.id == exercise.id for move in self.moves)

    def count(self, portion: Portion) -> int:
        return sum(move.portion == portion for move in self.moves)

    def add(self, move: Move) -> bool:
        """False, and nothing changed, when it does not fit or is there already."""
        if self.holds(move.exercise):
            return False
        return self._became((*self.moves, move))

    def add_first_of(self, exercises: Iterable[Exercise]) -> bool:
        return any(self.add(move_of(exercise)) for exercise in exercises)

    def to_their_sets(self, volume: int) -> None:
        """As many sets as their rung has, of `volume` per cent, where they fit."""
        for move in self.moves:
            sets = lessened(move.exercise.dose.sets, volume)
            more = replace(move, sets=max(move.sets, sets))
            self._became(tuple(more if m is move else m for m in self.moves))

    def one_more_set(self, of: Portion, most: int) -> bool:
        """Of each move of this portion in turn; whether any was added."""
        grown = False
        for move in self.moves:
            if move.portion == of and move.sets < most and move.may_be_repeated:
                more = replace(move, sets=move.sets + 1)
                grown |= self._became(tuple(more if m is move else m for m in self.moves))
        return grown

    def walk_longer(self, most_s: float) -> bool:
        """To the next length that there is a film for, while it is no longer than `most_s`."""
        was = self.walk
        longer = [s for s in WALKS_S if was and was.hold_s < s <= most_s]
        if was is None or not longer:
            return False
        self.walk = replace(was, hold_s=longer[0])
        if self.seconds <= self.most_s:
            return True
        self.walk = was
        return False

    def _became(self, moves: tuple[Move, ...]) -> bool:
        if self._seconds(moves) > self.most_s or not self._keeps_its_mix(moves):
            return False
        self.moves = moves
        return True

    def _keeps_its_mix(self, moves: tuple[Move, ...]) -> bool:
        """Only what makes it worse is refused."""
        before, after = self._least_s(self.moves), self._least_s(moves)
        return after <= before or after * 2 <= self._seconds(moves)

    def _least_s(self, moves: tuple[Move, ...]) -> int:
        """What must not be more than half."""
        if not self._halved:
            return sum(move.seconds for move in moves if move.portion == "comfort")
        work = sum(move.seconds for move in moves if move.portion == "work")
        return self._seconds(moves) - work - (takes_s(self.walk) if self.walk else 0)

    def _seconds(self, moves: tuple[Move, ...]) -> int:
        walk_s = takes_s(self.walk) if self.walk else 0
        return sum(m.seconds for m in moves) + walk_s + (self._rise_s if _rises(moves) else 0)

    def laid_out(self) -> tuple[Effort, ...]:
        """Upright first, then once to the floor, from low to high, up again, and the walk; it
        goes first where nothing else warms up."""
        plan = tuple(self._in_order())
        warm = any(move.portion == "warm-up" for move in self.moves)
        if warm or self.walk is None or any(move.exercise.on_floor for move in self.moves):
            return plan
        return (plan[-1], *plan[:-1])

    def _in_order(self) -> Iterator[Effort]:
        floor = [move for move in self.moves if move.exercise.on_floor]
        upright = [move for move in self.moves if not move.exercise.on_floor]
        first = [move for move in upright if RANKS[move.portion] < RANKS["comfort"]]
        last = [move for move in upright if move not in first]
        for move in (*_by_portion(first), *sorted(_by_portion(floor), key=_height)):
            yield from efforts(move.exercise, move.sets)
        if self._rise and _rises(self.moves):
            yield from efforts(self._rise, 1)
        for move in _by_portion(last):
            yield from efforts(move.exercise, move.sets)
        if self.walk:
            yield self.walk


def _by_portion(moves: Iterable[Move]) -> list[Move]:
    return sorted(moves, key=lambda move: RANKS[move.portion])


def _height(move: Move) -> int:
    return move.height


def _rises(moves: Iterable[Move]) -> bool:
    """Whether the last of what is done on the floor is done lying."""
    floor = [move for move in moves if move.exercise.on_floor]
    return bool(floor) and max(floor, key=lambda move: move.height).exercise.position in LYING
