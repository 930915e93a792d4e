"""The load: what each routine's light changes about the next ones (clinical.md section 3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from coach.course import Check, Course, Decision
from coach.exercises import Exercise, Library
from coach.light import light
from coach.limits import Limits
from coach.load_change import Change
from coach.load_down import eased, stepped_back
from coach.load_gap import after_gap
from coach.load_up import grown

# Raised with every change of these rules; logged with every decision.
LOAD_VERSION = 1
# No rule looks further back: 28 days without a routine are a new beginning.
LOOKS_BACK_DAYS = 28


@dataclass(frozen=True, slots=True)
class Ground:
    """What a decision stands on besides the course and the checks.

    `routines`: what was in the routine of a session; `programs`: the sessions that played a
    program, whose doses are its own. `last`: the day of the last routine."""

    person: int
    now: datetime
    today: date
    library: Library
    limits: Limits
    routines: Mapping[int, tuple[Exercise, ...]] = field(default_factory=dict)
    programs: frozenset[int] = frozenset()
    last: date | None = None

    def grows(self, session: int) -> tuple[Exercise, ...]:
        return () if session in self.programs else self.routines.get(session, ())


Decided = tuple[Course, tuple[Decision, ...]]


def decide(course: Course, checks: Sequence[Check], ground: Ground) -> Decided:
    """Each routine that was not judged yet, in order, and then the days since the last one.

    Pure: the same course, checks and ground decide the same. Every change has its decision, and
    so has every routine that changed nothing (clinical.md section 3, traffic light; issue 4)."""
    decisions: list[Decision] = []
    for number, check in enumerate(checks, 1):
        if check.session > course.judged:
            course, changes = _judged(course, checks[:number], ground)
            course = replace(course, judged=check.session)
            decisions += noted(ground.person, "decide", changes, ground.now)
    course, changes = after_gap(course, ground.last, ground.today)
    decisions += noted(ground.person, "after_gap", changes, ground.now)
    return course, tuple(decisions)


def _judged(
    course: Course, checks: Sequence[Check], ground: Ground
) -> tuple[Course, tuple[Change, ...]]:
    """What the last of these routines changes."""
    session, today = checks[-1].session, ground.today
    match light(checks[-1]):
        case "green":
            grows, limits = ground.grows(session), ground.limits
            return grown(course, checks, grows, limits, ground.library, today)
        case "amber":
            return eased(course, checks, ground.limits, ground.library, today)
        case "red":
            routine = ground.routines.get(session, ())
            return stepped_back(
                course, checks, routine, ground.limits, ground.library, ground.now, today
            )
        case None:
            return course, (Change("unsaid-hold"),)


def noted(
    person: int, rule: str, changes: Sequence[Change], now: datetime
) -> tuple[Decision, ...]:
    return tuple(
        Decision(person, rule, LOAD_VERSION, change.why, change.what, now) for change in changes
    )
