"""Telegram's hard sizes, for what a swap and "Hurts" add to the screens of every exercise."""

from dataclasses import replace
from itertools import product

from bot import screens
from bot.screens import library as library_pages
from bot.screens.screen import Look
from bot.shelves import Shelves
from coach.on_shelves import FOUND
from coach.outcomes import Instead, Step
from coach.pages import MovePage
from coach.plan import efforts
from coach.swap_pages import Note, OtherAsked, Swapped
from tests.test_limits import CAPTION, LABEL, units


def longest(shelves: Shelves) -> int:
    return max(len(exercise.name) for exercise in shelves.library.exercises.values())


def test_every_step_has_room_for_the_line(shelves: Shelves) -> None:
    """With the care of a program as well, at its first step."""
    look, shown = Look(shelves.words), shelves.library.exercises.values()
    was = replace(next(iter(shown)), name="x" * longest(shelves))
    cares = {""} | {program.care for program in shelves.library.programs.values()}
    widest = max(cares, key=len)
    for exercise in shown:
        effort, *_ = efforts(exercise)
        step = Step(
            1, 10**15, 98, 98, 99, "routine", effort, exercise, "ready", again=False, turn="over"
        )
        for care, note in (("", Note("hard", "past", was)), (widest, Note("hurts", "past", was))):
            told = Instead(replace(step, care=care), replace(note, out=note.why == "hurts"))
            assert units(screens.of(told, look).text) <= CAPTION, exercise.id


def test_every_page_has_room_for_its_swaps(shelves: Shelves) -> None:
    look, shown = Look(shelves.words), shelves.library.exercises
    other = replace(next(iter(shown.values())), name="x" * longest(shelves))
    for exercise, stands in product(shown.values(), ("hurt", "usual")):
        for swap in (Swapped(exercise, other, "hard"), Swapped(other, exercise, "hard")):
            swaps = (swap,) * 12
            page = MovePage(exercise, FOUND, 9, stands, busy=True, swaps=swaps)  # type: ignore[arg-type]
            screen = library_pages.move(page, look)
            assert units(screen.text) <= CAPTION, exercise.id
            assert all(0 < len(tap.label) <= LABEL for row in screen.rows for tap in row)


def test_the_question_fits(shelves: Shelves) -> None:
    for exercise in shelves.library.exercises.values():
        screen = screens.of(OtherAsked(10**15, 99, exercise), Look(shelves.words))
        assert units(screen.text) <= CAPTION
        assert all(0 < len(tap.label) <= LABEL for row in screen.rows for tap in row)
