"""What somebody is to do today: the program they follow on its days, else the gentle routine."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from coach.exercises import Exercise, Library, Program
from coach.flare import menu
from coach.limits import limits
from coach.model import Effort, Follows, Person
from coach.moments import local_date
from coach.plan import GET_UP, efforts, moves, plan_s, routine
from coach.ports import Book
from coach.programs import asks_for_floor, comes_again, held_by, program_plan

# An extra belongs into a daily routine: short, and no swim or run.
LONGEST_EXTRA_S = 180
# A routine of five minutes with everything in it would be one of an hour.
MOST_ADDED = 6
NO_EXTRAS = ("walking", "cardio", "transition")


@dataclass(frozen=True, slots=True)
class Today:
    """`program` is the one they follow, played or not. `waits_until`: the day it comes again.

    `time`: which of the times of one day this is; 0 when all of them are done."""

    plan: tuple[Effort, ...]
    follows: Follows = "none"
    program: Program | None = None
    waits_until: date | None = None
    time: int = 1

    @property
    def seconds(self) -> int:
        return plan_s(self.plan)

    @property
    def moves(self) -> int:
        return moves(self.plan)

    @property
    def is_left(self) -> bool:
        """Whatever else was done today, their program is still to come."""
        return self.follows == "plays" and self.time > 0

    @property
    def played(self) -> str | None:
        """The id of the program, when it is what is played."""
        return self.program.id if self.program and self.follows == "plays" else None


def todays(book: Book, person: Person, library: Library, now: datetime) -> Today:
    today = local_date(person.zone, now)
    if flare := person.course.flare:
        gentle = menu(library, limits(person, now), flare, person.minutes, today)
        if gentle:
            return Today(gentle)
    own = replace(person.own, added=_extras(book, person, library, today))
    program = library.programs.get(own.program or "")
    if program is None:
        return Today(routine(library, person.floor, person.minutes, own))
    days = book.program_days(person.id, program.id)
    plan = program_plan(library, program, own, days, today, own.added)
    again_on = comes_again(program, days, today)
    follows = _follows(library, program, person, bool(again_on), bool(plan))
    if follows != "plays":
        usual = routine(library, person.floor, person.minutes, own)
        return Today(usual, follows, program, again_on)
    done = days.count(today)
    left = done < program.times_a_day
    return Today(plan, follows, program, None, done + 1 if left else 0)


def may_be_extra(exercise: Exercise) -> bool:
    seconds = sum(effort.seconds for effort in efforts(exercise, 1))
    known = exercise.kind not in NO_EXTRAS and exercise.id != GET_UP
    return known and seconds <= LONGEST_EXTRA_S


def _follows(
    library: Library, program: Program, person: Person, rests: bool, left: bool
) -> Follows:
    if rests:
        return "rests"
    if asks_for_floor(library, program) and not person.floor:
        return "floor"
    return "plays" if left else "empty"


def _extras(book: Book, person: Person, library: Library, today: date) -> tuple[str, ...]:
    """What they added and can do here and today; what has left the shelves is passed over."""
    return tuple(
        name
        for name in person.own.added
        if name in library.exercises and name not in person.own.left_out
        if person.floor or not library.exercises[name].on_floor
        if held_by(book, person.id, name, library, today)[0] == "no"
    )
