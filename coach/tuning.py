"""Tuning a day: what is in it, one move swapped or left out, shorter, another one, as it was."""

from dataclasses import replace
from datetime import datetime
from itertools import groupby

from coach.course import Tuned
from coach.door import enter
from coach.exercises import Library
from coach.model import Own, Person
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.plan import GET_UP, in_minutes, plan_s
from coach.plan_pages import PlanMove, PlanMovePage, PlanPage
from coach.player import stop_open
from coach.portions import portions
from coach.ports import Book
from coach.recall import history_of
from coach.retouch import others_for
from coach.routine import begin
from coach.standing import as_they_stand, at_it
from coach.tally import as_of_now
from coach.todays import MOST_ADDED, Today, asked_for, may_be_extra, of_day, todays, tuned_on

# So often another plan may be asked for on a day, so that an old button cannot count for ever.
MOST_OTHERS = 20


def show_plan(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    known = _tuner(book, person, library, now)
    return _page(book, known, library, now) if isinstance(known, Person) else known


def show_plan_move(
    book: Book, person: int, exercise: str, library: Library, now: datetime
) -> Outcome:
    """What is no part of today's plan any more shows the plan."""
    known = _tuner(book, person, library, now)
    if not isinstance(known, Person):
        return known
    return _move_page(book, known, exercise, library, now)


def swap_today(
    book: Book, person: int, exercise: str, leave: bool, library: Library, now: datetime
) -> Outcome:
    """Another one in its place, or nothing, for this day only."""
    known = _tuner(book, person, library, now)
    if not isinstance(known, Person):
        return known
    page = _move_page(book, known, exercise, library, now)
    if isinstance(page, PlanPage) or not (page.can_leave if leave else page.other):
        return page
    to = "" if leave or page.other is None else page.other.id
    tuned = tuned_on(known, local_date(known.zone, now))
    return _tune(book, known, _with_swap(tuned, exercise, to), library, now)


def shorten(book: Book, person: int, begins: bool, library: Library, now: datetime) -> Outcome:
    """The two-minute version, which counts fully; `begins`: at once."""
    known = _tuner(book, person, library, now)
    if not isinstance(known, Person):
        return known
    tuned = tuned_on(known, local_date(known.zone, now))
    page = _tune(book, known, replace(tuned, short=True), library, now)
    return begin(book, person, library, now) if begins else page


def another(book: Book, person: int, after: int, library: Library, now: datetime) -> Outcome:
    """The one after number `after`; a second tap on the same button changes nothing."""
    known = _tuner(book, person, library, now)
    if not isinstance(known, Person):
        return known
    tuned = tuned_on(known, local_date(known.zone, now))
    if tuned.another != after or after >= MOST_OTHERS:
        return _page(book, known, library, now)
    next_one = Tuned(tuned.date, another=after + 1)
    return _tune(book, known, next_one, library, now)


def as_it_was(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Nothing of this day is changed any more."""
    known = _tuner(book, person, library, now)
    if not isinstance(known, Person):
        return known
    return _tune(book, known, None, library, now)


def keep_favourite(
    book: Book, person: int, exercise: str, library: Library, now: datetime
) -> Outcome:
    """It comes with every routine from now on: see coach.own."""
    known = _tuner(book, person, library, now)
    if not isinstance(known, Person):
        return known
    page = _move_page(book, known, exercise, library, now)
    if isinstance(page, PlanPage) or not page.can_keep:
        return page
    own: Own = replace(known.own, added=(*known.own.added, exercise))
    book.keep(replace(known, own=own))
    return replace(page, favourite=True, can_keep=False)


def _tuner(book: Book, person: int, library: Library, now: datetime) -> Person | Outcome:
    """The person, unless something is in the way, a routine is under way, or nothing is planned:
    then they see where they are."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if at_it(book, person, library, now) or not todays(book, known, library, now).plan:
        return Stale(as_they_stand(book, known, library, now))
    return known


def _tune(
    book: Book, person: Person, tuned: Tuned | None, library: Library, now: datetime
) -> PlanPage:
    """A routine that was begun and not moved in is laid out anew."""
    stop_open(book, person.id, now)
    person = replace(person, course=replace(person.course, tuned=tuned))
    book.keep(person)
    return _page(book, person, library, now)


def _with_swap(tuned: Tuned, was: str, to: str) -> Tuned:
    """One of a chain at most: what was swapped in before is named by what it stands for."""
    first = next((mine for mine, theirs in tuned.swaps if theirs == was), was)
    others = tuple(pair for pair in tuned.swaps if pair[0] != first)
    return replace(tuned, swaps=(*others, (first, to)))


def _page(book: Book, person: Person, library: Library, now: datetime) -> PlanPage:
    today = todays(book, as_of_now(book, person, library, now), library, now)
    tuned = today.tuned
    return PlanPage(
        moves=_moves(today, library),
        minutes=in_minutes(today.seconds),
        reason=today.reason,
        short=tuned.short,
        another=tuned.another,
        tuned=tuned != Tuned(tuned.date),
    )


def _moves(today: Today, library: Library) -> tuple[PlanMove, ...]:
    what_for = portions(today.plan, library)
    groups = [tuple(own) for _, own in groupby(today.plan, key=lambda each: each.exercise)]
    return tuple(
        PlanMove(
            library.exercises[own[0].exercise], what_for[own[0].exercise], own[0], plan_s(own)
        )
        for own in groups
    )


def _move_page(
    book: Book, person: Person, exercise: str, library: Library, now: datetime
) -> PlanMovePage | PlanPage:
    person = as_of_now(book, person, library, now)
    history = history_of(book, person, library, local_date(person.zone, now))
    today = of_day(person, history, library, now)
    move = next((m for m in _moves(today, library) if m.exercise.id == exercise), None)
    if move is None or exercise == GET_UP:
        return _page(book, person, library, now)
    others = others_for(today.plan, move.exercise, asked_for(person, history, library, now))
    used = [to for _, to in today.tuned.swaps] + [was for was, _ in today.tuned.swaps]
    other = next((each for each in others if each.id not in used), None)
    left = {effort.exercise for effort in today.plan} - {exercise, GET_UP}
    added = person.own.added
    may_keep = may_be_extra(move.exercise) and len(added) < MOST_ADDED and exercise not in added
    return PlanMovePage(move, other, bool(left), exercise in added, may_keep)
