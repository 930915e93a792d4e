"""How a plan under way goes on with another exercise in the place of one of its own."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from coach.course import Course
from coach.exercises import Exercise, Library
from coach.ladder import dose_of
from coach.model import Effort, Session
from coach.plan import GET_UP, LONGEST_REPEATED_S, WALKS_S, efforts_of, gets_up, plan_s

Plan = tuple[Effort, ...]


def with_instead(session: Session, other: Exercise, course: Course, library: Library) -> Plan:
    """From this step on `other` wherever its exercise was still to come; what is behind stays."""
    name = session.plan[session.step].exercise
    groups = _groups(session.plan[session.step :])
    ahead = tuple(
        effort
        for group in groups
        for effort in (stand_in(other, group, course) if group[0].exercise == name else group)
    )
    return _upright_again(session, ahead, library)


def without(session: Session) -> Plan:
    """It does not come again after this time, which is passed."""
    name = session.plan[session.step].exercise
    here, *ahead = _groups(session.plan[session.step :])
    left = [effort for group in ahead for effort in group if effort.exercise != name]
    return (*session.plan[: session.step], *here, *left)


def without_gates(plan: Plan, step: int, gated: Collection[str]) -> Plan:
    """Who did not find all of it easy is not asked to begin what only then is begun."""
    here = plan[step].exercise
    left = (e for e in plan[step:] if e.exercise == here or e.exercise not in gated)
    return (*plan[:step], *left)


def stand_in(other: Exercise, group: Sequence[Effort], course: Course) -> Plan:
    """As many sets as are left, but no longer than what it stands in for; one set at least."""
    dose = dose_of(other, course)
    if other.kind == "walking" and not dose.pace_s:
        as_long = max(WALKS_S[0], *(effort.seconds for effort in group))
        dose = replace(dose, hold_s=min(dose.hold_s, as_long))
    for sets in range(len({effort.number for effort in group}), 1, -1):
        plan = tuple(efforts_of(other.id, replace(dose, sets=sets)))
        short = max(effort.seconds for effort in plan) <= LONGEST_REPEATED_S
        if short and plan_s(plan) <= plan_s(group):
            return plan
    return tuple(efforts_of(other.id, replace(dose, sets=1)))


def _upright_again(session: Session, ahead: Plan, library: Library) -> Plan:
    """Nobody gets up who is up; and who was to end on their feet is not left lying."""
    last = library.exercises[session.plan[-1].exercise]
    ended_lying = last.on_floor and last.kind != "transition"
    kept = (*session.plan[: session.step], *_rising_once(ahead, library))
    return kept if ended_lying else gets_up(kept, library)


def _rising_once(ahead: Iterable[Effort], library: Library) -> Iterator[Effort]:
    lies = True
    for effort in ahead:
        if effort.exercise != GET_UP or lies:
            yield effort
        lies = library.exercises[effort.exercise].on_floor


def _groups(plan: Iterable[Effort]) -> list[Plan]:
    """All sides and sets of one exercise that follow each other."""
    return [tuple(group) for _, group in groupby(plan, key=lambda effort: effort.exercise)]
