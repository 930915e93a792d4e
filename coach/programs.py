"""What of a program is played on a day: what has opened, what has grown, when it comes again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from coach.course import USUAL, Course
from coach.exercises import Dose, Library, Program
from coach.ladder import dose_of
from coach.limits import Limits
from coach.model import Effort, Held, Own
from coach.plan import GET_UP, efforts_of, gets_up
from coach.ports import Book
from coach.stand_ins import FREE, in_place_of, lessened


def program_plan(
    library: Library,
    program: Program,
    own: Own,
    days: Sequence[date],
    today: date,
    extras: Iterable[str] = (),
    limits: Limits = FREE,
    course: Course = USUAL,
) -> tuple[Effort, ...]:
    """All its steps in their order, without what is not open yet, what they left out and what
    their limits bar, with what stands in for it, and their extras where they fit. Nobody is left
    lying, and nobody gets up twice.

    `days`: the dates on which it was done, in order. Empty when none of its own is left."""
    whole = _with_extras(library, program, [name for name in extras if name not in program.whole])
    names = [name for name in whole if is_open(program, name, days, today)]
    names = [name for name in names if name not in own.left_out or name == GET_UP]
    played = list(_stood_in(library, names, limits, course))
    if not any(was in program.exercises for was, _ in played):
        return ()
    lies = [False, *(library.exercises[name].on_floor for _, name in played)]
    plan = tuple(
        effort
        for lay, (was, name) in zip(lies, played, strict=False)
        if lay or name != GET_UP
        for effort in _efforts(library, program, was, name, days, today, course)
    )
    return plan if program.stays_down else gets_up(plan, library, limits)


def _stood_in(
    library: Library, names: Sequence[str], limits: Limits, course: Course
) -> Iterator[tuple[str, str]]:
    """Each with what is done in its place: mostly itself. None twice that was not there twice."""
    for name in names:
        stand_in = in_place_of(name, library, limits, course)
        if stand_in == name or (stand_in and stand_in not in names):
            yield name, stand_in


def _efforts(
    library: Library,
    program: Program,
    was: str,
    name: str,
    days: Sequence[date],
    today: date,
    course: Course,
) -> Iterator[Effort]:
    if was == name and (name in program.doses or (program.grows_s and name in program.exercises)):
        dose = _dose(library, program, name, days, today)
    else:
        dose = dose_of(library.exercises[name], course)
    return efforts_of(name, replace(dose, sets=lessened(dose.sets, course.volume)))


def _with_extras(library: Library, program: Program, extras: Sequence[str]) -> tuple[str, ...]:
    """What is done lying beside what is done lying, and upright when they are up; none in bed."""
    lying = [name for name in extras if library.exercises[name].on_floor]
    upright = [name for name in extras if not library.exercises[name].on_floor]
    before, own, after = program.before, program.exercises, program.after
    if program.stays_down:
        return program.whole
    if not asks_for_floor(library, program):
        return (*before, *own, *upright, *after)
    ends_lying = library.exercises[own[-1]].on_floor
    return (*before, *own, *(lying if ends_lying else ()), *after, *upright)


def is_open(program: Program, exercise: str, days: Sequence[date], today: date) -> bool:
    """Whether its day of doing the program has come (the inventory's neck-unlock).

    Two weeks on the calendar are not two weeks of doing: so many days of it are asked for as
    well."""
    opens = program.opens_on_day.get(exercise)
    if opens is None:
        return True
    practised = len(set(days)) >= program.practised_days
    return bool(days) and (today - days[0]).days + 1 >= opens and practised


def comes_again(program: Program, days: Sequence[date], today: date) -> date | None:
    """The day from which it may be done again; None: today (the inventory's bar-spacing)."""
    if not program.gap_days or not days:
        return None
    next_day = days[-1] + timedelta(days=program.gap_days)
    return next_day if next_day > today else None


def with_days_of_their_own(library: Library) -> tuple[Program, ...]:
    """Whose exercises are held back even when they are done by themselves."""
    programs = library.programs.values()
    return tuple(each for each in programs if each.alone_too or each.opens_on_day)


def held(library: Library, done: Mapping[str, Sequence[date]], today: date) -> frozenset[str]:
    """Every exercise that `held_by` would hold back. `done`: by program, when it was done."""
    return frozenset(
        name
        for program in with_days_of_their_own(library)
        for name in program.exercises
        if program.alone_too or not is_open(program, name, done.get(program.id, ()), today)
    )


def held_by(
    book: Book, person: int, exercise: str, library: Library, today: date
) -> tuple[Held, Program | None]:
    """What keeps an exercise back when it is done by itself, and whose rule that is.

    "later": its program has not opened it yet. "rests": its days of rest are not over. "rhythm":
    it may be done, but has days of its own and is no part of a daily routine."""
    for program in library.programs.values():
        bound = program.alone_too or exercise in program.opens_on_day
        if not bound or exercise not in program.exercises:
            continue
        days = book.program_days(person, program.id)
        if not is_open(program, exercise, days, today):
            return "later", program
        if program.alone_too:
            rests = comes_again(program, days, today) is not None
            return ("rests" if rests else "rhythm"), program
    return "no", None


def asks_for_floor(library: Library, program: Program) -> bool:
    return any(library.exercises[name].on_floor for name in program.whole)


def is_gentle(library: Library, program: Program) -> bool:
    """Whether it may be played on a day after a tough one."""
    return all(library.exercises[name].intensity == 1 for name in program.whole)


def is_a_plan(program: Program) -> bool:
    """What is for a sudden bad moment is there for that moment, and is nobody's daily plan."""
    return program.when != "flare"


def _dose(
    library: Library, program: Program, name: str, days: Sequence[date], today: date
) -> Dose:
    """On its ladder a second round on one day is no higher than the first."""
    dose = program.doses.get(name, library.exercises[name].dose)
    if program.grows_s and name in program.exercises:
        before = {day for day in days if day < today}
        rung = min(len(before) // program.grows_after, len(program.grows_s) - 1)
        return replace(dose, hold_s=program.grows_s[rung])
    return dose
