"""What tests of programs share: their names, days of doing them, and steps through them."""

from datetime import date, timedelta

from coach.exercises import Library
from coach.model import Deed, Effort, Own, Press
from coach.outcomes import Step
from coach.player import finish_step, start_step
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, TODAY, press_on

DAY = timedelta(days=1)
NECK, BAR, TOWEL, ROLL = "s2-neck-set", "s2-bar-hang-pull-up", "s2-rolled-towel", "s1-lying-option"
LATE_NECK = {"neck-isometric-four-way", "light-dumbbell-shrug"}
NOTHING = Own()


def days_ago(*ago: int) -> list[date]:
    return [TODAY - n * DAY for n in sorted(ago, reverse=True)]


def done(book: Book, program: str, *days: date, mark: str = "") -> None:
    """Something of its own on each of these days, in a routine done to its end."""
    for n, day in enumerate(days):
        which = f"{program}{n}{mark}"
        book.note_deed(Deed(ANNA, "program", day, 0, f"program:{which}", NOW, program))
        book.note_deed(Deed(ANNA, "routine", day, 60, f"session:{which}", NOW, program))


def through(book: Book, step: Step, library: Library) -> Step:
    """Start and Done."""
    if step.phase == "ready":
        start_step(book, press_on(step), library, NOW)
    after = finish_step(book, Press(ANNA, step.session, step.step), library, NOW)
    assert isinstance(after, Step), after
    return after


def open_plan(book: Book) -> tuple[Effort, ...]:
    session = book.open_session(ANNA)
    assert session is not None
    return session.plan
