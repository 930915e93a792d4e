"""Telling what a body needs care with: each tap is kept at once, so silence loses nothing."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.body import Body, Had
from coach.body_pages import BodyAsked, BodyPage, GroupPage, Note, SinceAsked
from coach.condition_table import BY_NUMBER, GROUPS, ROWS, TABLE, Row
from coach.conditions import CONDITIONS_VERSION, is_over
from coach.course import Decision
from coach.door import agreed
from coach.exercises import Library
from coach.limits import limits
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Ready, Welcome
from coach.player import stop_open
from coach.ports import Book
from coach.reminders import replan, silence
from coach.standing import where_they_are

Still = Literal["same", "changed", "unsure"]
# "not-sure" answers the question; "something" is a tick among the others.
Unsure = Literal["off", "not-sure", "something"]


def show_body(book: Book, person: int, now: datetime) -> Outcome:
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    asked = known.body.told or known.body.answered_on
    return body_page(book, known, now) if asked else BodyAsked()


def no_condition(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """None of these. What was ticked before stays: taking it off is a tap of its own."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if known.body.told:
        return body_page(book, known, now, "kept")
    log(book, known, "none", "", now)
    return _answered(book, known, library, now)


def pick(book: Book, person: int, page: int, now: datetime) -> Outcome:
    """A page of conditions; typed words there are the name of one."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    return group_page(book, known, page)


def tick(
    book: Book, person: int, number: int, on: bool, library: Library, now: datetime
) -> Outcome:
    """Kept at once. A time-bound one asks for its day right after."""
    known, row = agreed(book, person), BY_NUMBER.get(number)
    if isinstance(known, Welcome):
        return known
    if row is None:
        return body_page(book, known, now)
    was = known.body.has(row.id)
    known, stopped = _ticked(book, known, row, on, library, now)
    if on and was is None and row.dated != "no":
        return ask_since(book, known, row, now, stopped=stopped)
    return group_page(book, known, GROUPS.index(row.group), stopped)


def unsure(book: Book, person: int, how: Unsure, library: Library, now: datetime) -> Outcome:
    """The safest set from here on, or no longer; then what we have no row for goes as well."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    known, stopped = set_unsure(book, known, how != "off", library, now)
    if how == "something":
        return group_page(book, known, len(GROUPS) - 1, stopped)
    if how == "not-sure":
        known = _settled(book, known, now)
    page = body_page(book, known, now, "unsure" if how == "not-sure" else "none")
    return replace(page, stopped=stopped)


def that_is_all(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    return _answered(book, known, library, now)


def still(book: Book, person: int, answer: Still, library: Library, now: datetime) -> Outcome:
    """Three months on. What has ended by its date is forgotten; not sure is the safest set."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if known.body.answered_on is None:  # an old button: it is asked from the beginning
        return where_they_are(book, known, library, now)
    known = _without_the_ended(book, known, now)
    if answer == "changed":
        return group_page(book, known, 0)
    if answer == "unsure":
        return unsure(book, person, "not-sure", library, now)
    log(book, known, "same", "", now)
    return _answered(book, known, library, now)


def keep_body(
    book: Book, person: Person, body: Body, library: Library, now: datetime
) -> tuple[Person, bool]:
    """The person with it, and whether a session had to end for it. With no plan all is quiet."""
    changed = replace(person, body=body)
    book.keep(changed)
    now_bears, before = limits(changed, now), limits(person, now)
    going = book.open_session(person.id)
    on_shelves = [library.exercises.get(effort.exercise) for effort in going.plan] if going else []
    stops = any(one is not None and not now_bears.bears(one) for one in on_shelves)
    if stops:
        stop_open(book, person.id, now)
    if not now_bears.plan:
        silence(book, changed)
    elif not before.plan:
        replan(book, changed, now)
    return changed, stops


def set_unsure(
    book: Book, person: Person, on: bool, library: Library, now: datetime
) -> tuple[Person, bool]:
    had = person.body.had
    if not on:
        had = tuple(one for one in had if one.condition in ROWS)
    if (person.body.unsure, person.body.had) == (on, had):
        return person, False
    log(book, person, "unsure" if on else "taken-back", "", now)
    return keep_body(book, person, replace(person.body, unsure=on, had=had), library, now)


def note_condition(
    book: Book, person: Person, row: Row, library: Library, now: datetime
) -> tuple[Person, bool]:
    """The same as its tick."""
    return _ticked(book, person, row, True, library, now)


def body_page(book: Book, person: Person, now: datetime, note: Note = "none") -> BodyPage:
    """Typed words there are the name of a condition, as on the pages to pick from."""
    book.keep(replace(person, asking="condition"))
    return BodyPage(person.body, local_date(person.zone, now), note)


def group_page(book: Book, person: Person, page: int, stopped: bool = False) -> GroupPage:
    book.keep(replace(person, asking="condition"))
    page = min(page, len(GROUPS) - 1)
    rows = tuple(row for row in TABLE if row.group == GROUPS[page])
    return GroupPage(GROUPS[page], rows, person.body, page, len(GROUPS), stopped)


def ask_since(
    book: Book,
    person: Person,
    row: Row,
    now: datetime,
    unclear: str | None = None,
    stopped: bool = False,
) -> SinceAsked:
    """What they type next is a date."""
    book.keep(replace(person, asking="since", body=replace(person.body, dating=row.id)))
    return SinceAsked(row, local_date(person.zone, now), unclear, stopped)


def log(book: Book, person: Person, why: str, what: str, now: datetime) -> None:
    """A condition's id is about health: decisions are kept sealed."""
    book.note_decision(Decision(person.id, "conditions", CONDITIONS_VERSION, why, what, now))


def _ticked(
    book: Book, person: Person, row: Row, on: bool, library: Library, now: datetime
) -> tuple[Person, bool]:
    if (person.body.has(row.id) is not None) == on:
        return person, False
    others = tuple(had for had in person.body.had if had.condition != row.id)
    log(book, person, "told" if on else "taken-back", row.id, now)
    had = (*others, Had(row.id)) if on else others
    return keep_body(book, person, replace(person.body, had=had), library, now)


def _settled(book: Book, person: Person, now: datetime) -> Person:
    """Answered to the end, for the next three months."""
    body = replace(person.body, answered_on=local_date(person.zone, now), dating="")
    book.keep(settled := replace(person, body=body, asking="nothing"))
    return settled


def _answered(book: Book, person: Person, library: Library, now: datetime) -> Outcome:
    """And on to where they are: for somebody new, to the first round."""
    onto = where_they_are(book, _settled(book, person, now), library, now)
    new_here = book.first_deed(person.id) is None
    return replace(onto, why="new") if new_here and isinstance(onto, Ready) else onto


def _without_the_ended(book: Book, person: Person, now: datetime) -> Person:
    today = local_date(person.zone, now)
    ended = [had for had in person.body.had if is_over(had, today)]
    for had in ended:
        log(book, person, "expired", had.condition, now)
    left = tuple(had for had in person.body.had if had not in ended)
    book.keep(changed := replace(person, body=replace(person.body, had=left)))
    return changed
