"""What somebody is to do today: a pure function of who they are, what was done, and the date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from coach.candidates import Ask
from coach.compose import compose, short
from coach.course import Flare, Tuned
from coach.exercises import Exercise, Library, Program
from coach.flare import menu
from coach.history import History
from coach.limits import Limits, limits
from coach.model import Effort, Follows, Person
from coach.moments import local_date
from coach.plan import (
    FLOOR_PROGRAM,
    GET_UP,
    STANDING_PROGRAM,
    efforts,
    gentle_names,
    moves,
    plan_s,
    routine,
)
from coach.ports import Book
from coach.programs import asks_for_floor, comes_again, held, is_gentle, program_plan
from coach.reasons import EASY, Known, Reason, reason_for
from coach.recall import history_of
from coach.retouch import retouched
from coach.stage import Chapter, days_away, on_a_day_begun, stage_of, was_tough
from coach.stand_ins import bears_as_chosen

# An extra belongs into a daily routine: short, and no swim or run.
LONGEST_EXTRA_S = 180
# A routine of five minutes with everything in it would be one of an hour.
MOST_ADDED = 6
NO_EXTRAS = ("walking", "cardio", "transition")
# clinical.md section 6: with fewer than three left, walking, breathing and sitting.
FEWEST_LEFT = 3
UNTUNED = Tuned(date.min)


@dataclass(frozen=True, slots=True)
class Today:
    """`program` is the one they follow, played or not. `waits_until`: the day it comes again.

    `time`: which of the times of one day this is; 0 when all of them are done. An empty plan is
    no routine: nothing is begun."""

    plan: tuple[Effort, ...]
    follows: Follows = "none"
    program: Program | None = None
    waits_until: date | None = None
    time: int = 1
    chapter: Chapter = "beginning"
    reason: Reason = EASY
    tuned: Tuned = UNTUNED

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
    day = local_date(person.zone, now)
    return of_day(person, history_of(book, person, library, day), library, now)


def of_day(person: Person, history: History, library: Library, now: datetime) -> Today:
    """Pure: the same person, history, library and date make the same plan."""
    ask = asked_for(person, history, library, now)
    flare = ask.course.flare
    if not ask.limits.plan or person.safety != "clear":
        return Today((), reason=Reason("waits"))
    tough = was_tough(history.check) or bool(person.course.signs.rows)
    today = _untouched(ask, history, tough) if flare is None else _in_a_flare(ask, flare, tough)
    swaps = today.tuned.swaps
    plan = retouched(today.plan, swaps, ask) if swaps else today.plan
    away = days_away(history, ask.day)
    known = Known(person, ask.day, ask.chapter, history.check, away, ask.limits)
    reason = reason_for(known, plan, library, today.tuned, today.follows == "plays")
    return replace(today, plan=plan, chapter=ask.chapter, reason=reason)


def asked_for(person: Person, history: History, library: Library, now: datetime) -> Ask:
    """All that the day's plan is made from."""
    day = local_date(person.zone, now)
    person = on_a_day_begun(person, history.check, day, now)
    bar = limits(person, now)
    chapter = stage_of(history, person.course.flare, day)
    tuned = tuned_on(person, day)
    kept_back = held(library, history.done, day)
    added = tuple(_extras(person, library, bar, kept_back))
    own = replace(person.own, added=added)
    return Ask(person, day, chapter, library, bar, own, kept_back, tuned.another)


def tuned_on(person: Person, day: date) -> Tuned:
    """What they changed about this day; nothing of another one."""
    tuned = person.course.tuned
    return tuned if tuned and tuned.date == day else replace(UNTUNED, date=day)


def _in_a_flare(ask: Ask, flare: Flare, tough: bool) -> Today:
    """Its own menu as long as it has one, and programs wait (clinical.md section 2). It is short
    already, and there is no other one; single moves may be swapped. On the way back a tough day
    is followed by a gentle one as ever."""
    program = ask.library.programs.get(ask.own.program or "")
    plan = menu(ask.library, ask.limits, flare, ask.person.minutes, ask.day)
    plan = plan or compose(replace(_gently(ask) if tough else ask, another=0))
    tuned = replace(tuned_on(ask.person, ask.day), short=False, another=0)
    return Today(plan, "waits" if program else "none", program, tuned=tuned)


def _untouched(ask: Ask, history: History, tough: bool) -> Today:
    """The day's plan but for single swaps: theirs, the gentle round, or one composed."""
    tuned = tuned_on(ask.person, ask.day)
    if tough:
        ask = _gently(ask)
    if tuned.short:
        return Today(short(ask) or compose(ask), tuned=tuned)
    if tuned.another:
        return Today(compose(ask), tuned=tuned)
    program = ask.library.programs.get(ask.own.program or "")
    if program is None:
        return Today(_usual(ask), tuned=tuned)
    return replace(_followed(ask, program, history, tough), tuned=tuned)


def _gently(ask: Ask) -> Ask:
    """After a tough day, and until somebody has looked at what they told, as in the first ones;
    and of what they added only what is easy."""
    known = ask.library.exercises
    easy = tuple(name for name in ask.own.added if known[name].intensity == 1)
    return replace(ask, chapter="beginning", own=replace(ask.own, added=easy))


def _usual(ask: Ask) -> tuple[Effort, ...]:
    return gentle(ask) if ask.chapter == "beginning" else compose(ask)


def _followed(ask: Ask, program: Program, history: History, tough: bool) -> Today:
    library, own, day = ask.library, ask.own, ask.day
    days = history.done.get(program.id, ())
    plan = program_plan(library, program, own, days, day, own.added, ask.limits, ask.course)
    again_on = comes_again(program, days, day)
    if tough and not is_gentle(library, program):
        return Today(_usual(ask), "waits", program)
    follows = _follows(library, program, ask.person, bool(again_on), bool(plan))
    if follows != "plays":
        return Today(_usual(ask), follows, program, again_on)
    done = days.count(day)
    left = done < program.times_a_day
    return Today(plan, follows, program, None, done + 1 if left else 0)


def gentle(ask: Ask) -> tuple[Effort, ...]:
    """The same few moves every day. Of two rounds the one of which enough is left; else walking,
    breathing and sitting (clinical.md section 6)."""
    floors = (True, False) if ask.limits.floor else (False,)
    for floor in floors:
        program = ask.library.programs[FLOOR_PROGRAM if floor else STANDING_PROGRAM]
        left = gentle_names(ask.library, program, ask.own, ask.limits, ask.course)
        if len(left) >= FEWEST_LEFT:
            minutes = ask.person.minutes
            return routine(ask.library, floor, minutes, ask.own, ask.limits, ask.course)
    return compose(replace(ask, limits=replace(ask.limits, safest=True)))


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


def _extras(
    person: Person, library: Library, bar: Limits, kept_back: frozenset[str]
) -> Sequence[str]:
    """What they added and can do here and today; what has left the shelves is passed over."""
    known = (library.exercises[name] for name in person.own.added if name in library.exercises)
    return [
        each.id
        for each in known
        if bears_as_chosen(bar, each) and (person.floor or not each.on_floor)
        if each.id not in kept_back
    ]
