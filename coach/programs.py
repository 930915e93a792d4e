"""What of a program is played today: what has opened, what has grown, when it comes again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from coach.exercises import Dose, Library, Program
from coach.model import Effort, Held, Own, Person
from coach.moments import local_date
from coach.plan import GET_UP, efforts_of, plan_s, routine
from coach.ports import Book

# Two weeks on the calendar are not two weeks of doing: so many days of it are asked for as well.
PRACTISED_DAYS = 6


@dataclass(frozen=True, slots=True)
class Today:
    """What somebody is to do today. `program`: the one they follow, when it is its day.

    `waits_until`: it is not, and this is the day it comes again. `time`: the how manieth of
    the times it is done in a day. `more`: it has been done today, and comes once more."""

    plan: tuple[Effort, ...]
    program: Program | None = None
    waits_until: date | None = None
    time: int = 1
    more: bool = False

    @property
    def seconds(self) -> int:
        return plan_s(self.plan)


def todays(book: Book, person: Person, library: Library, now: datetime) -> Today:
    """The program they follow; on its days of rest, and where it asks for a floor that they
    cannot get to, the gentle routine."""
    usual = routine(library, person.floor, person.minutes, person.own)
    program = library.programs.get(person.own.program or "")
    if program is None:
        return Today(usual)
    today = local_date(person.zone, now)
    days = book.program_days(person.id, program.id)
    again_on = comes_again(program, days, today)
    if again_on:
        return Today(usual, waits_until=again_on)
    plan = program_plan(library, program, person.own, days, today)
    if not plan or (asks_for_floor(library, program) and not person.floor):
        return Today(usual)
    done = days.count(today)
    time = min(done + 1, program.times_a_day)
    return Today(plan, program, time=time, more=0 < done < program.times_a_day)


def program_plan(
    library: Library, program: Program, own: Own, days: Sequence[date], today: date
) -> tuple[Effort, ...]:
    """All its steps in their order, without what is not open yet and what they left out.

    `days`: the dates on which it was done before, in order. Empty when nothing is left."""
    opened = [name for name in program.whole if is_open(program, name, days, today)]
    wanted = [name for name in opened if name not in own.left_out or name == GET_UP]
    if not any(name in program.exercises for name in wanted):
        return ()
    return tuple(
        effort
        for name in wanted
        for effort in efforts_of(name, _dose(library, program, name, days))
    )


def is_open(program: Program, exercise: str, days: Sequence[date], today: date) -> bool:
    """Whether its day of doing the program has come (the inventory's neck-unlock)."""
    opens = program.opens_on_day.get(exercise)
    if opens is None:
        return True
    return bool(days) and (today - days[0]).days + 1 >= opens and len(set(days)) >= PRACTISED_DAYS


def comes_again(program: Program, days: Sequence[date], today: date) -> date | None:
    """The day from which it may be done again; None: today (the inventory's bar-spacing)."""
    if not program.gap_days or not days:
        return None
    next_day = days[-1] + timedelta(days=program.gap_days)
    return next_day if next_day > today else None


def held_by(
    book: Book, person: int, exercise: str, library: Library, today: date
) -> tuple[Held, Program | None]:
    """What keeps an exercise back when it is done by itself, and whose rule that is.

    "later": its program has not opened it yet. "rests": its days of rest are not over. "rhythm":
    it may be done, but has days of its own and is no part of a daily routine."""
    for program in library.programs.values():
        if exercise not in program.exercises:
            continue
        days = book.program_days(person, program.id) if _binds(program, exercise) else []
        if not is_open(program, exercise, days, today):
            return "later", program
        if program.alone_too:
            rests = comes_again(program, days, today) is not None
            return ("rests" if rests else "rhythm"), program
    return "no", None


def asks_for_floor(library: Library, program: Program) -> bool:
    return any(library.exercises[name].on_floor for name in program.whole)


def is_a_plan(program: Program) -> bool:
    """What is for a sudden bad moment is there for that moment, and is nobody's daily plan."""
    return program.when != "flare"


def _binds(program: Program, exercise: str) -> bool:
    return program.alone_too or exercise in program.opens_on_day


def _dose(library: Library, program: Program, name: str, days: Sequence[date]) -> Dose:
    dose = program.doses.get(name, library.exercises[name].dose)
    if program.grows_s and name in program.exercises:
        rung = min(len(set(days)) // program.grows_after, len(program.grows_s) - 1)
        return replace(dose, hold_s=program.grows_s[rung])
    return dose
