"""One tap before the routine, one after a hard one, and one the next morning."""

from dataclasses import replace
from datetime import datetime

from coach import flare_way
from coach.course import Before, Flare, Morning
from coach.door import enter
from coach.exercises import Exercise, Library
from coach.flare import menu
from coach.light import asks_severe, light
from coach.limits import Limits, limits
from coach.load_change import LEAST_VOLUME
from coach.load_pages import Passed, SevereAsked
from coach.model import Effort, Person
from coach.moments import local_date
from coach.outcomes import Finished, Outcome, Stale
from coach.plan import FEWEST, efforts, gets_up
from coach.player import stop_open
from coach.ports import Book
from coach.routine import begin_so
from coach.safety import open_signs
from coach.said import in_time, said_before, said_morning, said_severe, waits
from coach.standing import STILL_AT_IT, as_they_stand, at_it, finished, step_of
from coach.tally import judged, rest_longer, set_out
from coach.todays import todays

# What is left when nothing of today's routine may be done on such a day.
STILL_GENTLE = ("breathing", "walking")


def say_now(book: Book, person: int, before: Before, library: Library, now: datetime) -> Outcome:
    """How the back is, which begins the routine; a tough one is asked about first."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if before != "tough" or at_it(book, person, library, now):
        return begin_so(book, person, before, library, now)
    return SevereAsked("before")


def tough_so(book: Book, person: int, severe: bool, library: Library, now: datetime) -> Outcome:
    """8 or more opens the warning signs; less is a gentle round and no more
    (clinical.md section 3: start 6 and more, acute menu only)."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if severe:
        return flare_way.severe(book, person, True, library, now)
    if at_it(book, person, library, now) or _goes_gently(book, person, now):
        return Stale(as_they_stand(book, known, library, now))
    plan = gentle_round(book, known, library, now)
    if not plan:
        return as_they_stand(book, known, library, now)
    stop_open(book, person, now)
    known = set_out(book, known, library, now)
    session = book.begin_session(person, "routine", plan, now)
    said_before(book, known, session.id, "tough", now)
    return step_of(session, library)


def _goes_gently(book: Book, person: int, now: datetime) -> bool:
    """It was begun by this very tap. One that was begun on an easy word, and in which nothing
    was done yet, gives way to it."""
    going = book.open_session(person)
    if going is None or now - going.moved_utc > STILL_AT_IT:
        return False
    check = book.check(going.id, person)
    return check is not None and check.before == "tough"


def gentle_round(
    book: Book, person: Person, library: Library, now: datetime
) -> tuple[Effort, ...]:
    """The acute menu; where that has nothing for them, what of today's routine at half the
    amount may be done on an acute day, one set of each."""
    today, bear = local_date(person.zone, now), limits(person, now)
    if acute := menu(library, bear, Flare(now, "acute", today)):
        return acute
    half = replace(person, course=replace(person.course, volume=LEAST_VOLUME))
    plan = [
        replace(effort, sets=1, rest_s=0)
        for effort in todays(book, half, library, now).plan
        if effort.number == 1 and _is_gentle(library.exercises[effort.exercise], bear)
    ]
    if not plan:
        calm = [e for _, e in sorted(library.exercises.items()) if e.kind in STILL_GENTLE]
        fit = [exercise for exercise in calm if _is_gentle(exercise, bear)]
        plan = [effort for exercise in fit[:FEWEST] for effort in efforts(exercise, 1)]
    return gets_up(tuple(plan), library) if plan else ()


def _is_gentle(exercise: Exercise, bear: Limits) -> bool:
    return "acute" in exercise.stages and bear.allows(exercise)


def after_so(
    book: Book, person: int, session: int, severe: bool, library: Library, now: datetime
) -> Outcome:
    """Whether it was 8 or more after the routine: then the warning signs come first. From an old
    screen it is as true."""
    known = book.person(person)
    check, over = book.check(session, person), book.session(session, person)
    if known is None or over is None or check is None or not asks_severe(check):
        return Stale(as_they_stand(book, known, library, now))
    if severe:
        said_severe(book, known, over)
        return flare_way.severe(book, person, True, library, now)
    ended = finished(over)
    return replace(ended, felt=check.after) if isinstance(ended, Finished) else ended


def say_morning(
    book: Book, person: int, session: int, how: Morning, library: Library, now: datetime
) -> Outcome:
    """How the next morning is; then on to today. Of a routine from more than two days ago it says
    nothing any more, and one answer holds."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    check = book.check(session, person)
    if check is None or not waits(check) or check.date >= local_date(known.zone, now):
        return Stale(as_they_stand(book, known, library, now))
    if not in_time(book, check, now):
        return Passed(as_they_stand(book, known, library, now))
    told = said_morning(book, known, check, how, now)
    if judged(book, person, library, now, check, told):
        return open_signs(book, person, "flare", now)
    if light(check) == "red" and how != "settled":
        rest_longer(book, person, now)
    return as_they_stand(book, book.person(person), library, now)
