"""Too hard, too easy, can't do that here: another exercise in the place of this one, at once."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from coach.alternatives import Why, alternative, is_gated, may_grow, may_return, may_step_up
from coach.at_step import AtStep, at_step
from coach.course import Swap
from coach.exercises import Exercise, Library
from coach.model import Place, Press
from coach.outcomes import Instead, Outcome, Step
from coach.player import move, resume, skip
from coach.ports import Book
from coach.replanning import with_instead, without, without_gates
from coach.said import said_easy, said_hard
from coach.standing import gates, step_of
from coach.swap_pages import Note, OtherAsked
from coach.swaps import stood_in, swapped, turned_back

# Raised when a rule of this room changes; logged with every decision.
SWAP_VERSION = 1
Said = Literal["hard", "easy", "here"]


def other(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    """The hold waits while they say what is not right."""
    here = move(book, press, lambda _: Place(press.step, "paused"), library, now)
    if not isinstance(here, Step):
        return here
    return OtherAsked(here.session, here.step, here.exercise, here.effort.side)


def too_hard(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    return _said(book, press, "hard", library, now)


def too_easy(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    return _said(book, press, "easy", library, now)


def cant_here(book: Book, press: Press, library: Library, now: datetime) -> Outcome:
    return _said(book, press, "here", library, now)


def _said(book: Book, press: Press, why: Said, library: Library, now: datetime) -> Outcome:
    """Only while the step waits for this answer. A swap makes it ready, so that the second of
    two taps, or one from an old screen, finds it so and says nothing of what stands in."""
    waits = move(book, press, lambda _: Place(press.step, "paused"), library, now, ("paused",))
    at = at_step(book, press, library, now)
    if not isinstance(waits, Step) or at is None:
        return waits
    if at.exercise.kind == "transition":  # how else would they get up
        return Instead(resume(book, press, library, now), Note(why, "stays", at.exercise))
    if why == "easy":
        return _harder(at)
    if why == "hard":
        said_hard(at.book, at.session, at.exercise.id)
        if back := stood_in(at.person.course, at.exercise.id, "easy", at.today):
            return _back_down(at, back)
    return _to(at, why, None if is_gated(at) else alternative(at, why))


def _to(at: AtStep, why: Said, instead: Exercise | None) -> Outcome:
    """Remembered, whether or not there is something to take its place."""
    swap = Swap(at.exercise.id, instead.id if instead else "", why, at.today)
    return put_instead(at.keep_course(swapped(at.person.course, swap)), why, instead)


def _back_down(at: AtStep, was: Swap) -> Outcome:
    """What had become too easy is back, if it may be; what came for it is too hard now."""
    course = swapped(at.person.course, Swap(at.exercise.id, was.exercise, "hard", at.today))
    if not may_return(at, was.exercise, course):
        return _to(at, "hard", alternative(at, "hard"))
    original = at.library.exercises[was.exercise]
    return put_instead(at.keep_course(course), "hard", original, back=True)


def _harder(at: AtStep) -> Outcome:
    """Back to what was too hard, else a step up; else it is noted, for the rules of the load."""
    said_easy(at.book, at.session, at.exercise.id)
    course = at.person.course
    if (back := stood_in(course, at.exercise.id, "hard", at.today)) and may_grow(at):
        course = turned_back(course, back, at.library)
        if may_return(at, back.exercise, course):
            original = at.library.exercises[back.exercise]
            return put_instead(at.keep_course(course), "easy", original, back=True)
    harder = alternative(at, "easy") if may_step_up(at) and not is_gated(at) else None
    if harder is None:
        _log(at, "easy", at.exercise.id)
        stays = resume(at.book, at.press, at.library, at.now)
        return Instead(stays, Note("easy", "stays", at.exercise))
    return _step_up(at, harder)


def _step_up(at: AtStep, harder: Exercise) -> Outcome:
    course = at.person.course
    course = swapped(course, Swap(at.exercise.id, harder.id, "easy", at.today))
    return put_instead(at.keep_course(replace(course, stepped_on=at.today)), "easy", harder)


def put_instead(
    at: AtStep, why: Why, instead: Exercise | None, back: bool = False, out: bool = False
) -> Instead:
    """The plan goes on with it from this step on, not begun; with nothing, past the exercise."""
    _log(at, why, instead.id if instead else "")
    session, course, library = at.session, at.person.course, at.library
    plan = with_instead(session, instead, course, library) if instead else without(session)
    if why in ("hard", "hurts"):
        plan = without_gates(plan, at.press.step, gates(session, library))
    at.book.replan_session(at.press, (session.phase,), plan, at.now)
    changed = at.book.session(session.id, at.person.id)
    assert changed is not None  # it was read in this very transaction
    if instead is None:
        past = skip(at.book, at.press, library, at.now)
        return Instead(past, Note(why, "past", at.exercise, out))
    note = Note(why, "back" if back else "instead", at.exercise, out)
    return Instead(step_of(changed, library), note)


def _log(at: AtStep, why: Why, to: str) -> None:
    at.decided("swap", SWAP_VERSION, why, f"{at.exercise.id}>{to}")
